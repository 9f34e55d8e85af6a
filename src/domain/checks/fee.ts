import type { ProseSection } from '../format.ts'
import { cellSpec, typedCellsOf, figureAt } from '../grid.ts'
import { plainFigure, readNumber } from '../number-entry.ts'
import { placeName } from '../place-name.ts'
import { cellPlace, type Place } from '../place.ts'
import { type Report, valueAt } from '../report.ts'
import { operandAt, operandOfCell } from './operand.ts'
import { feeSection, gridSections, textPlacesOf } from '../sections.ts'
import { type Rule, type RuleInput, say, undecided, violated } from './rule.ts'

const feesCell = 'proactive.fees.amount'
const schedule = '国办函〔2020〕109号：信息处理费按件或按量收取，属于行政事业性收费'

const isNothing = (text: string) => /^[（(]?(?:本年度)?(?:暂)?无[）)]?[。.]?$/.test(text.trim())

function proseOf(section: ProseSection | undefined, report: Report): string {
  const places = section ? textPlacesOf(section) : []
  return places
    .filter((place) => place.startsWith('prose.'))
    .map((place) => valueAt(report, place).trim())
    .join('')
}

function statesFee(input: RuleInput): boolean {
  const typed = Object.values(input.report.fee).some((text) => text.trim() !== '')
  return (
    typed || /处理费|收费|收取.{0,4}费用|免费/.test(proseOf(feeSection(input.format), input.report))
  )
}

const notStated =
  '“{部分}”没有写信息处理费的收取情况，现在写的是“{现在}”。没有收取的也要写明收取 0 元，请在第六部分填写。'

export const feeStated: Rule = {
  code: 'R19',
  title: '第六部分写明信息处理费收取情况，没有收取也要写',
  source: '国办公开办函〔2021〕30号的通行执行口径；国办函〔2020〕109号',
  severity: 'verify',
  reads: '第六部分的信息处理费各栏和文字',
  undecidable: '第六部分还一个字没有写',
  patterns: [notStated],
  examine: (input) => {
    const section = feeSection(input.format)
    if (!section || statesFee(input)) return []
    const written = proseOf(section, input.report)
    const operands = [operandAt(input, 'fee.received')]
    if (written === '') return [undecided('fee.received')]
    return [
      violated(say(notStated, { 部分: section.title, 现在: shortened(written) }), operands, {
        section: section.id,
      }),
    ]
  },
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}

/** An amount of the fee in 元; undefined while it is not a number. */
export function yuan(report: Report, place: Place): number | undefined {
  const text = valueAt(report, place)
  const reading = readNumber('moneyWithUnit', text)
  if (reading.kind !== 'number') return undefined
  return /万元\s*$/.test(text) ? reading.value * 10_000 : reading.value
}

const moreThanFees =
  '第六部分写实际收取信息处理费 {元} 元（合 {万元} 万元），表二行政事业性收费只有 {现在} 万元，少 {差} 万元。信息处理费属于行政事业性收费，请核对两处的数字和单位。'

export const feeWithinFees: Rule = {
  code: 'R20',
  title: '信息处理费包括在表二行政事业性收费之内',
  source: schedule,
  severity: 'hint',
  reads: '第六部分实际收取的元数，表二行政事业性收费的万元数',
  undecidable: '表二行政事业性收费还没有填数字',
  patterns: [moreThanFees],
  examine: (input) => {
    const paid = yuan(input.report, 'fee.received')
    if (!paid || cellSpec(input.format, feesCell)?.kind !== 'moneyWan') return []
    const fees = figureAt(input.format, input.report, feesCell)
    if (fees === undefined) return [undecided(cellPlace(feesCell))]
    if (fees >= paid / 10_000) return []
    const message = say(moreThanFees, {
      元: plainFigure(paid),
      万元: plainFigure(paid / 10_000),
      现在: plainFigure(fees),
      差: plainFigure(paid / 10_000 - fees),
    })
    const operands = [operandAt(input, 'fee.received'), operandOfCell(input, feesCell)]
    return [violated(message, operands, { section: feeSection(input.format)?.id })]
  },
}

const unpaidCell = 'requests.otherNoPayment.total'
const fewNotices =
  '表三有 {未缴} 件因申请人逾期未缴费不再处理，第六部分写发出收费通知 {通知} 件，少 {差} 件。没有通知就谈不上逾期未缴，请核对。'

export const noticesForUnpaid: Rule = {
  code: 'R21',
  title: '逾期未缴费的件数不多于发出的收费通知',
  source: '条例第四十二条；国办函〔2020〕109号',
  severity: 'hint',
  reads: '表三逾期未缴费行总计，第六部分收费通知件数',
  undecidable: '这一行有没填数字的，或者收费通知件数没有填',
  patterns: [fewNotices],
  examine: (input) => {
    if (!cellSpec(input.format, unpaidCell)) return []
    const unpaid = figureAt(input.format, input.report, unpaidCell)
    if (unpaid === 0) return []
    const notices = readNumber('count', input.report.fee.notices)
    if (unpaid === undefined) return [undecided(cellPlace(unpaidCell))]
    if (notices.kind !== 'number') return [undecided('fee.notices')]
    if (notices.value >= unpaid) return []
    const message = say(fewNotices, {
      未缴: unpaid,
      通知: notices.value,
      差: unpaid - notices.value,
    })
    const operands = [operandOfCell(input, unpaidCell), operandAt(input, 'fee.notices')]
    return [violated(message, operands, { section: 'requests' })]
  },
}

const feesButNothing =
  '表二行政事业性收费填了 {现在} 万元，第六部分只写了“{文字}”。如果其中有信息处理费，请在第六部分写明；没有就写收取 0 元。'

export const feesUnexplained: Rule = {
  code: 'R22',
  title: '表二有收费时，第六部分不能只写“无”',
  source: schedule,
  severity: 'hint',
  reads: '表二行政事业性收费，第六部分的文字',
  undecidable: '表二行政事业性收费还没有填数字',
  patterns: [feesButNothing],
  examine: (input) => {
    const section = feeSection(input.format)
    const written = proseOf(section, input.report)
    if (!section || !isNothing(written) || statesFee(input)) return []
    const fees = figureAt(input.format, input.report, feesCell)
    if (fees === undefined) return [undecided(cellPlace(feesCell))]
    if (fees === 0) return []
    const place = textPlacesOf(section).find((each) => isNothing(valueAt(input.report, each)))
    const operands = [operandOfCell(input, feesCell), ...(place ? [operandAt(input, place)] : [])]
    const message = say(feesButNothing, { 现在: plainFigure(fees), 文字: written })
    return [violated(message, operands, { section: section.id, at: operands.map((o) => o.place) })]
  },
}

const muchMoney =
  '表二行政事业性收费填了 {现在}，本格以万元为单位，就是 {元} 元，乡镇少有这么多。请核对是不是按元填了。'
const wanInSix = '第六部分{栏}写的是“{现在}”，信息处理费按元写。请核对是 {元} 元，还是单位写错了。'
const noUnit = '{格}填了 {现在}，没有写单位。这一格表头没有规定单位，请写明是元还是万元。'
const amounts = ['fee.charged', 'fee.received'] as const

export const moneyUnits: Rule = {
  code: 'R23',
  title: '表二用万元，第六部分用元',
  source: '表二表头“单位：万元”；国办函〔2020〕109号按元计收',
  severity: 'hint',
  reads:
    '表二行政事业性收费（乡镇、街道超过两位数的），采购总金额有没有单位，第六部分两个金额的单位',
  undecidable: '任何时候都能判定；没有填的不看',
  patterns: [muchMoney, wanInSix, noUnit],
  examine: (input) => {
    const { format, report } = input
    const fees = figureAt(format, report, feesCell)
    const isWan = cellSpec(format, feesCell)?.kind === 'moneyWan'
    const much = isWan && fees !== undefined && fees >= 100
    return [
      ...(much && report.organisation.level === 'township'
        ? [
            violated(
              say(muchMoney, { 现在: plainFigure(fees), 元: plainFigure(fees * 10_000) }),
              [operandOfCell(input, feesCell)],
              { section: 'proactive' },
            ),
          ]
        : []),
      ...gridSections(format).flatMap((section) =>
        typedCellsOf(section.grid)
          .filter(({ id, kind }) => kind === 'moneyWithUnit' && lacksUnit(report.cells[id] ?? ''))
          .map((cell) => {
            const operand = operandOfCell(input, cell.id)
            const message = say(noUnit, { 格: operand.label, 现在: operand.value })
            return violated(message, [operand], { section: section.id })
          }),
      ),
      ...amounts
        .filter((place) => /万元\s*$/.test(valueAt(report, place)))
        .map((place) => {
          const operand = operandAt(input, place)
          const 元 = plainFigure(yuan(report, place) ?? 0)
          const message = say(wanInSix, { 栏: placeName(format, place), 现在: operand.value, 元 })
          return violated(message, [operand], { section: feeSection(input.format)?.id })
        }),
    ]
  },
}

/** A sum of money with nothing to say of what; 0 needs no unit. */
function lacksUnit(text: string): boolean {
  const reading = readNumber('moneyWithUnit', text)
  return reading.kind === 'number' && reading.value > 0 && !/元\s*$/.test(text)
}
