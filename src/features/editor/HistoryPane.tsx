import { useCallback, useSyncExternalStore } from 'react'
import type { Edit } from '#domain/edit.ts'
import type { ReportFormat } from '#domain/format.ts'
import { clock } from '#ui/clock.ts'
import { useEditing } from './report-context.tsx'
import { stepWords } from './step-words.ts'
import './HistoryPane.css'

/** What was done, newest first; a click goes back to before it, or on to after it. */
export function HistoryPane() {
  const { store, format } = useEditing()
  const watch = useCallback((wake: () => void) => store.watchAll(wake), [store])
  const { done, undone } = useSyncExternalStore(watch, () => store.timeline)
  if (done.length + undone.length === 0)
    return (
      <p className="history-empty">
        还没有修改。填写、粘贴、填 0 之后，这里逐步列出，可以退回到任何一步。
      </p>
    )
  const move = (steps: number) => {
    for (let step = 0; step < Math.abs(steps); step += 1) {
      if (steps > 0) store.redo()
      else store.undo()
    }
  }
  // Newest first; a step's number is its place in the whole timeline, and so its name here.
  const steps = [...done, ...[...undone].reverse()]
    .map((edit, index) => ({ edit, number: index + 1 }))
    .reverse()
  return (
    <ol className="history" aria-label="记录">
      {steps.map(({ edit, number }) => {
        const isUndone = number > done.length
        return (
          <Step
            key={number}
            edit={edit}
            format={format}
            undone={isUndone}
            hint={isUndone ? '已撤销；点一下重做到这一步' : '点一下退回到这一步之前'}
            onClick={() => move(isUndone ? number - done.length : number - 1 - done.length)}
          />
        )
      })}
    </ol>
  )
}

type StepProps = {
  readonly edit: Edit
  readonly format: ReportFormat
  readonly undone: boolean
  readonly hint: string
  readonly onClick: () => void
}

function Step({ edit, format, undone, hint, onClick }: StepProps) {
  const { kind, what } = stepWords(edit, format)
  return (
    <li>
      <button
        type="button"
        className={undone ? 'history-step history-undone' : 'history-step'}
        title={hint}
        onClick={onClick}
      >
        <span className="history-kind">{kind}</span>
        {what}
        {undone ? <span className="history-time">已撤销</span> : null}
        <span className="history-time">{clock(edit.at)}</span>
      </button>
    </li>
  )
}
