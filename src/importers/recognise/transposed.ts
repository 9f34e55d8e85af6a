import type { MatrixGrid } from '#domain/format.ts'
import { formats } from '#domain/formats/index.ts'
import { columnsOf, gridsOf, rowsOf } from '#domain/grid.ts'
import type { Grid, GridCell, ReadDocument } from '../read-document.ts'
import type { LabelRole, Lexicon } from './lexicon.ts'
import { isFigure } from './sheet.ts'

/** A document with its tables as the format lays them out. */
export type Upright = {
  readonly document: ReadDocument
  /** What the clerk should know of tables that were turned. */
  readonly notes: readonly string[]
}

/**
 * Turns a table whose rows are the format's columns, and its columns the format's rows. It must be
 * certain: every word of it is a label word for word, and no row or column of the format is absent.
 */
export function upright(document: ReadDocument, lexicon: Lexicon): Upright {
  const labelled = formats
    .flatMap(gridsOf)
    .flatMap((grid) => (grid.kind === 'matrix' && grid.labelColumns > 0 ? [grid] : []))
  const notes = new Set<string>()
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table') return block
    if (!labelled.some((grid) => isTurned(block.grid, grid, lexicon))) return block
    notes.add('原件里申请人情况的表格行和列互换了，已按规定的行列读入，请对照原件核对。')
    return { ...block, grid: turned(block.grid) }
  })
  return { document: { ...document, blocks }, notes: [...notes] }
}

function isTurned({ cells, columnCount }: Grid, grid: MatrixGrid, lexicon: Lexicon): boolean {
  if (columnCount <= rowsOf(grid).length) return false
  const words = cells.filter(({ text }) => text.trim() !== '' && !isFigure(text))
  const exact = (cell: GridCell) =>
    lexicon
      .find(cell.text)
      .flatMap(({ label, penalty }) => (penalty === 0 && label.grid === grid.id ? [label] : []))
  if (words.some((cell) => exact(cell).length === 0)) return false
  const ids = (role: LabelRole) =>
    new Set(words.flatMap(exact).flatMap((label) => (label.role === role ? label.ids : [])))
  const [rows, columns] = [ids('row'), ids('column')]
  if (!rowsOf(grid).every(({ id }) => rows.has(id))) return false
  if (!columnsOf(grid).every(({ id }) => columns.has(id))) return false
  // The names of groups are said twice, those of rows and columns once.
  const heads = (role: LabelRole) =>
    words.filter((cell) => exact(cell).every((label) => label.role === role))
  const [above, beside] = [heads('row'), heads('column')]
  const start = (all: readonly GridCell[], axis: 'row' | 'column') => all.map((cell) => cell[axis])
  return (
    areApart(start(above, 'column')) &&
    areApart(start(beside, 'row')) &&
    Math.max(...start(above, 'row')) < Math.min(...start(beside, 'row')) &&
    Math.max(...start(beside, 'column')) < Math.min(...start(above, 'column'))
  )
}

function areApart(places: readonly number[]): boolean {
  return new Set(places).size === places.length
}

function turned({ rowCount, columnCount, cells }: Grid): Grid {
  const across = cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
    row: column,
    column: row,
    rowSpan: columnSpan,
    columnSpan: rowSpan,
    text,
  }))
  return {
    rowCount: columnCount,
    columnCount: rowCount,
    cells: across.sort((a, b) => a.row - b.row || a.column - b.column),
  }
}
