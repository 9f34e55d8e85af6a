import { useMemo } from 'react'
import type { Band, BandGrid } from '#domain/format.ts'
import { type CellSpec, cellsOf } from '#domain/grid.ts'
import { cellId } from '#domain/place.ts'
import { CountCell } from './CountCell.tsx'
import { useEditing } from './report-context.tsx'
import { RowLabel } from './RowLabel.tsx'
import { useGrid } from './use-grid.ts'

/** 表二: each 第二十条 item with a head row of its own. */
export function BandTable({ grid }: { readonly grid: BandGrid }) {
  const { onExplain } = useEditing()
  const specs = useMemo(() => new Map(cellsOf(grid).map((cell) => [cell.id, cell])), [grid])
  const { table, dialog } = useGrid(grid, {
    onExplain: (cell) => {
      const spec = specs.get(cell)
      if (spec) onExplain({ grid: grid.id, row: spec.row, column: spec.column })
    },
    onTakeOver: () => false,
  })
  return (
    <div className="grid-frame grid-bands">
      <table className="data-grid" ref={table}>
        <caption className="visually-hidden">{grid.title}</caption>
        <colgroup>
          {grid.print.widthsMm.map((width, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the columns have no other name
            <col key={index} style={{ width: `${(width / 156) * 100}%` }} />
          ))}
        </colgroup>
        {grid.bands.map((band) => (
          <BandRows key={band.id} grid={grid} band={band} specs={specs} />
        ))}
      </table>
      {dialog}
    </div>
  )
}

type BandRowsProps = {
  readonly grid: BandGrid
  readonly band: Band
  readonly specs: ReadonlyMap<string, CellSpec>
}

function BandRows({ grid, band, specs }: BandRowsProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className="band-title" colSpan={grid.print.widthsMm.length}>
          {band.title}
        </th>
      </tr>
      <tr>
        <th scope="col" className="band-head">
          {band.labelHead}
        </th>
        {band.columns.map((column) => (
          <th key={column.id} scope="col" className="band-head" colSpan={column.span}>
            {column.label}
          </th>
        ))}
      </tr>
      {band.rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <RowLabel
              grid={grid.id}
              row={row.id}
              label={{ id: row.id, text: row.label, rowSpan: 1, columnSpan: 1 }}
            />
          </th>
          {band.columns.map((column) => {
            const spec = specs.get(cellId(grid.id, row.id, column.id))
            return spec ? <CountCell key={column.id} spec={spec} columnSpan={column.span} /> : null
          })}
        </tr>
      ))}
    </tbody>
  )
}
