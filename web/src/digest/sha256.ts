// SHA-256 as FIPS 180-4 has it. The browser's own (crypto.subtle) is there in secure contexts only, and
// a county's intranet may be plain HTTP.

const primes: number[] = []
for (let n = 2; primes.length < 64; n += 1) if (primes.every(one => n % one)) primes.push(n)
const fraction = (n: number) => ((n % 1) * 2 ** 32) | 0
const begin = primes.slice(0, 8).map(one => fraction(Math.sqrt(one)))
const rounds = primes.map(one => fraction(Math.cbrt(one)))

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

// The text in UTF-8, a one, zeros, and its length in bits: a whole number of blocks of 64 bytes.
function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text)
  const all = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  all.set(bytes)
  all[bytes.length] = 0x80
  const view = new DataView(all.buffer)
  view.setUint32(all.length - 4, bytes.length * 8)
  return view
}

function schedule(block: DataView, from: number): Int32Array {
  const words = new Int32Array(64)
  const at = (n: number) => words[n] ?? 0
  for (let n = 0; n < 16; n += 1) words[n] = block.getInt32(from + n * 4)
  for (let n = 16; n < 64; n += 1) {
    const [far, near] = [at(n - 15), at(n - 2)]
    words[n] = at(n - 16) + (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) + at(n - 7) + (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10))
  }
  return words
}

type State = [number, number, number, number, number, number, number, number]

function mixed(before: State, words: Int32Array): State {
  let [a, b, c, d, e, f, g, h] = before
  for (let n = 0; n < 64; n += 1) {
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[n] ?? 0) + (words[n] ?? 0)
    const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(one + other) | 0, a, b, c, (d + one) | 0, e, f, g]
  }
  const after: State = [a, b, c, d, e, f, g, h]
  return after.map((word, n) => (word + (before[n] ?? 0)) | 0) as State
}

export function sha256(text: string): string {
  const view = padded(text)
  let state = begin as State
  for (let from = 0; from < view.byteLength; from += 64) state = mixed(state, schedule(view, from))
  return state.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
