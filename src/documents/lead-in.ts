import { printedDate } from '#domain/date.ts'
import type { ReportFormat } from '#domain/format.ts'
import { selfReferenceOf } from '#domain/organisation.ts'
import type { Report } from '#domain/report.ts'

/**
 * The paragraph before 一、: as typed, or composed from its fields — basis, the six parts, the
 * statistical period, where the report is published and whom to ask.
 */
export function leadInText(format: ReportFormat, report: Report): string {
  const { text, basis, website, address, postcode, phone, fax, email } = report.leadIn
  if (text.trim() !== '') return text
  const year = report.year.trim()
  const from = printedDate(report.leadIn.periodFrom) || `${year}年1月1日`
  const to = printedDate(report.leadIn.periodTo) || `${year}年12月31日`
  const sections = format.sections.map(({ title }) => title.replace(/^.、/, '')).join('、')
  const contact = [
    said('地址', address),
    said('邮政编码', postcode),
    said('电话', phone),
    said('传真', fax),
    said('电子邮箱', email),
  ].filter((part) => part !== '')
  return [
    `本报告根据${basis.trim() || `《中华人民共和国政府信息公开条例》和${format.source}规定的格式`}编制。`,
    `全文包括${sections}六个部分。`,
    `所列数据的统计期限自${from}起至${to}止。`,
    website.trim() === '' ? '' : `本报告电子版可在${website.trim()}查阅。`,
    contact.length === 0
      ? ''
      : `如对本报告有疑问，请与${selfReferenceOf(report)}联系（${contact.join('；')}）。`,
  ].join('')
}

function said(name: string, value: string): string {
  return value.trim() === '' ? '' : `${name}：${value.trim()}`
}
