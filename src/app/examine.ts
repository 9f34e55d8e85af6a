import { compose } from '#documents/compose.ts'
import { type Page, paginate } from '#documents/pages.ts'
import { judgeReport } from '#domain/checks/index.ts'
import type { Finding, Waiting } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Place } from '#domain/place.ts'
import { progressOf, type StopProgress } from '#domain/progress.ts'
import { type Quoted, quotedIn } from '#domain/quantities/quoted.ts'
import { type Answer, answersTo, unanswered } from '#domain/reasons.ts'
import type { Report } from '#domain/report.ts'
import { type Tally, tallyOf } from '#domain/tally.ts'

/** What is worked out from a report: its findings, how far it is, and its pages. */
export type Examination = {
  /** The report it was worked out from. */
  readonly report: Report
  readonly findings: readonly Finding[]
  /** Rules that cannot be decided yet. */
  readonly waiting: readonly Waiting[]
  /** Those no reason answers. */
  readonly open: readonly Finding[]
  readonly answers: ReadonlyMap<Finding, Answer>
  readonly tally: Tally
  /** The figures of running text that speak of cells, by place. */
  readonly quoted: ReadonlyMap<Place, readonly Quoted[]>
  readonly progress: ReadonlyMap<string, StopProgress>
  readonly pages: readonly Page[]
  readonly title: string
}

export function examine(
  format: ReportFormat,
  report: Report,
  previous: Report | undefined,
): Examination {
  const { findings, waiting } = judgeReport(format, report, previous)
  const open = unanswered(report, findings)
  const document = compose(format, report)
  return {
    report,
    findings,
    waiting,
    open,
    answers: answersTo(report, findings),
    tally: tallyOf(findings, open),
    quoted: quotedIn(format, report),
    progress: progressOf(format, report, open),
    pages: paginate(document).pages,
    title: document.title,
  }
}
