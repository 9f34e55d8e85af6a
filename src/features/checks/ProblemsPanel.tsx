import { type ReactNode, useRef, useState } from 'react'
import type { Finding } from '#domain/finding.ts'
import { stopOf } from '#domain/progress.ts'
import { type Answer, subjectOf } from '#domain/reasons.ts'
import { type Tally, tallyInWords } from '#domain/tally.ts'
import { Button } from '#ui/Button.tsx'
import { nthOrLast, passFocus } from '#ui/pass-focus.ts'
import { Doctor, type DoctorProps } from './Doctor.tsx'
import { Problem, type ProblemActions } from './Problem.tsx'
import type { UnfinishedReasons } from './ReasonField.tsx'
import './ProblemsPanel.css'

type ProblemsPanelProps = ProblemActions & {
  readonly doctor: DoctorProps
  readonly findings: readonly Finding[]
  readonly answers: ReadonlyMap<Finding, Answer>
  readonly unfinished: UnfinishedReasons
  readonly tally: Tally | undefined
  /** What cannot be decided yet, below the findings. */
  readonly waiting: ReactNode
  /** Names of the stops, in order. */
  readonly stops: readonly { readonly id: string; readonly title: string }[]
}

/** Which findings are listed. */
type Filter = 'all' | 'errors' | 'answered'
const filters: readonly (readonly [Filter, string])[] = [
  ['all', '全部'],
  ['errors', '只看错误'],
  ['answered', '只看已说明'],
]

const none: Answer = { kind: 'none' }

/** Everything there is to say about the report, by stop; a click leads into the cell or sentence. */
export function ProblemsPanel(props: ProblemsPanelProps) {
  const { doctor, findings, answers, unfinished, tally, waiting, stops, ...actions } = props
  const panel = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState<Filter>('all')
  const answerTo = (finding: Finding) => answers.get(finding) ?? none
  const keys = keysOf(findings)
  const listed = findings.filter((finding) => passes(filter, finding, answerTo(finding)))
  return (
    <div className="problems" ref={panel}>
      <p className="problems-sum">
        {tally ? tallyInWords(tally) || '没有发现问题。导出前请再通读一遍正文。' : '正在检查……'}
      </p>
      {findings.length > 0 ? (
        <p className="problems-filter">
          {filters.map(([id, name]) => (
            <Button
              key={id}
              look="quiet"
              aria-pressed={filter === id}
              onClick={() => setFilter(id)}
            >
              {name}
            </Button>
          ))}
        </p>
      ) : null}
      <Doctor {...doctor} />
      {findings.length > 0 && listed.length === 0 ? <p>没有这一类问题。</p> : null}
      {stops.map(({ id, title }) => {
        const here = listed.filter((finding) => stopOf(finding) === id)
        return here.length === 0 ? null : (
          <section key={id}>
            <h3>{title}</h3>
            <ul>
              {here.map((finding) => {
                const key = keys.get(finding) ?? ''
                return (
                  <li
                    key={key}
                    ref={passFocus(() =>
                      nthOrLast(panel.current, '.problem-told', listed.indexOf(finding)),
                    )}
                  >
                    <Problem
                      format={doctor.format}
                      finding={finding}
                      answer={answerTo(finding)}
                      findingKey={key}
                      unfinished={unfinished}
                      {...actions}
                    />
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      {waiting}
    </div>
  )
}

/** What a finding is about and, among several about the same, which: its figures change as one types. */
function keysOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const subject = subjectOf(finding)
      const count = counts.get(subject) ?? 0
      counts.set(subject, count + 1)
      return [finding, `${subject} ${count}`] as const
    }),
  )
}

function passes(filter: Filter, { severity }: Finding, answer: Answer): boolean {
  if (filter === 'answered') return answer.kind === 'reason'
  return filter === 'all' || (severity === 'error' && answer.kind !== 'reason')
}
