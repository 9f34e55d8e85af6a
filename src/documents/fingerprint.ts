/**
 * SHA-256 (FIPS 180-4) in one file: a page on plain http has no crypto.subtle, and the well-kept
 * libraries call what Chromium 78 lacks.
 */

/** The first primes; the constants are parts of their roots (FIPS 180-4, 4.2.2 and 5.3.3). */
const primes = firstPrimes(64)
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0
const constants = primes.map((prime) => fraction(Math.cbrt(prime)))
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1)
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

/** The fingerprint of a file in 64 hexadecimal digits. */
export function fingerprint(bytes: Uint8Array): string {
  const hash = Int32Array.from(initial)
  const padded = paddedTo64(bytes)
  for (let at = 0; at < padded.byteLength; at += 64) mixIn(hash, padded, at)
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The message, one bit, zeros, and the length in bits, in blocks of 64 bytes (5.1.1). */
function paddedTo64(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length * 8) % 2 ** 32)
  return view
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** One block (6.2.2). */
function mixIn(hash: Int32Array, message: DataView, at: number): void {
  const schedule = new Int32Array(64)
  const word = (index: number) => schedule[index] ?? 0
  for (let t = 0; t < 16; t += 1) schedule[t] = message.getInt32(at + t * 4)
  for (let t = 16; t < 64; t += 1) {
    const [older, newer] = [word(t - 15), word(t - 2)]
    schedule[t] =
      word(t - 16) +
      (turned(older, 7) ^ turned(older, 18) ^ (older >>> 3)) +
      word(t - 7) +
      (turned(newer, 17) ^ turned(newer, 19) ^ (newer >>> 10))
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let t = 0; t < 64; t += 1) {
    const first =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (constants[t] ?? 0) +
        word(t)) |
      0
    const second =
      ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries())
    hash[index] = (hash[index] ?? 0) + value
}
