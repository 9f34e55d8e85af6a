import { Inflate } from 'fflate'
import { damaged, limits, tooLarge } from './limits.ts'
import { type Read, reading, Refusal } from './read.ts'

const locked = '文件加了密码，无法读取。请用 Word 或 WPS 打开，去掉密码另存后再读入。'

/** An entry as the central directory of the zip describes it. */
type Entry = {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

/** The names of all entries. */
export function entryNames(bytes: Uint8Array): Read<readonly string[]> {
  return reading(() => entriesOf(bytes).map(({ name }) => name))
}

/**
 * The wanted entries by name. Sizes are checked before anything is inflated, and against what comes
 * out of it; names that lead out of the archive are passed over.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Read<ReadonlyMap<string, Uint8Array>> {
  return reading(() => {
    const entries = entriesOf(bytes).filter(({ name }) => wanted(name))
    const sum = entries.reduce((total, { size }) => total + size, 0)
    if (sum > limits.parts || entries.some(({ size }) => size > limits.part))
      throw new Refusal(tooLarge)
    return new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry)] as const))
  })
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const
const sizes = { local: 30, central: 46, end: 22, longestComment: 0xffff } as const

/** The central directory (APPNOTE 4.3.12), held to what an office program writes. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  if (bytes.length > limits.file) throw new Refusal(tooLarge)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw new Refusal(tooLarge)
  const entries: Entry[] = []
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + sizes.central > end || view.getUint32(at, true) !== signatures.central)
      throw new Refusal(damaged)
    const nameLength = view.getUint16(at + 28, true)
    const name = text(bytes.subarray(at + sizes.central, at + sizes.central + nameLength))
    // Two parts of one name: programs differ in which of them they show.
    if (names.has(name.toLowerCase())) throw new Refusal(damaged)
    names.add(name.toLowerCase())
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new Refusal(locked)
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    if (isInside(name)) entries.push(entry)
    at += sizes.central + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The directory's own position stands at the very end, before a comment. */
function endRecord(view: DataView): number {
  const last = view.byteLength - sizes.end
  for (let at = last; at >= Math.max(0, last - sizes.longestComment); at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at
  throw new Refusal(damaged)
}

function isInside(name: string): boolean {
  return !/^[/\\]|\\|:/.test(name) && !name.split('/').includes('..')
}

function contentOf(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, packedSize, size } = entry
  if (offset + sizes.local > bytes.length || view.getUint32(offset, true) !== signatures.local)
    throw new Refusal(damaged)
  const nameEnd = offset + sizes.local + view.getUint16(offset + 26, true)
  if (text(bytes.subarray(offset + sizes.local, nameEnd)) !== entry.name) throw new Refusal(damaged)
  const start = nameEnd + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) throw new Refusal(damaged)
  const packed = bytes.subarray(start, start + packedSize)
  const content = entry.method === 0 ? packed : inflated(packed, entry.method, size)
  if (content.length !== size || checksum(content) !== entry.checksum) throw new Refusal(damaged)
  return content
}

/** Small enough that one step cannot inflate to much before it is counted. */
const step = 16 << 10

/** Inflates to exactly `size` bytes: an entry that holds more than it says is stopped there. */
function inflated(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method !== 8) throw new Refusal(damaged)
  const content = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Refusal(damaged)
    content.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch {
    throw new Refusal(damaged)
  }
  return content.subarray(0, filled)
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 of a zip entry: a flipped bit must not pass for a figure. */
function checksum(content: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < content.length; at += 1)
    crc = (crcTable[(crc ^ (content[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const utf8 = new TextDecoder('utf-8')

function text(bytes: Uint8Array): string {
  return utf8.decode(bytes)
}
