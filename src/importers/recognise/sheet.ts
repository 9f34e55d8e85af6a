import { readNumber } from '#domain/number-entry.ts'
import { labelKey } from './label.ts'
import type { Grid, ReadDocument } from '../read-document.ts'

/** A cell of a row; `column` and `span` count grid columns of its table. */
export type SheetCell = { readonly text: string; readonly column: number; readonly span: number }

/** One row of a table, in whatever way the file wrote it. */
export type SheetRow = {
  readonly cells: readonly SheetCell[]
  /** Rows of one table of the file share a number; cells of others do not line up with them. */
  readonly table: number
  /** Why its figures may be another row's. */
  readonly doubt?: string
}

/** The table number of rows whose cells do not stand below each other. */
export const unaligned = -1

/** A document as the recogniser walks it: lines of text and rows of tables, in reading order. */
export type Item =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'row'; readonly row: SheetRow }

/** Paragraphs as lines and grids as rows. A table of one column is text somebody framed. */
export function itemsOf({ blocks }: ReadDocument): readonly Item[] {
  return blocks.flatMap((block, index): readonly Item[] => {
    if (block.kind === 'paragraph') return block.text.split(/\r\n|[\n\r\v]/).map(line)
    if (block.kind !== 'table') return []
    const { grid } = block
    if (grid.columnCount === 1) return grid.cells.flatMap(({ text }) => text.split('\n').map(line))
    return rowsOfGrid(grid, index).map((row) => ({ kind: 'row', row }))
  })
}

function line(text: string): Item {
  return { kind: 'line', text }
}

function rowsOfGrid(grid: Grid, table: number): readonly SheetRow[] {
  const rows = Array.from({ length: grid.rowCount }, (): SheetCell[] => [])
  for (const { row, column, columnSpan, text } of grid.cells)
    rows[row]?.push({ text, column, span: columnSpan })
  return rows
    .filter((cells) => !isRule(cells.map(({ text }) => text)))
    .map((cells) => ({ cells, table }))
}

/** The line of dashes under a head, as markdown and some converters draw it. */
export function isRule(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => /^:?(?:-{3,}|[—─━=]{3,}):?$/.test(cell))
}

const longestFigure = 24

/** A figure or a mark for nothing, as against words. */
export function isFigure(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > longestFigure) return false
  if (/^\d[\d\s]*$/.test(trimmed)) return true
  const folded = trimmed.normalize('NFKC')
  // 约10 or 3（件） stands where a figure should, and must not be lost as if it were a label.
  if (/\d/.test(folded) && folded.length <= 10 && labelKey(text).ordinal === '') return true
  const reading = readNumber('signedCount', text)
  return (
    reading.kind === 'mark' ||
    reading.kind === 'number' ||
    (reading.kind === 'unreadable' && reading.reason === 'chineseNumeral') ||
    /^[/\\—–\-_－×○〇xX*]+$/.test(folded)
  )
}

export function isBlankText(text: string): boolean {
  if (/^\d/.test(text)) return false
  return readNumber('count', text).kind === 'blank'
}
