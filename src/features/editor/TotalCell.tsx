import { useCallback, useMemo } from 'react'
import { type CellSpec, isDecided, isUntouched, sumInWords, sumOfCells } from '#domain/grid.ts'
import { type CellId, cellPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { showText } from '#ui/show-text.ts'
import { useDrawn, useEditing, usePlaceValue } from './report-context.tsx'
import { useDescription } from './use-description.tsx'

type TotalCellProps = { readonly spec: CellSpec; readonly summands: readonly CellId[] }

/** A computed cell: a running sum with what is still missing, or the decided total. */
export function TotalCell({ spec, summands }: TotalCellProps) {
  const { format, selection } = useEditing()
  const place = cellPlace(spec.id)
  const isTypedIn = usePlaceValue(selection, place) === 'typedIn'
  const places = useMemo(() => summands.map(cellPlace), [summands])
  const draw = useCallback(
    (cell: HTMLTableCellElement, report: Report) => {
      const sum = sumOfCells(report, summands)
      const open = !isUntouched(sum, summands) && !isDecided(sum)
      cell.classList.toggle('cell-running', open)
      showText(cell.querySelector('.cell-sum'), isUntouched(sum, summands) ? '' : String(sum.value))
      showText(
        cell.querySelector('.cell-missing'),
        open ? `还差${sum.missing + sum.unreadable}格` : '',
      )
    },
    [summands],
  )
  const cell = useDrawn(places, draw)
  const arithmetic = useMemo(() => sumInWords(format, spec), [format, spec])
  const { describedBy, description, lastYear } = useDescription(spec, arithmetic)
  return (
    <td className="cell cell-total" ref={cell}>
      {description}
      <span className="cell-told" aria-live="polite">
        {isTypedIn ? `这一格自动算出，不用填：${arithmetic}。` : ''}
      </span>
      <output
        // It would speak with every key; the list of problems tells how the sums stand.
        aria-live="off"
        data-place={place}
        tabIndex={-1}
        aria-label={`${spec.rowName} ${spec.columnName}`}
        aria-describedby={describedBy}
        title={`${arithmetic}。点一下或用方向键移到这里，相加的格会亮起`}
      >
        <span className="cell-sum" />
        <span className="cell-missing" />
      </output>
      {lastYear}
    </td>
  )
}
