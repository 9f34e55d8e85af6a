import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type DocxOptions, toDocx } from '#documents/to-docx.ts'
import type { Document } from '#documents/document.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { makeDocx } from './make-docx.ts'

const options = { edition: 'published', fonts: 'standard' } as const

/** A writer with a fault in one part of what it writes. */
function faulty(part: string, spoil: (xml: string) => string): typeof toDocx {
  return async (document: Document, wanted?: DocxOptions) => {
    const parts = unzipSync(await toDocx(document, wanted))
    return zipSync({ ...parts, [part]: strToU8(spoil(strFromU8(parts[part]!))) })
  }
}
const body = 'word/document.xml'

test('a file that says what the report says is handed over', async () => {
  expect((await makeDocx(format2021, countyReport(), options)).kind).toBe('made')
})

test.each([
  ['a figure changed', body, '>2197<', '>2179<', '表二·行政许可·本年处理决定数量'],
  ['a sentence cut short', body, '其中政务动态2976条、', '', '总体情况·主动公开'],
  ['a file that does not open', body, '<w:body>', '<w:body', '整份文件'],
  ['data changed', 'customXml/item1.xml', 'county', 'prefecture', '文件所带数据'],
])('a writer with a fault hands nothing over: %s', async (_, part, from, to, name) => {
  const write = faulty(part, (xml) => xml.replace(from, to))
  const made = await makeDocx(format2021, countyReport(), options, write)
  expect(made).toMatchObject({ kind: 'misprinted', differences: [{ name }] })
})
