import type { Report } from './report.ts'
import { zeroTownshipReport } from './reports.fixture.ts'

/** Texts of cells, nested as the tables are: grid, row, column. */
type Cells = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

/** A report, all 0 unless another is given, in which only the named cells are otherwise. */
export function aReport(cells: Cells, rest: Report = zeroTownshipReport()): Report {
  const texts = Object.entries(cells).flatMap(([grid, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, text]) => [`${grid}.${row}.${column}`, text] as const),
    ),
  )
  return { ...rest, cells: { ...rest.cells, ...Object.fromEntries(texts) } }
}
