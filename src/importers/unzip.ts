import { type UnzipFileInfo, unzipSync } from 'fflate'
import { type Read, read, refused } from './read.ts'

/** Far above any report, far below what a browser cannot hold; bytes. */
export const limits = {
  file: 50 << 20,
  packedPart: 4 << 20,
  part: 32 << 20,
  entries: 2000,
} as const

const tooLarge = '文件太大，不像一份年度报告，没有导入。'
const damaged = '文件已损坏，无法打开。请用 Word 或 WPS 打开后另存一份再导入。'

/**
 * The wanted entries of a zip by name. Sizes are checked before anything is inflated; names that
 * lead out of the archive are passed over.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Read<Readonly<Record<string, Uint8Array>>> {
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) return refused(foreign)
  if (bytes.length > limits.file) return refused(tooLarge)
  let entries = 0
  let oversize = false
  const accepts = (entry: UnzipFileInfo): boolean => {
    entries += 1
    if (entries > limits.entries || !isInside(entry.name) || !wanted(entry.name)) return false
    oversize = oversize || entry.originalSize > limits.part || entry.size > limits.packedPart
    return !oversize
  }
  try {
    const parts = unzipSync(bytes, { filter: accepts })
    return oversize || entries > limits.entries ? refused(tooLarge) : read(parts)
  } catch {
    return refused(damaged)
  }
}

function isInside(name: string): boolean {
  return !/^[/\\]|\\|:/.test(name) && !name.split('/').includes('..')
}

/** Why a file that is no zip cannot be read; undefined for a zip. */
function foreignKind(bytes: Uint8Array): string | undefined {
  const begins = (...signature: readonly number[]) =>
    signature.every((byte, i) => bytes[i] === byte)
  if (begins(0x50, 0x4b)) return undefined
  if (bytes.length === 0) return '这是一个空文件。'
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    return '这是旧版 Word、WPS 文件或加了密码的文件。请用 Word 或 WPS 打开，另存为 .docx（不加密码）后再导入。'
  if (begins(0x25, 0x50, 0x44, 0x46)) return '这是 PDF 文件，无法可靠读出表格。请导入 .docx 文件。'
  return '这不是 .docx 文件。请选择用 Word 或 WPS 保存的 .docx 文件。'
}
