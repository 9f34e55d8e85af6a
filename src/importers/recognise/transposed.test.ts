import { describe, expect, test } from 'vitest'
import { sampleBlocks, type SampleTable } from '../layouts.fixture.ts'
import type { ReadBlock, ReadDocument } from '../read-document.ts'
import { recognise } from './recognise.ts'

const turned = ({ rowCount, columnCount, cells }: SampleTable): SampleTable => ({
  kind: 'table',
  rowCount: columnCount,
  columnCount: rowCount,
  cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
    row: column,
    column: row,
    rowSpan: columnSpan,
    columnSpan: rowSpan,
    text,
  })),
})

/** A report whose 表三, the largest of its tables, is written as `write` has it. */
function documentOf(formatId: string, write: (table: SampleTable) => SampleTable): ReadDocument {
  const blocks = sampleBlocks(formatId).map((block): ReadBlock => {
    if (block.kind !== 'table') return { kind: 'paragraph', text: block.text }
    return { kind: 'table', grid: block.rowCount > 20 ? write(block) : block }
  })
  return { blocks, remarks: [] }
}

describe.each(['2019', '2021'])('表三 of %s with rows and columns exchanged', (formatId) => {
  const asPrinted = recognise(documentOf(formatId, (table) => table))

  test('is read as the same figures, and said to be', () => {
    const { report, receipt } = recognise(documentOf(formatId, turned))
    expect(report).toEqual(asPrinted.report)
    expect(receipt.rows).toEqual(asPrinted.receipt.rows)
    expect(receipt.unplacedFigures).toEqual([])
    expect(receipt.notes).toEqual([expect.stringMatching(/行和列互换.*核对/)])
    expect(asPrinted.receipt.notes).toEqual([])
  })

  test('is left as it is where one label is not word for word, and no figure of it is certain', () => {
    const misprinted = (table: SampleTable): SampleTable => ({
      ...turned(table),
      cells: turned(table).cells.map((cell) => ({
        ...cell,
        text: cell.text.replace('科研机构', '科研单位'),
      })),
    })
    const { report, receipt } = recognise(documentOf(formatId, misprinted))
    expect(receipt.notes).toEqual([])
    const certain = Object.keys(report.cells).filter((id) => id.startsWith('requests.'))
    expect(certain.length).toBe(0)
    expect(receipt.unplacedFigures.length).toBeGreaterThan(100)
  })
})
