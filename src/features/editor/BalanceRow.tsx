import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { balanceSides, cellsOfSide } from '#domain/balance.ts'
import type { Balance, MatrixGrid, ReportFormat } from '#domain/format.ts'
import { columnsOf } from '#domain/grid.ts'
import { cellPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { showText } from '#ui/show-text.ts'
import { UndoNotice } from '#ui/UndoNotice.tsx'
import { type CarriedOver, carryOver } from './carry-over.ts'
import { useDrawn, useEditing } from './report-context.tsx'

type BalanceRowProps = { readonly grid: MatrixGrid; readonly balance: Balance }

/** 勾稽: both sides and their difference under every column, where they meet. */
export function BalanceRow({ grid, balance }: BalanceRowProps) {
  const { store, format, now } = useEditing()
  const button = useRef<HTMLButtonElement>(null)
  const [carriedOver, setCarriedOver] = useState<CarriedOver>()
  useEffect(() => store.watchAll(() => setCarriedOver(undefined)), [store])
  const onPress = () => {
    const done = carryOver(format, store.report, grid, balance, now())
    store.edit(done.edit)
    setCarriedOver(done)
  }
  return (
    <tr className="balance-row">
      <th scope="row" colSpan={grid.labelColumns}>
        勾稽：一＋二 ＝ 三＋四
        {carriedOver ? (
          <CarriedOverNotice
            {...carriedOver}
            onUndo={() => store.undo()}
            next={() => button.current}
          />
        ) : null}
        <Button
          look="quiet"
          ref={button}
          onClick={onPress}
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

type CarriedOverNoticeProps = CarriedOver & {
  readonly onUndo: () => void
  readonly next: () => HTMLElement | null
}

function CarriedOverNotice({ edit, words, onUndo, next }: CarriedOverNoticeProps) {
  if (edit.changes.length === 0) return <Notice kind="good">{words}</Notice>
  return (
    <UndoNotice onUndo={onUndo} next={next}>
      {words}
    </UndoNotice>
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
      showText(sides, state === 'open' ? '' : `${left.value}${signs[state]}${right.value}`)
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

const signs = { even: '＝', off: '≠' }

function verdictOf(difference: number | undefined): string {
  if (difference === undefined) return '未填完'
  return difference === 0 ? '相符' : `差 ${Math.abs(difference)}`
}
