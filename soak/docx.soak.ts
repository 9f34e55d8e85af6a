import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { anyReport } from '#domain/any-report.fixture.ts'
import type { Report } from '#domain/report.ts'
import { compareDocument } from '#importers/compare-document.ts'
import { changedByHand, docxOf, formatOf, own } from '#importers/own-docx.fixture.ts'
import { readDocx } from '#importers/read-docx.ts'
import { converted, hasOffice } from './office.ts'

const seed = 20_260_116

test('1,000 reports come back from their .docx as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const { carried, differences } = own(await docxOf(report, 'working'))
      expect(carried.report).toEqual({ ...report, notes: {} })
      expect(differences).toEqual([])
    }),
    { numRuns: 1000, seed },
  )
})

/** The files opened and saved again by LibreOffice. */
function savedAgain(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const named = Object.fromEntries(files.map((bytes, index) => [`${index}.docx`, bytes]))
  const saved = converted(named, 'docx:MS Word 2007 XML')
  return files.map((_, index) => saved[`${index}.docx`]!)
}

describe.runIf(hasOffice)('saved again by LibreOffice', () => {
  const reports = fc.sample(anyReport, { numRuns: 200, seed })
  const saved = (some: readonly Report[]) =>
    Promise.all(some.map((report) => docxOf(report, 'working'))).then(savedAgain)

  test('200 reports keep every figure and sentence, and the data they carry', async () => {
    const files = await saved(reports)
    for (const [index, report] of reports.entries()) {
      const bytes = files[index]!
      const pages = readDocx(bytes)
      if (pages.kind === 'refused') throw new Error(pages.reason)
      const format = formatOf(report)
      const differences = compareDocument(format, compose(format, report), pages.value.blocks)
      expect(differences, `report ${index}`).toEqual([])
      expect(own(bytes).carried.report).toEqual({ ...report, notes: {} })
    }
  })

  test('50 files changed by hand after that list every change and invent none', async () => {
    const files = await saved(reports.slice(0, 50))
    let changes = 0
    for (const [turn, bytes] of files.entries()) {
      const { file, marks } = changedByHand(bytes, turn)
      changes += marks.length
      expect(own(file).differences, `file ${turn}`).toHaveLength(marks.length)
    }
    console.info(`${changes} changes in 50 files, all listed`)
  })
})
