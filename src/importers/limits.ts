/**
 * What a reader accepts before it works: each far above any annual report, and together low enough
 * that an office machine reads or refuses within five seconds.
 */
export const limits = {
  /** Bytes of a file. */
  file: 50 << 20,
  /** Bytes of a text or a web page. */
  text: 8 << 20,
  lines: 100_000,
  /** Entries of a zip or parts of an .mht, pictures included. */
  entries: 2000,
  /** Bytes of one part of a zip, and of all parts read. */
  part: 16 << 20,
  parts: 32 << 20,
  /** Elements of one XML part or web page, and how deep they may nest. */
  elements: 400_000,
  depth: 200,
  /** A web page nests deeper, by tags that were never closed; browsers stop here, too. */
  pageDepth: 512,
  /** Of one table; and cells of all tables together. */
  rows: 5000,
  columns: 200,
  /** Columns that spans of a web page claim, most of which nobody sees. */
  coveredColumns: 50_000,
  cells: 100_000,
  /** Merged ranges of one sheet. */
  merges: 2000,
} as const

const unlike = '不像一份年度报告。请确认选对了文件。'

export const tooLarge = `文件太大，${unlike}`
export const tooDeep = `文件里的内容一层套一层，层数太多，${unlike}`
export const tooMany = `文件里的内容太多，${unlike}`
export const tableTooLarge = `文件里有一张表格太大，${unlike}`
export const damaged = '文件已损坏，无法打开。请用 Word 或 WPS 打开后另存一份再读入。'
