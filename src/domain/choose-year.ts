import { type Edit, editOf } from './edit.ts'
import type { ReportFormat } from './format.ts'
import { formatFor } from './formats/index.ts'
import type { Place } from './place.ts'
import { emptyReport, type Report, valueAt } from './report.ts'

/** Sets the report year and the format in force for it; cells of the other format are kept. */
export function yearChosen(report: Report, year: string, at: string): Edit {
  const format = formatFor(Number(year))
  const changes: (readonly [Place, string])[] = [['year', year]]
  return editOf(report, 'set', at, format ? [...changes, ...formatTexts(report, format)] : changes)
}

/** Sets the format against the year, for a report that must be written that way. */
export function formatChosen(report: Report, format: ReportFormat, at: string): Edit {
  return editOf(report, 'set', at, formatTexts(report, format))
}

/** The format's id and, with another format, the part headings the report does not have yet. */
function formatTexts(report: Report, format: ReportFormat): (readonly [Place, string])[] {
  if (format.id === report.formatId) return []
  const headings = Object.entries(emptyReport(format, 0).prose).flatMap(([key, text]) => {
    const place: Place = `prose.${key}`
    return valueAt(report, place) === '' ? [[place, text] as const] : []
  })
  return [['formatId', format.id], ...headings]
}
