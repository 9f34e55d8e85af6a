import type { Finding, Waiting } from '../finding.ts'
import type { ReportFormat } from '../format.ts'
import type { Report } from '../report.ts'
import {
  formatAgainstYear,
  organisationNamed,
  signatureDated,
  titleNamesOrganisation,
} from './basics.ts'
import { blankCells, unreadableCells } from './cells.ts'
import { carriedOver, documentsInForce, documentsWithoutStock } from './carried.ts'
import { feesUnexplained, feeStated, feeWithinFees, moneyUnits, noticesForUnpaid } from './fee.ts'
import { feeAgrees } from './fee-in-prose.ts'
import { breakdownsAddUp, percentagesHold, proseAgainstTables } from './figures-in-prose.ts'
import { jumpsAgainstLastYear } from './jumps.ts'
import { documentsBefore2021, rulesZero } from './organ.ts'
import { printedDisputeTotals, printedResultsTotal, printedRowTotals } from './printed.ts'
import { commonSlips } from './confusions.ts'
import { noTitlesInProse, numbering } from './headings.ts'
import { documentNumbers, exactNames } from './named-documents.ts'
import { partsPresent, resultsOfSubdistricts } from './parts.ts'
import { personalNumbers } from './personal.ts'
import { problemsAndMeasures, problemsTold } from './problems.ts'
import { sectionsPresent } from './sections.ts'
import {
  chineseQuotes,
  doubledSigns,
  enumeratedQuotes,
  halfWidthSigns,
  innerSpaces,
  markupSigns,
} from './punctuation.ts'
import { notCopied } from './sameness.ts'
import { takenOverLookedAt } from './taken-over.ts'
import { exactCounts, scopeAndNames, selfReference } from './wording.ts'
import { fixedYears, yearsAgree } from './years.ts'
import { judge, type Rule } from './rule.ts'
import { repeatsNeedRequests, reviewBeforeCourt } from './requests.ts'
import { balances } from './sums.ts'

/** Every rule there is; docs/checks.md says more of each. */
export const rules: readonly Rule[] = [
  organisationNamed,
  titleNamesOrganisation,
  formatAgainstYear,
  signatureDated,
  yearsAgree,
  sectionsPresent,
  partsPresent,
  resultsOfSubdistricts,
  problemsAndMeasures,
  problemsTold,
  notCopied,
  takenOverLookedAt,
  noTitlesInProse,
  numbering,
  proseAgainstTables,
  breakdownsAddUp,
  percentagesHold,
  unreadableCells,
  blankCells,
  balances,
  printedResultsTotal,
  printedRowTotals,
  printedDisputeTotals,
  carriedOver,
  jumpsAgainstLastYear,
  rulesZero,
  documentsBefore2021,
  documentsInForce,
  documentsWithoutStock,
  repeatsNeedRequests,
  reviewBeforeCourt,
  feeStated,
  feeAgrees,
  feeWithinFees,
  noticesForUnpaid,
  feesUnexplained,
  moneyUnits,
  personalNumbers,
  selfReference,
  exactCounts,
  exactNames,
  documentNumbers,
  commonSlips,
  halfWidthSigns,
  chineseQuotes,
  doubledSigns,
  markupSigns,
  innerSpaces,
  enumeratedQuotes,
  fixedYears,
  scopeAndNames,
]

/** What the rules say of a report. */
export type Judged = {
  /** In printed order: 基本信息 first, then section by section. */
  readonly findings: readonly Finding[]
  /** Rules that cannot be decided yet, or not wholly. */
  readonly waiting: readonly Waiting[]
}

/** Applies every rule; `previous` is last year's report. */
export function judgeReport(format: ReportFormat, report: Report, previous?: Report): Judged {
  const order = format.sections.map((section) => section.id)
  const position = (finding: Finding) =>
    finding.section === undefined ? -1 : order.indexOf(finding.section)
  const input = { format, report, previous }
  const judgements = rules.map((rule) => judge(rule, input))
  return {
    findings: judgements
      .flatMap(({ findings }) => findings)
      .map((finding, index) => ({ finding, index }))
      .sort((a, b) => position(a.finding) - position(b.finding) || a.index - b.index)
      .map(({ finding }) => finding),
    waiting: judgements.flatMap(({ waiting }) => waiting ?? []),
  }
}

/** All findings of a report in printed order. */
export function checkReport(
  format: ReportFormat,
  report: Report,
  previous?: Report,
): readonly Finding[] {
  return judgeReport(format, report, previous).findings
}
