import { cellSpec, columnsOf, gridsOf, figureAt } from '../grid.ts'
import { cellId, cellPlace, type Place } from '../place.ts'
import { lastYearOf } from './last-year.ts'
import { operandOfCell } from './operand.ts'
import { type Rule, type RuleInput, say, undecided, type Verdict, violated } from './rule.ts'

const notCarried =
  '表三“上年结转”行“{列}”列填了 {现在}，而 {上年} 年度报告的“结转下年度”是 {应当}，相差 {差}。两年应当接得上，请核对；乡镇合并、上年更正等情况请说明理由。'

export const carriedOver: Rule = {
  code: 'R6',
  title: '上年结转等于上年报告的结转下年度',
  source: '表三第二项和第四项的含义；没有见到官方的明文，乡镇合并、上年更正可以不等',
  severity: 'explain',
  reads: '表三上年结转各列，上年报告表三结转下年度各列',
  undecidable: '没有上年的报告，或者两边有一格没有填数字',
  patterns: [notCarried],
  examine: (input) => {
    const before = lastYearOf(input)
    const grid = gridsOf(input.format).find(({ id }) => id === 'requests')
    if (grid?.kind !== 'matrix') return []
    if (!before) return [undecided()]
    return columnsOf(grid).flatMap((column): readonly Verdict[] => {
      if (column.sumOf) return []
      const cell = cellId(grid.id, 'carriedIn', column.id)
      const source = cellId(grid.id, 'carriedOut', column.id)
      const [now, should] = [
        figureAt(input.format, input.report, cell),
        figureAt(before.format, before.report, source),
      ]
      if (now === undefined) return [undecided(cellPlace(cell))]
      if (should === undefined) return [undecided()]
      if (now === should) return []
      const message = say(notCarried, {
        列: column.label,
        现在: now,
        上年: before.year,
        应当: should,
        差: Math.abs(now - should),
      })
      const operands = [
        operandOfCell(input, cell),
        fromLastYear(cellPlace(cell), `结转下年度·${column.label}`, should),
      ]
      return [violated(message, operands, { section: grid.id })]
    })
  },
}

/** A figure of last year's report; it has no place of its own here, so it shows beside ours. */
function fromLastYear(place: Place, label: string, value: number) {
  return { place, label: `上年报告·${label}`, value: String(value) }
}

const issued = 'proactive.normativeDocs.issued'
const repealed = 'proactive.normativeDocs.repealed'
const inForce = 'proactive.normativeDocs.inForce'

/** 制发, 废止, 现行有效; undefined where the format has no such cells. */
function stock(input: RuleInput) {
  if (!cellSpec(input.format, inForce)) return undefined
  const [made, gone, valid] = [issued, repealed, inForce].map((id) =>
    figureAt(input.format, input.report, id),
  )
  if (made === undefined || gone === undefined || valid === undefined) return 'open'
  return { made, gone, valid }
}

/** 现行有效 of last year; undefined when it is not known or that year's format did not ask for it. */
function lastStock(input: RuleInput) {
  const before = lastYearOf(input)
  if (!before || !cellSpec(before.format, inForce)) return undefined
  const had = figureAt(before.format, before.report, inForce)
  return had === undefined ? undefined : { had, year: before.year }
}

function awaitsStock({ format, report }: RuleInput): Verdict {
  const cells = [issued, repealed, inForce]
  return undecided(
    ...cells.filter((id) => figureAt(format, report, id) === undefined).map(cellPlace),
  )
}

const stockBroken =
  '表二行政规范性文件现行有效填了 {现在} 件，而 {上年} 年度报告现行有效 {原有} 件，加本年制发 {制发} 件，减本年废止 {废止} 件，应当是 {应当} 件，相差 {差} 件。请核对；因清理、到期失效而不等的请说明理由。'

export const documentsInForce: Rule = {
  code: 'R9',
  title: '规范性文件现行有效数接得上上年',
  source: '表二三列的含义；集中清理、到期失效可以不等（有地方在报告里这样说明）',
  severity: 'explain',
  reads: '表二行政规范性文件三格，上年报告的现行有效件数',
  undecidable: '没有上年的报告，上年用的是 2020 年以前的表格，或者三格有没填数字的',
  patterns: [stockBroken],
  examine: (input) => {
    const now = stock(input)
    if (now === undefined) return []
    if (now === 'open') return [awaitsStock(input)]
    const before = lastStock(input)
    if (!before) return [undecided()]
    const { had } = before
    const should = had + now.made - now.gone
    if (now.valid === should) return []
    const message = say(stockBroken, {
      现在: now.valid,
      上年: before.year,
      原有: had,
      制发: now.made,
      废止: now.gone,
      应当: should,
      差: Math.abs(now.valid - should),
    })
    const operands = [
      ...[inForce, issued, repealed].map((id) => operandOfCell(input, id)),
      fromLastYear(cellPlace(inForce), '现行有效件数', had),
    ]
    return [violated(message, operands, { section: 'proactive' })]
  },
}

const noStock =
  '表二行政规范性文件现行有效 {现效} 件，恰好等于本年制发 {制发} 件减废止 {废止} 件，等于说年初一件有效的也没有。请核对是不是漏了以前年度制发、仍然有效的。'
const tooFew =
  '表二行政规范性文件现行有效填了 {现效} 件，少于本年制发 {制发} 件减废止 {废止} 件，相差 {差} 件。请核对是不是有当年制发又失效的。'

export const documentsWithoutStock: Rule = {
  code: 'R10',
  title: '规范性文件现行有效数不少于本年净增',
  source: '表二三列的含义；没有上年报告时的估计',
  severity: 'hint',
  reads: '表二行政规范性文件三格；知道上年现行有效件数时不看这一条',
  undecidable: '三格有没填数字的',
  patterns: [noStock, tooFew],
  examine: (input) => {
    const now = stock(input)
    if (now === undefined || lastStock(input)) return []
    if (now === 'open') return [awaitsStock(input)]
    const grown = now.made - now.gone
    if (now.valid > grown || now.made === 0) return []
    const values = { 现效: now.valid, 制发: now.made, 废止: now.gone }
    const message =
      now.valid === grown ? say(noStock, values) : say(tooFew, { ...values, 差: grown - now.valid })
    const operands = [inForce, issued, repealed].map((id) => operandOfCell(input, id))
    return [violated(message, operands, { section: 'proactive' })]
  },
}
