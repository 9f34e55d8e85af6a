import { feeFields } from '../fee.ts'
import type { GridSection, ReportFormat, Section } from '../format.ts'
import { type CellSpec, typedCellsOf } from '../grid.ts'
import {
  isBlank,
  isOpen,
  type Reading,
  readNumber,
  type UnreadableReason,
} from '../number-entry.ts'
import { placeName, tableName } from '../place-name.ts'
import { cellPlace, type Place } from '../place.ts'
import type { Report } from '../report.ts'
import { feeSection, gridSections } from '../sections.ts'
import { operandAt } from './operand.ts'
import { type Rule, type RuleInput, say, type Verdict, violated } from './rule.ts'

const someOpen = '{表}还有 {格数} 格没有填数，从{起}起。{记号}没有的填 0，可用“其余填 0”一次填好。'

export const blankCells: Rule = {
  code: 'R5',
  title: '每格都要填数，没有就填 0',
  source: '审核中空格和“/”按错误计',
  severity: 'error',
  reads: '表二、表三、表四每个要填的格',
  undecidable: '任何时候都能判定；读不出数字的格由“填的内容要能读成数字”一条指出',
  patterns: [someOpen],
  examine: ({ format, report }) =>
    gridSections(format).flatMap((section) => {
      const open = typedCellsOf(section.grid).filter(({ id }) => isOpen(report.cells[id] ?? ''))
      const [first] = open
      return first ? [blanks(format, section, first, open, report)] : []
    }),
}

/** One finding for a table, however many cells are open: a list of 144 helps nobody. */
function blanks(
  format: ReportFormat,
  section: GridSection,
  first: CellSpec,
  open: readonly CellSpec[],
  report: Report,
): Verdict {
  const marked = open.filter(({ id }) => !isBlank(report.cells[id] ?? ''))
  const 表 = tableName(format, section.grid.id)
  const message = say(someOpen, {
    表,
    格数: open.length,
    起: placeName(format, cellPlace(first.id)),
    记号: marked.length > 0 ? `其中 ${marked.length} 格写的是“/”“无”一类记号，也要改成数字。` : '',
  })
  const cells = {
    place: cellPlace(first.id),
    label: 表,
    value: `${open.length} 格`,
  }
  return violated(message, [cells], {
    at: open.map(({ id }) => cellPlace(id)),
    section: section.id,
  })
}

const unreadable = '{格}填的是“{现在}”，{怎么改}'
const markInFee = '{格}填的是“{记号}”，没有的请填 0。'

export const unreadableCells: Rule = {
  code: 'R31',
  title: '填的内容要能读成数字',
  source: '表格只填数字',
  severity: 'error',
  reads: '表二、表三、表四每个要填的格，第六部分信息处理费各栏',
  undecidable: '任何时候都能判定',
  patterns: [unreadable, markInFee],
  examine: (input) => [
    ...gridSections(input.format).flatMap((section) =>
      typedCellsOf(section.grid).flatMap(({ id, kind }) => {
        const reading = readNumber(kind, input.report.cells[id] ?? '')
        return notRead(input, cellPlace(id), reading, section)
      }),
    ),
    ...examineFee(input),
  ],
}

/** What a fee field holds is printed in a sentence: a mark would stand there like a figure. */
function examineFee(input: RuleInput): readonly Verdict[] {
  const section = feeSection(input.format)
  if (!section) return []
  return feeFields.flatMap(({ name, place, kind }) => {
    const reading = readNumber(kind, input.report.fee[name])
    if (reading.kind !== 'mark') return notRead(input, place, reading, section)
    const operand = operandAt(input, place)
    const message = say(markInFee, { 格: operand.label, 记号: operand.value })
    return [violated(message, [operand], { section: section.id })]
  })
}

function notRead(
  input: RuleInput,
  place: Place,
  reading: Reading,
  section: Section,
): readonly Verdict[] {
  if (reading.kind !== 'unreadable') return []
  const operand = operandAt(input, place)
  const message = say(unreadable, {
    格: operand.label,
    现在: operand.value,
    怎么改: repairs[reading.reason](reading.offer),
  })
  return [violated(message, [operand], { section: section.id })]
}

const repairs: Readonly<Record<UnreadableReason, (offer?: number) => string>> = {
  notANumber: () => '读不出数字，请改成阿拉伯数字。',
  negative: () => '这里不能是负数，请核对。',
  fraction: (offer) =>
    offer === undefined ? '件数只能是整数，请核对。' : `件数只能是整数，是不是 ${offer}？`,
  tooLarge: () => '数字过大，请核对是不是多打了几位。',
  chineseNumeral: (offer) => `请用阿拉伯数字，是不是 ${offer ?? ''}？`,
  separatorMisplaced: () => '逗号不在千位上，请核对是不是小数点打成了逗号。',
}
