// npm run firefox: the whole job in Debian's Firefox ESR, over WebDriver BiDi. Playwright's Firefox
// is a build of its own; this is the one that offices have.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'
import { findFirefox } from './find-browser.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const oneFile = pathToFileURL(path.join(root, 'dist', '政府信息公开年报编制.html')).href
const port = 4193

/** Says what a page complains of; none is expected. */
function watch(page, faults) {
  page.on('pageerror', (error) => faults.push(`unhandled: ${error.message}`))
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(`console: ${said.text()}`)
  })
}

const button = (name) => `::-p-xpath(//button[contains(., "${name}")])`
const cell = (name) => `input[aria-label="${name}"]`
const valueOf = (page, selector) => page.$eval(selector, (field) => field.value)

async function expectText(page, text) {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
}

async function wholeJob(page, address, downloads) {
  await page.goto(address)
  await page.locator(button('新建报告')).click()
  await page
    .locator('::-p-xpath(//label[contains(., "单位全称")]/following::input[1])')
    .fill('云溪县石桥乡人民政府')
  await page.locator(button('三、收到和处理')).click()
  await page.locator(cell('本年新收 自然人')).click()
  await page.keyboard.type('１２')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('3')
  await expectText(page, '还差4格')
  await expectText(page, '已保存')
  await page.reload()
  await page.waitForSelector(cell('本年新收 自然人'))
  const kept = await valueOf(page, cell('本年新收 自然人'))
  if (kept !== '１２') throw new Error(`after the reload the cell holds “${kept}”`)
  await page.locator(button('核对与导出')).click()
  await page.locator(button('下载 Word 文档')).click()
  const file = await downloaded(downloads)
  await page.locator(button('全部草稿')).click()
  const input = await page.waitForSelector('input[type="file"]')
  await input.uploadFile(path.join(downloads, file))
  await page.locator(button('三、收到和处理')).click()
  await expectText(page, '还差4格')
  return file
}

async function downloaded(folder) {
  for (let tries = 0; tries < 100; tries += 1) {
    const file = readdirSync(folder).find((name) => name.endsWith('.docx'))
    if (file) return file
    await wait(100)
  }
  throw new Error('no .docx came down')
}

async function run(executablePath, name, address) {
  const downloads = mkdtempSync(path.join(os.tmpdir(), 'firefox-downloads-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.helperApps.neverAsk.saveToDisk':
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  })
  const faults = []
  try {
    const page = await browser.newPage()
    watch(page, faults)
    const file = await wholeJob(page, address, downloads)
    console.log(
      `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${await browser.version()}, ${file}`,
    )
    for (const fault of faults) console.log(`     ${fault}`)
    return faults.length === 0
  } catch (error) {
    console.log(`FAIL ${name}: ${error.message}`)
    for (const fault of faults) console.log(`     ${fault}`)
    return false
  } finally {
    await browser.close()
    rmSync(downloads, { recursive: true, force: true })
  }
}

const firefox = findFirefox()
if (!firefox) {
  console.log('SKIPPED: there is no Firefox on PATH, and none could be installed.')
  process.exit(0)
}
const server = spawn(process.execPath, [
  path.join(root, 'scripts', 'start.mjs'),
  '--port',
  String(port),
])
try {
  const [said] = await new Promise((resolve) => {
    server.stdout.on('data', (data) => {
      const address = /http:\/\/localhost:\d+\//.exec(String(data))
      if (address) resolve(address)
    })
  })
  const good = [
    await run(firefox, 'the one file by file://', oneFile),
    await run(firefox, 'the site on localhost', said),
  ]
  process.exitCode = good.every(Boolean) ? 0 : 1
} finally {
  server.kill()
}
