import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { CellSpec } from '#domain/grid.ts'
import { readNumber, type UnreadableReason } from '#domain/number-entry.ts'
import { cellPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { useLastYear } from './LastYearFigure.tsx'
import { useComputed, useEditing, usePlaceValue, useText } from './report-context.tsx'
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
  const lastYear = useLastYear(spec)
  const state = stateOf(read, mark !== undefined, stated !== '')
  return (
    <td
      className={`cell cell-${state}${picked ? ` cell-${picked}` : ''}${note ? ' cell-noted' : ''}`}
      colSpan={columnSpan}
    >
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        data-place={place}
        aria-label={`${spec.rowName} ${spec.columnName}`}
        aria-describedby={lastYear.describedBy}
        aria-invalid={unreadable ? true : undefined}
        title={
          [unreadable, stated && statedAt(stated), note && `备注：${note}`]
            .filter(Boolean)
            .join('；') || undefined
        }
        defaultValue={store.report.cells[spec.id] ?? ''}
      />
      {lastYear.line}
    </td>
  )
}

type State = 'plain' | 'open' | 'unreadable' | 'marked' | 'stated'

type CellReading = 'number' | 'blank' | 'mark' | UnreadableReason

function readingOf(spec: CellSpec, report: Report): CellReading {
  const reading = readNumber(spec.kind, report.cells[spec.id] ?? '')
  return reading.kind === 'unreadable' ? reading.reason : reading.kind
}

function stateOf(read: CellReading, marked: boolean, stated: boolean): State {
  if (read === 'blank' || read === 'mark') return marked ? 'open' : 'plain'
  if (read !== 'number') return 'unreadable'
  if (marked) return 'marked'
  return stated ? 'stated' : 'plain'
}

function statedAt(at: string): string {
  const time = new Date(at)
  return `${time.getMonth() + 1}月${time.getDate()}日用“其余填 0”填入`
}
