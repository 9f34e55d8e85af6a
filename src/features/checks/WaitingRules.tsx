import type { Waiting } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import { placeName } from '#domain/place-name.ts'
import type { Place } from '#domain/place.ts'
import { Button } from '#ui/Button.tsx'

type WaitingRulesProps = {
  readonly format: ReportFormat
  readonly waiting: readonly Waiting[]
  readonly onSelect: (place: Place) => void
}

/** Rules that cannot be decided yet, and what each waits for: silence about them is no approval. */
export function WaitingRules({ format, waiting, onSelect }: WaitingRulesProps) {
  if (waiting.length === 0) return null
  return (
    <details className="problems-waiting">
      <summary>还有 {waiting.length} 条规则暂时不能判定</summary>
      <ul>
        {waiting.map(({ code, title, awaits }) => (
          <li key={code}>
            {title}（{code}）：
            <Awaited format={format} awaits={awaits} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </details>
  )
}

type AwaitedProps = Omit<WaitingRulesProps, 'waiting'> & Pick<Waiting, 'awaits'>

function Awaited({ format, awaits, onSelect }: AwaitedProps) {
  const [first] = awaits
  if (first === undefined) return '等上年的报告。'
  const more = awaits.length > 1 ? `等 ${awaits.length} 处` : ''
  return (
    <Button look="quiet" onClick={() => onSelect(first)}>
      等填写{placeName(format, first)}
      {more}
    </Button>
  )
}
