import { expect, test } from 'vitest'
import { formatById } from '#domain/formats/index.ts'
import { countyReport, redHeaderReport } from '#domain/reports.fixture.ts'
import { compose } from './compose.ts'
import { textFile, toText } from './to-text.ts'

const county = compose(formatById('2021')!, countyReport())
const lines = toText(county).split('\r\n')

test('headings and paragraphs are indented by two characters', () => {
  expect(lines).toContain('　　一、总体情况')
  expect(lines).toContain('　　全年收到政府信息公开申请3件，均已按期答复并予以公开。')
})

test('table rows are in the official order; merged cells keep the columns straight', () => {
  const first = lines.indexOf('　　三、收到和处理政府信息公开申请情况') + 1
  const rows = lines.slice(first, first + 28).map((line) => line.split('\t'))
  expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([10]))
  expect(rows[3]).toEqual([
    '一、本年新收政府信息公开申请数量',
    '',
    '',
    '1',
    '0',
    '0',
    '0',
    '0',
    '2',
    '3',
  ])
  expect(rows[7]?.slice(0, 3)).toEqual(['', '（三）不予公开', '1.属于国家秘密'])
})

test('a tab typed into a cell does not shift the figures after it', () => {
  const report = countyReport()
  const cells = { ...report.cells, 'requests.newReceived.naturalPerson': '约\t3\n件' }
  const text = toText(compose(formatById('2021')!, { ...report, cells }))
  expect(text).toContain('数量\t\t\t约 3 件\t0\t')
})

test('the red header stands first, the signature last', () => {
  const text = toText(compose(formatById('2019')!, redHeaderReport()))
  expect(text).toMatch(/^云岭自治县青石乡人民政府文件\r\n云青府发〔2021〕20号\t签发人：/)
  expect(text).toMatch(/\r\n云岭自治县青石乡人民政府\r\n2021年1月22日\r\n$/)
})

test('the file begins with a byte order mark and has no bare line feed', () => {
  expect(textFile(toText(county)).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  expect(toText(county)).not.toMatch(/[^\r]\n/)
})
