import { useCallback, useMemo } from 'react'
import { balanceSides, cellsOfSide, solve, typedColumnsOf } from '#domain/balance.ts'
import { replaced } from '#domain/edit.ts'
import type { Balance, MatrixGrid, ReportFormat } from '#domain/format.ts'
import { columnsOf } from '#domain/grid.ts'
import { type CellId, cellId, cellPlace, type Place } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { Button } from '#ui/Button.tsx'
import { showText } from '#ui/show-text.ts'
import { useDrawn, useEdit, useEditing } from './report-context.tsx'

type BalanceRowProps = { readonly grid: MatrixGrid; readonly balance: Balance }

/** 勾稽: both sides and their difference under every column, where they meet. */
export function BalanceRow({ grid, balance }: BalanceRowProps) {
  const { format } = useEditing()
  const edit = useEdit()
  const takeOver = () =>
    edit((report, now) =>
      replaced(report, 'tookOver', takenOver(format, report, balance, typedColumnsOf(grid)), now),
    )
  return (
    <tr className="balance-row">
      <th scope="row" colSpan={grid.labelColumns}>
        勾稽：一＋二 ＝ 三＋四
        <Button
          look="quiet"
          onClick={takeOver}
          title="用前面各项算出“结转下年度”，也可在该行格内按 = 键"
        >
          算出结转
        </Button>
      </th>
      {columnsOf(grid).map((column) => (
        <BalanceCell
          key={column.id}
          {...{ format, balance }}
          column={column.id}
          name={column.label}
        />
      ))}
    </tr>
  )
}

type BalanceCellProps = {
  readonly format: ReportFormat
  readonly balance: Balance
  readonly column: string
  readonly name: string
}

function BalanceCell({ format, balance, column, name }: BalanceCellProps) {
  const places = useMemo(
    () =>
      [
        ...cellsOfSide(format, balance, 'left', column),
        ...cellsOfSide(format, balance, 'right', column),
      ].map(cellPlace),
    [format, balance, column],
  )
  const draw = useCallback(
    (cell: HTMLTableCellElement, report: Report) => {
      const { left, right, difference } = balanceSides(format, report, balance, column)
      const state = difference === undefined ? 'open' : difference === 0 ? 'even' : 'off'
      const look = `balance balance-${state}`
      if (cell.className !== look) cell.className = look
      const [sides, verdict] = cell.children
      showText(sides, `${left.value}${signs[state]}${right.value}`)
      showText(verdict, verdictOf(difference))
    },
    [format, balance, column],
  )
  return (
    <td className="balance" aria-label={`勾稽 ${name}`} ref={useDrawn(places, draw)}>
      <span className="balance-sides" />
      <span className="balance-verdict" />
    </td>
  )
}

const signs = { open: '…', even: '＝', off: '≠' }

function verdictOf(difference: number | undefined): string {
  if (difference === undefined) return '未填完'
  return difference === 0 ? '相符' : `差 ${Math.abs(difference)}`
}

/** What the rule says for the row it solves, in each column where everything else is known. */
export function takenOver(
  format: ReportFormat,
  report: Report,
  balance: Balance,
  columns: readonly string[],
): readonly (readonly [Place, string])[] {
  return columns.flatMap((column) => {
    const value = solve(format, report, balance, column)
    return value === undefined
      ? []
      : [[cellPlace(solvedCell(balance, column)), String(value)] as const]
  })
}

export function solvedCell(balance: Balance, column: string): CellId {
  return cellId(balance.grid, balance.solveFor, column)
}
