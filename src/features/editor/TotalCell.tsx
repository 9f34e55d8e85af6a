import { useCallback, useMemo } from 'react'
import { type CellSpec, isDecided, isUntouched, sumOfCells } from '#domain/grid.ts'
import { type CellId, cellPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { showText } from '#ui/show-text.ts'
import { useLastYear } from './LastYearFigure.tsx'
import { useDrawn, useEditing } from './report-context.tsx'

type TotalCellProps = { readonly spec: CellSpec; readonly summands: readonly CellId[] }

/** A computed cell: a running sum with what is still missing, or the decided total. */
export function TotalCell({ spec, summands }: TotalCellProps) {
  const { selection } = useEditing()
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
  const lastYear = useLastYear(spec)
  return (
    <td className="cell cell-total" ref={cell}>
      {/* A picture of the sum for the mouse; the guidance pane says it in words. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <output
        data-place={cellPlace(spec.id)}
        tabIndex={-1}
        aria-label={`${spec.rowName} ${spec.columnName}`}
        aria-describedby={lastYear.describedBy}
        title="点一下，显示由哪些格相加"
        onMouseDown={() =>
          selection.show(new Map(places.map((place) => [place, 'summand'] as const)))
        }
      >
        <span className="cell-sum" />
        <span className="cell-missing" />
      </output>
      {lastYear.line}
    </td>
  )
}
