import { expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import type { Document } from '#documents/document.ts'
import { toDocx } from '#documents/to-docx.ts'
import { textFile, toText } from '#documents/to-text.ts'
import { toXlsx } from '#documents/to-xlsx.ts'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  zeroTownshipReport,
} from '#domain/reports.fixture.ts'
import type { ReadBlock, ReadDocument } from '../read-document.ts'
import { readDocx } from '../read-docx.ts'
import { readFile } from '../read-file.ts'
import { entryNote } from './receipt.ts'
import { recognise } from './recognise.ts'

const samples: readonly (readonly [string, Report])[] = [
  ['a county', countyReport()],
  ['a township with a red header', redHeaderReport()],
  ['a township without requests', zeroTownshipReport()],
]

/** What a file can show of a report: not how it is kept, and headings only over text. */
function shown(report: Report): Report {
  const written = Object.entries(report.prose).filter(([key, text]) => {
    const body = report.prose[key.replace(/heading$/, 'body')]
    return text !== '' && (!key.endsWith('heading') || body !== undefined)
  })
  return {
    ...report,
    prose: Object.fromEntries(written),
    signature: { ...report.signature, sealed: '' },
  }
}

async function fromDocx(report: Report): Promise<ReadDocument> {
  const read = readDocx(await toDocx(compose(formatById(report.formatId)!, report)))
  if (read.kind === 'refused') throw new Error(read.reason)
  return read.value
}

function fromText(text: string): ReadDocument {
  const lines = text.split(/\r?\n/)
  return { blocks: lines.map((line) => ({ kind: 'paragraph', text: line })), remarks: [] }
}

test.each(samples)('our own .docx of %s comes back whole', async (_, report) => {
  const { report: back } = recognise(await fromDocx(report))
  const { leadIn, printed, ...rest } = back
  const { leadIn: typed, printed: none, ...expected } = shown(report)
  expect(rest).toEqual(expected)
  expect(leadIn.shown).toBe(typed.shown)
  expect(none).toEqual({})
  expect(Object.keys(printed).length).toBeGreaterThan(20)
})

test.each(samples)('our own .txt of %s comes back whole', (_, report) => {
  const file = textFile(toText(compose(formatById(report.formatId)!, report)))
  const { report: back } = recognise(fromText(new TextDecoder().decode(file)))
  expect(back.prose).toEqual(shown(report).prose)
  expect(back.cells).toEqual(report.cells)
  expect(back.organisation.name).toBe(report.organisation.name)
})

test('the composed lead-in is kept as the text it is', async () => {
  const { report } = recognise(await fromDocx(countyReport()))
  expect(report.leadIn.text).toContain('统计期限自2021年1月1日起至2021年12月31日止')
})

test('a figure read otherwise than printed says so', () => {
  const report: Report = {
    ...zeroTownshipReport(),
    cells: { 'requests.newReceived.naturalPerson': '3' },
  }
  const file = fromText(
    new TextDecoder()
      .decode(textFile(toText(compose(formatById('2021')!, report))))
      .replace('\t3\t', '\t３件\t'),
  )
  const { receipt } = recognise(file)
  const entry = receipt.entries.find(({ kind }) => kind === 'cleaned')!
  expect(entryNote(entry)).toBe('原件写“３件”，已读作 3。')
})

test('文号 and 签发人 side by side in a table above the title are read', async () => {
  const { blocks, remarks } = await fromDocx(redHeaderReport())
  const cells = ['云青府发〔2021〕20号', '签发人：（待签）'].map((text, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
  }))
  const arranged = blocks.map((block): ReadBlock =>
    block.kind === 'paragraph' && block.text.includes('签发人')
      ? { kind: 'table', grid: { rowCount: 1, columnCount: 2, cells } }
      : block,
  )
  const { report, receipt } = recognise({ blocks: arranged, remarks })
  expect(report.redHeader).toMatchObject({ number: '云青府发〔2021〕20号', signer: '（待签）' })
  expect(receipt.unplacedTexts).toEqual([])
})

test.each(samples)(
  'our own workbook of %s gives back its tables, also their format',
  (_, report) => {
    const read = readFile(toXlsx(formatById(report.formatId)!, report))
    if (read.kind === 'refused') throw new Error(read.reason)
    const { report: back, receipt } = recognise(read.value)
    expect(back.formatId).toBe(report.formatId)
    expect(back.cells).toEqual(report.cells)
    // What the workbook adds below a table is no figure of the report.
    for (const { where } of receipt.unplacedFigures) expect(where).toContain('勾稽')
  },
)

test.each(['proactive', 'requests'])(
  'a table %s of the older format under a newer year keeps its format and every figure',
  (grid) => {
    const documentOf = (formatId: string) =>
      compose(
        formatById(formatId)!,
        filledReport(formatId, (index) => String(1000 + index)),
      )
    const older = documentOf('2019').blocks.find(
      (block) => block.kind === 'table' && block.id === grid,
    )!
    const newer = documentOf('2021')
    const mixed: Document = {
      ...newer,
      blocks: newer.blocks.map((block) =>
        block.kind === 'table' && block.id === grid ? older : block,
      ),
    }
    const { report, receipt } = recognise(fromText(toText(mixed)))
    expect(report).toMatchObject({ formatId: '2021', year: '2021' })
    expect(receipt.tables).toContainEqual({ grid, state: 'read', formatId: '2019' })
    expect(receipt.unplacedFigures).toEqual([])
    expect(receipt.rows.filter(({ confidence }) => confidence !== 'certain')).toEqual([])
  },
)

test('of two reports in a file the first is read, and that is said', () => {
  const textOf = (report: Report) => toText(compose(formatById(report.formatId)!, report))
  const first = recognise(fromText(textOf(zeroTownshipReport())))
  const both = recognise(fromText(`${textOf(zeroTownshipReport())}\n${textOf(countyReport())}`))
  expect(both.report).toEqual(first.report)
  expect(both.receipt).toEqual({
    ...first.receipt,
    notes: ['文件里像有两份报告，只读了第一份。'],
  })
})

test('a table of contents makes no second report', () => {
  const report = countyReport()
  const headings = formatById(report.formatId)!.sections.map(({ title }) => title)
  const text = toText(compose(formatById(report.formatId)!, report))
  const { receipt } = recognise(fromText(`目录\n${headings.join('\n')}\n\n${text}`))
  expect(receipt.notes).toEqual([])
  expect(receipt.missing).toEqual([])
})

test('what a site prints around a report is told of and stays out of its texts', () => {
  const text = toText(compose(formatById('2021')!, zeroTownshipReport()))
  const [title = '', ...rest] = text.split('\n')
  const page = ['政府信息公开年报', title, '发布日期：2022-01-15　来源：本站', ...rest, '关于本站']
  const { report, receipt } = recognise(fromText(page.join('\n')))
  expect(report.prose).toEqual(shown(zeroTownshipReport()).prose)
  expect(report.leadIn).toEqual(recognise(fromText(text)).report.leadIn)
  expect(receipt.unplacedTexts).toEqual([
    { text: '政府信息公开年报', where: '正文以前' },
    { text: '发布日期：2022-01-15　来源：本站', where: '正文以前' },
    { text: '关于本站', where: '正文以后' },
  ])
})

test.each(['\t', ' '])('heads of 表四 kept apart by single spaces, its rows by %j', (apart) => {
  const filled = filledReport('2021', (index) => String(1000 + index))
  const document = compose(formatById('2021')!, filled)
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].join(' ')
  const [before = '', disputes = ''] = toText(document).split(/(?=^.*四、政府信息公开行政复议)/m)
  const figures = /^\d+(?:\t\d+){14}$/m
  const printed = disputes.replace(
    /^.*行政复议\t[^]*?(?=^\d+\t)/m,
    `行政复议 行政诉讼\n${heads} 未经复议直接起诉 复议后起诉\n${heads} ${heads}\n`,
  )
  expect(printed).toMatch(figures)
  const text = before + printed.replace(figures, (row) => row.replace(/\t/g, ' '))
  const { report, receipt } = recognise(fromText(text.replace(/\t/g, apart)))
  expect(report.cells).toEqual(filled.cells)
  expect(receipt.tables[2]).toEqual({ grid: 'disputes', state: 'read', formatId: '2021' })
  expect(receipt.unplacedFigures).toEqual([])
})

test('the years that a site prints below a report are not the report’s', () => {
  const text = toText(compose(formatById('2021')!, zeroTownshipReport()))
  // Signed a year late, so that the file's name and the text decide.
  const [, ...untitled] = text.replace('2022年1月', '2023年1月').split('\n')
  const links = Array.from({ length: 40 }, () => '2019年政府信息公开工作年度报告')
  const { report } = recognise(fromText([...untitled, ...links].join('\n')), { year: 2021 })
  expect(report.signature.date).toMatch(/^2023年/)
  expect(report.year).toBe('2021')
})

/** Numbers of sections that are not the format's. */
const numberings: readonly (readonly [string, readonly string[]])[] = [
  ['第一章', ['第一章 ', '第二章 ', '第三章 ', '第四章 ', '第五章 ', '第六章 ']],
  [
    '第一部分',
    ['第一部分：', '第二部分：', '第三部分：', '第四部分：', '第五部分：', '第六部分：'],
  ],
  ['壹、', ['壹、', '贰、', '叁、', '肆、', '伍、', '陆、']],
  ['Ⅰ、', ['Ⅰ、', 'Ⅱ、', 'Ⅲ、', 'Ⅳ、', 'Ⅴ、', 'Ⅵ、']],
  ['I.', ['I. ', 'II. ', 'III. ', 'IV. ', 'V. ', 'VI. ']],
  ['1', ['1 ', '2 ', '3 ', '4 ', '5 ', '6 ']],
  ['01', ['01', '02', '03', '04', '05', '06']],
]

test.each(numberings)('sections numbered by %s are found', (_, numerals) => {
  const report = countyReport()
  const format = formatById(report.formatId)!
  const text = format.sections.reduce(
    (so, { title }, at) => so.replace(title, title.replace(/^.、/, numerals[at] ?? '')),
    toText(compose(format, report)),
  )
  const { report: back, receipt } = recognise(fromText(text))
  expect(back.prose).toEqual(shown(report).prose)
  expect(receipt.missing).toEqual([])
  expect(receipt.misprints.filter(({ where }) => where === '标题')).toHaveLength(6)
})
