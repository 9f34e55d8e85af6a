import { useEffect, useState } from 'react'
import { compose } from '#documents/compose.ts'
import { type Page, paginate } from '#documents/pages.ts'
import { checkReport } from '#domain/checks/index.ts'
import type { Edit } from '#domain/edit.ts'
import type { Finding } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import { progressOf, type StopProgress } from '#domain/progress.ts'
import { type Answer, answersTo, unanswered } from '#domain/reasons.ts'
import type { Report } from '#domain/report.ts'
import type { ReportStore } from '#domain/report-store.ts'
import { type Tally, tallyOf } from '#domain/tally.ts'

/** Everything that is worked out from an open report, off the typing path. */
export type Examined = {
  readonly findings: readonly Finding[]
  /** Those no reason answers. */
  readonly open: readonly Finding[]
  readonly answers: ReadonlyMap<Finding, Answer>
  readonly tally: Tally
  /** The report they were worked out from. */
  readonly report: Report
  readonly progress: ReadonlyMap<string, StopProgress>
  readonly pages: readonly Page[]
  readonly title: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly lastEdit: Edit | undefined
}

/** A pause in typing this long lets the findings and the preview catch up; milliseconds. */
const pause = 120
/** Without a pause they catch up this often. */
const longest = 600

export function useExamined(
  store: ReportStore,
  format: ReportFormat,
  previous: Report | undefined,
): Examined {
  const [examined, setExamined] = useState(() => examine(format, store, previous))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let waitingSince = 0
    const catchUp = () => {
      timer = undefined
      setExamined(examine(format, store, previous))
    }
    catchUp()
    const stop = store.watchAll(() => {
      const moment = performance.now()
      if (timer === undefined) waitingSince = moment
      else clearTimeout(timer)
      timer = setTimeout(catchUp, Math.max(0, Math.min(pause, waitingSince + longest - moment)))
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store, format, previous])
  return examined
}

function examine(
  format: ReportFormat,
  { report, timeline }: ReportStore,
  previous: Report | undefined,
): Examined {
  const findings = checkReport(format, report, previous)
  const open = unanswered(report, findings)
  const document = compose(format, report)
  return {
    findings,
    open,
    answers: answersTo(report, findings),
    tally: tallyOf(findings, open),
    report,
    progress: progressOf(format, report, open),
    pages: paginate(document).pages,
    title: document.title,
    canUndo: timeline.done.length > 0,
    canRedo: timeline.undone.length > 0,
    lastEdit: timeline.done[timeline.done.length - 1],
  }
}
