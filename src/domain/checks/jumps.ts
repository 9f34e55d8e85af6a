import { type CellSpec, cellSpec, typedCellsOf, figureAt } from '../grid.ts'
import { plainFigure } from '../number-entry.ts'
import { cellPlace } from '../place.ts'
import { gridSections } from '../sections.ts'
import { lastYearOf } from './last-year.ts'
import { operandOfCell } from './operand.ts'
import { type Rule, say, undecided, type Verdict, violated } from './rule.ts'

const jumped =
  '{格}填了 {现在}，{上年} 年度是 {原来}，正好差 {倍数} 倍。请核对是不是多打或少打了零、点错了小数点。'
const unit =
  '{格}填了 {现在}，{上年} 年度是 {原来}，大约差一万倍。本格以万元为单位，请核对是不是按元填了。'

/**
 * The same digits with the point elsewhere. One digit alone (3 and 30) is chance; money is
 * compared roughly as well, since nobody collects the same sum twice.
 */
export const jumpsAgainstLastYear: Rule = {
  code: 'R34',
  title: '与上年相比，数字没有正好差十倍、百倍、万倍',
  source: '常见的录入错误：元和万元混用，多打少打一个零',
  severity: 'verify',
  reads: '三张表每个要填的格，上年报告的同一格；只有一位有效数字的不比',
  undecidable: '没有上年的报告',
  patterns: [jumped, unit],
  examine: (input) => {
    const before = lastYearOf(input)
    if (!before) return [undecided()]
    return gridSections(input.format).flatMap((section) =>
      typedCellsOf(section.grid).flatMap((cell): readonly Verdict[] => {
        if (!cellSpec(before.format, cell.id)) return []
        const now = figureAt(input.format, input.report, cell.id)
        const then = figureAt(before.format, before.report, cell.id)
        if (!now || !then) return []
        const times = factorOf(now, then)
        const isUnit = times === undefined && mixesUnits(cell, now, then)
        if (times === undefined && !isUnit) return []
        const operand = operandOfCell(input, cell.id)
        const values = {
          格: operand.label,
          现在: plainFigure(now),
          上年: before.year,
          原来: plainFigure(then),
        }
        const message = isUnit ? say(unit, values) : say(jumped, { ...values, 倍数: times ?? 0 })
        const operands = [
          operand,
          { place: cellPlace(cell.id), label: '上年报告的同一格', value: plainFigure(then) },
        ]
        return [violated(message, operands, { section: section.id })]
      }),
    )
  },
}

/** 10, 100, 1000 or 10000 when one figure is exactly that many times the other. */
function factorOf(now: number, then: number): number | undefined {
  const [small, large] = now < then ? [now, then] : [then, now]
  const digits = String(small)
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
  if (digits.length < 2) return undefined
  return [10, 100, 1000, 10_000].find((factor) => Math.abs(small * factor - large) < large * 1e-9)
}

function mixesUnits(cell: CellSpec, now: number, then: number): boolean {
  const ratio = now / then
  return cell.kind === 'moneyWan' && ratio > 3000 && ratio < 30_000
}
