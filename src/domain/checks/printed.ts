import { type CellSpec, cellsOf, figureAt } from '../grid.ts'
import { readNumber } from '../number-entry.ts'
import { cellPlace, printedPlace } from '../place.ts'
import { gridSections } from '../sections.ts'
import { operandAt, operandOfCell } from './operand.ts'
import { type Rule, type RuleInput, say, undecided, type Verdict, violated } from './rule.ts'

const differs =
  '{格}原件上印的是 {印数}，各格相加是 {算得}，相差 {差}。请对照原件和登记台账，看是总计印错了还是某一格填错了。'
const unreadable = '{格}原件上印的是“{印数}”，应当是 {算得}。请核对原件。'

/**
 * Totals cannot be typed here; a paper or an imported file prints its own, kept in
 * `report.printed`, and those can be wrong.
 */
function printedTotals(code: string, title: string, concerns: (cell: CellSpec) => boolean): Rule {
  return {
    code,
    title,
    source: '总计的含义；表三左上角注对总计列同样适用',
    severity: 'error',
    reads: '原件或读入的文件上印的总计，和程序算出的总计比较；没有录入印数的不比较',
    undecidable: '总计所加的格还有没填数字的',
    patterns: [differs, unreadable],
    examine: (input) =>
      gridSections(input.format).flatMap((section) =>
        cellsOf(section.grid)
          .filter(({ id, sumOf }) => sumOf && input.report.printed[id] !== undefined)
          .filter(concerns)
          .flatMap((cell) => examineTotal(input, cell, section.id)),
      ),
  }
}

function examineTotal(input: RuleInput, cell: CellSpec, section: string): readonly Verdict[] {
  const printed = input.report.printed[cell.id] ?? ''
  const computed = figureAt(input.format, input.report, cell.id)
  if (computed === undefined) return [undecided(...(cell.sumOf ?? []).map(cellPlace))]
  const reading = readNumber(cell.kind, printed)
  if (reading.kind === 'number' && reading.value === computed) return []
  const operands = [operandOfCell(input, cell.id), operandAt(input, printedPlace(cell.id))] as const
  const 格 = operands[0].label
  const message =
    reading.kind === 'number'
      ? say(differs, {
          格,
          印数: reading.value,
          算得: computed,
          差: Math.abs(reading.value - computed),
        })
      : say(unreadable, { 格, 印数: printed.trim(), 算得: computed })
  return [violated(message, operands, { section })]
}

/** Whether a total adds rows up, not only the columns of its own row. */
function sumsRows({ sumOf = [] }: CellSpec): boolean {
  return new Set(sumOf.map((id) => id.split('.')[1])).size > 1
}

export const printedResultsTotal = printedTotals('R2', '办理结果总计等于各行之和', sumsRows)
export const printedRowTotals = printedTotals(
  'R3',
  '每行总计等于六类申请人之和',
  (cell) => cell.grid === 'requests' && !sumsRows(cell),
)
export const printedDisputeTotals = printedTotals(
  'R4',
  '复议、诉讼总计等于四种结果之和',
  (cell) => cell.grid === 'disputes',
)
