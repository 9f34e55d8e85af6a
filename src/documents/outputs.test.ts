import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatById } from '#domain/formats/index.ts'
import { type Report, withValue } from '#domain/report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  untouchedReport,
} from '#domain/reports.fixture.ts'
import { composeBlankForm } from './blank-form.ts'
import { compose } from './compose.ts'
import { displayWidth } from './display-width.ts'
import { toAlignedText } from './to-aligned-text.ts'
import { toHtml } from './to-html.ts'
import { toXlsx } from './to-xlsx.ts'

const formatOf = (report: Report) => formatById(report.formatId)!
const documentOf = (report: Report) => compose(formatOf(report), report)
const samples = [
  countyReport(),
  redHeaderReport(),
  untouchedReport('2021'),
  filledReport('2019', (index) => String(100_000 + index)),
]

describe('the aligned text', () => {
  test('draws frames whose lines are all equally wide', () => {
    for (const report of samples) {
      const lines = toAlignedText(documentOf(report)).split('\r\n')
      const starts = lines.flatMap((line, index) => (line.startsWith('┌') ? [index] : []))
      expect(starts).toHaveLength(3)
      for (const start of starts) {
        const end = lines.findIndex((line, index) => index > start && line.startsWith('└'))
        const widths = lines.slice(start, end + 1).map(displayWidth)
        expect(new Set(widths).size, lines.slice(start, end + 1).join('\n')).toBe(1)
      }
    }
  })

  test('breaks heads between their words', () => {
    const text = toAlignedText(documentOf(countyReport()))
    expect(text).toMatch(/│\s*商业\s*│\s*科研\s*│/)
    expect(text).not.toContain('商业企')
  })

  test('shows every figure in its row', () => {
    const text = toAlignedText(documentOf(countyReport()))
    expect(text).toMatch(/│\s*行政许可\s*│\s*2197\s*│/)
    expect(text).toMatch(/总计[^\n]*│/)
  })
})

describe('the page', () => {
  test('has real tables, styles on elements and no script', () => {
    const html = toHtml(documentOf(countyReport()))
    expect(html.match(/<table /g)).toHaveLength(3)
    expect(html).toMatch(/<th rowspan="3" colspan="3"/)
    expect(html).not.toMatch(/<script|<style|class=|on\w+=/)
  })

  test('breaks heads between their words alone', () => {
    expect(toHtml(documentOf(countyReport()))).toMatch(
      /word-break:keep-all">商业<wbr>企业<\/th>.*word-break:keep-all">社会<wbr>公益<wbr>组织<\/th>/,
    )
  })

  test('typed signs stay text', () => {
    const report = countyReport()
    const organisation = { ...report.organisation, name: '<img src=x onerror=alert(1)>' }
    expect(toHtml(documentOf({ ...report, organisation }))).toContain('&lt;img src=x')
  })
})

/** The formulas of a sheet, computed here: sums of ranges, one minus another. */
function formulasOf(xml: string) {
  const cell = /<c r="([A-Z]+)(\d+)"[^>]*>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v>/g
  const cells = [...xml.matchAll(cell)]
  const stored = new Map(
    cells.map(([, column, row, , value]) => [`${column}${row}`, Number(value)]),
  )
  const sum = (ranges: string) =>
    ranges
      .split(',')
      .flatMap((range) => {
        const [first = '', last = first] = range.split(':')
        const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
        const columns = Array.from({ length: to - from + 1 }, (_, index) => from + index)
        return columns.map((code) => String.fromCharCode(code) + first.slice(1))
      })
      .reduce((total, address) => total + (stored.get(address) ?? Number.NaN), 0)
  return cells.flatMap(([, , , formula, value]) => {
    const [plus = '', minus] = [...(formula ?? '').matchAll(/SUM\(([^)]*)\)/g)].map(
      (m) => m[1] ?? '',
    )
    if (plus === '') return []
    return [{ formula, stored: Number(value), value: sum(plus) - (minus ? sum(minus) : 0) }]
  })
}

describe('the workbook', () => {
  const parts = unzipSync(toXlsx(formatOf(countyReport()), countyReport()))
  const sheet = (index: number) => strFromU8(parts[`xl/worksheets/sheet${index}.xml`]!)

  test('has typed figures as numbers and totals as formulas with their result', () => {
    expect(sheet(1)).toMatch(/<c r="B7" s="1"><v>2197<\/v><\/c>/)
    expect(sheet(1)).toContain('<v>33.85</v>')
    expect(sheet(2)).toContain('<f>IF(COUNT(D4:I4)&lt;6,&quot;&quot;,SUM(D4:I4))</f><v>3</v>')
  })

  test('shows under 表三 what the balance is off by, in every column', () => {
    expect(sheet(2)).toContain('>勾稽关系：左边减右边，应为 0<')
    expect(sheet(2)).toContain('<mergeCell ref="A29:C29"/>')
    expect(sheet(2)).toMatch(/<f>IF\(COUNT\(D4,D5,[^<]*SUM\(D4,D5\)[^<]*<\/f><v>0<\/v>/)
  })

  test('has rows as high as their texts, and each table on one page', () => {
    const heights = [...sheet(2).matchAll(/<row r="\d+" ht="(\d+)" customHeight="1">/g)].map(
      ([, height]) => Number(height),
    )
    expect(heights).toHaveLength(29)
    expect(heights.slice(0, 5)).toEqual([20, 20, 35, 20, 20])
    // （二）部分公开（区分处理的，…） takes two lines, the first two rows of （六） take three.
    expect(heights[6]).toBe(35)
    expect(heights.slice(22, 26)).toEqual([35, 50, 50, 20])
    expect(sheet(2)).toContain('<pageSetUpPr fitToPage="1"/>')
  })

  test('every formula gives the result that is stored with it', () => {
    for (const report of [countyReport(), ...samples.slice(3)]) {
      const files = unzipSync(toXlsx(formatOf(report), report))
      for (const [name, part] of Object.entries(files)) {
        if (!name.startsWith('xl/worksheets/')) continue
        for (const { formula, stored, value } of formulasOf(strFromU8(part)))
          expect(value, formula).toBe(stored)
      }
    }
  })

  test('a text that looks like a formula is a text', () => {
    const report = countyReport()
    const place = 'cells.requests.newReceived.naturalPerson'
    const hostile = toXlsx(formatOf(report), withValue(report, place, '=HYPERLINK("file:x","3")'))
    const xml = strFromU8(unzipSync(hostile)['xl/worksheets/sheet2.xml']!)
    expect(xml).toContain(
      't="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;file:x&quot;,&quot;3&quot;)</t></is>',
    )
    expect(xml).not.toMatch(/<f>[^<]*HYPERLINK/)
  })

  test('a total of blank cells is blank, and the same report gives the same bytes', () => {
    const empty = () => toXlsx(formatById('2021')!, untouchedReport('2021'))
    expect(strFromU8(unzipSync(empty())['xl/worksheets/sheet2.xml']!)).toContain('</f><v></v>')
    expect(empty()).toEqual(empty())
  })
})

test('the blank form has the three tables without a figure', () => {
  const form = composeBlankForm(formatOf(countyReport()), countyReport())
  const figures = form.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.filter(({ role }) => role === 'figure') : [],
  )
  expect(form.title).toContain('2021年')
  expect(figures).toHaveLength(200)
  expect(figures.filter(({ text }) => text !== '')).toEqual([])
})
