import type { CellSpec } from '#domain/grid.ts'
import { readNumber } from '#domain/number-entry.ts'
import { cellPlace } from '#domain/place.ts'
import { useEditing, usePlaceValue, useText } from './report-context.tsx'
import { unreadableReasons } from './wording.ts'

type CountCellProps = { readonly spec: CellSpec; readonly columnSpan?: number }

/** A typed cell: always a mounted input, its text shown exactly as typed. */
export function CountCell({ spec, columnSpan }: CountCellProps) {
  const { marks, selection } = useEditing()
  const place = cellPlace(spec.id)
  const [text, type] = useText(place)
  const [stated] = useText(`stated.${spec.id}`)
  const [note] = useText(`notes.${spec.id}`)
  const mark = usePlaceValue(marks, place)
  const picked = usePlaceValue(selection, place)
  const reading = readNumber(spec.kind, text)
  const unreadable = reading.kind === 'unreadable' ? unreadableReasons[reading.reason] : undefined
  const state = stateOf(reading.kind, mark !== undefined, stated !== '')
  return (
    <td
      className={`cell cell-${state}${picked ? ` cell-${picked}` : ''}${note ? ' cell-noted' : ''}`}
      colSpan={columnSpan}
    >
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        data-place={place}
        aria-label={`${spec.rowName} ${spec.columnName}`}
        aria-invalid={unreadable ? true : undefined}
        title={
          [unreadable, stated && statedAt(stated), note && `备注：${note}`]
            .filter(Boolean)
            .join('；') || undefined
        }
        value={text}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
    </td>
  )
}

type State = 'plain' | 'open' | 'unreadable' | 'marked' | 'stated'

function stateOf(
  kind: ReturnType<typeof readNumber>['kind'],
  marked: boolean,
  stated: boolean,
): State {
  if (kind === 'unreadable') return 'unreadable'
  if (kind !== 'number') return marked ? 'open' : 'plain'
  if (marked) return 'marked'
  return stated ? 'stated' : 'plain'
}

function statedAt(at: string): string {
  const time = new Date(at)
  return `${time.getMonth() + 1}月${time.getDate()}日用“其余填 0”填入`
}
