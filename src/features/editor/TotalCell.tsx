import { useMemo } from 'react'
import { type CellSpec, isDecided, isUntouched, sumOfCells } from '#domain/grid.ts'
import { type CellId, cellPlace } from '#domain/place.ts'
import { useComputed, useEditing } from './report-context.tsx'

type TotalCellProps = { readonly spec: CellSpec; readonly summands: readonly CellId[] }

/** A computed cell: a running sum with what is still missing, or the decided total. */
export function TotalCell({ spec, summands }: TotalCellProps) {
  const { selection } = useEditing()
  const places = useMemo(() => summands.map(cellPlace), [summands])
  const shown = useComputed(places, (report) => {
    const sum = sumOfCells(report, summands)
    if (isUntouched(sum, summands)) return ''
    return isDecided(sum) ? String(sum.value) : `${sum.value} ${sum.missing + sum.unreadable}`
  })
  const [value, open] = shown.split(' ')
  return (
    <td className={open ? 'cell cell-total cell-running' : 'cell cell-total'}>
      {/* A picture of the sum for the mouse; the guidance pane says it in words. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <output
        data-place={cellPlace(spec.id)}
        aria-label={`${spec.rowName} ${spec.columnName}`}
        title="点一下，显示由哪些格相加"
        onMouseDown={() =>
          selection.show(new Map(places.map((place) => [place, 'summand'] as const)))
        }
      >
        <span className="cell-sum">{value}</span>
        {open ? <span className="cell-missing">还差{open}格</span> : null}
      </output>
    </td>
  )
}
