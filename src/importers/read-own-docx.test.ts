import fc from 'fast-check'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { carriedReport } from '#documents/edition.ts'
import { toDocx } from '#documents/to-docx.ts'
import { anyReport } from '#domain/any-report.fixture.ts'
import type { Place } from '#domain/place.ts'
import { type Report, withValue } from '#domain/report.ts'
import { countyReport, redHeaderReport, untouchedReport } from '#domain/reports.fixture.ts'
import { body, changedByHand, docxOf, edited, formatOf, opened, own } from './own-docx.fixture.ts'
import { readOwnDocx } from './read-own-docx.ts'
import { textsTakenOver } from './take-over.ts'

function without(bytes: Uint8Array, dropped: RegExp): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !dropped.test(name))
  return zipSync(Object.fromEntries(parts))
}

/** A report in which everything has been typed that a file may or may not carry. */
function frankReport(): Report {
  return {
    ...countyReport(),
    stated: { 'requests.granted.orgOther': '2022-01-05T01:02:03.000Z' },
    notes: { 'requests.granted.orgOther': '问过信访办老周' },
    printed: { 'requests.newReceived.total': '90417' },
    reasons: { R14: '口径与上年不同' },
    redHeader: { shown: '', mark: '', number: '尚未用印〔2022〕9号', signer: '' },
  }
}
const hidden = ['2022-01-05T01', '老周', '90417', '口径与上年不同', '尚未用印']

test('a 报送版 carries nothing that its pages do not show', async () => {
  const parts = unzipSync(await docxOf(frankReport()))
  for (const [name, part] of Object.entries(parts))
    for (const secret of hidden)
      expect(strFromU8(part), `${secret} in ${name}`).not.toContain(secret)
})

test('a 工作稿 carries reasons and marks, but no note', async () => {
  const all = Object.values(unzipSync(await docxOf(frankReport(), 'working'))).map((p) =>
    strFromU8(p),
  )
  const carries = (text: string) => all.some((part) => part.includes(text))
  expect(hidden.filter(carries)).toEqual(hidden.filter((text) => text !== '老周'))
})

test('no property is longer than 255 characters, and no piece begins or ends with a blank', async () => {
  const xml = strFromU8(unzipSync(await docxOf(frankReport(), 'working'))['docProps/custom.xml']!)
  const values = [...xml.matchAll(/<vt:lpwstr>([^<]*)</g)].map((match) =>
    (match[1] ?? '').replace(/&quot;/g, '"'),
  )
  expect(values.length).toBeGreaterThan(10)
  expect(values.filter((value) => value.length > 255 || value.trim() !== value)).toEqual([])
})

describe('opening a file restores the report', () => {
  test('a 工作稿 all of it but the notes', async () => {
    const { carried, differences } = own(await docxOf(frankReport(), 'working'))
    expect(carried).toEqual({ edition: 'working', report: { ...frankReport(), notes: {} } })
    expect(differences).toEqual([])
  })

  test.each([
    ['properties', /^customXml\//],
    ['custom part', /^docProps\/custom/],
  ])('from its %s alone', async (_, dropped) => {
    const { carried } = own(without(await docxOf(frankReport(), 'working'), dropped))
    expect(carried.report.cells).toEqual(frankReport().cells)
  })

  test('a file that lost both is known as ours, and its pages are read', async () => {
    const result = opened(without(await docxOf(countyReport()), /^customXml\/|^docProps\/custom/))
    expect(result.kind).toBe('stripped')
    expect(result.kind === 'stripped' && result.document.blocks.length).toBeGreaterThan(20)
  })

  test('a file of another program is foreign', async () => {
    const bare = await toDocx(compose(formatOf(countyReport()), countyReport()))
    const foreign = edited(bare, 'word/styles.xml', (xml) => xml.replace(/Table Text/g, 'Zelle'))
    expect(opened(foreign).kind).toBe('foreign')
  })

  test('data of a newer version is not guessed at', async () => {
    const newer = edited(await docxOf(countyReport()), 'customXml/item1.xml', (xml) =>
      xml.replace('&quot;version&quot;:1', '&quot;version&quot;:2'),
    )
    expect(readOwnDocx(newer)).toMatchObject({ kind: 'refused' })
  })
})

const retyped = (from: string, to: string) => (xml: string) => {
  expect(xml).toContain(from)
  return xml.replace(from, to)
}

describe('what was changed since in another program is listed', () => {
  const differencesAfter = async (edit: (xml: string) => string, report = countyReport()) =>
    own(edited(await docxOf(report), body, edit)).differences

  test('a figure, by its table, row and column', async () => {
    expect(await differencesAfter(retyped('>2197<', '>2198<'))).toEqual([
      {
        name: '表二·行政许可·本年处理决定数量',
        exported: '2197',
        inFile: '2198',
        target: { place: 'cells.proactive.licences.decisions', line: 0, kind: 'instead' },
      },
    ])
  })

  test('a total, which is then the total that the file prints', async () => {
    const totals = (xml: string) => {
      const row = xml.indexOf('本年新收')
      const at = xml.indexOf('>3<', row)
      return `${xml.slice(0, at)}>4<${xml.slice(at + 3)}`
    }
    expect(await differencesAfter(totals)).toMatchObject([
      { exported: '3', inFile: '4', target: { place: 'printed.requests.newReceived.total' } },
    ])
  })

  test('a sentence', async () => {
    expect(await differencesAfter(retyped('发布信息5431条', '发布信息5432条'))).toMatchObject([
      {
        name: '总体情况·主动公开',
        inFile: expect.stringContaining('5432条'),
        target: { place: 'prose.overview.disclosure.body' },
      },
    ])
  })

  test('a fixed heading, which nobody can take over', async () => {
    const [difference, ...more] = await differencesAfter(retyped('一、总体情况', '一、概述'))
    expect(more).toEqual([])
    expect(difference).toEqual({
      name: '标题和固定文字',
      exported: '一、总体情况',
      inFile: '一、概述',
    })
  })

  test('a table that lost a row', async () => {
    const lost = (xml: string) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*行政强制.*?<\/w:tr>/, '')
    expect(await differencesAfter(lost)).toEqual([
      { name: '表二', exported: '14 行 4 列', inFile: '13 行 4 列' },
    ])
  })
})

const takeOver = (report: Report, texts: readonly (readonly [Place, string])[]) =>
  texts.reduce((next, [place, text]) => withValue(next, place, text), report)

test('what is taken over makes the report show what the file shows', async () => {
  const report = redHeaderReport()
  const paragraph = /<w:p>(?:(?!<w:p>).)*2\.解读形式.*?<\/w:p>/
  const file = edited(await docxOf(report), body, (xml) =>
    retyped(
      '指定专人负责',
      '指定两人负责',
    )(xml)
      .replace(paragraph, (found) => found + found.replace('2.解读形式', '3.渠道'))
      .replace(/<w:p>(?:(?!<w:p>).)*2\.丰富解读.*?<\/w:p>/, ''),
  )
  const { carried, differences } = own(file)
  expect(differences.map(({ exported, inFile }) => [exported === '', inFile === ''])).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ])
  const taken = takeOver(carried.report, textsTakenOver(formatOf(report), report, differences))
  expect(taken.prose['problems.issues.body']).toBe(
    '1.主动公开意识不足。信息报送不够及时。\n2.解读形式单一。群众看不懂的文件还不少。\n3.渠道单一。群众看不懂的文件还不少。',
  )
  const again = own(edited(await docxOf(taken), body, () => strFromU8(unzipSync(file)[body]!)))
  expect(again.differences).toEqual([])
})

test('a blank that was filled in Word is taken over without the blank', async () => {
  const report = untouchedReport('2021')
  const file = edited(await docxOf(report), body, retyped('＿＿＿＿＿＿＿＿', '全年公开12条。'))
  const { differences } = own(file)
  expect(differences).toMatchObject([{ exported: '', inFile: '全年公开12条。' }])
  expect(textsTakenOver(formatOf(report), report, differences).map(([, text]) => text)).toEqual([
    '全年公开12条。',
  ])
})

const runs = { numRuns: 40, seed: 20_260_120 }

test('the pages of a 报送版 follow from what it carries', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const format = formatOf(report)
      const { report: shown } = carriedReport(format, report, 'published')
      expect(compose(format, shown)).toEqual(compose(format, report))
    }),
    runs,
  )
})

test('any report comes back from either edition, and its pages agree with it', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const format = formatOf(report)
      const working = own(await docxOf(report, 'working'))
      expect(working.carried.report).toEqual({ ...report, notes: {} })
      expect(working.differences).toEqual([])
      const published = own(await docxOf(report))
      expect(published.carried).toEqual(carriedReport(format, report, 'published'))
      expect(published.differences).toEqual([])
    }),
    runs,
  )
})

test('whatever was changed by hand in a file is listed, and nothing else', async () => {
  const reports = fc.sample(anyReport, { numRuns: 9, seed: 20_260_121 })
  for (const [turn, report] of reports.entries()) {
    const { file, marks } = changedByHand(await docxOf(report), turn)
    expect(marks.length).toBeGreaterThan(3)
    expect(own(file).differences, `turn ${turn}`).toHaveLength(marks.length)
  }
})
