import type { GridLayout } from '#domain/grid-layout.ts'
import { wrapped } from './display-width.ts'
import { total } from './table-measure.ts'

/** Four Chinese characters of a bold head and the room beside them. */
const leastWidth = 10

/** Widths of a worksheet's columns in characters. */
export function sheetWidths(widthsMm: readonly number[]): readonly number[] {
  return widthsMm.map((mm) => Math.max(leastWidth, Math.round(mm / 1.8)))
}

/** A line of 11 pt, and what a row leaves above and below its lines. */
const linePt = 15
const roomPt = 5

/** Height of a row of one line; points. */
export const leastHeightPt = linePt + roomPt

/**
 * Heights of a worksheet's rows in points: spreadsheet programs fit no row to the text of its
 * merged cells, and LibreOffice none at all of a file that says nothing.
 */
export function sheetHeights(layout: GridLayout, widths: readonly number[]): readonly number[] {
  const heights = Array.from({ length: layout.rowCount }, () => leastHeightPt)
  for (const cell of [...layout.cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    if (cell.role === 'figure') continue
    const columns = Math.floor(total(widths, cell.column, cell.column + cell.columnSpan)) - 2
    const needed = wrapped(cell.text, columns).length * linePt + roomPt
    const lacking = needed - total(heights, cell.row, cell.row + cell.rowSpan)
    const last = cell.row + cell.rowSpan - 1
    if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking
  }
  return heights
}
