import { describe, expect, test } from 'vitest'
import { checkReport } from '#domain/checks/index.ts'
import { apply } from '#domain/edit.ts'
import { formatById } from '#domain/formats/index.ts'
import { answered } from '#domain/reasons.ts'
import type { Report } from '#domain/report.ts'
import { countyReport, filledReport, untouchedReport } from '#domain/reports.fixture.ts'
import { type ChecklistSource, composeChecklist } from './checklist.ts'
import { plainText } from './document.ts'
import { paginate } from './pages.ts'

const formatOf = (report: Report) => formatById(report.formatId)!
const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

/** Every text of the sheet in printed order, cell by cell. */
function textsOf(source: Omit<ChecklistSource, 'hash'>): readonly string[] {
  return composeChecklist({ ...source, hash }).blocks.flatMap((block) => {
    if (block.kind === 'table') return block.cells.map(({ text }) => text)
    return block.kind === 'paragraph' ? [plainText(block.runs)] : []
  })
}

function textsFor(report: Report, previous: Report | undefined): readonly string[] {
  return textsOf({ format: formatOf(report), report, previous })
}

describe('the 核对表', () => {
  const unanswered: Report = {
    ...countyReport(),
    cells: { ...countyReport().cells, 'requests.granted.orgOther': '1' },
    notes: { 'requests.granted.orgOther': '问过信访办老周' },
  }
  const format = formatOf(unanswered)
  const previous = countyReport()
  const all = checkReport(format, unanswered, previous)
  const report = apply(unanswered, answered(unanswered, all, all[0]!, '一件并案处理', '2027-01-05'))
  const findings = checkReport(format, report, previous)
  const texts = textsOf({ format, report, previous })

  test('has figures of both years, every finding with its reason, the hash, and no note', () => {
    const at = texts.indexOf('予以公开')
    expect(texts.slice(at + 1, at + 8)).toEqual([
      '1(1)',
      '0(0)',
      '0(0)',
      '0(0)',
      '0(0)',
      '1(2)',
      '2(3)',
    ])
    for (const { message } of findings) expect(texts).toContain(message)
    expect(texts).toContain('一件并案处理')
    expect(texts.join()).toContain('ba78 16bf 8f01 cfea')
    expect(texts.join()).not.toContain('老周')
  })
})

describe('a 核对表 is silent only about what is 0', () => {
  const zeroRow = '上年结转'

  test('a row that is 0 in both years is left out, and the sheet says so', () => {
    const texts = textsFor(countyReport(), countyReport())
    expect(texts).not.toContain(zeroRow)
    expect(texts.join()).toContain('未列的各行，本年为 0，上年也为 0。')
  })

  test('a row that was not 0 last year is listed', () => {
    const cells = { ...countyReport().cells, 'requests.carriedIn.orgOther': '4' }
    expect(textsFor(countyReport(), { ...countyReport(), cells })).toContain('0(4)')
  })

  test('a blank cell and the totals it leaves open are called blank, not 0', () => {
    const cells = { ...countyReport().cells, 'requests.carriedIn.orgOther': '' }
    const texts = textsFor({ ...countyReport(), cells }, countyReport())
    const at = texts.indexOf(zeroRow)
    expect(texts.slice(at + 5, at + 8)).toEqual(['0(0)', '空白(0)', '空白(0)'])
    expect(texts.join()).toContain('空白 2 格')
  })

  test('of an untouched report every row is listed as blank', () => {
    const texts = textsFor(untouchedReport('2021'), undefined)
    expect(texts.filter((text) => text === '空白')).toHaveLength(200)
    expect(texts.join()).not.toContain('未列')
  })

  test.each([
    ['without figures', { ...countyReport(), cells: {} }],
    ['in the older format, which had no such cell', untouchedReport('2019')],
  ])('a last year %s is called none, not 0', (_, previous) => {
    const texts = textsFor(countyReport(), previous)
    const at = texts.indexOf('行政规范性文件')
    expect(texts.slice(at + 1, at + 4)).toEqual(['20(无)', '0(无)', '46(无)'])
    expect(texts.join()).toContain('本年为 0，上年为 0 或无。')
  })

  test('of an unknown last year nothing is said', () => {
    const said = textsFor(countyReport(), undefined).join()
    expect(said).toContain('上年数未知，请对照上年报告核对。未列的各行，本年为 0。')
  })
})

describe('the pages of a 核对表', () => {
  const pagesOf = (report: Report) =>
    paginate(composeChecklist({ format: formatOf(report), report, previous: report, hash })).pages

  test('one for an ordinary report', () => {
    expect(pagesOf(countyReport())).toHaveLength(1)
  })

  test('two when every cell has four digits', () => {
    const filled = filledReport('2021', (index) => String(1000 + index))
    // As many received as were closed: else every column is a finding of several lines.
    const cells = Object.fromEntries(
      Object.keys(filled.cells).map((id) => [id, id.includes('newReceived') ? '21000' : '1000']),
    )
    const organisation = { ...filled.organisation, level: 'county' } as const
    expect(pagesOf({ ...filled, organisation, cells })).toHaveLength(2)
  })

  test('the signatures stand on the first, with the hash they answer for', () => {
    const [first] = pagesOf(filledReport('2021', () => '123456789'))
    const texts = first!.pieces.flatMap((piece) => (piece.kind === 'cell' ? piece.lines : []))
    expect(texts).toEqual(expect.arrayContaining(['填报人', '核对人']))
    expect(texts.join()).toContain('ba78 16bf 8f01 cfea')
  })
})
