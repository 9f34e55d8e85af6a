import type { ReportFormat } from '#domain/format.ts'
import { formats } from '#domain/formats/index.ts'
import { asColumn, asRow, type Label, type LabelRole, type Lexicon } from './lexicon.ts'
import { isFigure, type SheetRow } from './sheet.ts'

/** The format whose labels a table has; of two with the same labels the preferred one. */
export function formatOfTable(
  rows: readonly SheetRow[],
  grid: string,
  lexicon: Lexicon,
  preferred: ReportFormat | undefined,
): ReportFormat | undefined {
  const scores = formatScores(rows, grid, lexicon)
  const best = Math.max(0, ...scores.values())
  if (best === 0) return undefined
  const candidates = formats.filter((format) => scores.get(format) === best)
  return candidates.find((format) => format === preferred) ?? candidates[candidates.length - 1]
}

/** The format whose labels all tables together have most of; the newest of equals. */
export function likeliestFormat(
  tables: ReadonlyMap<string, readonly SheetRow[]>,
  lexicon: Lexicon,
): ReportFormat | undefined {
  const scores = [...tables].map(([grid, rows]) => formatScores(rows, grid, lexicon))
  const total = (format: ReportFormat) =>
    scores.reduce((sum, own) => sum + (own.get(format) ?? 0), 0)
  return formats.reduce<ReportFormat | undefined>(
    (best, format) => (best && total(best) > total(format) ? best : format),
    undefined,
  )
}

/** How many labels of each format a table has. A word that heads rows or columns says nothing. */
function formatScores(
  rows: readonly SheetRow[],
  grid: string,
  lexicon: Lexicon,
): ReadonlyMap<ReportFormat, number> {
  const leaves = new Set<Label>()
  for (const { text } of rows.flatMap(({ cells }) => cells)) {
    if (isFigure(text)) continue
    const found = lexicon.find(text).filter(({ label }) => label.grid === grid)
    if (asRow(found) && asColumn(found)) continue
    for (const { label } of found) if (leafRoles.has(label.role)) leaves.add(label)
  }
  const count = ({ id }: ReportFormat) =>
    [...leaves].filter((label) => label.formats.includes(id)).length
  return new Map(formats.map((format) => [format, count(format)]))
}

const leafRoles: ReadonlySet<LabelRole> = new Set(['row', 'column', 'band'])
