import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { digestOf, newSecret } from './secret'
import { solve } from './solve'

const challenge = '10.1700000000000.00112233445566ff.0123456789abcdef0123456789abcdef'
const zeros = (proof: string) => Number.parseInt(createHash('sha256').update(proof).digest('hex').slice(0, 8), 16)
afterEach(() => vi.unstubAllGlobals())

test('a proof has the zero bits that were asked for, and the first number that gives them', async () => {
  const proof = await solve(challenge, 10)
  expect(proof.startsWith(`${challenge}:`)).toBe(true)
  expect(zeros(proof)).toBeLessThan(2 ** 22)
  for (let n = 0; n < Number(proof.slice(proof.lastIndexOf(':') + 1)); n += 1) expect(zeros(`${challenge}:${n}`)).toBeGreaterThanOrEqual(2 ** 22)
})

test('without the browser’s own digests it is the same', async () => {
  const own = await solve(challenge, 10)
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(await solve(challenge, 10)).toBe(own)
})

test('a secret is 256 bits that fit into an address, and the server is told its digest', () => {
  const secrets = Array.from({ length: 50 }, newSecret)
  expect(new Set(secrets).size).toBe(50)
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/)
  expect(digestOf(secrets[0] ?? '')).toBe(createHash('sha256').update(secrets[0] ?? '').digest('hex'))
})
