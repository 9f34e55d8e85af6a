import { describe, expect, test } from 'vitest'
import { yearChosen } from './choose-year.ts'
import { printedDate, readDate } from './date.ts'
import { apply } from './edit.ts'
import { feeSentence } from './fee.ts'
import { formatById } from './formats/index.ts'
import { figureAt, figuresOf, sentencesOf } from './insertions.ts'
import { profileOf } from './organisation.ts'
import { isPlace } from './place.ts'
import { progressOf } from './progress.ts'
import { checkReport } from './checks/index.ts'
import { ReportStore } from './report-store.ts'
import { typed } from './edit.ts'
import { countyReport, untouchedReport, zeroTownshipReport } from './reports.fixture.ts'

const format = formatById('2021')!

describe('a date', () => {
  test.each([
    ['2026年1月20日', '2026年1月20日'],
    ['2026-01-20', '2026年1月20日'],
    ['2026.1.20', '2026年1月20日'],
    ['2026/1/20', '2026年1月20日'],
    ['20260120', '2026年1月20日'],
    ['２０２６年１月２０日', '2026年1月20日'],
    [' 2026 年 1 月 20 日 ', '2026年1月20日'],
  ])('written %s is printed %s', (typedText, printed) => {
    expect(printedDate(typedText)).toBe(printed)
  })

  test.each(['2026年2月30日', '2026年13月1日', '年底', '1月20日', ''])('“%s” is none', (text) => {
    expect(readDate(text)).toBeUndefined()
    expect(printedDate(text)).toBe(text)
  })
})

test.each([
  ['清溪县石桥乡人民政府', 'township', '我乡'],
  ['清溪县双桥镇人民政府', 'town', '我镇'],
  ['清溪区东门街道办事处', 'subdistrict', '我街道'],
  ['清溪县农业农村局', 'department', '我局'],
  ['清溪县人民政府办公室', 'government', '我县'],
])('%s is a %s and calls itself %s', (name, kind, selfReference) => {
  expect(profileOf(name)).toMatchObject({ kind, selfReference })
})

describe('the fee statement', () => {
  test('says only what was typed', () => {
    const report = { ...countyReport(), fee: { notices: '0', charged: '', received: '0元' } }
    expect(feeSentence(report)).toBe(
      '2021年，我县依申请公开政府信息收取信息处理费情况：发出收费通知0件，实际收取0元。',
    )
  })

  test('is not made up when nothing was typed', () => {
    expect(feeSentence(untouchedReport('2021'))).toBe('')
  })
})

describe('插入数字', () => {
  test('offers the sentences that agree with the tables', () => {
    expect(sentencesOf(format, countyReport()).map(({ text }) => text)).toEqual([
      '2021年，我县收到政府信息公开申请3件，上年结转0件，办结3件，结转下年度继续办理0件。',
      '本年度未发生因政府信息公开引起的行政复议和行政诉讼。',
      '本年度制发行政规范性文件20件，废止0件，现行有效20件。',
    ])
    expect(sentencesOf(format, zeroTownshipReport())[0]?.text).toBe(
      '本年度未收到政府信息公开申请。',
    )
  })

  test('offers nothing while the tables are open', () => {
    expect(sentencesOf(format, untouchedReport('2021'))).toEqual([])
    expect(figuresOf(format, untouchedReport('2021'))).toEqual([])
    expect(figureAt(format, untouchedReport('2021'), 'requests.newReceived.total')).toBeUndefined()
  })
})

test('figures of the other tables are kept when the year goes there and back', () => {
  const start = countyReport()
  const there = apply(start, yearChosen(start, '2020', '2026-01-05'))
  expect(there.formatId).toBe('2019')
  const back = apply(there, yearChosen(there, '2021', '2026-01-05'))
  expect(back).toEqual(start)
})

test('only places of a report may be changed by a file', () => {
  for (const good of ['year', 'organisation.name', 'prose.overview.issues.body'])
    expect(isPlace(good)).toBe(true)
  for (const bad of ['__proto__', 'cells', 'cells.', 'constructor.prototype', 'prose.<b>', 'id'])
    expect(isPlace(bad)).toBe(false)
})

test('the rail knows what is empty, open and done', () => {
  const of = (report: ReturnType<typeof countyReport>) => {
    const progress = progressOf(format, report, checkReport(format, report))
    return [...progress.values()].map(({ state }) => state)
  }
  expect(new Set(of(untouchedReport('2021')))).toEqual(new Set(['empty']))
  expect(new Set(of(zeroTownshipReport()))).toEqual(new Set(['done']))
  const halfway = { ...zeroTownshipReport(), cells: { 'requests.newReceived.orgOther': '1' } }
  expect(progressOf(format, halfway, checkReport(format, halfway)).get('requests')).toEqual({
    state: 'open',
    errors: 1,
    others: 0,
    blanks: 143,
  })
})

describe('the report store', () => {
  test('wakes the listeners of the place that changed and nobody else', () => {
    const store = new ReportStore(untouchedReport('2021'))
    const woken: string[] = []
    store.watch(['cells.requests.newReceived.orgOther'], () => woken.push('cell'))
    store.watch(['cells.requests.newReceived.orgOther', 'year'], () => woken.push('total'))
    store.watch(['year'], () => woken.push('year'))
    store.edit(typed(store.report, 'cells.requests.newReceived.orgOther', '1', '2026-01-05'))
    expect(woken).toEqual(['cell', 'total'])
  })

  test('makes no step of an edit that changes nothing', () => {
    const store = new ReportStore(untouchedReport('2021'))
    store.edit(typed(store.report, 'year', store.report.year, '2026-01-05'))
    expect(store.timeline.done).toEqual([])
    expect(store.undo()).toBeUndefined()
  })

  test('says which edit an undo made, so that the focus can follow', () => {
    const store = new ReportStore(untouchedReport('2021'))
    store.edit(typed(store.report, 'year', '2024', '2026-01-05'))
    expect(store.undo()?.changes).toEqual([{ place: 'year', from: '2024', to: '2025' }])
    expect(store.report).toEqual(untouchedReport('2021'))
    store.redo()
    expect(store.report.year).toBe('2024')
  })
})
