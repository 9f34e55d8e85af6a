import { useMemo } from 'react'
import type { Column, ColumnGroup, MatrixGrid } from '#domain/format.ts'
import { cellsOf, columnsOf, rowsOf } from '#domain/grid.ts'
import { layoutOf } from '#domain/grid-layout.ts'
import { headWords } from '#domain/head-words.ts'
import { cellId } from '#domain/place.ts'
import { DataGrid, type GridHead, type GridLabel, type GridRow } from '#ui/DataGrid.tsx'
import { BalanceRow } from './BalanceRow.tsx'
import { solvedCell, takenOver } from './carry-over.ts'
import { CountCell } from './CountCell.tsx'
import { useEdit, useEditing } from './report-context.tsx'
import { RowLabel } from './RowLabel.tsx'
import { TotalCell } from './TotalCell.tsx'
import { useGrid } from './use-grid.ts'
import { replaced } from '#domain/edit.ts'

/** 表三 and 表四: rows × columns under merged heads, with the balance in sight below. */
export function MatrixTable({ grid }: { readonly grid: MatrixGrid }) {
  const { format, onExplain } = useEditing()
  const edit = useEdit()
  const model = useMemo(() => modelOf(grid), [grid])
  const balances = format.balances.filter((balance) => balance.grid === grid.id)

  const { table, dialog } = useGrid(grid, {
    onExplain: (cell) => {
      const spec = model.specs.get(cell)
      if (spec?.sumOf) onExplain({ grid: grid.id, row: spec.row })
      else if (spec) onExplain({ grid: grid.id, row: spec.row, column: spec.column })
    },
    onTakeOver: (cell) => {
      const column = model.specs.get(cell)?.column ?? ''
      const balance = balances.find((each) => solvedCell(each, column) === cell)
      if (balance)
        edit((report, now) =>
          replaced(report, 'tookOver', takenOver(format, report, balance, [column]), now),
        )
      return balance !== undefined
    },
  })

  return (
    <div className={`grid-frame grid-${grid.id}`}>
      <DataGrid
        caption={grid.title}
        corner={grid.corner}
        labelWidths={labelWidths.slice(3 - grid.labelColumns)}
        figureWidths={model.figureWidths}
        heads={model.heads}
        rows={model.rows}
        ref={table}
        renderLabel={(label, row) => <RowLabel grid={grid.id} label={label} row={row} />}
        renderCell={(row, column) => {
          const spec = model.specs.get(cellId(grid.id, row, column))
          if (!spec) return null
          return spec.sumOf ? (
            <TotalCell key={spec.id} spec={spec} summands={spec.sumOf} />
          ) : (
            <CountCell key={spec.id} spec={spec} />
          )
        }}
        foot={balances.map((balance) => (
          <BalanceRow key={balance.code} {...{ grid, balance }} />
        ))}
      />
      {dialog}
    </div>
  )
}

/** Two narrow columns for the merged labels, the rest for the row's own. */
const labelWidths = ['34px', '70px', '']

function modelOf(grid: MatrixGrid) {
  const cells = cellsOf(grid)
  return {
    heads: grid.columns.map(headOf),
    rows: rowsWithLabels(grid),
    specs: new Map(cells.map((cell) => [cell.id, cell])),
    figureWidths: Object.fromEntries(
      columnsOf(grid).map((column) => [column.id, column.sumOf ? '9%' : '7%']),
    ),
  }
}

function headOf(node: Column | ColumnGroup): GridHead {
  return node.kind === 'column'
    ? { id: node.id, words: headWords(node.label) }
    : { id: node.label, words: [node.label], columns: node.columns.map(headOf) }
}

function rowsWithLabels(grid: MatrixGrid): readonly GridRow[] {
  const layout = layoutOf(grid)
  return rowsOf(grid).map((row, index) => ({
    id: row.id,
    labels: layout.cells.flatMap((cell): readonly GridLabel[] =>
      cell.role === 'label' && cell.row === layout.headRows + index
        ? [
            {
              id: `${cell.row}-${cell.column}`,
              text: cell.text,
              rowSpan: cell.rowSpan,
              columnSpan: cell.columnSpan,
            },
          ]
        : [],
    ),
  }))
}
