// Reading files: one at a time in this process, and hundreds by the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { build } from 'vite'
import { runCli } from '../scripts/run-cli.mjs'
import { timed, withSources } from './node-work.mjs'

const twin = new URL('../src/importers/recognise/twins/six-figures-2021.txt', import.meta.url)

function mean(values) {
  const sum = values.reduce((total, value) => total + value, 0)
  return `${(sum / values.length).toFixed(2)} ms`
}

/** The reader built as it ships: the sources as the development server gives them are slower. */
async function builtReader(outDir) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/importers/import-report.ts',
      outDir,
      rolldownOptions: { output: { entryFileNames: 'reader.mjs' } },
    },
  })
  return import(pathToFileURL(path.join(outDir, 'reader.mjs')).href)
}

/** Milliseconds for one file each, the same .docx by mammoth and by unzipping alone beside it. */
async function oneFile(load, folder) {
  const { countyReport } = await load('/src/domain/reports.fixture.ts')
  const { format2021 } = await load('/src/domain/formats/2021.ts')
  const { compose } = await load('/src/documents/compose.ts')
  const { toDocx } = await load('/src/documents/to-docx.ts')
  const { importReport } = await builtReader(path.join(folder, 'built'))
  const docx = await toDocx(compose(format2021, countyReport()))
  const text = new Uint8Array(readFileSync(twin))
  const buffer = Buffer.from(docx)
  return {
    'read one .docx into cells (target ≤ 15)': await timed(200, () => importReport(docx)),
    'the same .docx to HTML by mammoth': await timed(200, () => mammoth.convertToHtml({ buffer })),
    'the same .docx unzipped only': await timed(200, () => unzipSync(docx)),
    'read one text into cells (target ≤ 5)': await timed(200, () => importReport(text)),
  }
}

/** Files of every layout of the corpus, as an office collects them: as many as asked for. */
async function mixedFiles(load, count) {
  const { fileLayouts, fillings, formatIds } = await load('/src/importers/corpus.fixture.ts')
  const documents = formatIds.flatMap((id) => [...fillings.values()].map((fill) => fill(id)))
  return Array.from({ length: count }, (_, index) =>
    fileLayouts[index % fileLayouts.length].write(
      documents[Math.floor(index / fileLayouts.length) % documents.length],
    ),
  )
}

const isDocx = (bytes) => Buffer.from(bytes).includes('word/document.xml')

async function manyFiles(load, folder) {
  const files = await mixedFiles(load, 500)
  const names = files.map((bytes, index) => {
    const name = path.join(folder, String(index))
    writeFileSync(name, bytes)
    return name
  })
  await runCli(['read', names[0]])
  const few = await runCli(['read', ...names.slice(0, 50)])
  const all = await runCli(['read', ...names])
  const docx = files.filter(isDocx)
  const byMammoth = []
  for (const bytes of docx) {
    const began = performance.now()
    const converting = mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    const isConverted = await converting.then(Boolean, () => false)
    if (isConverted) byMammoth.push(performance.now() - began)
  }
  const unzipped = docx.map((bytes) => {
    const began = performance.now()
    unzipSync(bytes)
    return performance.now() - began
  })
  const line = ({ milliseconds, peakMB }, count) =>
    `${count} files in ${(milliseconds / 1000).toFixed(1)} s: ${((1000 * count) / milliseconds).toFixed(0)} files/s, ${peakMB.toFixed(0)} MB at most`
  return [
    `read by the command line, its start included: ${line(few, 50)}`,
    `read by the command line, its start included: ${line(all, 500)}`,
    `the ${docx.length} .docx among them: unzipped only ${mean(unzipped)} each; the ${byMammoth.length} that mammoth reads, to HTML ${mean(byMammoth)} each`,
  ]
}

/** Times of one file by what was done, and sentences on many. */
export function measureReading() {
  return withSources(async (load) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-bench-'))
    try {
      return { times: await oneFile(load, folder), sentences: await manyFiles(load, folder) }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
