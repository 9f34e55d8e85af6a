import { readDate } from '../date.ts'
import { formatFor } from '../formats/index.ts'
import { type Report, yearOf } from '../report.ts'
import type { Rule } from './rule.ts'

export const formatAgainstYear: Rule = {
  code: 'R15',
  title: '报告年度和表格格式要对应',
  source: '国办公开办函〔2019〕60号（2019、2020年度）；国办公开办函〔2021〕30号（2021年度起）',
  severity: 'error',
  examine: (format, report) => {
    const year = yearOf(report)
    if (year === undefined)
      return [
        {
          kind: 'violated',
          message: `${yearAsFound(report)}，请在基本信息里选定年度。`,
          at: ['year'],
        },
      ]
    const due = formatFor(year)
    if (due?.id === format.id) return []
    const should = due ? `应当用“${due.name}”` : '不在本程序支持的年度之内'
    return [
      {
        kind: 'violated',
        message: `报告年度是 ${year} 年，现在用的是“${format.name}”，${should}。请在基本信息里改年度或格式，已填的数字不会丢。`,
        at: ['formatId', 'year'],
      },
    ]
  },
}

function yearAsFound(report: Report): string {
  const typed = report.year.trim()
  return typed === '' ? '还没有填报告年度' : `报告年度“${typed}”不是四位数的年份`
}

export const organisationNamed: Rule = {
  code: 'R32',
  title: '写明填报单位的全称',
  source: '标题和落款都要用到单位全称',
  severity: 'error',
  examine: (_, report) =>
    report.organisation.name.trim() === ''
      ? [
          {
            kind: 'violated',
            message: '还没有填单位全称，标题和落款会空着。请在基本信息里填写。',
            at: ['organisation.name'],
          },
        ]
      : [],
}

/** The article sets no date for townships; theirs is custom, and no rule may say otherwise. */
const publication =
  '条例第四十九条：上一年度的报告，部门 1月31日前、县级以上政府 3月31日前公布；乡镇没有规定，惯例同部门'

export const signatureDated: Rule = {
  code: 'R33',
  title: '写明成文日期',
  source: publication,
  severity: 'verify',
  examine: (_, report) =>
    report.signature.date.trim() === ''
      ? [
          {
            kind: 'violated',
            message: '还没有填成文日期，落款处会空着。请在基本信息里填写。',
            at: ['signature.date'],
          },
        ]
      : [],
}

export const signatureInNextYear: Rule = {
  code: 'R14',
  title: '成文日期在报告年度的次年',
  source: publication,
  severity: 'error',
  examine: (_, report) => {
    const typed = report.signature.date.trim()
    if (typed === '') return [{ kind: 'undecided', awaits: ['signature.date'] }]
    const date = readDate(typed)
    if (!date)
      return [
        {
          kind: 'violated',
          message: `成文日期“${typed}”读不出来，请写成“2026年1月20日”的样子。`,
          at: ['signature.date'],
        },
      ]
    const year = yearOf(report)
    if (year === undefined) return [{ kind: 'undecided', awaits: ['year'] }]
    if (date.year === year + 1) return []
    return [
      {
        kind: 'violated',
        message: `成文日期在 ${date.year} 年，而报告的是 ${year} 年，成文日期应当在 ${year + 1} 年。请核对日期或报告年度。`,
        at: ['signature.date', 'year'],
      },
    ]
  },
}
