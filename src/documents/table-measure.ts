import type { TableBlock, TableCell } from './document.ts'
import { breakLines, type Line, type LineStyle, textWidth } from './lines.ts'
import { columnTwips, tableCell, typeArea } from './official-style.ts'

/** A table with the heights that exact line spacing makes known in advance; points. */
export type MeasuredTable = {
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  readonly cells: ReadonlyMap<TableCell, MeasuredCell>
}

type MeasuredCell = CellSetting & { readonly lines: readonly Line[] }

/**
 * Widths of a table's columns in millimetres. A figure too long for its column (five digits in
 * 表三) takes what it needs from the widest label column.
 */
export function widthsOf(table: TableBlock): readonly number[] {
  const widths = [...table.widthsMm]
  const widest = widths.indexOf(Math.max(...widths))
  for (const cell of table.cells) {
    if (cell.role !== 'figure' || cell.columnSpan > 1 || cell.column === widest) continue
    const style = cellStyle(table, Number.POSITIVE_INFINITY)
    const needed = ((textWidth(cell.text, style) + 2 * padX + 0.5) * 25.4) / 72
    const extra = needed - (widths[cell.column] ?? 0)
    const room = (widths[widest] ?? 0) - 20
    if (extra <= 0 || extra > room || widest < 0) continue
    widths[cell.column] = needed
    widths[widest] = (widths[widest] ?? 0) - extra
  }
  return widths
}

const padX = tableCell.padX / 20
const padY = tableCell.padY / 20
/** A row that its text makes high is higher by its rule; a row of least height has room for it. */
const ruleHeight = tableCell.ruleEighths / 8

function cellStyle(table: TableBlock, widthPt: number): LineStyle {
  return { sizePt: table.textPt, trackingPt: 0, widthPt, indentPt: 0 }
}

/** 小五: smaller print is not read. */
const smallestPt = 9

/** How a cell's text is set: its size, and how far it is narrowed (1 = as is). */
export type CellSetting = { readonly sizePt: number; readonly scale: number }

/**
 * A figure that would break in its narrow column (表四) is set smaller, and narrowed where that is
 * not enough: a number on two lines would be read as two.
 */
export function settingOf(table: TableBlock, cell: TableCell, widthPt: number): CellSetting {
  const natural = textWidth(cell.text, cellStyle(table, widthPt))
  const room = widthPt - 2 * padX
  if (natural <= room || !/^[\d.+-]+$/.test(cell.text)) return { sizePt: table.textPt, scale: 1 }
  const fitting = Math.floor((table.textPt * room * 2) / natural) / 2
  const sizePt = Math.max(smallestPt, fitting)
  const width = (natural * sizePt) / table.textPt
  return { sizePt, scale: Math.min(1, Math.floor((room / width) * 100) / 100) }
}

/** （三）不予公开 breaks badly at any width; the break after the number is the clean one. */
export function labelText(text: string, columnSpan: number): string {
  return columnSpan === 1 ? text.replace(/^(（[一二三四五六七八九十]）)(?=.{4}$)/, '$1\n') : text
}

export function measureTable(table: TableBlock): MeasuredTable {
  const widths = columnTwips(widthsOf(table)).map((twips) => twips / 20)
  const minRow = (table.minRowMm * 72) / 25.4
  const heights = Array.from({ length: table.rowCount }, () => minRow)
  const cells = new Map<TableCell, MeasuredCell>()
  const byRowSpan = [...table.cells].sort((a, b) => a.rowSpan - b.rowSpan)
  for (const cell of byRowSpan) {
    const width = widths
      .slice(cell.column, cell.column + cell.columnSpan)
      .reduce((sum, each) => sum + each, 0)
    const text = cell.role === 'label' ? labelText(cell.text, cell.columnSpan) : cell.text
    const { sizePt, scale } = settingOf(table, cell, width)
    const room = (width - 2 * padX) / scale
    const lines = breakLines([{ text }], { ...cellStyle(table, room), sizePt })
    cells.set(cell, { lines, sizePt, scale })
    const needed = lines.length * table.linePt + 2 * padY + ruleHeight
    const present = heights
      .slice(cell.row, cell.row + cell.rowSpan)
      .reduce((sum, each) => sum + each, 0)
    const last = cell.row + cell.rowSpan - 1
    if (needed > present) heights[last] = (heights[last] ?? 0) + needed - present
  }
  return { widths, heights, cells }
}

/** Height of a page's type area in points. */
export const pageHeight = typeArea.height / 20
