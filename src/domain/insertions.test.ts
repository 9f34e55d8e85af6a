import { describe, expect, test } from 'vitest'
import { aReport } from './a-report.fixture.ts'
import { formatById } from './formats/index.ts'
import { figuresOf, sentencesOf } from './insertions.ts'
import type { Report } from './report.ts'
import {
  countyReport,
  redHeaderReport,
  untouchedReport,
  zeroTownshipReport,
} from './reports.fixture.ts'

const format = formatById('2021')!

function texts(report: Report): readonly string[] {
  return sentencesOf(formatById(report.formatId)!, report).map(({ text }) => text)
}

describe('插入数字 offers', () => {
  test('the sentences that agree with the tables', () => {
    expect(texts(countyReport())).toEqual([
      '2021年，我县收到政府信息公开申请3件，上年结转0件，办结3件，结转下年度继续办理0件。',
      '本年度未发生因政府信息公开引起的行政复议和行政诉讼。',
      '本年度制发行政规范性文件20件，废止0件，现行有效46件。',
    ])
  })

  test('no year that cannot be read', () => {
    expect(texts({ ...countyReport(), year: '' })[0]).toMatch(/^本年度，我县收到/)
  })

  test('that nothing came in, when nothing came in', () => {
    expect(texts(zeroTownshipReport())[0]).toBe('本年度未收到政府信息公开申请。')
  })

  test('both, when nothing came in but last year left something', () => {
    const report = aReport({
      requests: { carriedIn: { orgOther: '1' }, granted: { orgOther: '1' } },
    })
    expect(texts(report).slice(0, 2)).toEqual([
      '本年度未收到政府信息公开申请。',
      '2021年，我镇收到政府信息公开申请0件，上年结转1件，办结1件，结转下年度继续办理0件。',
    ])
  })

  test('both kinds of lawsuits as one figure', () => {
    const report = aReport({
      disputes: { cases: { reviewUpheld: '2', directOther: '1', afterPending: '4' } },
    })
    expect(texts(report)).toContain('本年度因政府信息公开被申请行政复议2件，被提起行政诉讼5件。')
  })

  test('no sentence on 规范性文件 for the older tables, which ask for other figures', () => {
    expect(texts(redHeaderReport()).join('')).not.toContain('规范性文件')
    expect(texts(redHeaderReport())).toHaveLength(2)
  })

  test('nothing while the tables are open', () => {
    const untouched = untouchedReport('2021')
    expect(sentencesOf(format, untouched)).toEqual([])
    expect(figuresOf(format, untouched)).toEqual([])
  })

  test('a figure under its table, row and column, computed ones too', () => {
    const figures = figuresOf(format, aReport({ requests: { granted: { orgOther: '1,204' } } }))
    const texts = new Map(figures.map(({ label, text }) => [label, text]))
    expect(texts.get('表三·予以公开·其他')).toBe('1204')
    expect(texts.get('表三·予以公开·总计')).toBe('1204')
    expect(texts.get('表四·案件数量·行政复议·总计')).toBe('0')
    expect(figures).toHaveLength(10 + 175 + 15)
    expect(texts.size).toBe(figures.length)
  })
})
