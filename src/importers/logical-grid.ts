import { limits, tableTooLarge } from './limits.ts'
import { Refusal } from './read.ts'
import type { Grid, GridCell, ReadBlock } from './read-document.ts'

/** A cell of a table in a file, with all that stands in it. */
export type SourceCell = Omit<GridCell, 'text'> & { readonly blocks: readonly ReadBlock[] }

/**
 * A table as what it is to a reader: a grid; or, where it only arranges a page, the text and tables
 * that stand in it. A picture inside a grid follows it.
 */
export function tableBlocks(cells: readonly SourceCell[]): readonly ReadBlock[] {
  if (cells.length > limits.cells) throw new Refusal(tableTooLarge)
  const blocks = cells.flatMap((cell) => cell.blocks)
  const pictures = blocks.filter(({ kind }) => kind === 'picture')
  const filled = cells.map(gridCell)
  if (filled.every(({ text }) => text === '')) return pictures
  const oneColumn = filled.every(({ column }) => column === filled[0]?.column)
  if (oneColumn || arrangesTables(cells) || arrangesProse(filled)) return blocks
  const reach = (last: (cell: GridCell) => number) =>
    filled.reduce((most, cell) => Math.max(most, last(cell)), 0)
  const grid = {
    rowCount: reach(({ row, rowSpan }) => row + rowSpan),
    columnCount: reach(({ column, columnSpan }) => column + columnSpan),
    cells: filled,
  }
  return [{ kind: 'table', grid }, ...pictures]
}

/**
 * The blocks of a document with its tables made logical: tables that follow one another without a
 * word between were one before a page break, and become one again.
 */
export function withLogicalTables(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const joined: ReadBlock[] = []
  let pieces: Grid[] = []
  const endTable = (): void => {
    if (pieces.length > 0)
      joined.push({ kind: 'table', grid: withoutEmptyLines(oneBelowTheOther(pieces)) })
    pieces = []
  }
  for (const block of blocks) {
    if (block.kind !== 'table') {
      endTable()
      joined.push(block)
      continue
    }
    let { grid } = block
    const [first] = pieces
    if (first && first.columnCount !== grid.columnCount) {
      // Stored with unlike columns they may still be seen with the same.
      const upper = withoutEmptyLines(oneBelowTheOther(pieces))
      const lower = withoutEmptyLines(grid)
      if (upper.columnCount === lower.columnCount) {
        pieces = [upper]
        grid = lower
      } else endTable()
    }
    pieces.push(grid)
  }
  endTable()
  return joined
}

/** Rows of texts as a grid without merges. */
export function gridOfRows(rows: readonly (readonly string[])[]): Grid {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (columnCount > limits.columns || rows.length > limits.rows) throw new Refusal(tableTooLarge)
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  )
  return { rowCount: rows.length, columnCount, cells }
}

function oneBelowTheOther(pieces: readonly Grid[]): Grid {
  const cells: GridCell[] = []
  let rowCount = 0
  for (const piece of pieces) {
    for (const cell of piece.cells) cells.push({ ...cell, row: cell.row + rowCount })
    rowCount += piece.rowCount
  }
  return { rowCount, columnCount: pieces[0]?.columnCount ?? 0, cells }
}

function gridCell({ blocks, ...place }: SourceCell): GridCell {
  return { ...place, text: blocks.flatMap(linesOf).join('\n').trim() }
}

function linesOf(block: ReadBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'table':
      return block.grid.cells.map(({ text }) => text).filter((text) => text !== '')
    case 'picture':
      return []
  }
}

/** Most of what it holds stands in tables inside it. */
function arrangesTables(cells: readonly SourceCell[]): boolean {
  let inner = 0
  let own = 0
  for (const { blocks } of cells) {
    const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
    for (const grid of grids) inner += grid.cells.filter(({ text }) => text !== '').length
    if (grids.length === 0 && blocks.length > 0) own += 1
  }
  return inner > own
}

/** Longer than the longest label of any format by far. */
const prose = 200

/** It holds whole paragraphs and hardly a figure: a page with a menu beside its text. */
function arrangesProse(cells: readonly GridCell[]): boolean {
  const figures = cells.filter(({ text }) => /^[\d０-９]/.test(text)).length
  return figures < 4 && cells.some(({ text }) => text.length > prose)
}

/**
 * Rows and columns in which no cell begins are taken out: programs split columns that nobody sees,
 * and pages span “all columns” with a number far too large.
 */
function withoutEmptyLines({ cells }: Grid): Grid {
  const columns = startsOf(cells.map(({ column }) => column))
  const rows = startsOf(cells.map(({ row }) => row))
  if (columns.length > limits.columns || rows.length > limits.rows) throw new Refusal(tableTooLarge)
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => {
      const top = indexIn(rows, row)
      const left = indexIn(columns, column)
      return {
        row: top,
        column: left,
        rowSpan: indexIn(rows, row + rowSpan) - top,
        columnSpan: indexIn(columns, column + columnSpan) - left,
        text,
      }
    }),
  }
}

function startsOf(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b)
}

/** How many of the sorted places lie before this one. */
function indexIn(sorted: readonly number[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? place) < place) low = middle + 1
    else high = middle
  }
  return low
}
