import type { Operand } from '../finding.ts'
import { blockOfRow, cellSpec, gridsOf, typedCellsBehind } from '../grid.ts'
import { plainFigure } from '../number-entry.ts'
import { placeName } from '../place-name.ts'
import { type CellId, cellPlace } from '../place.ts'
import { rightPercentOf, wrongSumOf } from '../quantities/adding.ts'
import type { Figure, Link } from '../quantities/figure.ts'
import {
  cellHolding,
  holds,
  type Quotes,
  quotesOf,
  statedBy,
  sumAt,
  wordsOf,
} from '../quantities/quotes.ts'
import { operandOfCell } from './operand.ts'
import { type Rule, type RuleInput, say, undecided, type Verdict, violated } from './rule.ts'

const contradicts =
  '“{部分}”里写“{文}”，而{格}是 {表}，相差 {差}。请核对后改正文的数，或者改表里的数。'
const isAnother =
  '“{部分}”里写“{文}”，而{格}是 {表}，相差 {差}。{数} 是{另格}的数，请核对是不是引错了格。'

export const proseAgainstTables: Rule = {
  code: 'R11',
  title: '正文里的数和表格一致',
  source: '各地审核的通行做法；总体情况中的数与第二、三、四部分的表是同一件事',
  severity: 'error',
  reads: '正文各段里能确定说的是哪一格的数，和那一格',
  undecidable: '那一格，或者合计里的某一格还没有填数字',
  patterns: [contradicts, isAnother],
  examine: (input) =>
    quotesOf(input.format, input.report).flatMap((quotes) =>
      quotes.figures
        .filter(({ vague }) => !vague)
        .flatMap((figure) =>
          toldLinks(input, figure).flatMap((link) => against(input, quotes, figure, link)),
        ),
    ),
}

/** 行政诉讼1件，系复议后起诉: where the whole is wrong, the part of it is not told as well. */
function toldLinks({ format, report }: RuleInput, figure: Figure): readonly Link[] {
  const behind = ({ cells }: Link) => cells.flatMap((cell) => typedCellsBehind(format, cell))
  return figure.links.filter((link, index) => {
    const wrong = figure.links
      .slice(0, index)
      .filter((each) => holds(format, report, figure, each) === false)
    return !wrong.some((each) => behind(link).every((cell) => behind(each).includes(cell)))
  })
}

function against(input: RuleInput, quotes: Quotes, figure: Figure, link: Link): readonly Verdict[] {
  const { format, report } = input
  const { cells, otherwise } = link
  const right = holds(format, report, figure, link)
  if (right === true) return []
  const actual = sumAt(format, report, cells)
  if (right === undefined || actual === undefined) {
    const meant = [cells, ...otherwise.flatMap(({ cells: sum, less }) => [sum, less])]
    return [undecided(...openCells(input, meant.flat()).map(cellPlace))]
  }
  const stated = statedBy(figure)
  const said = {
    部分: placeName(format, quotes.place),
    文: wordsOf(quotes.text, figure),
    格: nameOf(input, cells),
    表: plainFigure(actual),
    差: plainFigure(Math.abs(stated - actual)),
  }
  const other = cellHolding(format, report, stated, cells)
  const message =
    other === undefined
      ? say(contradicts, said)
      : say(isAnother, {
          ...said,
          数: plainFigure(stated),
          另格: placeName(format, cellPlace(other)),
        })
  const operands = [
    operandIn(input, quotes, said.文),
    ...cells.map((cell) => operandOfCell(input, cell)),
  ]
  return [violated(message, operands, { section: sectionOf(quotes) })]
}

/** The cells that wait for a figure behind a sum. */
function openCells({ format, report }: RuleInput, cells: readonly CellId[]): readonly CellId[] {
  return cells
    .flatMap((cell) => typedCellsBehind(format, cell))
    .filter((cell) => sumAt(format, report, [cell]) === undefined)
}

function nameOf({ format }: RuleInput, cells: readonly CellId[]): string {
  const [first = '', second] = cells.map((cell) => placeName(format, cellPlace(cell)))
  if (second === undefined) return first
  const specs = cells.flatMap((cell) => cellSpec(format, cell) ?? [])
  const grid = gridsOf(format).find(({ id }) => id === specs[0]?.grid)
  const block = grid && blockOfRow(grid, specs[0]?.row ?? '')
  const rows = new Set(specs.map(({ row }) => row))
  if (block && block.rows.length === rows.size && specs.length === rows.size)
    return first.replace(/“.*?”行/, `“${block.name.replace(/^（.）/, '')}”各行`) + '之和'
  return cells.length === 2
    ? `${first}与${second}之和`
    : `${first}起各项（共 ${cells.length} 格）之和`
}

function operandIn({ format }: RuleInput, { place }: Quotes, value: string): Operand {
  return { place, label: placeName(format, place), value }
}

function sectionOf({ place }: Quotes): string | undefined {
  return place.split('.')[1]
}

const wrongSum =
  '“{部分}”里写“{文}”，{前后}列的 {各项} 合计是 {和}，和总数 {总} 相差 {差}。请核对；如果只列了一部分，可以写“主要有”。'

export const breakdownsAddUp: Rule = {
  code: 'R12',
  title: '总数等于后面列出的各项之和',
  source: '审核中按前后不一致计；确实只列一部分的除外',
  severity: 'verify',
  reads: '正文里“共若干，其中……”的总数和各项',
  undecidable: '任何时候都能判定',
  patterns: [wrongSum],
  examine: (input) =>
    quotesOf(input.format, input.report).flatMap((quotes) =>
      quotes.breakdowns.flatMap((breakdown): readonly Verdict[] => {
        const sum = wrongSumOf(breakdown)
        if (sum === undefined) return []
        const { whole, parts } = breakdown
        const message = say(wrongSum, {
          部分: placeName(input.format, quotes.place),
          文: wordsOf(quotes.text, whole),
          前后: breakdown.summedUp ? '前面' : '后面',
          各项: parts.map(({ value }) => plainFigure(value)).join('、'),
          和: plainFigure(sum),
          总: plainFigure(whole.value),
          差: plainFigure(Math.abs(whole.value - sum)),
        })
        const operands = [
          operandIn(input, quotes, plainFigure(whole.value)),
          operandIn(input, quotes, plainFigure(sum)),
        ]
        return [violated(message, operands, { at: [quotes.place], section: sectionOf(quotes) })]
      }),
    ),
}

const wrongPercent = '“{部分}”里写“{文}”占 {说}%，而 {部} 是 {总} 的 {应}%。请核对件数和百分比。'

export const percentagesHold: Rule = {
  code: 'R13',
  title: '百分比等于两数之商',
  source: '审核中按前后不一致计',
  severity: 'verify',
  reads: '正文里的百分比，和它前面的部分数、总数',
  undecidable: '任何时候都能判定',
  patterns: [wrongPercent],
  examine: (input) =>
    quotesOf(input.format, input.report).flatMap((quotes) =>
      quotes.shares.flatMap((share): readonly Verdict[] => {
        const right = rightPercentOf(share)
        if (right === undefined) return []
        const { percent, part, whole } = share
        const message = say(wrongPercent, {
          部分: placeName(input.format, quotes.place),
          文: wordsOf(quotes.text, part),
          说: plainFigure(percent.value),
          部: plainFigure(part.value),
          总: plainFigure(whole.value),
          应: right,
        })
        const operands = [
          operandIn(input, quotes, `${plainFigure(percent.value)}%`),
          operandIn(input, quotes, `${right}%`),
        ]
        return [violated(message, operands, { at: [quotes.place], section: sectionOf(quotes) })]
      }),
    ),
}
