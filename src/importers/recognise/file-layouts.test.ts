import { describe, expect, test } from 'vitest'
import { formatById, formats } from '#domain/formats/index.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import { filledReport } from '#domain/reports.fixture.ts'
import { docxLayouts } from '../docx-layouts.fixture.ts'
import { htmlLayouts } from '../html-layouts.fixture.ts'
import { sampleBlocks } from '../layouts.fixture.ts'
import { readFile } from '../read-file.ts'
import { xlsxLayouts } from '../xlsx-layouts.fixture.ts'
import { type Recognised, recognise } from './recognise.ts'

const kinds = [
  ['.docx', docxLayouts],
  ['web page', htmlLayouts],
  ['workbook', xlsxLayouts],
] as const

function recognised(bytes: Uint8Array): Recognised {
  const read = readFile(bytes)
  if (read.kind === 'refused') throw new Error(read.reason)
  return recognise(read.value)
}

describe.each(formats)('format $id', ({ id }) => {
  describe.each(kinds)('as a %s', (_, layouts) => {
    test.each([...layouts])('%s', (_name, write) => {
      const expected = filledReport(id, (index) => String(1000 + index))
      const { report, receipt } = recognised(write(sampleBlocks(id)))
      const format = formatById(id)!
      const cells = gridsOf(format).flatMap(typedCellsOf)
      expect(report.formatId).toBe(id)
      expect(receipt.unplacedFigures).toEqual([])
      expect(receipt.rows.filter(({ confidence }) => confidence !== 'certain')).toEqual([])
      for (const cell of cells) expect(report.cells[cell.id], cell.id).toBe(expected.cells[cell.id])
    })
  })
})
