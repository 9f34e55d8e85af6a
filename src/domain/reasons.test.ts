import { expect, test } from 'vitest'
import { checkReport } from './checks/index.ts'
import { apply } from './edit.ts'
import type { Finding } from './finding.ts'
import { formatById } from './formats/index.ts'
import { type Answer, answered, answersTo, isAnswerable, unanswered } from './reasons.ts'
import { type Report, withValue } from './report.ts'
import { countyReport } from './reports.fixture.ts'

const format = formatById('2021')!
const at = '2026-01-09T08:00:00.000Z'
const newReceived = 'cells.requests.newReceived.naturalPerson'

/** A column that does not balance by two requests. */
const unbalanced = withValue(
  countyReport(),
  newReceived,
  String(Number(countyReport().cells['requests.newReceived.naturalPerson']) + 2),
)
const balanceOf = (report: Report): Finding =>
  checkReport(format, report).find(
    ({ code, at: places }) => code === 'R1' && places.includes(newReceived),
  )!
const answerTo = (report: Report, code: string): Answer => {
  const findings = checkReport(format, report)
  return answersTo(report, findings).get(findings.find((each) => each.code === code)!)!
}
const reasonFor = (report: Report, finding: Finding, text: string): Report =>
  apply(report, answered(report, checkReport(format, report), finding, text, at))
const reasoned = reasonFor(unbalanced, balanceOf(unbalanced), ' 两件补正中，按省厅口径未计 ')

test('a reason answers its finding and leaves the others open', () => {
  expect(answerTo(reasoned, 'R1')).toEqual({
    kind: 'reason',
    text: '两件补正中，按省厅口径未计',
  })
  const findings = checkReport(format, reasoned)
  expect(unanswered(reasoned, findings)).toHaveLength(findings.length - 1)
})

test('a reason survives edits of what the rule did not compare', () => {
  const later = withValue(reasoned, 'prose.overview.opening', '本镇机构名称已变更。')
  expect(answerTo(later, 'R1').kind).toBe('reason')
})

test('a reason lapses visibly when a figure changes that the rule compared', () => {
  const later = withValue(reasoned, newReceived, '9000')
  expect(answerTo(later, 'R1')).toEqual({
    kind: 'lapsed',
    text: '两件补正中，按省厅口径未计',
  })
  expect(unanswered(later, checkReport(format, later))).toContainEqual(balanceOf(later))
})

test('a reason holds again when the figure is put back', () => {
  const there = withValue(reasoned, newReceived, '9000')
  const back = withValue(
    there,
    newReceived,
    unbalanced.cells['requests.newReceived.naturalPerson']!,
  )
  expect(answerTo(back, 'R1').kind).toBe('reason')
})

test('an empty reason takes the answer back', () => {
  const back = reasonFor(reasoned, balanceOf(reasoned), '  ')
  expect(back.reasons).toEqual({})
  expect(answerTo(back, 'R1')).toEqual({ kind: 'none' })
})

test('two findings about one paragraph keep answers of their own', () => {
  const about = { place: 'prose.overview.closing', label: '一、总体情况' } as const
  const twin = (value: string): Finding => ({
    code: 'R25',
    severity: 'verify',
    message: `“${value}”不是准数。`,
    at: [about.place],
    operands: [{ ...about, value }],
  })
  const [first, second] = [twin('百余条'), twin('近千次')]
  const findings = [first, second]
  const report = countyReport()
  const one = apply(report, answered(report, findings, first, '甲', at))
  expect(answersTo(one, findings).get(second)).toEqual({ kind: 'none' })
  const both = apply(one, answered(one, findings, second, '乙', at))
  const answers = answersTo(both, findings)
  expect([answers.get(first), answers.get(second)]).toEqual([
    { kind: 'reason', text: '甲' },
    { kind: 'reason', text: '乙' },
  ])
})

test('every finding can be answered but a cell that cannot be read', () => {
  const report = withValue(unbalanced, 'cells.requests.granted.naturalPerson', 'abc')
  const findings = checkReport(format, report)
  expect(
    findings.filter((finding) => !isAnswerable(finding)).map(({ at: [place] }) => place),
  ).toEqual(['cells.requests.granted.naturalPerson'])
})
