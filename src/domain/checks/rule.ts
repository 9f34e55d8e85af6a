import type { Finding, Severity } from '../finding.ts'
import type { ReportFormat } from '../format.ts'
import type { Place } from '../place.ts'
import type { Report } from '../report.ts'

/** What a rule says about one place: broken, or not to be decided before some cells are filled. */
export type Verdict =
  | {
      readonly kind: 'violated'
      readonly message: string
      /** Where it is seen; the first is where a click leads. */
      readonly at: readonly Place[]
      readonly section?: string
    }
  | { readonly kind: 'undecided'; readonly awaits: readonly Place[] }

/** One numbered rule of docs/checks.md; `examine` is pure and names what it reads in `source`. */
export type Rule = {
  readonly code: string
  readonly title: string
  readonly source: string
  readonly severity: Severity
  /** Ids of the formats it binds; absent for all. */
  readonly formats?: readonly string[]
  readonly examine: (format: ReportFormat, report: Report) => readonly Verdict[]
}

/** The findings of one rule; what it cannot decide yet is not a finding. */
export function findingsOf(rule: Rule, format: ReportFormat, report: Report): readonly Finding[] {
  if (rule.formats && !rule.formats.includes(format.id)) return []
  return rule.examine(format, report).flatMap((verdict) => {
    if (verdict.kind === 'undecided') return []
    const { message, at, section } = verdict
    const finding = { code: rule.code, severity: rule.severity, message, at }
    return [section === undefined ? finding : { ...finding, section }]
  })
}
