import type { ReportFormat } from '../format.ts'
import { typedCellsBehind } from '../grid.ts'
import { plainFigure } from '../number-entry.ts'
import type { CellId, Place } from '../place.ts'
import type { Report } from '../report.ts'
import type { Figure, Link } from './figure.ts'
import { holds, type Quotes, quotesOf, sumAt, wordsOf } from './quotes.ts'

/** A figure of a text and the cells it speaks of, as the editor shows it. */
export type Quoted = {
  readonly place: Place
  /** Offsets of the figure in the text. */
  readonly start: number
  readonly end: number
  /** The words that lead up to it: 办结4件. */
  readonly words: string
  readonly cells: readonly CellId[]
  readonly state: 'agrees' | 'contradicts' | 'open'
  /** What the cells hold; undefined while one is open. */
  readonly actual: number | undefined
  /** The whole text with the cells' figure instead; absent where the words say it. */
  readonly mended: string | undefined
}

/** Every figure of a report that speaks of cells, text by text. */
export function quotedIn(
  format: ReportFormat,
  report: Report,
): ReadonlyMap<Place, readonly Quoted[]> {
  return new Map(
    quotesOf(format, report).map((quotes) => [
      quotes.place,
      quotes.figures.flatMap((figure) =>
        figure.links.map((link) => quoted(format, report, quotes, figure, link)),
      ),
    ]),
  )
}

function quoted(
  format: ReportFormat,
  report: Report,
  { place, text }: Quotes,
  figure: Figure,
  link: Link,
): Quoted {
  const { cells } = link
  const { start, end } = figure
  const actual = sumAt(format, report, cells)
  const right = holds(format, report, figure, link)
  return {
    place,
    start,
    end,
    words: wordsOf(text, figure),
    cells,
    state: right === undefined ? 'open' : right ? 'agrees' : 'contradicts',
    actual,
    mended: right === false && actual !== undefined ? withFigure(text, figure, actual) : undefined,
  }
}

/** The text with another number in a figure's unit; undefined where no numeral stands. */
function withFigure(text: string, { numeral, unit }: Figure, value: number): string | undefined {
  if (!numeral) return undefined
  const written = plainFigure(unit?.inWan === undefined ? value : value / unit.inWan)
  return text.slice(0, numeral.start) + written + text.slice(numeral.end)
}

/** The figures that quote a cell, alone or in a total or sum. */
export function quotesOfCell(
  format: ReportFormat,
  all: Iterable<Quoted>,
  cell: CellId,
): readonly Quoted[] {
  const behind = new Set(typedCellsBehind(format, cell))
  return [...all].filter(({ cells }) =>
    cells.some((each) => typedCellsBehind(format, each).some((typed) => behind.has(typed))),
  )
}
