import type { ReportFormat } from '#domain/format.ts'
import { asColumn, asRow, type Found, type Label, type Lexicon } from './lexicon.ts'
import { isFigure, type SheetCell, type SheetRow } from './sheet.ts'

/** A row of a table, told apart by what its labels say. */
export type SortedRow =
  /** Figures behind the label of a row. `label` is absent when the printed one is not known. */
  | {
      readonly kind: 'data'
      readonly row: SheetRow
      readonly label: Found | undefined
      readonly printed: string
      /** How many cells stand before the figures. */
      readonly offset: number
      readonly values: readonly SheetCell[]
    }
  /** Column heads, or a label alone. */
  | { readonly kind: 'head'; readonly row: SheetRow }
  /** Figures without any label. */
  | { readonly kind: 'figures'; readonly row: SheetRow }

/** The readings of a text that belong to a grid; those of the format it is read as come first. */
export function readingsIn(
  lexicon: Lexicon,
  text: string,
  grid: string,
  format: ReportFormat,
): readonly Found[] {
  if (isFigure(text)) return []
  const found = lexicon.find(text).filter(({ label }) => label.grid === grid)
  const own = found.filter(({ label }) => label.formats.includes(format.id))
  return own.length > 0 ? own : found
}

const isLeaf = ({ label }: Found): boolean => label.role === 'row'

/**
 * Tells heads, labelled figures and bare figures apart; undefined for a row without a text. `width`
 * is how many figures a row of the table has at least.
 */
export function sortRow(
  row: SheetRow,
  lexicon: Lexicon,
  grid: string,
  format: ReportFormat,
  width: number,
): SortedRow | undefined {
  const { cells } = row
  if (cells.every(({ text }) => text.trim() === '')) return undefined
  const readings = cells.map(({ text }) => readingsIn(lexicon, text, grid, format))
  const firstFigure = cells.findIndex(({ text }) => isFigure(text))
  const hasFigures = firstFigure >= 0
  const end = hasFigures ? firstFigure : cells.length
  let own = -1
  let known = -1
  for (let i = 0; i < end; i += 1) {
    if ((cells[i]?.text.trim() ?? '') === '') continue
    own = i
    if (readings[i]?.some(isLeaf)) known = i
  }
  const at = known >= 0 ? known : own
  const leaf = readings[at]?.find(isLeaf)
  // In text the name of a group of rows may come between a row's label and its figures.
  let start = at + 1
  while (start < end && readings[start]?.some(({ label }) => label.role === 'rowGroup')) start += 1
  const values = cells.slice(start)
  const onlyRow = readings.some(
    (each, i) => i < end && asRow(each) !== undefined && asColumn(each) === undefined,
  )
  const headsHere = readings.filter((each) => isHead(each)).length
  if (!hasFigures) {
    if (leaf && (onlyRow || (headsHere < 2 && values.length >= width - 1)))
      return {
        kind: 'data',
        row,
        label: leaf,
        printed: cells[at]?.text ?? '',
        offset: start,
        values,
      }
    return { kind: 'head', row }
  }
  if (own < 0) return { kind: 'figures', row }
  // 总计 behind other heads is a head, too: the label of these figures was lost.
  const isLost = headsHere > 1 && asColumn(readings[at] ?? []) !== undefined
  const label = isLost
    ? undefined
    : (leaf ?? readings[at]?.find((each) => asRow([each]) !== undefined))
  return { kind: 'data', row, label, printed: cells[at]?.text ?? '', offset: start, values }
}

function isHead(readings: readonly Found[]): boolean {
  return readings.some(({ label }) => label.role !== 'row' && label.role !== 'rowGroup')
}

/** Which grid a row's labels speak of; undefined when they speak of none or of two alike. */
export function gridOfRow(row: SheetRow, lexicon: Lexicon): string | undefined {
  const votes = new Map<string, number>()
  for (const { text } of row.cells) {
    if (text.trim() === '' || isFigure(text)) continue
    const labels = lexicon.find(text).map(({ label }) => label)
    for (const grid of new Set(labels.map((label: Label) => label.grid)))
      votes.set(grid, (votes.get(grid) ?? 0) + 1)
  }
  const most = Math.max(0, ...votes.values())
  const best = [...votes].filter(([, count]) => count === most)
  return best.length === 1 ? best[0]?.[0] : undefined
}
