import { describe, expect, test } from 'vitest'
import type { ReportFormat, RowGroup, Row } from '../format.ts'
import { cellsOf, columnsOf, gridsOf, rowsOf, typedCellsOf } from '../grid.ts'
import { layoutOf } from '../grid-layout.ts'
import { formatFor, formats } from './index.ts'

describe.each(formats)('format $id', (format) => {
  test('has the six sections, numbered 一 to 六, with plain unique ids', () => {
    expect(format.sections.map((section) => section.title.slice(0, 2))).toEqual(
      ['一', '二', '三', '四', '五', '六'].map((numeral) => `${numeral}、`),
    )
    const ids = format.sections.map((section) => section.id)
    expect(new Set(ids).size).toBe(6)
    for (const id of allIds(format)) {
      expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/)
      expect(id, 'an id must outlive the year').not.toMatch(/20(?:1|2|3)\d/)
    }
  })

  test('sums and balances name only lines that their grid has, and no sum names itself', () => {
    for (const grid of gridsOf(format)) {
      if (grid.kind !== 'matrix') continue
      for (const lines of [rowsOf(grid), columnsOf(grid)]) {
        const ids = lines.map((line) => line.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const line of lines) {
          expect(ids).toEqual(expect.arrayContaining([...(line.sumOf ?? [])]))
          const sums = lines.filter((other) => other.sumOf).map((other) => other.id)
          for (const part of line.sumOf ?? []) expect(sums).not.toContain(part)
        }
      }
    }
    for (const { grid, left, right, solveFor } of format.balances) {
      const matrix = gridsOf(format).find((candidate) => candidate.id === grid)
      expect(matrix?.kind).toBe('matrix')
      if (matrix?.kind !== 'matrix') continue
      const ids = rowsOf(matrix).map((row) => row.id)
      expect(ids).toEqual(expect.arrayContaining([...left, ...right]))
      expect(right).toContain(solveFor)
    }
    const ids = gridsOf(format).flatMap((grid) => cellsOf(grid).map((cell) => cell.id))
    expect(ids).toEqual(expect.arrayContaining([...format.regulationCells]))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every label cites where it comes from', () => {
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) return value.forEach(walk)
      if (typeof value !== 'object' || value === null) return
      if ('label' in value && 'shortLabel' in value)
        expect(value, JSON.stringify(value)).toHaveProperty('source')
      Object.values(value).forEach(walk)
    }
    walk(format)
    for (const section of format.sections) expect(section.source).not.toBe('')
  })

  test('each table covers its grid exactly once and is 156 mm wide', () => {
    for (const grid of gridsOf(format)) {
      const layout = layoutOf(grid)
      const covered = new Map<string, number>()
      for (const cell of layout.cells)
        for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
          for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
            covered.set(`${r},${c}`, (covered.get(`${r},${c}`) ?? 0) + 1)
      expect(covered.size).toBe(layout.rowCount * layout.columnCount)
      expect([...covered.values()].every((times) => times === 1)).toBe(true)
      expect(grid.print.widthsMm).toHaveLength(layout.columnCount)
      expect(grid.print.widthsMm.reduce((a, b) => a + b, 0)).toBeCloseTo(156, 6)
    }
  })

  test('outline', () => {
    expect(outline(format)).toMatchSnapshot()
  })
})

test('2021: table three has 144 typed and 31 computed cells, table two 10, table four 15', () => {
  const [proactive, requests, disputes] = gridsOf(formats[1]!)
  expect(typedCellsOf(requests!)).toHaveLength(144)
  expect(cellsOf(requests!)).toHaveLength(175)
  expect(cellsOf(proactive!)).toHaveLength(10)
  expect(cellsOf(disputes!)).toHaveLength(15)
})

test('2019: table three has 132 typed cells of 161, table two 22', () => {
  const [proactive, requests] = gridsOf(formats[0]!)
  expect(typedCellsOf(requests!)).toHaveLength(132)
  expect(cellsOf(requests!)).toHaveLength(161)
  expect(cellsOf(proactive!)).toHaveLength(22)
})

/** The merge maps of the official tables, 1-based [row, column, rowSpan, columnSpan]. */
test.each([
  [
    '2021 requests',
    1,
    1,
    {
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）': [1, 1, 3, 3],
      申请人情况: [1, 4, 1, 7],
      自然人: [2, 4, 2, 1],
      法人或其他组织: [2, 5, 1, 5],
      总计: [2, 10, 2, 1],
      商业企业: [3, 5, 1, 1],
      '一、本年新收政府信息公开申请数量': [4, 1, 1, 3],
      '三、本年度办理结果': [6, 1, 22, 1],
      '（一）予以公开': [6, 2, 1, 2],
      '（三）不予公开': [8, 2, 8, 1],
      '（四）无法提供': [16, 2, 3, 1],
      '（五）不予处理': [19, 2, 5, 1],
      '（六）其他处理': [24, 2, 3, 1],
      '3.其他': [26, 3, 1, 1],
      '（七）总计': [27, 2, 1, 2],
      '四、结转下年度继续办理': [28, 1, 1, 3],
    },
  ],
  [
    '2019 requests',
    0,
    1,
    {
      '三、本年度办理结果': [6, 1, 20, 1],
      '（六）其他处理': [24, 2, 1, 2],
      '（七）总计': [25, 2, 1, 2],
      '四、结转下年度继续办理': [26, 1, 1, 3],
    },
  ],
  [
    '2021 disputes',
    1,
    2,
    {
      行政复议: [1, 1, 1, 5],
      行政诉讼: [1, 6, 1, 10],
      未经复议直接起诉: [2, 6, 1, 5],
      复议后起诉: [2, 11, 1, 5],
    },
  ],
  [
    '2021 proactive',
    1,
    0,
    {
      '第二十条第（一）项': [1, 1, 1, 4],
      '第二十条第（五）项': [5, 1, 1, 4],
      本年处理决定数量: [6, 2, 1, 3],
      '第二十条第（八）项': [12, 1, 1, 4],
      行政事业性收费: [14, 1, 1, 1],
    },
  ],
  [
    '2019 proactive',
    0,
    0,
    {
      '第二十条第（九）项': [16, 1, 1, 4],
      '本年增/减': [6, 3, 1, 1],
      采购总金额: [17, 3, 1, 2],
    },
  ],
])('%s: merged cells stand where the official table has them', (_, formatIndex, gridIndex, map) => {
  const layout = layoutOf(gridsOf(formats[formatIndex]!)[gridIndex]!)
  for (const [text, [row, column, rowSpan, columnSpan]] of Object.entries(map)) {
    const cell = layout.cells.find((c) => c.role !== 'figure' && c.text === text)
    expect(cell, text).toMatchObject({ row: row! - 1, column: column! - 1, rowSpan, columnSpan })
  }
})

test('each report year has the format that was in force', () => {
  expect([2018, 2019, 2020, 2021, 2025, 2030].map((year) => formatFor(year)?.id)).toEqual([
    undefined,
    '2019',
    '2019',
    '2021',
    '2021',
    '2021',
  ])
})

function allIds(format: ReportFormat): string[] {
  return format.sections.flatMap((section) => [
    section.id,
    ...(section.kind === 'prose'
      ? section.slots.map((slot) => slot.id)
      : section.grid.kind === 'matrix'
        ? [...rowsOf(section.grid), ...columnsOf(section.grid)].map((line) => line.id)
        : section.grid.bands.flatMap((band) =>
            [band, ...band.rows, ...band.columns].map((line) => line.id),
          )),
  ])
}

/** The printed words of a format, indented as the tables are; its diff is a revision's review. */
function outline(format: ReportFormat): string {
  const lines = [`${format.id} ${format.source} ${format.firstYear}–${format.lastYear ?? ''}`]
  const rows = (nodes: readonly (Row | RowGroup)[], indent: string): void => {
    for (const node of nodes) {
      const sum = node.kind === 'row' && node.sumOf ? ` = ${node.sumOf.join(' + ')}` : ''
      lines.push(`${indent}${node.id}: ${node.label}${sum}`)
      if (node.kind === 'group') rows(node.rows, `${indent}  `)
    }
  }
  for (const section of format.sections) {
    lines.push(section.title)
    if (section.kind === 'prose')
      for (const slot of section.slots)
        lines.push(`  ${slot.id}: ${slot.kind === 'part' ? slot.heading : slot.label}`)
    else if (section.grid.kind === 'matrix') {
      for (const column of columnsOf(section.grid))
        lines.push(
          `  | ${column.id}: ${column.label}${column.sumOf ? ` = ${column.sumOf.join(' + ')}` : ''}`,
        )
      rows(section.grid.rows, '  ')
    } else
      for (const band of section.grid.bands) {
        lines.push(`  ${band.title}`)
        lines.push(`    ${band.columns.map((c) => `${c.label} (${c.cellKind})`).join(' | ')}`)
        for (const row of band.rows) lines.push(`    ${row.id}: ${row.label}`)
      }
  }
  for (const { code, left, right } of format.balances)
    lines.push(`${code}: ${left.join(' + ')} = ${right.join(' + ')}`)
  return lines.join('\n')
}
