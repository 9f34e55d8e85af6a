import type { ReportFormat } from '#domain/format.ts'
import type { CellSpec } from '#domain/grid.ts'
import { printedNumber, readNumber } from '#domain/number-entry.ts'
import type { Place } from '#domain/place.ts'
import type { Lexicon } from './lexicon.ts'
import { misprintOf } from './misprint.ts'
import type { Placing } from './place-values.ts'
import type { Entry, Misprint, RowReading, Unplaced } from './receipt.ts'
import { readingsIn, type SortedRow } from './row-reading.ts'
import { isFigure, type SheetRow, unaligned } from './sheet.ts'

/** What was read of one table. */
export type GridReading = {
  readonly entries: readonly Entry[]
  readonly rows: readonly RowReading[]
  readonly unplaced: readonly Unplaced[]
  readonly misprints: readonly Misprint[]
  /** Words in the table that are no label of it. */
  readonly strays: readonly Unplaced[]
}

/** A printed cell as an entry of the report; `certain` when its row and column are. */
export function cellEntry(spec: CellSpec, printed: string, certain: boolean): Entry {
  const original = printed.trim()
  const place: Place = spec.sumOf ? `printed.${spec.id}` : `cells.${spec.id}`
  const reading = readNumber(spec.kind, original)
  if (reading.kind === 'mark') return { place, original, value: original, kind: 'blank' }
  if (reading.kind !== 'number') return { place, original, value: original, kind: 'unreadable' }
  const value = printedNumber(spec.kind, original)
  if (!certain) return { place, original, value, kind: 'proposed' }
  return { place, original, value, kind: value === original ? 'exact' : 'cleaned' }
}

/** What is said of a row: how its figures were placed, and `doubt` why they may not be its own. */
export function rowReading(
  grid: string,
  row: string,
  { confidence, reason }: Placing,
  doubt: string | undefined,
): RowReading {
  if (confidence !== 'certain')
    return { grid, row, confidence, ...(reason === undefined ? {} : { reason }) }
  return doubt === undefined
    ? { grid, row, confidence }
    : { grid, row, confidence: 'proposed', reason: doubt }
}

/** The ids that occur more than once, with what is to be said: which row is the real one is open. */
export function doubledIn(ids: readonly string[]): ReadonlyMap<string, string> {
  const again = ids.filter((id, at) => ids.indexOf(id) !== at)
  return new Map(again.map((id) => [id, '同名的行不止一行，读入的是第一行']))
}

/** The misprints among the labels of a table, each once. */
export function labelMisprints(
  rows: readonly SheetRow[],
  lexicon: Lexicon,
  grid: string,
  format: ReportFormat,
  where: string,
): readonly Misprint[] {
  const seen = new Map<string, Misprint>()
  for (const { cells, table } of rows)
    for (const { text } of cells) {
      const [found] = readingsIn(lexicon, text, grid, format)
      const expected = found && lexicon.inFormat(found.label, format).text
      if (expected === undefined || (table === unaligned && endsWith(text, expected))) continue
      const misprint = misprintOf(text, expected, where)
      if (misprint) seen.set(`${misprint.printed}|${misprint.expected}`, misprint)
    }
  return [...seen.values()]
}

/** In text the name of a group may have run into the label of its row: 三、（一）予以公开. */
function endsWith(printed: string, label: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '')
  return bare(printed) !== bare(label) && bare(printed).endsWith(bare(label))
}

/** Words between the rows that are neither a label nor part of one: an instruction, a unit, a remark. */
export function strayWords(
  rows: readonly SortedRow[],
  lexicon: Lexicon,
  where: string,
): readonly Unplaced[] {
  return rows.flatMap(({ kind, row }) => {
    if (kind !== 'head') return []
    return row.cells.flatMap(({ text }) => {
      const words = text.trim()
      const known = words.length < 3 || isFigure(words) || lexicon.find(words).length > 0
      return known ? [] : [{ text: words, where }]
    })
  })
}
