import { type Finding, type Fix, type Operand, severityNames } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import { briefCellName, placeName } from '#domain/place-name.ts'
import { cellOfPlace, type Place } from '#domain/place.ts'
import { type Answer, isAnswerable } from '#domain/reasons.ts'
import { Button } from '#ui/Button.tsx'
import { ReasonField, type UnfinishedReasons } from './ReasonField.tsx'

export type ProblemActions = {
  /** This window may not write: nothing is repaired or answered here. */
  readonly isLocked: boolean
  /** Leads to a place; in a text to the words that were compared, where they still stand. */
  readonly onSelect: (place: Place, words?: string) => void
  readonly onFix: (fix: Fix) => void
  /** Answers the finding; an empty reason takes the answer back. */
  readonly onAnswer: (finding: Finding, reason: string) => void
}

type ProblemProps = ProblemActions & {
  readonly format: ReportFormat
  readonly finding: Finding
  readonly answer: Answer
  /** Tells the finding from every other, and stays when its figures change. */
  readonly findingKey: string
  readonly unfinished: UnfinishedReasons
}

/** One finding: what and where, what was compared, the certain repair, and the clerk's answer. */
export function Problem(props: ProblemProps) {
  const { format, finding, answer, findingKey, unfinished } = props
  const { isLocked, onSelect, onFix, onAnswer } = props
  const { severity, code, message, at, operands, fix } = finding
  const [place] = at
  const words = operands.find((operand) => operand.place === place)?.value
  return (
    <article className={`problem problem-${answer.kind === 'reason' ? 'answered' : severity}`}>
      <button
        type="button"
        className="problem-told"
        onClick={() => place && onSelect(place, words)}
      >
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
              <Button look="quiet" onClick={() => onSelect(operand.place, operand.value)}>
                {nameOf(format, operand)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <fieldset className="problem-actions" disabled={isLocked}>
        {fix ? <Button onClick={() => onFix(fix)}>{fix.label}</Button> : null}
        {isAnswerable(finding) ? (
          <ReasonField
            {...{ answer, findingKey, unfinished }}
            onAnswer={(reason) => onAnswer(finding, reason)}
          />
        ) : null}
      </fieldset>
    </article>
  )
}

/** A cell of this report in few words and with its figure, since the message has the long name. */
function nameOf(format: ReportFormat, { place, label, value }: Operand): string {
  const cell = cellOfPlace(place)
  if (cell === undefined) return label
  const name = label === placeName(format, place) ? briefCellName(format, cell) : label
  return `${name} ${value === '' ? '空' : value}`
}
