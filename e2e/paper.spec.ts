import { writeFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'playwright/test'
import { harmless } from '#domain/quantities/corpus/harmless.fixture.ts'
import type { Report } from '#domain/report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  untouchedReport,
  zeroTownshipReport,
} from '#domain/reports.fixture.ts'
import { docxOf, own } from '#importers/own-docx.fixture.ts'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const prose = harmless.flatMap(({ texts }) => texts).join('\n')

function longReport(): Report {
  const report = zeroTownshipReport()
  const opening = prose.repeat(Math.ceil(5000 / prose.length)).slice(0, 5000)
  return { ...report, prose: { ...report.prose, 'overview.disclosure.body': opening } }
}

/** Everything that is printed besides the six sections. */
function dressedReport(): Report {
  const report = countyReport()
  return {
    ...report,
    organisation: {
      ...report.organisation,
      name: '云岭彝族哈尼族拉祜族自治县农业农村和水利局',
    },
    titleBreak: 'beforeSubject',
    redHeader: { shown: 'on', mark: '', number: '云农发〔2022〕3号', signer: '（待签）' },
    signature: { ...report.signature, sealed: 'on' },
  }
}

const reports: readonly (readonly [name: string, report: Report])[] = [
  ['empty 2021', untouchedReport('2021')],
  ['empty 2019', untouchedReport('2019')],
  ['all zero', zeroTownshipReport()],
  ['a township of 2020 with a red header', redHeaderReport()],
  ['a county of 2021', countyReport()],
  ['four digits 2021', filledReport('2021', (index) => String(1000 + index))],
  ['four digits 2019', filledReport('2019', (index) => String(1000 + index))],
  ['5,000 characters', longReport()],
  ['red header, seal, lead-in, long name', dressedReport()],
]

for (const [name, report] of reports)
  test(`${name}: the downloaded .docx says what the draft says`, async ({ page }, info) => {
    await new HomePage(page).open()
    const buffer = Buffer.from(await docxOf(report, 'working'))
    await page
      .getByLabel('选择草稿文件')
      .setInputFiles({ name: '工作稿.docx', mimeType: 'application/octet-stream', buffer })
    const editor = new EditorPage(page)
    await editor.goTo('核对与导出')
    const { bytes } = await editor.download('下载 Word 文档')
    await writeFile(info.outputPath(`${name}.docx`), bytes)
    const { carried, differences } = own(bytes)
    expect(differences).toEqual([])
    expect(carried.report.cells).toEqual(report.cells)
    const parts = unzipSync(bytes)
    const xml = strFromU8(parts['word/document.xml']!)
    expect(xml.match(/<w:tblW w:type="dxa" w:w="8845"\/>/g)).toHaveLength(3)
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
  })
