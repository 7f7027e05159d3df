import { sha256 } from '@/digest'

// What only the person knows: 256 bits of chance, as text for an address.
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

// The server is told the digest alone.
export const digestOf = sha256

// Behind the #, so that no server on the way hears of it when the page is opened.
export const followAddress = (secret: string) => `${location.origin}/told#${secret}`
export const doorAddress = (code: string) => `${location.origin}/o/${code}`
