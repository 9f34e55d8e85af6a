// npm run bench: speed and sizes of the production build, as ratios within one run.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser } from '../scripts/find-browser.mjs'
import { measureExamination } from './examination.mjs'
import { measureGrids, measureMemory } from './grids.mjs'
import { spread } from './keys.mjs'
import { measurePaper } from './paper.mjs'
import { measurePureWork } from './node-work.mjs'
import { measureReading } from './reading.mjs'
import { servePages } from './pages/build.mjs'
import { measureSizes } from './sizes.mjs'
import { measureStart } from './start.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const site = path.join(here, '..', 'dist', 'site')
const oneFile = path.join(here, '..', 'dist', '政府信息公开年报编制.html')
const port = 4191

function serve() {
  const server = spawn(process.execPath, [
    path.join(here, '..', 'scripts', 'start.mjs'),
    '--port',
    String(port),
  ])
  return new Promise((resolve) => {
    server.stdout.on('data', (data) => {
      const address = /http:\/\/localhost:\d+\//.exec(String(data))?.[0]
      if (address) resolve({ address, stop: () => server.kill() })
    })
  })
}

function line(what, { median, p95 }, unit, note = '') {
  const number = (value) => value.toFixed(value < 10 ? 2 : 1).padStart(8)
  console.log(`${what.padEnd(52)}${number(median)}${number(p95)} ${unit.padEnd(4)}${note}`)
}

async function measureBrowser(address) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--disable-background-networking', '--no-first-run'],
  })
  for (const slowdown of [1, 6])
    for (const [place, url] of [
      ['the one file', pathToFileURL(oneFile).href],
      ['the site', address],
    ])
      line(
        `start to first usable form, CPU ÷${slowdown}, ${place}`,
        await measureStart(browser, url, slowdown),
        'ms',
      )
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const pages = await servePages()
  for (const slowdown of [1, 6])
    await measureGrids(page, { address, pages: pages.address, slowdown, line })
  await measurePaper(page, pages.address, line)
  await pages.stop()
  await measureMemory(page, address, line)
  line(
    'examine one report, in the worker',
    await measureExamination(page),
    'ms',
    'p95 (target ≤ 8)',
  )
  await page.getByRole('button', { name: '核对与导出' }).first().click()
  const clicks = []
  for (let click = 0; click < 6; click += 1) {
    const began = performance.now()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 Word 文档' }).click()
    await download
    clicks.push(performance.now() - began)
  }
  line('click to downloaded .docx in the browser, first', spread(clicks.slice(0, 1)), 'ms')
  line('click to downloaded .docx in the browser, later', spread(clicks.slice(1)), 'ms')
  await browser.close()
}

console.log(`${''.padEnd(52)}${'median'.padStart(8)}${'p95'.padStart(8)}`)
const server = await serve()
try {
  await measureBrowser(server.address)
} finally {
  server.stop()
}
for (const [what, values] of Object.entries(await measurePureWork()))
  line(`${what} (Node)`, values, 'ms')
const { times, sentences } = await measureReading()
for (const [what, values] of Object.entries(times)) line(`${what} (Node)`, values, 'ms')

console.log(`\n${sentences.join('\n')}`)
console.log(
  `\n${'size in kB'.padEnd(52)}${'raw'.padStart(8)}${'gzip'.padStart(8)}${'brotli'.padStart(8)}`,
)
const sizes = measureSizes(site, oneFile)
for (const { name, initial, raw, gzip, brotli } of sizes)
  console.log(
    `${`${name}${initial || name.endsWith('.html') ? '' : ' (on demand)'}`.padEnd(52)}${[raw, gzip, brotli].map((kB) => kB.toFixed(1).padStart(8)).join('')}`,
  )
const scripts = (wanted) =>
  sizes
    .filter((part) => part.name.endsWith('.js') && wanted(part))
    .reduce((sum, { gzip }) => sum + gzip, 0)
    .toFixed(1)
console.log(
  `scripts of the first route: ${scripts(({ initial }) => initial)} kB gzip (target ≤ 200)`,
)
console.log(
  `with the editor: ${scripts(({ initial, name }) => initial || name.startsWith('EditorPage'))} kB gzip`,
)
