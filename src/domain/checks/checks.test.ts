import { describe, expect, test } from 'vitest'
import { formatById, formats } from '../formats/index.ts'
import type { Report } from '../report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  untouchedReport,
  zeroTownshipReport,
} from '../reports.fixture.ts'
import { sampleReport } from '../sample-report.ts'
import { checkReport, rules } from './index.ts'

const good = zeroTownshipReport()

function check(report: Report) {
  return checkReport(formatById(report.formatId)!, report)
}

function codes(report: Report): readonly string[] {
  return check(report).map(({ code }) => code)
}

function withCells(cells: Record<string, string>, report: Report = good): Report {
  return { ...report, cells: { ...report.cells, ...cells } }
}

function withProse(prose: Record<string, string>): Report {
  return { ...good, prose: { ...good.prose, ...prose } }
}

test.each([
  ['an all-zero township', zeroTownshipReport()],
  ['a county with three requests', countyReport()],
  ['a township in the older tables', redHeaderReport()],
  ['the sample of the newest format', sampleReport(formats[1]!, 2025)],
])('%s has nothing to answer for', (_, report) => {
  expect(codes(report)).toEqual([])
})

describe.each<[string, string, Report, string]>([
  [
    'R1',
    'a column that does not balance',
    withCells({ 'requests.newReceived.naturalPerson': '5', 'requests.granted.naturalPerson': '3' }),
    '第一项加第二项是 5，第三项加第四项是 3，相差 2',
  ],
  ['R5', 'a blank cell', withCells({ 'disputes.cases.reviewOther': '' }), '表四还有 1 格没有填数'],
  [
    'R5',
    'a stroke for nothing',
    withCells({ 'disputes.cases.reviewOther': '/' }),
    '1 格写的是“/”“无”一类记号',
  ],
  ['R7', 'a township with a 规章', withCells({ 'proactive.rules.inForce': '6' }), '填了 6'],
  [
    'R8',
    'a township with a 规章 in the older tables',
    withCells({ 'proactive.rules.made': '1' }, redHeaderReport()),
    '填了 1',
  ],
  [
    'R14',
    'a date in the report year',
    { ...good, signature: { ...good.signature, date: '2021年12月30日' } },
    '成文日期在 2021 年，而报告的是 2021 年',
  ],
  [
    'R14',
    'a date nobody can read',
    { ...good, signature: { ...good.signature, date: '年底' } },
    '“年底”读不出来',
  ],
  [
    'R15',
    'an old table under a new year',
    { ...redHeaderReport(), year: '2022' },
    '应当用“2021年起的格式”',
  ],
  ['R15', 'a year that is none', { ...good, year: '二〇二一' }, '不是四位数的年份'],
  [
    'R16',
    'a section without a word',
    withProse({ 'problems.issues.body': '', 'problems.measures.body': ' ' }),
    '“五、存在的主要问题及改进情况”还没有内容',
  ],
  [
    'R17',
    'a missing part',
    withProse({ 'overview.platforms.body': '' }),
    '没有写“政府信息公开平台建设”',
  ],
  [
    'R18',
    'problems without measures',
    withProse({ 'problems.measures.body': '' }),
    '没有写“改进情况”',
  ],
  [
    'R31',
    'a Chinese numeral',
    withCells({ 'requests.granted.orgOther': '三' }),
    '表三“予以公开”行“其他”列填的是“三”，请用阿拉伯数字，是不是 3？',
  ],
  [
    'R32',
    'no organisation',
    { ...good, organisation: { ...good.organisation, name: ' ' } },
    '还没有填单位全称',
  ],
  ['R33', 'no date', { ...good, signature: { ...good.signature, date: '' } }, '还没有填成文日期'],
])('%s', (code, name, report, words) => {
  test(`finds ${name}`, () => {
    const found = check(report).filter((finding) => finding.code === code)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ message }) => message).join('\n')).toContain(words)
    expect(found[0]?.severity).toBe(rules.find((rule) => rule.code === code)?.severity)
  })
})

test('every rule has a broken report above that it finds', () => {
  const broken = [
    untouchedReport('2021'),
    withCells({ 'requests.granted.orgOther': '-1', 'proactive.rules.issued': '1' }),
    withCells({ 'requests.carriedOut.orgOther': '1' }),
    withCells({ 'proactive.rules.made': '1' }, redHeaderReport()),
    { ...good, year: '2019', signature: { ...good.signature, date: '2022' } },
    withProse({ 'overview.platforms.body': '', 'problems.measures.body': '' }),
  ]
  const found = new Set(broken.flatMap(codes))
  expect(rules.map(({ code }) => code).filter((code) => !found.has(code))).toEqual([])
  for (const { message } of broken.flatMap(check)) {
    expect(message, 'no name from the code').not.toMatch(/[A-Za-z]{2,}/)
    expect(message).toMatch(/[。？]$/)
  }
})

test('a column whose cells are not all filled is not called wrong', () => {
  const report = withCells({
    'requests.newReceived.naturalPerson': '5',
    'requests.npRepeat.naturalPerson': '',
  })
  expect(codes(report)).toEqual(['R5'])
})

test('a cell that holds nothing but what cannot be seen is blank, not a stroke', () => {
  const [finding] = check(withCells({ 'disputes.cases.reviewOther': '\u200b' }))
  expect(finding?.message).toContain('表四还有 1 格没有填数')
  expect(finding?.message).not.toContain('记号')
})

test('an organ of 设区的市 or above may have 规章', () => {
  const report = withCells({ 'proactive.rules.inForce': '6' })
  const city = { ...report, organisation: { ...report.organisation, level: 'prefecture' as const } }
  expect(codes(city)).toEqual([])
})

test('a section written as one text has its problems and measures', () => {
  const report = withProse({
    'problems.issues.body': '',
    'problems.measures.body': '',
    'problems.before': '一是更新不及时，今后每周检查。',
  })
  expect(codes(report)).toEqual([])
})

test('findings come in printed order, 基本信息 first', () => {
  const report = untouchedReport('2021')
  const sections = check(report).map(({ section }) => section)
  expect(sections).toEqual([
    undefined,
    undefined,
    'overview',
    'proactive',
    'requests',
    'disputes',
    'problems',
    'other',
  ])
})

test('the open cells of a table are one finding, however many they are', () => {
  const blanks = check(untouchedReport('2021')).filter(({ code }) => code === 'R5')
  expect(blanks.map(({ at }) => at.length)).toEqual([10, 144, 12])
  expect(blanks[1]?.message).toBe(
    '表三还有 144 格没有填数，从表三“本年新收”行“自然人”列起。没有的填 0，可用“其余填 0”一次填好。',
  )
  expect(codes(filledReport('2021', () => '0')).filter((code) => code === 'R5')).toEqual([])
})
