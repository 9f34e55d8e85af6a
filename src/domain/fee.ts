import { isBlank, printedNumber } from './number-entry.ts'
import { selfReferenceOf } from './organisation.ts'
import { type Report, yearInWords } from './report.ts'

/** The fields on the 信息处理费, named and ordered as the statement prints them. */
export const feeFields = [
  { name: 'notices', place: 'fee.notices', label: '发出收费通知', kind: 'count', unit: '件' },
  { name: 'charged', place: 'fee.charged', label: '应收金额', kind: 'moneyWithUnit', unit: '元' },
  { name: 'received', place: 'fee.received', label: '实际收取', kind: 'moneyWithUnit', unit: '元' },
] as const

export type FeeField = (typeof feeFields)[number]

/**
 * The statement on the 信息处理费 in section 六 (国办函〔2020〕109号): number of 收费通知, amount
 * charged and amount received, in 元. Says only what was typed; '' when nothing was.
 */
export function feeSentence(report: Report): string {
  const parts = feeFields.flatMap((field) => said(field, report.fee[field.name]))
  if (parts.length === 0) return ''
  return `${yearInWords(report)}，${selfReferenceOf(report)}依申请公开政府信息收取信息处理费情况：${parts.join('，')}。`
}

/** An amount typed in 万元 keeps its 万元. */
function said({ label, kind, unit }: FeeField, typed: string): readonly string[] {
  if (isBlank(typed)) return []
  const printed = printedNumber(kind, typed)
  return [label + (printed.endsWith(unit) ? printed : `${printed}${unit}`)]
}
