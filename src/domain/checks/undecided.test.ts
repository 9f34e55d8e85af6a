import { describe, expect, test } from 'vitest'
import { aReport } from '../a-report.fixture.ts'
import { formatById } from '../formats/index.ts'
import type { Place } from '../place.ts'
import type { Report } from '../report.ts'
import { redHeaderReport, untouchedReport, zeroTownshipReport } from '../reports.fixture.ts'
import { checkReport, rules } from './index.ts'

const good = zeroTownshipReport()

function codes(report: Report): readonly string[] {
  return checkReport(formatById(report.formatId)!, report).map(({ code }) => code)
}

/** What a rule says that cannot be decided: the places it waits for. */
function awaited(code: string, report: Report): readonly Place[] {
  const rule = rules.find((each) => each.code === code)!
  return rule
    .examine({ format: formatById(report.formatId)!, report })
    .flatMap((verdict) => (verdict.kind === 'undecided' ? verdict.awaits : []))
}

describe('R1 waits for', () => {
  test.each([
    ['a blank cell', ''],
    ['a stroke', '/'],
    ['a Chinese numeral', '三'],
    ['a negative figure', '-1'],
  ])('%s of the column, and of 总计', (_, text) => {
    const report = aReport({ requests: { npMass: { orgOther: text }, granted: { orgOther: '1' } } })
    expect(codes(report)).not.toContain('R1')
    const place = 'cells.requests.npMass.orgOther'
    expect(awaited('R1', report)).toEqual([place, place])
  })

  test('every cell of an untouched table', () => {
    expect(new Set(awaited('R1', untouchedReport('2021'))).size).toBe(144)
    expect(codes(untouchedReport('2021'))).not.toContain('R1')
  })
})

describe.each([
  ['R7', 'issued', good],
  ['R8', 'made', redHeaderReport()],
] as const)('%s waits for', (code, column, report) => {
  test.each(['', '/', '六', '-1'])('a 规章 that is “%s”', (text) => {
    const open = aReport({ proactive: { rules: { [column]: text } } }, report)
    expect(awaited(code, open)).toEqual([`cells.proactive.rules.${column}`])
    expect(codes(open)).not.toContain(code)
  })

  test('nothing when the organ may have 规章', () => {
    const open = aReport({ proactive: { rules: { [column]: '' } } }, report)
    const organisation = { ...open.organisation, level: 'prefecture' as const }
    expect(awaited(code, { ...open, organisation })).toEqual([])
  })
})

test('a wrong 规章 is found while another is still awaited', () => {
  const report = aReport({ proactive: { rules: { issued: '6', inForce: '' } } })
  expect(codes(report)).toContain('R7')
  expect(awaited('R7', report)).toEqual(['cells.proactive.rules.inForce'])
})

describe('the date', () => {
  test('that is not typed is waited for', () => {
    const report = { ...good, signature: { ...good.signature, date: '' } }
    expect(awaited('R14', report)).toEqual(['signature.date'])
  })

  test('waits for a year to be measured against', () => {
    expect(awaited('R14', { ...good, year: '' })).toEqual(['year'])
  })
})

test('the parts of a section that is not begun are awaited, not missing', () => {
  const untouched = untouchedReport('2021')
  expect(awaited('R17', untouched)).toEqual([
    'prose.overview.disclosure.body',
    'prose.overview.onRequest.body',
    'prose.overview.management.body',
    'prose.overview.platforms.body',
    'prose.overview.supervision.body',
  ])
  expect(awaited('R18', untouched)).toEqual([
    'prose.problems.issues.body',
    'prose.problems.measures.body',
  ])
  expect(codes(untouched).filter((code) => code === 'R17' || code === 'R18')).toEqual([])
})

test.each([
  ['a finished report', good],
  ['a finished report in the older tables', redHeaderReport()],
])('%s leaves nothing undecided', (_, report) => {
  const format = formatById(report.formatId)!
  const bound = rules.filter(({ binds }) => !binds || binds(format))
  for (const { code } of bound) expect(awaited(code, report), code).toEqual([])
})
