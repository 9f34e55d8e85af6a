import { formatFor } from '../formats/index.ts'
import { type Report, yearOf } from '../report.ts'
import { operandAt } from './operand.ts'
import { type Rule, say, undecided, violated } from './rule.ts'
import { publication } from './years.ts'

const otherFormat =
  '报告年度是 {年度} 年，现在用的是“{现格式}”，{应当}。请在基本信息里改报告年度或表格格式，已填的数字不会丢。'
const noYear = '{填写情况}，请在基本信息里选定年度。'

export const formatAgainstYear: Rule = {
  code: 'R15',
  title: '报告年度和表格格式要对应',
  source: '国办公开办函〔2019〕60号（2019、2020年度）；国办公开办函〔2021〕30号（2021年度起）',
  severity: 'error',
  reads: '报告年度和表格格式',
  undecidable: '任何时候都能判定',
  patterns: [otherFormat, noYear],
  examine: (input) => {
    const { format, report } = input
    const year = yearOf(report)
    if (year === undefined)
      return [violated(say(noYear, { 填写情况: yearAsFound(report) }), [operandAt(input, 'year')])]
    const due = formatFor(year)
    if (due?.id === format.id) return []
    const 应当 = due ? `应当用“${due.name}”` : '不在本程序支持的年度之内'
    return [
      violated(say(otherFormat, { 年度: year, 现格式: format.name, 应当 }), [
        { place: 'formatId', label: '表格格式', value: format.name },
        operandAt(input, 'year'),
      ]),
    ]
  },
}

function yearAsFound(report: Report): string {
  const typed = report.year.trim()
  return typed === '' ? '还没有填报告年度' : `报告年度“${typed}”不是四位数的年份`
}

const unnamed = '还没有填单位全称，标题和落款会空着。请在基本信息里填写。'

export const organisationNamed: Rule = {
  code: 'R32',
  title: '写明填报单位的全称',
  source: '标题和落款都要用到单位全称',
  severity: 'error',
  reads: '单位全称',
  undecidable: '任何时候都能判定',
  patterns: [unnamed],
  examine: (input) =>
    input.report.organisation.name.trim() === ''
      ? [violated(unnamed, [operandAt(input, 'organisation.name')])]
      : [],
}

const undated = '还没有填成文日期，落款处会空着。请在基本信息里填写。'

export const signatureDated: Rule = {
  code: 'R33',
  title: '写明成文日期',
  source: publication,
  severity: 'verify',
  reads: '成文日期',
  undecidable: '任何时候都能判定',
  patterns: [undated],
  examine: (input) =>
    input.report.signature.date.trim() === ''
      ? [violated(undated, [operandAt(input, 'signature.date')])]
      : [],
}

const otherName =
  '标题里的单位是“{现在}”，和填报单位“{应当}”对不上。请核对标题，或者清空标题，由程序按单位全称和年度写出。'

/** The organisation as a title names it: without year, kind of document, 人民政府 and spaces. */
function organIn(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/(?:19|20)\d\d年?度?|二[〇○零一二三四五六七八九]{3}年?度?/g, '')
    .replace(/(?:关于)?政府信息公开(?:工作)?的?(?:年度报告|年报)|政务公开年度报告/g, '')
    .replace(/人民政府(?:办公室)?|办事处|（.*?）/g, '')
}

/** The name without the places above it, which a title may leave out: 桃花坪镇 of 云溪县桃花坪镇. */
function shortName(organ: string): string {
  return organ.replace(/^.*[省市县区州旗盟](?=.{2})/, '')
}

export const titleNamesOrganisation: Rule = {
  code: 'R51',
  title: '标题里的单位和填报单位一致',
  source: '标题惯例：机关名称＋年度＋政府信息公开工作年度报告',
  severity: 'verify',
  reads: '标题（自己写的），单位全称',
  undecidable: '写了标题，还没有填单位全称',
  patterns: [otherName],
  examine: (input) => {
    const { title, organisation } = input.report
    if (title.trim() === '') return []
    if (organisation.name.trim() === '') return [undecided('organisation.name')]
    const [named, own] = [organIn(title), organIn(organisation.name)]
    const organ = named.slice(0, named.indexOf(shortName(own)) + shortName(own).length)
    if (named.includes(shortName(own)) && (own.endsWith(organ) || organ.endsWith(own))) return []
    const message = say(otherName, { 现在: named || title.trim(), 应当: organisation.name.trim() })
    return [violated(message, [operandAt(input, 'title'), operandAt(input, 'organisation.name')])]
  },
}
