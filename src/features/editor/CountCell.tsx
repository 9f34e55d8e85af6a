import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type Severity, severityNames } from '#domain/finding.ts'
import type { CellSpec } from '#domain/grid.ts'
import { readNumber, type UnreadableReason } from '#domain/number-entry.ts'
import { cellPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { useComputed, useEditing, usePlaceValue, useText } from './report-context.tsx'
import { useDescription } from './use-description.tsx'
import { unreadableReasons } from './wording.ts'

type CountCellProps = { readonly spec: CellSpec; readonly columnSpan?: number }

/**
 * A typed cell: always a mounted input, its text shown exactly as typed. The input keeps its own
 * text and the table hears of it (use-grid), so that a key renders nothing here unless it changes
 * what the cell has to say.
 */
export function CountCell({ spec, columnSpan }: CountCellProps) {
  const { store, marks, selection } = useEditing()
  const place = cellPlace(spec.id)
  const input = useRef<HTMLInputElement>(null)
  // Brings in what changes elsewhere (undo, paste, 其余填 0); the input's own typing is there already.
  useEffect(() => {
    const show = () => {
      const text = store.report.cells[spec.id] ?? ''
      if (input.current && input.current.value !== text) input.current.value = text
    }
    show()
    return store.watch([place], show)
  }, [store, spec, place])
  const read = useComputed(
    useMemo(() => [place], [place]),
    useCallback((report: Report) => readingOf(spec, report), [spec]),
  )
  const [stated] = useText(`stated.${spec.id}`)
  const [note] = useText(`notes.${spec.id}`)
  const mark = usePlaceValue(marks, place)
  const picked = usePlaceValue(selection, place)
  const unreadable =
    read === 'number' || read === 'blank' || read === 'mark' ? undefined : unreadableReasons[read]
  const state = stateOf(read, mark, stated !== '')
  const words = [
    unreadable,
    mark && state === mark && `${severityNames[mark]}，见“问题”栏`,
    stated && statedAt(stated),
    note && `备注：${note}`,
  ]
    .filter(Boolean)
    .join('；')
  const { describedBy, description, lastYear } = useDescription(spec, words)
  return (
    <td
      className={`cell cell-${state}${picked ? ` cell-${picked}` : ''}${note ? ' cell-noted' : ''}`}
      colSpan={columnSpan}
    >
      {description}
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        data-place={place}
        aria-label={`${spec.rowName} ${spec.columnName}`}
        aria-describedby={describedBy}
        aria-invalid={state === 'unreadable' || state === 'error' ? true : undefined}
        title={words || undefined}
        defaultValue={store.report.cells[spec.id] ?? ''}
      />
      {lastYear}
    </td>
  )
}

/** A blank is open, not wrong; else the gravest finding shows. */
type State = 'plain' | 'open' | 'unreadable' | 'stated' | Severity

type CellReading = 'number' | 'blank' | 'mark' | UnreadableReason

function readingOf(spec: CellSpec, report: Report): CellReading {
  const reading = readNumber(spec.kind, report.cells[spec.id] ?? '')
  return reading.kind === 'unreadable' ? reading.reason : reading.kind
}

function stateOf(read: CellReading, mark: Severity | undefined, stated: boolean): State {
  if (read === 'blank' || read === 'mark') return mark ? 'open' : 'plain'
  if (read !== 'number') return 'unreadable'
  if (mark) return mark
  return stated ? 'stated' : 'plain'
}

function statedAt(at: string): string {
  const time = new Date(at)
  return `${time.getMonth() + 1}月${time.getDate()}日用“其余填 0”填入`
}
