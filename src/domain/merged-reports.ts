import { formatById } from './formats/index.ts'
import { cellSpec } from './grid.ts'
import { plainFigure, readNumber } from './number-entry.ts'
import type { CellId } from './place.ts'
import type { Report } from './report.ts'

/**
 * Last year's reports of several offices as one, to compare their successor with: figures added up
 * where every office has one, texts one after the other. Offices of different names have none.
 */
export function mergedReports(reports: readonly [Report, ...Report[]]): Report {
  const [first, ...others] = reports
  if (others.length === 0) return first
  const same = others.every(({ organisation }) => organisation.name === first.organisation.name)
  const keys = (group: 'cells' | 'prose') => [
    ...new Set(reports.flatMap((report) => Object.keys(report[group]))),
  ]
  const sums = keys('cells').flatMap((id) => {
    const sum = sumOver(reports, id)
    return sum === undefined ? [] : [[id, plainFigure(sum)] as const]
  })
  const texts = keys('prose').map((key) => {
    const written = reports.flatMap(({ prose }) => prose[key] ?? [])
    return [key, (key.endsWith('.heading') ? written.slice(0, 1) : written).join('\n')] as const
  })
  return {
    ...first,
    organisation: same ? first.organisation : { ...first.organisation, name: '' },
    cells: Object.fromEntries(sums),
    prose: Object.fromEntries(texts),
    printed: {},
  }
}

/** Undefined unless every report has a number there that can be added. */
function sumOver(reports: readonly Report[], id: CellId): number | undefined {
  let sum = 0
  for (const { formatId, cells } of reports) {
    const format = formatById(formatId)
    const kind = format && cellSpec(format, id)?.kind
    // Amounts with a unit of their own cannot be added as they stand.
    if (kind === undefined || kind === 'moneyWithUnit') return undefined
    const reading = readNumber(kind, cells[id] ?? '')
    if (reading.kind !== 'number') return undefined
    sum += reading.value
  }
  return sum
}
