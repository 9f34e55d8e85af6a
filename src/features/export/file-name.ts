/** Characters of a title in a file name; Linux counts 255 bytes, three to a common character. */
const longest = 72

/**
 * A document's title as a file name: what Windows forbids in one is left out. A long title is cut,
 * never the suffix, which tells the files of one report apart.
 */
export function fileNameOf(title: string, suffix: string, extension: string): string {
  const allowed = title.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '').replace(/\s+/g, '')
  const plain = Array.from(allowed).slice(0, longest).join('')
  return `${plain === '' ? '政府信息公开工作年度报告' : plain}${suffix}.${extension}`
}
