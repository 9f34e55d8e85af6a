import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { carriedReport } from '#documents/edition.ts'
import { toDocx } from '#documents/to-docx.ts'
import { anyReport } from '#domain/any-report.fixture.ts'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'
import { compareDocument } from '#importers/compare-document.ts'
import { readDocx } from '#importers/read-docx.ts'
import { readOwnDocx } from '#importers/read-own-docx.ts'

const seed = 20_260_116
const formatOf = (report: Report) => formatById(report.formatId)!
const documentOf = (report: Report) => compose(formatOf(report), report)

function docxOf(report: Report): Promise<Uint8Array> {
  const carried = carriedReport(formatOf(report), report, 'working')
  return toDocx(documentOf(report), { carried })
}

function own(bytes: Uint8Array) {
  const back = readOwnDocx(bytes)
  if (back.kind === 'refused') throw new Error(back.reason)
  if (back.value.kind !== 'own') throw new Error(back.value.kind)
  return back.value
}

test('1,000 reports come back from their .docx as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const { carried, differences } = own(await docxOf(report))
      expect(carried.report).toEqual({ ...report, notes: {} })
      expect(differences).toEqual([])
    }),
    { numRuns: 1000, seed },
  )
})

const soffice = spawnSync('soffice', ['--version']).status === 0

/** The files opened and saved again by LibreOffice, in one go. */
function resaved(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const work = mkdtempSync(path.join(os.tmpdir(), 'resave-'))
  try {
    const names = files.map((_, index) => path.join(work, `${index}.docx`))
    files.forEach((bytes, index) => writeFileSync(names[index] ?? '', bytes))
    mkdirSync(path.join(work, 'out'))
    execFileSync('soffice', [
      `-env:UserInstallation=file://${work}/profile`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      path.join(work, 'out'),
      ...names,
    ])
    return files.map(
      (_, index) => new Uint8Array(readFileSync(path.join(work, 'out', `${index}.docx`))),
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

if (!soffice) console.info('LibreOffice is not installed: the resaved files are LEFT OUT.')

describe.runIf(soffice)('saved again by LibreOffice', () => {
  const reports = fc.sample(anyReport, { numRuns: 200, seed })

  test('200 reports keep every figure and sentence, and the data they carry', async () => {
    const saved = resaved(await Promise.all(reports.map(docxOf)))
    saved.forEach((bytes, index) => {
      const report = reports[index]!
      const pages = readDocx(bytes)
      if (pages.kind === 'refused') throw new Error(pages.reason)
      expect(compareDocument(formatOf(report), documentOf(report), pages.value.blocks)).toEqual([])
      expect(own(bytes).carried.report).toEqual({ ...report, notes: {} })
    })
  })

  test('50 files changed by hand after that list every change and invent none', async () => {
    const saved = resaved(await Promise.all(reports.slice(0, 50).map(docxOf)))
    saved.forEach((bytes, index) => {
      const { file, changed } = changedByHand(bytes, index)
      const found = own(file).differences
      expect(
        found.map(({ exported, inFile }) => [exported, inFile]),
        JSON.stringify(changed),
      ).toHaveLength(changed.length)
      for (const mark of changed)
        expect(found.filter(({ inFile }) => inFile.includes(mark))).toHaveLength(1)
    })
  })
})

/** Adds a mark of its own to some figures and sentences, each in another cell or paragraph. */
function changedByHand(bytes: Uint8Array, turn: number) {
  const parts = unzipSync(bytes)
  const changed: string[] = []
  const xml = strFromU8(parts['word/document.xml']!).replace(
    /<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gs,
    (paragraph, at: number) => {
      const texts = paragraph.match(/<w:t[ >][^<]*<\/w:t>/g) ?? []
      const wanted = texts.some((text) => text.replace(/<[^>]*>/g, '').trim() !== '')
      if (!wanted || (at + turn) % 17 !== 0) return paragraph
      const mark = `手改${changed.length}号`
      changed.push(mark)
      const last = paragraph.lastIndexOf('</w:t>')
      return paragraph.slice(0, last) + mark + paragraph.slice(last)
    },
  )
  return { file: zipSync({ ...parts, 'word/document.xml': strToU8(xml) }), changed }
}
