import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { formatById, formats } from '#domain/formats/index.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import { filledReport } from '#domain/reports.fixture.ts'
import {
  type FileLayout,
  fileLayouts,
  fillings,
  formatIds,
  judged,
  misprints,
} from './corpus.fixture.ts'
import { readFile } from './read-file.ts'
import { type Recognised, recognise } from './recognise/recognise.ts'

function recognised(bytes: Uint8Array): Recognised {
  const read = readFile(bytes)
  if (read.kind === 'refused') throw new Error(read.reason)
  return recognise(read.value)
}

const layoutsOf = (kind: FileLayout['kind']) => fileLayouts.filter((layout) => layout.kind === kind)

test('the corpus has 36 layouts of texts, 24 of .docx, 19 of pages and 4 of workbooks', () => {
  const counts = (['text', '.docx', 'page', 'workbook'] as const).map(
    (kind) => new Set(layoutsOf(kind).map(({ name }) => name)).size,
  )
  expect(counts).toEqual([36, 24, 19, 4])
})

const files = fileLayouts.map((layout) => [`${layout.kind}: ${layout.name}`, layout] as const)

describe.each(formatIds)('tables of %s', (formatId) => {
  describe.each([...fillings])('%s', (_, fill) => {
    const document = fill(formatId)
    test.each(files)('%s: no figure is wrong in silence', (__, { write }) => {
      expect(judged(document, recognised(write(document))).wrong).toEqual([])
    })
  })

  describe('filled in every cell', () => {
    const document = fillings.get('dense')!(formatId)
    test.each(files)('%s: every figure is in its cell, and certain', (_, { write }) => {
      const result = recognised(write(document))
      const figures = document.blocks.flatMap((block) =>
        block.kind === 'table' ? block.cells.filter(({ role }) => role === 'figure') : [],
      )
      expect(judged(document, result)).toEqual({ right: figures.length, flagged: 0, wrong: [] })
      expect(result.receipt.unplacedFigures).toEqual([])
      expect(result.receipt.misprints).toEqual([])
    })
  })

  describe('misprinted', () => {
    const document = fillings.get('defective')!(formatId)
    test.each(files)('%s: each misprint is named, and the section that is missing', (_, layout) => {
      const { receipt } = recognised(layout.write(document))
      for (const [printed, expected] of misprints)
        expect(receipt.misprints).toContainEqual(
          expect.objectContaining({ kind: 'wording', printed, expected }),
        )
      expect(receipt.missing).toContain('other')
    })
  })
})

const anyFigure = fc.oneof(
  { weight: 8, arbitrary: fc.nat(3000).map(String) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('0', '', '/', '—', '无', '１２', '3件', '1,234', '约10'),
  },
)

test('no report is read wrong in silence from any file', () => {
  const cases = fc
    .record({ format: fc.constantFrom(...formats), layout: fc.constantFrom(...fileLayouts) })
    .chain(({ format, layout }) => {
      const { length } = gridsOf(format).flatMap(typedCellsOf)
      return fc.record({
        formatId: fc.constant(format.id),
        layout: fc.constant(layout),
        figures: fc.array(anyFigure, { minLength: length, maxLength: length }),
      })
    })
  fc.assert(
    fc.property(cases, ({ formatId, layout, figures }) => {
      const report = filledReport(formatId, (index) => figures[index] ?? '')
      const document = compose(formatById(formatId)!, report)
      expect(judged(document, recognised(layout.write(document))).wrong).toEqual([])
    }),
    { numRuns: 100, seed: 20_250_110 },
  )
})
