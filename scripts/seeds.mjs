// npm run seeds -- DIR: reads every text of a folder, counts what was read, flagged and left over,
// and prints what the rules find.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createServer } from 'vite'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('npm run seeds -- DIR')
  process.exit(2)
}
const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder)

const server = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
})
try {
  const load = (name) => server.ssrLoadModule(`/src/${name}.ts`)
  const { importReport } = await load('importers/import-report')
  const { isFigure } = await load('importers/recognise/sheet')
  const { checkReport } = await load('domain/checks/index')
  const { formatById } = await load('domain/formats/index')
  const { severityNames } = await load('domain/finding')
  const all = { figures: 0, inTheirCell: 0, flagged: 0, unplaced: 0 }
  for (const name of readdirSync(place).sort()) {
    const imported = importReport(new Uint8Array(readFileSync(path.join(place, name))))
    if (imported.kind === 'refused') {
      console.log(`${name}: ${imported.reason}`)
      continue
    }
    const { report, receipt } = imported.value
    const format = formatById(report.formatId)
    const figures = receipt.entries.filter(
      (entry) => /^(cells|printed)\./.test(entry.place) && isFigure(entry.original),
    )
    const flagged = figures.filter(({ kind }) => kind === 'proposed' || kind === 'unreadable')
    const unplaced = receipt.unplacedFigures.length
    const found = format.sections.filter(({ id }) => !receipt.missing.includes(id))
    all.figures += figures.length + unplaced
    all.inTheirCell += figures.length - flagged.length
    all.flagged += flagged.length
    all.unplaced += unplaced
    console.log(
      [
        `${name}: format ${report.formatId}, year ${report.year || '?'}`,
        `  figures ${figures.length + unplaced}: in their cell ${figures.length - flagged.length}, flagged ${flagged.length}, unplaced ${unplaced}`,
        `  sections ${found.length} of ${format.sections.length}; missing: ${receipt.missing.join(' ') || 'none'}`,
        `  misprints ${receipt.misprints.length}: ${receipt.misprints.map(({ kind, printed }) => `${kind} ${printed}`).join('; ') || 'none'}`,
        ...checkReport(format, report).map(
          ({ code, severity, message }) => `  ${severityNames[severity]} ${code} ${message}`,
        ),
      ].join('\n'),
    )
  }
  console.log(
    `all: figures ${all.figures}, in their cell ${all.inTheirCell}, flagged ${all.flagged}, unplaced ${all.unplaced}`,
  )
} finally {
  await server.close()
}
