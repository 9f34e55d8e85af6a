import type { Column, MatrixGrid, ReportFormat } from '#domain/format.ts'
import { columnsOf } from '#domain/grid.ts'
import type { Lexicon } from './lexicon.ts'
import { misprintOf } from './misprint.ts'
import type { Misprint } from './receipt.ts'
import { readingsIn, type SortedRow } from './row-reading.ts'
import { isFigure, type SheetCell, unaligned } from './sheet.ts'

/** Where the columns of a matrix stand in one table of the file. */
export type ColumnHeads = {
  /** By column id, the grid columns its head covers; absent when the heads do not tell. */
  readonly places: ReadonlyMap<string, SheetCell> | undefined
  /** The heads stand in another order than the format's. */
  readonly disordered: boolean
  readonly misprints: readonly Misprint[]
}

type Head = { readonly cell: SheetCell; readonly label: string | undefined }

/**
 * Finds the head of every column. A head that is no label of the format takes the one place that
 * is left when all others are found: it is a misprint.
 */
export function columnHeads(
  grid: MatrixGrid,
  rows: readonly SortedRow[],
  lexicon: Lexicon,
  format: ReportFormat,
  where: string,
): ColumnHeads {
  const columns = columnsOf(grid)
  const headRows = rows.flatMap((sorted) => (sorted.kind === 'head' ? [sorted.row] : []))
  const heads = headRows.map(({ cells }) =>
    cells.flatMap((cell): readonly Head[] => {
      if (cell.text.trim() === '' || isFigure(cell.text)) return []
      const found = readingsIn(lexicon, cell.text, grid.id, format)
      const column = found.find(({ label }) => label.role === 'column')
      if (column) return [{ cell, label: column.label.text }]
      return found.length > 0 || lexicon.find(cell.text).length > 0
        ? []
        : [{ cell, label: undefined }]
    }),
  )
  const named = heads.map((row) => row.filter(({ label }) => label !== undefined))
  const disordered = named.some((row) => !inOrder(row, columns))
  const known = named.flat()
  const missing = columns.filter(({ label }) => !known.some((head) => head.label === label))
  const strange = heads
    .flat()
    .filter(({ cell, label }) => label === undefined && resembles(cell.text, missing[0]?.label))
  const misprint =
    strange.length === 1 && missing.length === 1
      ? misprintOf(strange[0]?.cell.text ?? '', missing[0]?.label ?? '', where)
      : undefined
  const all = [...known, ...(misprint ? strange : [])]
  return {
    places: placesOf(all, columns, headRows[0]?.table ?? unaligned),
    disordered,
    misprints: misprint ? [misprint] : [],
  }
}

function resembles(text: string, label = ''): boolean {
  const plain = text.replace(/\s+/g, '')
  return plain.length <= label.length + 4 && Array.from(plain).some((sign) => label.includes(sign))
}

/** Totals are left out: read line by line, a head set over two lines comes before those below it. */
function inOrder(heads: readonly Head[], columns: readonly Column[]): boolean {
  const totals = new Set(columns.flatMap(({ label, sumOf }) => (sumOf ? [label] : [])))
  let at = -1
  return heads.every(({ label = '' }) => {
    if (totals.has(label)) return true
    at = columns.findIndex((column, index) => index > at && column.label === label)
    return at >= 0
  })
}

function placesOf(
  heads: readonly Head[],
  columns: readonly Column[],
  table: number,
): ReadonlyMap<string, SheetCell> | undefined {
  if (table === unaligned || heads.length !== columns.length) return undefined
  const sorted = [...heads].sort((a, b) => a.cell.column - b.cell.column)
  const starts = new Set(sorted.map(({ cell }) => cell.column))
  if (starts.size !== sorted.length) return undefined
  const places = new Map<string, SheetCell>()
  const unique = new Set(columns.map(({ label }) => label)).size === columns.length
  for (const [index, { cell, label }] of sorted.entries()) {
    const byOrder = columns[index]
    const column =
      label === undefined || byOrder?.label === label || !unique
        ? byOrder
        : columns.find((each) => each.label === label)
    if (!column || (label !== undefined && column.label !== label)) return undefined
    places.set(column.id, cell)
  }
  return places.size === columns.length ? places : undefined
}
