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

/** A column of labels keeps so much; a column of figures what two characters of its head take. */
const leastLabelMm = 34
const headCharacters = 2

/**
 * Widths of a table's columns in millimetres. Columns with numbers too long for them (five digits
 * in 表三) share what the others can give, each by what it lacks.
 */
export function widthsOf(table: TableBlock): readonly number[] {
  const style = cellStyle(table, Number.POSITIVE_INFINITY)
  const taken = (points: number) => ((points + 2 * padX + 0.5) * 25.4) / 72
  const widestIn = new Map<number, number>()
  for (const { role, column, columnSpan, text } of table.cells)
    if (role === 'figure' && columnSpan === 1)
      widestIn.set(column, Math.max(widestIn.get(column) ?? 0, numberWidth(text, style)))
  const needs = table.widthsMm.map((width, column) => {
    const widest = widestIn.get(column)
    const least = widest === undefined ? leastLabelMm : taken(headCharacters * table.textPt)
    return Math.max(widest ? taken(widest) : 0, Math.min(width, least))
  })
  const free = table.widthsMm.map((width, column) => width - (needs[column] ?? 0))
  const lacking = -total(free.filter((each) => each < 0))
  const spare = total(free.filter((each) => each > 0))
  const moved = Math.min(lacking, spare)
  if (moved === 0) return table.widthsMm
  return table.widthsMm.map((width, column) => {
    const each = free[column] ?? 0
    return width - (each * moved) / (each < 0 ? lacking : spare)
  })
}

/** What is printed as a number: nine digits and their sum, in brackets in a 核对表. */
const number = /^[\d.+()-]{1,12}$/

/** Width of the longest number among the lines of a text; other words may be broken. */
function numberWidth(text: string, style: LineStyle): number {
  let widest = 0
  for (const line of text.split('\n'))
    if (number.test(line)) widest = Math.max(widest, textWidth(line, style))
  return widest
}

/** The sum of a stretch of widths or heights. */
export function total(values: readonly number[], from = 0, to = values.length): number {
  let sum = 0
  for (let index = from; index < to; index += 1) sum += values[index] ?? 0
  return sum
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
 * A number that would break in its narrow column (表四) is set smaller, and narrowed where that is
 * not enough: on two lines it would be read as two.
 */
export function settingOf(table: TableBlock, cell: TableCell, widthPt: number): CellSetting {
  const natural = numberWidth(cell.text, cellStyle(table, widthPt))
  const room = widthPt - 2 * padX
  if (natural <= room) return { sizePt: table.textPt, scale: 1 }
  const fitting = (table.textPt * room) / natural
  const sizePt = Math.max(smallestPt, Math.floor(fitting * 2) / 2)
  return { sizePt, scale: Math.min(1, Math.floor((fitting / sizePt) * 100) / 100) }
}

/** （三）不予公开 breaks badly at any width; the break after the number is the clean one. */
export function labelText(text: string, columnSpan: number): string {
  return columnSpan === 1 ? text.replace(/^(（[一二三四五六七八九十]）)(?=.{4}$)/, '$1\n') : text
}

/** What so many lines take in a cell; points. */
export function textHeight(table: TableBlock, lines: number): number {
  return lines * table.linePt + 2 * padY + ruleHeight
}

/** Widths of columns and heights of rows in points, with every text broken into lines. */
export function measureTable(table: TableBlock): MeasuredTable {
  const widths = columnTwips(widthsOf(table)).map((twips) => twips / 20)
  const minRow = (table.minRowMm * 72) / 25.4
  const heights = Array.from({ length: table.rowCount }, () => minRow)
  const cells = new Map<TableCell, MeasuredCell>()
  const byRowSpan = [...table.cells].sort((a, b) => a.rowSpan - b.rowSpan)
  for (const cell of byRowSpan) {
    const width = total(widths, cell.column, cell.column + cell.columnSpan)
    const text = cell.role === 'label' ? labelText(cell.text, cell.columnSpan) : cell.text
    const { sizePt, scale } = settingOf(table, cell, width)
    const room = (width - 2 * padX) / scale
    const lines = breakLines([{ text }], { ...cellStyle(table, room), sizePt })
    cells.set(cell, { lines, sizePt, scale })
    const needed = textHeight(table, lines.length)
    const present = total(heights, cell.row, cell.row + cell.rowSpan)
    const last = cell.row + cell.rowSpan - 1
    if (needed > present) heights[last] = (heights[last] ?? 0) + needed - present
  }
  return { widths, heights, cells }
}

/** Height of a page's type area in points. */
export const pageHeight = typeArea.height / 20
