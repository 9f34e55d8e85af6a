import type { ReportFormat } from '../format.ts'
import { formatById } from '../formats/index.ts'
import { type Report, yearOf } from '../report.ts'
import type { RuleInput } from './rule.ts'

/**
 * The report of the year before, in its own format; undefined when none is known or the one that
 * is known is of another year.
 */
export function lastYearOf(
  input: RuleInput,
): { readonly format: ReportFormat; readonly report: Report; readonly year: number } | undefined {
  const { previous } = input
  const year = yearOf(input.report)
  if (!previous || year === undefined || yearOf(previous) !== year - 1) return undefined
  const format = formatById(previous.formatId)
  return format && { format, report: previous, year: year - 1 }
}
