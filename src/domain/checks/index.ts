import type { Finding } from '../finding.ts'
import type { ReportFormat } from '../format.ts'
import type { Report } from '../report.ts'
import {
  formatAgainstYear,
  organisationNamed,
  signatureDated,
  signatureInNextYear,
} from './basics.ts'
import { blankCells, unreadableCells } from './cells.ts'
import { rulesZero, rulesZeroBefore2021 } from './organ.ts'
import { partsPresent, problemsAndMeasures, sectionsPresent } from './prose.ts'
import { findingsOf, type Rule } from './rule.ts'
import { balances } from './sums.ts'

/** Every rule there is; docs/checks.md says more of each. */
export const rules: readonly Rule[] = [
  organisationNamed,
  formatAgainstYear,
  signatureDated,
  signatureInNextYear,
  sectionsPresent,
  partsPresent,
  problemsAndMeasures,
  unreadableCells,
  blankCells,
  balances,
  rulesZero,
  rulesZeroBefore2021,
]

/**
 * All findings of a report in printed order: 基本信息 first, then section by section. `previous`
 * is last year's report; `more` are findings made elsewhere, as by an importer of its file.
 */
export function checkReport(
  format: ReportFormat,
  report: Report,
  previous?: Report,
  more: readonly Finding[] = [],
): readonly Finding[] {
  const order = format.sections.map((section) => section.id)
  const position = (finding: Finding) =>
    finding.section === undefined ? -1 : order.indexOf(finding.section)
  const input = { format, report, previous }
  return [...rules.flatMap((rule) => findingsOf(rule, input)), ...more]
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => position(a.finding) - position(b.finding) || a.index - b.index)
    .map(({ finding }) => finding)
}
