import { expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { toText } from '#documents/to-text.ts'
import { formatById } from '#domain/formats/index.ts'
import { countyReport, redHeaderReport } from '#domain/reports.fixture.ts'
import { isWholeReport } from './incoming.ts'

test.each([countyReport(), redHeaderReport()])('a report of $year is a whole report', (report) => {
  expect(isWholeReport(toText(compose(formatById(report.formatId)!, report)))).toBe(true)
})

test.each([
  '',
  '石桥镇人民政府',
  '五、存在的主要问题及改进情况\n（一）存在的主要问题\n一是公开不够及时。',
  '本年新收政府信息公开申请数量\t3\t0\t0',
])('“%s” belongs to the field it is pasted into', (text) => {
  expect(isWholeReport(text)).toBe(false)
})
