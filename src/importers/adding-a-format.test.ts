import { beforeAll, expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { toDocx } from '#documents/to-docx.ts'
import { toText } from '#documents/to-text.ts'
import { checkReport } from '#domain/checks/index.ts'
import { yearChosen } from '#domain/choose-year.ts'
import { apply, filledZeros } from '#domain/edit.ts'
import type { Column, ColumnGroup, MatrixGrid, ReportFormat } from '#domain/format.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { formats } from '#domain/formats/index.ts'
import { cellSpec, gridsOf, sumOfCells, typedCellsOf } from '#domain/grid.ts'
import { layoutOf } from '#domain/grid-layout.ts'
import { progressOf } from '#domain/progress.ts'
import { emptyReport, type Report } from '#domain/report.ts'
import { zeroTownshipReport } from '#domain/reports.fixture.ts'
import { readDocx } from './read-docx.ts'

/** The walk-through of docs/adding-a-format.md with a made-up revision that exists only here. */
function revised(): ReportFormat {
  const grid = gridsOf(format2021)[1] as MatrixGrid
  const lines: MatrixGrid = {
    ...grid,
    columns: grid.columns.map(withMedia),
    print: { ...grid.print, widthsMm: [10, 17, 45, ...Array<number>(8).fill(10.5)] },
    rows: grid.rows.map((node) =>
      node.kind === 'group' && node.id === 'results'
        ? {
            ...node,
            rows: node.rows.flatMap((child) =>
              child.kind === 'row' && child.id === 'resultsTotal'
                ? [
                    {
                      kind: 'row' as const,
                      id: 'transferred',
                      label: '（七）转送其他机关',
                      shortLabel: '转送',
                      source: '虚构',
                    },
                    { ...child, label: '（八）总计', sumOf: [...child.sumOf!, 'transferred'] },
                  ]
                : [child],
            ),
          }
        : node,
    ),
  }
  return {
    ...format2021,
    id: 'madeUp',
    name: '虚构的格式',
    firstYear: 2030,
    sections: format2021.sections.map((section) =>
      section.kind === 'grid' && section.id === 'requests' ? { ...section, grid: lines } : section,
    ),
  }
}

/** A new kind of applicant, the last of the organisations, and counted in 总计. */
function withMedia(node: Column | ColumnGroup): Column | ColumnGroup {
  if (node.kind === 'group') {
    const columns = node.columns.map(withMedia)
    const last = columns.some((column) => column.kind === 'column' && column.id === 'orgOther')
    return { ...node, columns: last ? [...columns, media] : columns }
  }
  return node.sumOf ? { ...node, sumOf: [...node.sumOf, media.id] } : node
}

const media: Column = { kind: 'column', id: 'orgMedia', label: '新闻媒体', source: '虚构' }

const format = revised()
const requests = gridsOf(format)[1]!

/** Step 2 of the walk-through, in this file only: the registry line, and the older file's end. */
beforeAll(() => {
  const registry = formats as ReportFormat[]
  registry.splice(-1, 1, { ...format2021, lastYear: 2029 }, format)
})

/** A complete report of 2030: two people's and one newspaper's requests, all passed on. */
function report(): Report {
  const before = zeroTownshipReport()
  const at = '2031-01-05T02:00:00.000Z'
  const chosen = apply(before, yearChosen(before, '2030', at))
  const cells = gridsOf(format).flatMap(typedCellsOf)
  const zeros = filledZeros(
    chosen,
    cells.map(({ id }) => id),
    at,
  )
  const filled = apply(chosen, zeros)
  return {
    ...filled,
    signature: { ...filled.signature, date: '2031年1月5日' },
    cells: {
      ...filled.cells,
      'requests.newReceived.naturalPerson': '2',
      'requests.transferred.naturalPerson': '2',
      'requests.newReceived.orgMedia': '1',
      'requests.transferred.orgMedia': '1',
    },
  }
}

test('the year brings the new tables, and the year before the old ones', () => {
  expect(report().formatId).toBe('madeUp')
  expect(apply(report(), yearChosen(report(), '2029', '2031')).formatId).toBe('2021')
  expect(emptyReport(format, 2030).prose).toEqual(emptyReport(format2021, 2025).prose)
})

test('the form has the new row and column', () => {
  expect(typedCellsOf(requests)).toHaveLength(25 * 7)
  const layout = layoutOf(requests)
  expect(layout.columnCount).toBe(requests.print.widthsMm.length)
  expect(requests.print.widthsMm.reduce((a, b) => a + b, 0)).toBe(156)
  expect(layout.cells.reduce((area, cell) => area + cell.rowSpan * cell.columnSpan, 0)).toBe(
    layout.rowCount * layout.columnCount,
  )
})

test('totals, balance and progress count them', () => {
  const value = (id: string) => sumOfCells(report(), cellSpec(format, id)!.sumOf!).value
  expect(value('requests.resultsTotal.orgMedia')).toBe(1)
  expect(value('requests.transferred.total')).toBe(3)
  expect(value('requests.resultsTotal.total')).toBe(3)
  const findings = checkReport(format, report())
  expect(findings).toEqual([])
  for (const [stop, { state }] of progressOf(format, report(), findings))
    expect(state, stop).toBe('done')

  const short = { ...report().cells, 'requests.transferred.orgMedia': '0' }
  const found = checkReport(format, { ...report(), cells: short })
  expect(found.map(({ code, message }) => `${code} ${message.slice(0, 8)}`)).toEqual([
    'R1 表三“新闻媒体”',
    'R1 表三“总计”列勾',
  ])
})

test('rules that look for cells of the tables find them in the new ones', () => {
  const withRules = { ...report().cells, 'proactive.rules.inForce': '6' }
  const found = checkReport(format, { ...report(), cells: withRules })
  expect(found.map(({ code }) => code)).toEqual(['R7'])
})

test('documents print them, and the reader finds them again', async () => {
  const document = compose(format, report())
  expect(toText(document)).toContain('（七）转送其他机关\t\t2\t0\t0\t0\t0\t0\t1\t3')
  const read = readDocx(await toDocx(document))
  if (read.kind !== 'read') throw new Error(read.reason)
  const tables = read.value.blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
  const { cells } = tables[1]!
  expect(cells.map(({ text }) => text)).toContain('新闻媒体')
  const label = cells.find(({ text }) => text === '（七）转送其他机关')!
  const figures = cells.filter(({ row, column }) => row === label.row && column > 2)
  expect(figures.map(({ text }) => text)).toEqual(['2', '0', '0', '0', '0', '0', '1', '3'])
})
