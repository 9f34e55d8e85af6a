import { describe, expect, test } from 'vitest'
import { docxLayouts } from './docx-layouts.fixture.ts'
import { htmlLayouts } from './html-layouts.fixture.ts'
import { xlsxLayouts } from './xlsx-layouts.fixture.ts'
import { essence, sampleBlocks } from './layouts.fixture.ts'
import { readFile } from './read-file.ts'
import type { Read } from './read.ts'
import type { ReadDocument } from './read-document.ts'

const samples = ['2021', '2019'].map((format) => [format, sampleBlocks(format)] as const)

function essenceOf(document: Read<ReadDocument>) {
  if (document.kind === 'refused') throw new Error(document.reason)
  return essence(document.value.blocks)
}

describe.each(samples)('a report of the %s format reads the same', (_, blocks) => {
  test.each(docxLayouts)('from a .docx with %s', (__, write) => {
    expect(essenceOf(readFile(write(blocks)))).toEqual(essence(blocks))
  })

  test.each(htmlLayouts)('from a page with %s', (__, write) => {
    const { texts, tables } = essenceOf(readFile(write(blocks)))
    expect(tables).toEqual(essence(blocks).tables)
    // Before the report a page may print its menu; behind it nothing is left.
    expect(texts.slice(-essence(blocks).texts.length)).toEqual(essence(blocks).texts)
  })

  test.each(xlsxLayouts)('from a workbook with %s', (__, write) => {
    const read = essenceOf(readFile(write(blocks)))
    const expected = essence(blocks)
    expect(read.texts).toEqual(expect.arrayContaining(expected.texts))
    // A row with one text over the whole table stands as a paragraph, so tables may come in pieces.
    const figures = (tables: readonly string[][]) =>
      tables.flat().flatMap((cell) => /(?<= )-?[\d.]+$/.exec(cell) ?? [])
    expect(figures(read.tables).sort()).toEqual(figures(expected.tables).sort())
  })
})
