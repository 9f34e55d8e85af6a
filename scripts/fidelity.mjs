// npm run fidelity: the preview's pages and lines beside those of LibreOffice; writes docs/fidelity.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { compare, pdfLines, previewLines } from './fidelity/lines.mjs'
import { sampleReports } from './fidelity/samples.mjs'
import { faultsOf, install, officeVersions, toPdf, witness } from './fidelity/tools.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
/** What must agree: characters on the same page, and line starts, of all documents together. */
const least = { characters: 0.97, lineStarts: 0.88 }

const missing = install()
if (missing) {
  console.log(`Fidelity: LEFT OUT, ${missing}`)
  process.exit(0)
}
const work = mkdtempSync(path.join(os.tmpdir(), 'fidelity-'))
const server = await createServer({
  root,
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
})
try {
  const documents = await written((file) => server.ssrLoadModule(file))
  toPdf(
    documents.map(({ file }) => file),
    work,
    path.join(work, 'profile'),
  )
  const rows = documents.map(({ name, file, pages }) => ({
    name,
    ...compare(previewLines(pages), pdfLines(file.replace(/docx$/, 'pdf'))),
  }))
  const faults = validated(documents)
  const text = [...table(rows), '', ...verdict(faults)].join('\n')
  console.log(text)
  writeIntoDocs(text)
  if (faults?.length > 0 || !isGood(rows)) process.exitCode = 1
} finally {
  await server.close()
  rmSync(work, { recursive: true, force: true })
}

/** Every sample as a .docx on disk, with the pages that the preview shows of it. */
async function written(load) {
  const { compose } = await load('/src/documents/compose.ts')
  const { paginate } = await load('/src/documents/pages.ts')
  const { toDocx } = await load('/src/documents/to-docx.ts')
  const { carriedReport } = await load('/src/documents/edition.ts')
  const { formatById } = await load('/src/domain/formats/index.ts')
  const documents = []
  for (const [name, report] of Object.entries(await sampleReports(load))) {
    const format = formatById(report.formatId)
    const document = compose(format, report)
    const file = path.join(work, `${documents.length}.docx`)
    const carried = carriedReport(format, report, 'published')
    writeFileSync(file, await toDocx(document, { carried }))
    documents.push({ name, file, pages: paginate(document).pages })
  }
  return documents
}

/** The faults of all documents in all versions of Office; undefined without the validator. */
function validated(documents) {
  const faults = []
  for (const { name, file } of documents)
    for (const version of officeVersions) {
      const found = faultsOf(file, version, work)
      if (found === undefined) return undefined
      faults.push(...found.map((fault) => `${name}, ${version}: ${fault}`))
    }
  return faults
}

function isGood(rows) {
  const samePages = rows.every(({ pages: [ours, theirs] }) => ours === theirs)
  return samePages && Object.keys(least).every((key) => together(rows, key) >= least[key])
}

function together(rows, key) {
  const sum = (index) => rows.reduce((total, row) => total + row[key][index], 0)
  return sum(0) / sum(1)
}

function table(rows) {
  const percent = (share) => `${(share * 100).toFixed(1)} %`
  const of = (row, key) => percent(together([row], key))
  const all = (key) => `${percent(together(rows, key))} (≥ ${least[key] * 100} %)`
  const differing = rows.filter(({ pages: [ours, theirs] }) => ours !== theirs).length
  return [
    `Witness: ${witness()}.`,
    '',
    '| document | pages: preview / LibreOffice | characters on the same page | line starts shared |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${row.pages.join(' / ')} | ${of(row, 'characters')} | ${of(row, 'lineStarts')} |`,
    ),
    `| all ${rows.length} together | ${differing === 0 ? 'equal in all' : `${differing} differ`} | ${all('characters')} | ${all('lineStarts')} |`,
  ]
}

function verdict(faults) {
  const validator = `Open XML SDK validator, ${officeVersions.join(', ')}`
  if (faults === undefined) return [`${validator}: LEFT OUT, its npm package could not be had.`]
  if (faults.length === 0) return [`${validator}: 0 errors in all of them.`]
  return [`${validator}:`, '', ...faults.map((fault) => `* ${fault}`)]
}

function writeIntoDocs(text) {
  const file = path.join(root, 'docs', 'fidelity.md')
  const measured = /<!-- measured -->[\s\S]*<!-- \/measured -->/
  const block = `<!-- measured -->\n\n${text}\n\n<!-- /measured -->`
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(measured, () => block),
  )
}
