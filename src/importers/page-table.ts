import { limits, tableTooLarge } from './limits.ts'
import { type SourceCell, tableBlocks } from './logical-grid.ts'
import { childrenOf, isUnread, type PageElement } from './page-tree.ts'
import { Refusal } from './read.ts'
import type { ReadBlock } from './read-document.ts'

/** The blocks inside a cell or caption, read in reading order. */
type ReadInside = (element: PageElement) => readonly ReadBlock[]

/** A `<table>` by the table model of HTML: a cell takes the next place no other reaches over. */
export function readPageTable(table: PageElement, readInside: ReadInside): readonly ReadBlock[] {
  const captions = childrenOf(table).filter(({ tagName }) => tagName === 'caption')
  const cells: SourceCell[] = []
  let first = 0
  for (const group of childrenOf(table)) {
    if (!groups.has(group.tagName)) continue
    const rows = childrenOf(group).filter(
      (row) => row.tagName === 'tr' && !isUnread(row) && !isUnread(group),
    )
    if (first + rows.length > limits.rows) throw new Refusal(tableTooLarge)
    placeRows(rows, first, cells, readInside)
    first += rows.length
  }
  return [...captions.flatMap(readInside), ...tableBlocks(cells)]
}

const groups = new Set(['thead', 'tbody', 'tfoot'])

/** Rows of one group, beyond which no cell reaches. */
function placeRows(
  rows: readonly PageElement[],
  first: number,
  cells: SourceCell[],
  readInside: ReadInside,
): void {
  /** By column, the row in which it is free again. */
  const freeFrom: number[] = []
  rows.forEach((element, index) => {
    const row = first + index
    const inRow = childrenOf(element).filter((cell) => !isUnread(cell))
    if (inRow.length > limits.columns) throw new Refusal(tableTooLarge)
    let column = 0
    for (const cell of inRow) {
      while ((freeFrom[column] ?? 0) > row) column += 1
      if (column > limits.coveredColumns) throw new Refusal(tableTooLarge)
      const columnSpan = Math.min(spanOf(cell, 'colspan') || 1, limits.columns)
      const rowSpan = Math.min(spanOf(cell, 'rowspan') || rows.length, rows.length - index)
      for (let reach = 0; reach < columnSpan; reach += 1) freeFrom[column + reach] = row + rowSpan
      if (cells.length >= limits.cells) throw new Refusal(tableTooLarge)
      cells.push({ row, column, rowSpan, columnSpan, blocks: readInside(cell) })
      column += columnSpan
    }
  })
}

/** 1 when there is none or it is no number; 0 is the sign for “all that remain”. */
function spanOf(cell: PageElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.attributes.get(name) ?? '', 10)
  return Number.isNaN(value) || value < 0 ? 1 : value
}
