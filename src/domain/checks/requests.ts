import { blockOfRow, cellSpec, gridsOf, figureAt } from '../grid.ts'
import { type CellId, cellId, cellPlace } from '../place.ts'
import { yearOf } from '../report.ts'
import { operandOfCell } from './operand.ts'
import { type Rule, type RuleInput, say, undecided, type Verdict, violated } from './rule.ts'

const total = (row: string): CellId => cellId('requests', row, 'total')
const figure = ({ format, report }: RuleInput, cell: CellId) => figureAt(format, report, cell)

const repeats = ['npRepeat', 'npMass']
const repeatedOne =
  '表三“{行}”有 {现在} 件，而本年新收总共只有 {新收} 件。重复或大量申请要有先前的申请，请核对是不是填错了行。'

export const repeatsNeedRequests: Rule = {
  code: 'R24',
  title: '有重复、大量申请时，新收不会只有一件',
  source: '条例第三十五条、第三十六条第（六）项',
  severity: 'hint',
  reads: '表三重复申请、大量反复申请两行总计，本年新收总计',
  undecidable: '这几行有没填数字的',
  patterns: [repeatedOne],
  examine: (input) =>
    repeats.flatMap((row): readonly Verdict[] => {
      const cells = [total(row), total('newReceived')]
      const [count, received] = cells.map((cell) => figure(input, cell))
      if (count === 0) return []
      if (count === undefined || received === undefined) return [undecided(...cells.map(cellPlace))]
      if (received > 1) return []
      const 行 = cellSpec(input.format, total(row))?.rowName ?? ''
      const message = say(repeatedOne, { 行, 现在: count, 新收: received })
      const operands = cells.map((cell) => operandOfCell(input, cell))
      return [violated(message, operands, { section: 'requests' })]
    }),
}

const direct = cellId('disputes', 'cases', 'directTotal')
const reviewFirst =
  '表四未经复议直接起诉有 {诉讼} 件，表三不予公开有 {不予} 件，又没有别的不利答复。2024年起，对不予公开不服的应当先申请行政复议，请核对这 {诉讼} 件是不是复议后起诉，或者另有案由。'

/** Since 2024-01-01 a dispute over 不予公开 goes to review first. */
export const reviewBeforeCourt: Rule = {
  code: 'R25',
  title: '2024年起，对不予公开的争议先复议后诉讼',
  source: '行政复议法（2023）第二十三条第一款第（四）项',
  severity: 'hint',
  reads: '报告年度，表四未经复议直接起诉总计，表三各种办理结果总计',
  undecidable: '这些格有没填数字的',
  patterns: [reviewFirst],
  examine: (input) => {
    const year = yearOf(input.report)
    if (year === undefined || year < 2024 || !cellSpec(input.format, direct)) return []
    const cases = figure(input, direct)
    if (cases === 0) return []
    const denials = rowsOfBlock(input, 'deniedStateSecret').map(total)
    const others = ['unableNotHeld', 'npPetition']
      .flatMap((row) => rowsOfBlock(input, row))
      .concat('partial')
      .map(total)
    const sum = (cells: readonly CellId[]) =>
      cells.reduce<number | undefined>((so, cell) => {
        const value = figure(input, cell)
        return so === undefined || value === undefined ? undefined : so + value
      }, 0)
    const [denied, other] = [sum(denials), sum(others)]
    if (cases === undefined || denied === undefined || other === undefined)
      return [undecided(...[direct, ...denials, ...others].map(cellPlace))]
    if (denied === 0 || other > 0) return []
    const at = denials.filter((cell) => figure(input, cell) !== 0)
    const operands = [direct, ...at].map((cell) => operandOfCell(input, cell))
    return [
      violated(say(reviewFirst, { 诉讼: cases, 不予: denied }), operands, { section: 'disputes' }),
    ]
  },
}

/** The rows that stand under one label with the given one. */
function rowsOfBlock({ format }: RuleInput, row: string): readonly string[] {
  const grid = gridsOf(format).find(({ id }) => id === 'requests')
  return (grid && blockOfRow(grid, row)?.rows) ?? [row]
}
