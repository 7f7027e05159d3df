import { sha256 } from '@/digest'

const batch = 256

// Leading zero bits that the SHA-256 of "<challenge>:<number>" must have.
function begins(digest: Uint8Array, bits: number): boolean {
  for (let at = 0; at < bits; at += 1) if (((digest[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) return false
  return true
}

const bytesOf = (hexadecimal: string) => Uint8Array.from(hexadecimal.match(/../g) ?? [], two => parseInt(two, 16))

// The browser's own digests are there in secure contexts only; a county's first trial may be plain HTTP.
async function digests(texts: string[]): Promise<Uint8Array[]> {
  const own = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  if (!own) return texts.map(text => bytesOf(sha256(text)))
  const encoder = new TextEncoder()
  return Promise.all(texts.map(async text => new Uint8Array(await own.digest('SHA-256', encoder.encode(text)))))
}

// The number that proves the work.
export async function solve(challenge: string, bits: number): Promise<string> {
  for (let from = 0; ; from += batch) {
    const proofs = Array.from({ length: batch }, (_, n) => `${challenge}:${from + n}`)
    const found = (await digests(proofs)).findIndex(digest => begins(digest, bits))
    if (found >= 0) return proofs[found] ?? ''
  }
}
