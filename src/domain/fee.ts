import type { CellKind } from './format.ts'
import { isBlank, printedNumber } from './number-entry.ts'
import { selfReferenceOf } from './organisation.ts'
import { type Report, yearInWords } from './report.ts'

/**
 * The statement on the 信息处理费 in section 六 (国办函〔2020〕109号): number of 收费通知, amount
 * charged and amount received, in 元. Says only what was typed; '' when nothing was.
 */
export function feeSentence(report: Report): string {
  const { notices, charged, received } = report.fee
  const parts = [
    said('发出收费通知', 'count', notices, '件'),
    said('应收金额', 'moneyWithUnit', charged, '元'),
    said('实际收取', 'moneyWithUnit', received, '元'),
  ].filter((part) => part !== '')
  if (parts.length === 0) return ''
  return `${yearInWords(report)}，${selfReferenceOf(report)}依申请公开政府信息收取信息处理费情况：${parts.join('，')}。`
}

/** An amount typed in 万元 keeps its 万元. */
function said(words: string, kind: CellKind, typed: string, unit: string): string {
  if (isBlank(typed)) return ''
  const printed = printedNumber(kind, typed)
  return words + (printed.endsWith(unit) ? printed : `${printed}${unit}`)
}
