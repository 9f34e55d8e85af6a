import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { textBlocks } from '#importers/read-text.ts'
import { recognise } from '#importers/recognise/recognise.ts'

const twin = (name: string) =>
  readFileSync(
    new URL(`../src/importers/recognise/twins/${name}-2021.txt`, import.meta.url),
    'utf8',
  )
const reading = (text: string) => recognise({ blocks: textBlocks(text), remarks: [] })

/** A text of a PDF, with the number at the end of each page as `write` has it. */
const numbered = (write: (page: number) => string) =>
  twin('pdf-columns').replace(/—(\d)—/g, (_, page: string) => write(Number(page)))

describe('page numbers and heads between the pieces of a table are no part of it', () => {
  test.each<readonly [string, (page: number) => string]>([
    ['3', String],
    ['３', (page) => String.fromCharCode(0xff10 + page)],
    ['－3－', (page) => `－${page}－`],
    ['第 3 页', (page) => `第 ${page} 页`],
    ['under the head of a 工作稿', (page) => `—${page}—\n工作稿·内部传阅 · 不得报送`],
    ['beginning with another number', (page) => String(page + 6)],
  ])('as in %s', (_, write) => {
    expect(reading(numbered(write))).toEqual(reading(twin('pdf-columns')))
  })
})

describe('lone numbers that may be figures are listed', () => {
  test('that do not run on', () => {
    const { unplacedFigures } = reading(numbered((page) => String(page * 2))).receipt
    expect(unplacedFigures).not.toEqual([])
  })

  test('among which one is no page number', () => {
    const text = numbered(String).replace(/^.*一、本年新收.*$/m, '$&\n77')
    const { unplacedFigures, rows } = reading(text).receipt
    expect(rows).toContainEqual(
      expect.objectContaining({ row: 'newReceived', confidence: 'proposed' }),
    )
    expect(unplacedFigures.map(({ text: figure }) => figure)).toContain('77')
  })

  test('that stand nearer to one another than pages do', () => {
    const labels = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
    ]
    const rows = labels.map((label, at) => `${label} 0 0 0 0 0 0\n${at + 1}`)
    const text = `三、收到和处理政府信息公开申请情况\n${rows.join('\n')}`
    expect(Object.values(reading(text).report.printed)).toEqual(['1', '2', '3'])
  })
})
