// Passwords: what the server asks of them, and one made by the machine that can be read aloud.

export const shortest = 8

const letters = 'abcdefghjkmnpqrstuvwxyz23456789' // without those that are taken for each other
const groups = 4

// A letter of every byte below the last full round of the alphabet, so that each is as likely.
function* drawn(): Generator<string> {
  const fair = 256 - (256 % letters.length)
  for (;;) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < fair) yield letters.charAt(byte % letters.length)
    }
  }
}

export function newPassword(): string {
  const source = drawn()
  const group = () => Array.from({ length: 4 }, () => source.next().value as string).join('')
  return Array.from({ length: groups }, group).join('-')
}

// A county's intranet may be plain HTTP, where the clipboard is closed to pages: then the marked
// text is copied the old way.
export async function copyFrom(field: HTMLInputElement): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard) {
    const said = await navigator.clipboard.writeText(field.value).then(() => true, () => false)
    if (said) return true
  }
  field.select()
  return document.execCommand('copy')
}
