import { expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { toDocx } from '#documents/to-docx.ts'
import { toText } from '#documents/to-text.ts'
import { checkReport } from '#domain/checks/index.ts'
import { filledZeros, apply } from '#domain/edit.ts'
import type { MatrixGrid, ReportFormat } from '#domain/format.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { cellSpec, gridsOf, sumOfCells, typedCellsOf } from '#domain/grid.ts'
import { progressOf } from '#domain/progress.ts'
import { emptyReport } from '#domain/report.ts'
import { readDocx } from './read-docx.ts'

/** The walk-through of docs/adding-a-format.md with a made-up revision that exists only here. */
function revised(): ReportFormat {
  const grid = gridsOf(format2021)[1] as MatrixGrid
  const withRow: MatrixGrid = {
    ...grid,
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
    sections: format2021.sections.map((section) =>
      section.kind === 'grid' && section.id === 'requests'
        ? { ...section, grid: withRow }
        : section,
    ),
  }
}

test('a revision is one data file: form, totals, checks, document and reader follow it', async () => {
  const format = revised()
  const requests = gridsOf(format)[1]!
  expect(typedCellsOf(requests)).toHaveLength(150)

  const empty = emptyReport(format, 2030)
  const zero = apply(
    empty,
    filledZeros(
      empty,
      gridsOf(format)
        .flatMap(typedCellsOf)
        .map(({ id }) => id),
      '2031-01-05',
    ),
  )
  const report = {
    ...zero,
    cells: {
      ...zero.cells,
      'requests.newReceived.naturalPerson': '2',
      'requests.transferred.naturalPerson': '2',
    },
  }
  const total = cellSpec(format, 'requests.resultsTotal.naturalPerson')!
  expect(sumOfCells(report, total.sumOf!).value).toBe(2)
  const findings = checkReport(format, report)
  expect(findings.filter(({ code }) => code === 'R1')).toEqual([])
  expect(progressOf(format, report, findings).get('requests')?.state).toBe('done')

  const document = compose(format, report)
  expect(toText(document)).toContain('（七）转送其他机关\t\t2\t0\t0\t0\t0\t0\t2')
  const read = readDocx(await toDocx(document))
  if (read.kind !== 'read') throw new Error(read.reason)
  const tables = read.value.blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
  const label = tables[1]!.cells.find(({ text }) => text === '（七）转送其他机关')!
  const figures = tables[1]!.cells.filter(({ row, column }) => row === label.row && column > 2)
  expect(figures.map(({ text }) => text)).toEqual(['2', '0', '0', '0', '0', '0', '2'])
})
