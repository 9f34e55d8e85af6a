import { limits, tooMany } from './limits.ts'
import { withLogicalTables } from './logical-grid.ts'
import { Refusal } from './read.ts'
import type { ReadBlock, ReadDocument } from './read-document.ts'

/**
 * What a reader found, as every reader hands it on: tables split in two joined, characters that
 * nobody sees taken out.
 */
export function finished(blocks: readonly ReadBlock[], remarks: Iterable<string>): ReadDocument {
  const joined = withLogicalTables(blocks)
  const cells = joined.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.grid.cells.length : 0),
    0,
  )
  if (cells > limits.cells) throw new Refusal(tooMany)
  const turns = joined.some((block) => textsOf(block).some((text) => turning.test(text)))
  return { blocks: joined.map(cleaned), remarks: [...remarks, ...(turns ? [turned] : [])] }
}

/** What is said of text that a file has and no reader of its pages sees, or that was taken back. */
export const leftOut = {
  hidden: '文件里有隐藏的文字，没有读入。',
  struck: '文件里有加删除线的文字，没有读入。',
  white: '文件里有白色的文字，印在纸上看不见，没有读入。',
} as const

const turned = '文件里有会改变文字前后顺序的隐藏字符，已去掉，请对照原件核对数字。'

/** Controls that make text show in another order than it is stored. */
const turning = /[\u202a-\u202e\u2066-\u2069]/

/** Controls, marks of direction and zero width, which no report prints. */
const unseen =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff0-\ufffb\ufffe\uffff]/g

function cleanText(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/[\v\f\u2028\u2029]|\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
}

function cleaned(block: ReadBlock): ReadBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: cleanText(block.text) }
    case 'table': {
      const cells = block.grid.cells.map((cell) => ({ ...cell, text: cleanText(cell.text).trim() }))
      return { kind: 'table', grid: { ...block.grid, cells } }
    }
    case 'picture':
      return block
  }
}

function textsOf(block: ReadBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'table':
      return block.grid.cells.map(({ text }) => text)
    case 'picture':
      return []
  }
}
