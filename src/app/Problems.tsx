import { repaired } from '#domain/edit.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Place } from '#domain/place.ts'
import { answered } from '#domain/reasons.ts'
import { type Report, valueAt } from '#domain/report.ts'
import type { ReportStore } from '#domain/report-store.ts'
import { ProblemsPanel } from '#features/checks/ProblemsPanel.tsx'
import type { UnfinishedReasons } from '#features/checks/ReasonField.tsx'
import { WaitingRules } from '#features/checks/WaitingRules.tsx'
import type { Examined } from './use-examined.ts'
import { type Stretch, stretchOf } from '#ui/stretch.ts'
import { now } from './when.ts'

type ProblemsProps = {
  readonly store: ReportStore
  readonly format: ReportFormat
  readonly previous: Report | undefined
  readonly examined: Examined
  readonly unfinished: UnfinishedReasons
  readonly isLocked: boolean
  readonly stops: readonly { readonly id: string; readonly title: string }[]
  readonly onShow: (place: Place, words?: Stretch) => void
}

/** The panel of findings, its repairs and answers made into edits. */
export function Problems(props: ProblemsProps) {
  const { store, format, previous, examined, unfinished, isLocked, stops, onShow } = props
  const { report, findings, waiting, answers, tally, lastEdit } = examined
  return (
    <ProblemsPanel
      doctor={{
        format,
        report,
        previous,
        lastEdit,
        onShow,
        onTry: ({ changes }) => {
          const edit = repaired(store.report, changes, now())
          store.edit(edit)
          return edit
        },
        onUndo: () => store.undo(),
      }}
      findings={findings}
      waiting={<WaitingRules format={format} waiting={waiting} onSelect={onShow} />}
      answers={answers}
      unfinished={unfinished}
      isLocked={isLocked}
      tally={tally}
      stops={stops}
      onSelect={(place, words) => onShow(place, stretchOf(valueAt(store.report, place), words))}
      onFix={({ changes }) => store.edit(repaired(store.report, changes, now()))}
      onAnswer={(finding, reason) =>
        store.edit(answered(store.report, findings, finding, reason, now()))
      }
    />
  )
}
