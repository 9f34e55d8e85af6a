import { useEffect, useState } from 'react'
import type { Edit } from '#domain/edit.ts'
import type { ReportFormat } from '#domain/format.ts'
import { type Report, titleOf } from '#domain/report.ts'
import type { ReportStore } from '#domain/report-store.ts'
import type { Examination } from './examine.ts'
import { examineInWorker } from './examining.ts'

/** Everything that is worked out from an open report, off the typing path. */
export type Examined = Omit<Examination, 'tally'> & {
  /** Absent until the report has been examined for the first time. */
  readonly tally: Examination['tally'] | undefined
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
  const [examined, setExamined] = useState(() => notYet(store))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let waitingSince = 0
    let stopped = false
    const catchUp = async () => {
      timer = undefined
      const steps = stepsOf(store)
      const examination = await examineInWorker(format, store.report, previous)
      if (!stopped) setExamined({ ...examination, ...steps })
    }
    void catchUp()
    const stop = store.watchAll(() => {
      const moment = performance.now()
      if (timer === undefined) waitingSince = moment
      else clearTimeout(timer)
      timer = setTimeout(
        () => void catchUp(),
        Math.max(0, Math.min(pause, waitingSince + longest - moment)),
      )
    })
    return () => {
      stopped = true
      stop()
      clearTimeout(timer)
    }
  }, [store, format, previous])
  return examined
}

function stepsOf({ timeline: { done, undone } }: ReportStore) {
  return { canUndo: done.length > 0, canRedo: undone.length > 0, lastEdit: done[done.length - 1] }
}

function notYet(store: ReportStore): Examined {
  return {
    report: store.report,
    findings: [],
    waiting: [],
    open: [],
    answers: new Map(),
    tally: undefined,
    quoted: new Map(),
    progress: new Map(),
    pages: [],
    title: titleOf(store.report),
    ...stepsOf(store),
  }
}
