import { describe, expect, test } from 'vitest'
import { aReport } from './a-report.fixture.ts'
import { checkReport } from './checks/index.ts'
import { formatById } from './formats/index.ts'
import { progressOf, stopOf } from './progress.ts'
import type { Report } from './report.ts'
import {
  countyReport,
  redHeaderReport,
  untouchedReport,
  zeroTownshipReport,
} from './reports.fixture.ts'

function progress(report: Report) {
  const format = formatById(report.formatId)!
  return progressOf(format, report, checkReport(format, report))
}

describe('the rail', () => {
  test('has 基本信息 and the six sections, in printed order', () => {
    expect([...progress(countyReport()).keys()]).toEqual([
      'basics',
      'overview',
      'proactive',
      'requests',
      'disputes',
      'problems',
      'other',
    ])
  })

  test.each([
    ['untouched', untouchedReport('2021'), 'empty'],
    ['untouched, of the older tables', untouchedReport('2019'), 'empty'],
    ['a finished township', zeroTownshipReport(), 'done'],
    ['a finished county', countyReport(), 'done'],
    ['a finished township in the older tables', redHeaderReport(), 'done'],
  ])('of a report that is %s', (_, report, state) => {
    for (const [stop, each] of progress(report)) expect(each.state, stop).toBe(state)
  })

  test('counts the cells that still want a figure', () => {
    const halfway = { ...zeroTownshipReport(), cells: { 'requests.newReceived.orgOther': '1' } }
    expect(progress(halfway).get('requests')).toEqual({
      state: 'open',
      errors: 1,
      others: 0,
      blanks: 143,
    })
  })

  test('counts a cell that looks blank, or says “无”, as blank', () => {
    const granted = { orgOther: '\u200b', orgBusiness: ' ', naturalPerson: '无' }
    const report = aReport({ requests: { granted } })
    expect(progress(report).get('requests')).toMatchObject({ state: 'open', blanks: 3 })
  })

  test('tells errors from what is only to be looked at again', () => {
    const prose = { ...zeroTownshipReport().prose, 'overview.platforms.body': '' }
    const report = { ...zeroTownshipReport(), prose }
    expect(progress(report).get('overview')).toMatchObject({
      state: 'open',
      errors: 0,
      others: 1,
    })
  })

  test('opens only the stop where something is to be mended', () => {
    const report = aReport({ requests: { newReceived: { orgOther: '1' } } })
    const open = [...progress(report)].filter(([, { state }]) => state !== 'done')
    expect(open.map(([stop]) => stop)).toEqual(['requests'])
  })
})

test('what belongs to no section is mended in 基本信息', () => {
  const finding = { code: 'R32', severity: 'error', message: '', at: [], operands: [] } as const
  expect(stopOf(finding)).toBe('basics')
  expect(stopOf({ ...finding, section: 'other' })).toBe('other')
})
