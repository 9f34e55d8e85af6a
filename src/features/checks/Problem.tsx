import { type Finding, type Fix, severityNames } from '#domain/finding.ts'
import type { Place } from '#domain/place.ts'
import { type Answer, isAnswerable } from '#domain/reasons.ts'
import { Button } from '#ui/Button.tsx'
import { ReasonField } from './ReasonField.tsx'

export type ProblemActions = {
  readonly onSelect: (place: Place) => void
  readonly onFix: (fix: Fix) => void
  /** Answers the finding; an empty reason takes the answer back. */
  readonly onAnswer: (finding: Finding, reason: string) => void
}

type ProblemProps = ProblemActions & { readonly finding: Finding; readonly answer: Answer }

/** One finding: what and where, what was compared, the certain repair, and the clerk's answer. */
export function Problem({ finding, answer, onSelect, onFix, onAnswer }: ProblemProps) {
  const { severity, code, message, at, operands, fix } = finding
  const [place] = at
  return (
    <article className={`problem problem-${answer.kind === 'reason' ? 'answered' : severity}`}>
      <button type="button" className="problem-told" onClick={() => place && onSelect(place)}>
        <span className="problem-head">
          <span className="problem-severity">
            {answer.kind === 'reason' ? '已说明' : severityNames[severity]}
          </span>
          <span className="problem-code">{code}</span>
        </span>
        {message}
      </button>
      {operands.length > 1 ? (
        <ul className="problem-operands" aria-label="涉及的地方">
          {operands.map((operand) => (
            <li key={operand.place + operand.label}>
              <Button look="quiet" onClick={() => onSelect(operand.place)}>
                {operand.label}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="problem-actions">
        {fix ? <Button onClick={() => onFix(fix)}>{fix.label}</Button> : null}
        {isAnswerable(finding) ? (
          <ReasonField answer={answer} onAnswer={(reason) => onAnswer(finding, reason)} />
        ) : null}
      </div>
    </article>
  )
}
