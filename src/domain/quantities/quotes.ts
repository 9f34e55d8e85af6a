import type { ReportFormat, Slot } from '../format.ts'
import { cellSpec, cellsOf, gridsOf, figureAt } from '../grid.ts'
import { type CellId, type Place, prosePlace } from '../place.ts'
import { type Report, valueAt, yearOf } from '../report.ts'
import type { Link, ProseReading, Stated } from './figure.ts'
import { readProse } from './read.ts'

/** One text of a report with what was read in it. */
export type Quotes = { readonly place: Place; readonly text: string } & ProseReading

const read = new WeakMap<Report, { format: ReportFormat; quotes: readonly Quotes[] }>()

/** Every text of a report with its figures; read once for each report. */
export function quotesOf(format: ReportFormat, report: Report): readonly Quotes[] {
  const known = read.get(report)
  if (known?.format === format) return known.quotes
  const quotes = format.sections.flatMap((section) =>
    section.kind === 'prose'
      ? section.slots.flatMap((slot) => quotesIn(format, report, section.id, slot))
      : [],
  )
  read.set(report, { format, quotes })
  return quotes
}

function quotesIn(
  format: ReportFormat,
  report: Report,
  section: string,
  slot: Slot,
): readonly Quotes[] {
  if (slot.kind === 'fee') return []
  const part = slot.kind === 'part'
  const place = prosePlace(section, slot.id, part ? 'body' : undefined)
  const text = valueAt(report, place)
  if (text.trim() === '') return []
  const heading = part
    ? valueAt(report, prosePlace(section, slot.id, 'heading')) || slot.heading
    : ''
  return [
    {
      place,
      text,
      ...readProse(format, {
        text,
        heading,
        year: yearOf(report),
        organisation: report.organisation.name,
      }),
    },
  ]
}

/** The sum of cells as the tables have it; undefined while one is open. */
export function sumAt(
  format: ReportFormat,
  report: Report,
  cells: readonly CellId[],
): number | undefined {
  let sum = 0
  for (const cell of cells) {
    const figure = figureAt(format, report, cell)
    if (figure === undefined) return undefined
    sum += figure
  }
  return sum
}

/** A figure in the measure of its cells: money in 万元. */
export function statedBy({ value, unit }: Stated): number {
  return unit?.inWan === undefined ? value : value * unit.inWan
}

/** Whether a figure says what its cells hold; a rounded amount does. */
function agrees(figure: Stated, actual: number): boolean {
  if (figure.vague) return true
  const { unit, decimals } = figure
  const rounding = unit?.inWan === undefined ? 0 : (unit.inWan / 10 ** decimals) * 0.5
  return Math.abs(statedBy(figure) - actual) <= rounding + 1e-9
}

/** Whether a figure says what a link's cells hold, or else what its words may mean; undefined while a cell is open. */
export function holds(
  format: ReportFormat,
  report: Report,
  figure: Stated,
  { cells, otherwise }: Link,
): boolean | undefined {
  const actual = sumAt(format, report, cells)
  if (actual === undefined) return undefined
  if (agrees(figure, actual)) return true
  let open = false
  for (const difference of otherwise) {
    const sum = sumAt(format, report, difference.cells)
    const less = sumAt(format, report, difference.less)
    if (sum === undefined || less === undefined) open = true
    else if (agrees(figure, sum - less)) return true
  }
  return open ? undefined : false
}

/** The one cell that holds a figure, among those summed, in the same row or in the same column: what it is. */
export function cellHolding(
  format: ReportFormat,
  report: Report,
  value: number,
  cells: readonly CellId[],
): CellId | undefined {
  const spec = cellSpec(format, cells[0] ?? '')
  const grid = gridsOf(format).find(({ id }) => id === spec?.grid)
  if (!spec || !grid || value === 0) return undefined
  const holding = cellsOf(grid).filter(({ id }) => figureAt(format, report, id) === value)
  // One leaf for the whole group: 无法提供 given as 本机关不掌握 alone.
  const own = holding.filter(({ id }) => cells.includes(id))
  if (own.length > 0) return own.length === 1 ? own[0]?.id : undefined
  const inRow = holding.filter(({ row }) => row === spec.row)
  const inColumn = holding.filter(({ column }) => column === spec.column)
  // A column of 25 rows holds most small figures somewhere.
  const found = inRow.length > 0 || value < 10 ? inRow : inColumn
  return found.length === 1 ? found[0]?.id : undefined
}

/** The words that lead up to a figure, from the mark before it: 办结4件. */
export function wordsOf(text: string, { start, end }: Stated): string {
  const lead = /[^，。；：、！？（）()\n]*$/.exec(text.slice(0, start))?.[0] ?? ''
  const words = (lead + text.slice(start, end)).trim()
  return words.length > 30 ? `…${words.slice(-30)}` : words
}
