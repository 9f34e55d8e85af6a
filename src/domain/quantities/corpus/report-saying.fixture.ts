import type { ReportFormat } from '#domain/format.ts'
import { gridsOf, typedCellsBehind, typedCellsOf } from '#domain/grid.ts'
import { plainFigure, readNumber } from '#domain/number-entry.ts'
import type { CellId } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { zeroTownshipReport } from '#domain/reports.fixture.ts'

export type Claim = { readonly cells: readonly CellId[]; readonly value: number }

/** A report with one text, whose tables hold what is claimed; throws when the claims contradict each other. */
export function reportSaying(
  format: ReportFormat,
  heading: string,
  text: string,
  claims: readonly Claim[],
  by?: string,
): Report {
  const cells: Record<string, string> = Object.fromEntries(
    gridsOf(format)
      .flatMap(typedCellsOf)
      .map(({ id }) => [id, '0']),
  )
  const settled = new Set<CellId>()
  const typed = claims
    .map(({ cells: said, value }) => ({
      value,
      behind: said.flatMap((cell) => typedCellsBehind(format, cell)),
    }))
    .sort((a, b) => a.behind.length - b.behind.length)
  for (const { behind, value } of typed) {
    const sum = behind.reduce((total, cell) => total + figureOf(cells[cell]), 0)
    const free = behind.find((cell) => !settled.has(cell))
    if (free === undefined && Math.abs(sum - value) > 1e-6)
      throw new Error(`contradicts itself: ${text}`)
    if (free !== undefined) cells[free] = plainFigure(figureOf(cells[free]) + value - sum)
    behind.forEach((cell) => settled.add(cell))
  }
  const base = zeroTownshipReport()
  return {
    ...base,
    year: '2024',
    organisation: { ...base.organisation, ...(by === undefined ? {} : { name: by }) },
    signature: { ...base.signature, date: '2025年1月14日' },
    prose: { 'overview.disclosure.heading': heading, 'overview.disclosure.body': text },
    cells,
  }
}

function figureOf(text: string | undefined): number {
  const reading = readNumber('moneyWan', text ?? '0')
  return reading.kind === 'number' ? reading.value : 0
}
