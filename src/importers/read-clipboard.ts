import { finished } from './finished.ts'
import { limits, tooLarge } from './limits.ts'
import { type Read, reading, Refusal } from './read.ts'
import type { ReadBlock, ReadDocument } from './read-document.ts'
import { pageDocument } from './read-html.ts'
import { textBlocks } from './read-text.ts'

/**
 * What was copied in Word, WPS, a browser or anywhere: the markup, which keeps the tables; the text
 * where there is no markup, or where it was cut off and holds less than the text.
 */
export function readClipboard(html: string, text: string): Read<ReadDocument> {
  return reading(() => {
    if (html.length > limits.text || text.length > limits.text) throw new Refusal(tooLarge)
    const plain = finished(textBlocks(text), [])
    if (!/<\w/.test(html)) return plain
    const page = pageDocument(html)
    const isCutOff =
      (hasTable(plain) && !hasTable(page)) || lengthOf(page.blocks) * 2 < lengthOf(plain.blocks)
    return isCutOff ? plain : page
  })
}

function hasTable({ blocks }: ReadDocument): boolean {
  return blocks.some(({ kind }) => kind === 'table')
}

/** Characters without white space. */
function lengthOf(blocks: readonly ReadBlock[]): number {
  const count = (text: string): number => text.replace(/\s/g, '').length
  return blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + count(block.text)
    if (block.kind === 'picture') return sum
    return block.grid.cells.reduce((cells, cell) => cells + count(cell.text), sum)
  }, 0)
}
