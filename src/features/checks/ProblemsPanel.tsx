import { lazy, Suspense } from 'react'
import { type Finding, type Fix, type Severity, severityNames } from '#domain/finding.ts'
import type { Place } from '#domain/place.ts'
import { basicsStop, stopOf } from '#domain/progress.ts'
import { Button } from '#ui/Button.tsx'
import type { DoctorProps } from './Doctor.tsx'
import './ProblemsPanel.css'

// Looked for when the problems are: the form is there sooner without it.
const Doctor = lazy(() => import('./Doctor.tsx').then((module) => ({ default: module.Doctor })))

type ProblemsPanelProps = {
  readonly doctor: DoctorProps
  readonly findings: readonly Finding[]
  /** Names of the stops, in order. */
  readonly stops: readonly { readonly id: string; readonly title: string }[]
  readonly onSelect: (finding: Finding, place: Place) => void
  readonly onFix: (fix: Fix) => void
}

const order: readonly Severity[] = ['error', 'explain', 'verify', 'hint']

/** Everything there is to say about the report, by stop; a click leads into the cell or sentence. */
export function ProblemsPanel({ doctor, findings, stops, onSelect, onFix }: ProblemsPanelProps) {
  return (
    <div className="problems">
      <p className="problems-sum">
        {findings.length === 0 ? '没有发现问题。导出前请再通读一遍正文。' : summary(findings)}
      </p>
      <Suspense fallback={null}>
        <Doctor {...doctor} />
      </Suspense>
      {stops.map(({ id, title }) => {
        const here = findings.filter((finding) => stopOf(finding) === id)
        return here.length === 0 ? null : (
          <section key={id}>
            <h3>{id === basicsStop ? '基本信息' : title}</h3>
            <ul>
              {here.map((finding) => (
                <li key={`${finding.code} ${finding.at[0] ?? ''} ${finding.message}`}>
                  <Problem finding={finding} onSelect={onSelect} onFix={onFix} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

type ProblemProps = {
  readonly finding: Finding
  readonly onSelect: ProblemsPanelProps['onSelect']
  readonly onFix: ProblemsPanelProps['onFix']
}

function Problem({ finding, onSelect, onFix }: ProblemProps) {
  const { severity, code, message, at, fix } = finding
  const [place] = at
  return (
    <>
      <button
        type="button"
        className={`problem problem-${severity}`}
        onClick={() => place && onSelect(finding, place)}
      >
        <span className="problem-head">
          <span className="problem-severity">{severityNames[severity]}</span>
          <span className="problem-code">{code}</span>
        </span>
        {message}
      </button>
      {fix ? <Button onClick={() => onFix(fix)}>{fix.label}</Button> : null}
    </>
  )
}

/** “3 个错误，1 个请核对” */
function summary(findings: readonly Finding[]): string {
  return order
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityNames[severity]} ${count} 个`)
    .join('，')
}
