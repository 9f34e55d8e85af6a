import { balanceSides, cellsOfSide, gridOfBalance } from '../balance.ts'
import type { Balance, GridSection, ReportFormat } from '../format.ts'
import { columnsOf } from '../grid.ts'
import { readNumber } from '../number-entry.ts'
import { cellId, cellPlace, type Place } from '../place.ts'
import type { Report } from '../report.ts'
import { tableName } from '../place-name.ts'
import { gridSections } from '../sections.ts'
import { operandOfCell } from './operand.ts'
import { type RuleInput, type Rule, say, undecided, type Verdict, violated } from './rule.ts'

const unbalanced =
  '{表}“{列}”列勾稽不平：第一项加第二项是 {左}，第三项加第四项是 {右}，相差 {差}。请对照登记台账，找出这一列填错的格。'

export const balances: Rule = {
  code: 'R1',
  title: '勾稽：第一项加第二项之和，等于第三项加第四项之和',
  source: '表三左上角注，逐列适用',
  severity: 'error',
  reads: '表三每一列的本年新收、上年结转、办理结果各行、结转下年度',
  undecidable: '这一列还有格没有填数字',
  patterns: [unbalanced],
  examine: (input) =>
    input.format.balances.flatMap((balance) => {
      const grid = gridOfBalance(input.format, balance)
      const section = gridSections(input.format).find((candidate) => candidate.grid === grid)
      if (!grid || !section) return []
      return columnsOf(grid).flatMap((column) => examineColumn(input, balance, section, column))
    }),
}

function examineColumn(
  input: RuleInput,
  balance: Balance,
  section: GridSection,
  column: { readonly id: string; readonly label: string },
): readonly Verdict[] {
  const { format, report } = input
  const { left, right, difference } = balanceSides(format, report, balance, column.id)
  if (difference === 0) return []
  if (difference === undefined) return [undecided(...openCells(format, report, balance, column.id))]
  // The row solved for comes first: it is typed last and most often the one to mend.
  const rows = [...new Set([balance.solveFor, ...balance.left, ...balance.right])]
  const operands = rows.map((row) => operandOfCell(input, cellId(balance.grid, row, column.id)))
  const message = say(unbalanced, {
    表: tableName(format, balance.grid),
    列: column.label,
    左: left.value,
    右: right.value,
    差: Math.abs(difference),
  })
  return [violated(message, operands, { section: section.id })]
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
