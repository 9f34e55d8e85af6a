import { balanceSides, cellsOfSide, gridOfBalance } from '../balance.ts'
import type { Balance, GridSection, ReportFormat } from '../format.ts'
import { columnsOf } from '../grid.ts'
import { readNumber } from '../number-entry.ts'
import { cellId, cellPlace, type Place } from '../place.ts'
import type { Report } from '../report.ts'
import { gridSections, tableName } from './cells.ts'
import type { Rule, Verdict } from './rule.ts'

export const balances: Rule = {
  code: 'R1',
  title: '勾稽：第一项加第二项之和，等于第三项加第四项之和',
  source: '表三左上角注，逐列适用',
  severity: 'error',
  examine: (format, report) =>
    format.balances.flatMap((balance) => {
      const grid = gridOfBalance(format, balance)
      const section = gridSections(format).find((candidate) => candidate.grid === grid)
      if (!grid || !section) return []
      return columnsOf(grid).flatMap((column) =>
        examineColumn(format, report, balance, section, column),
      )
    }),
}

function examineColumn(
  format: ReportFormat,
  report: Report,
  balance: Balance,
  section: GridSection,
  column: { readonly id: string; readonly label: string },
): readonly Verdict[] {
  const { left, right, difference } = balanceSides(format, report, balance, column.id)
  if (difference === 0) return []
  if (difference === undefined)
    return [{ kind: 'undecided', awaits: openCells(format, report, balance, column.id) }]
  // The row solved for comes first: it is typed last and most often the one to mend.
  const rows = [balance.solveFor, ...balance.left, ...balance.right]
  const at = [...new Set(rows)].map((row) => cellPlace(cellId(balance.grid, row, column.id)))
  return [
    {
      kind: 'violated',
      message: `${tableName(section)}“${column.label}”列勾稽不平：第一项加第二项是 ${left.value}，第三项加第四项是 ${right.value}，相差 ${Math.abs(difference)}。请对照登记台账，找出这一列填错的格。`,
      at,
      section: section.id,
    },
  ]
}

function openCells(
  format: ReportFormat,
  report: Report,
  balance: Balance,
  column: string,
): readonly Place[] {
  return (['left', 'right'] as const)
    .flatMap((side) => cellsOfSide(format, balance, side, column))
    .filter((id) => readNumber('count', report.cells[id] ?? '').kind !== 'number')
    .map(cellPlace)
}
