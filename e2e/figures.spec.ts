import { expect } from 'playwright/test'
import type { ReportFormat } from '#domain/format.ts'
import { formatById } from '#domain/formats/index.ts'
import { cellsOf, cellSpec, gridsOf, sumOfCells } from '#domain/grid.ts'
import { layoutOf } from '#domain/grid-layout.ts'
import type { Report } from '#domain/report.ts'
import { countyReport, redHeaderReport } from '#domain/reports.fixture.ts'
import { readDocx } from '#importers/read-docx.ts'
import { EditorPage } from './pages/editor.ts'
import { test } from './pages/watched.ts'

for (const [name, report, year] of [
  ['a county of 2021', countyReport(), '2021'],
  ['a township of 2020 in the older tables, with a red header', redHeaderReport(), '2020'],
] as const) {
  test(`${name}: figures typed by keyboard alone come back from .docx and .txt`, async ({
    page,
  }) => {
    const format = formatById(report.formatId)!
    await page.goto('/')
    await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const editor = new EditorPage(page)
    await expect(editor.stopTitle()).toHaveText('基本信息')

    await editor.tabTo(page.getByLabel('单位全称'))
    await page.keyboard.type(report.organisation.name)
    await editor.tabTo(page.getByLabel('报告年度'))
    await page.keyboard.type(year)
    await editor.tabTo(page.getByLabel('成文日期'))
    await page.keyboard.type(report.signature.date)
    if (report.redHeader.shown === 'on') {
      await editor.tabTo(page.getByLabel(/^加红头/))
      await page.keyboard.press('Space')
      await editor.tabTo(page.getByLabel('发文字号'))
      await page.keyboard.type(report.redHeader.number)
    }

    await editor.typeFigures(format, report)
    await expectTotals(editor, format, report)

    await editor.keyToStop('核对与导出')
    const docx = await editor.download('下载 Word 文档')
    expect(docx.name).toBe(`${report.organisation.name}${year}年政府信息公开工作年度报告.docx`)
    expectGrids(docxRows(docx.bytes), format, report)

    const txt = await editor.download('下载纯文本')
    expect(Array.from(txt.bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(txt.bytes).split('\r\n')
    expectGrids(textRows(lines, format), format, report)
  })
}

/** What a cell must print: the typed figure, or the sum the official table has there. */
function printed(format: ReportFormat, report: Report, id: string): string {
  const { sumOf } = cellSpec(format, id)!
  return sumOf ? String(sumOfCells(report, sumOf).value) : (report.cells[id] ?? '')
}

async function expectTotals(editor: EditorPage, format: ReportFormat, report: Report) {
  const requests = gridsOf(format)[1]!
  await editor.keyToStop(format.sections[2]!.title)
  for (const cell of cellsOf(requests).filter(({ sumOf }) => sumOf))
    await expect(editor.total(cell.rowName, cell.columnName)).toHaveText(
      printed(format, report, cell.id),
    )
}

type Rows = readonly (readonly (readonly string[])[])[]

/** Every figure stands in its own logical cell of the three tables. */
function expectGrids(tables: Rows, format: ReportFormat, report: Report): void {
  const grids = gridsOf(format)
  expect(tables).toHaveLength(grids.length)
  grids.forEach((grid, index) => {
    for (const cell of layoutOf(grid).cells)
      if (cell.role === 'figure')
        expect(tables[index]?.[cell.row]?.[cell.column], cell.id).toBe(
          printed(format, report, cell.id),
        )
  })
}

function docxRows(bytes: Uint8Array): Rows {
  const read = readDocx(bytes)
  if (read.kind !== 'read') throw new Error(read.reason)
  return read.value.blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const { grid } = block
    const rows = Array.from({ length: grid.rowCount }, () =>
      Array.from({ length: grid.columnCount }, () => ''),
    )
    for (const cell of grid.cells) rows[cell.row]![cell.column] = cell.text
    return [rows]
  })
}

/** The tab-separated runs of lines, one table each. */
function textRows(lines: readonly string[], format: ReportFormat): Rows {
  const widths = gridsOf(format).map((grid) => layoutOf(grid).columnCount)
  return widths.map((width) =>
    lines.map((line) => line.split('\t')).filter((cells) => cells.length === width),
  )
}
