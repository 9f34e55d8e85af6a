import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // oxlint-disable-next-line no-restricted-properties -- the tests run on this machine's address
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise((resolve) => active?.addEventListener('statechange', resolve))
  })
}

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

/** The built site at an address of its own, whose next version can be brought out. */
async function changeableSite() {
  const site = { version: '', address: '', close: () => void server.close() }
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1)
    const kind = name.split('.').pop() ?? ''
    const text = readFileSync(path.join('dist', 'site', name), 'utf8')
    const next =
      site.version === ''
        ? text
        : text.replace(/^const version = '\w+'/, `const version = '${site.version}'`)
    response.writeHead(200, { 'content-type': Reflect.get(types, kind) }).end(next)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  site.address = `http://localhost:${(server.address() as AddressInfo).port}/`
  return site
}

test('once visited, the site starts and exports without a network', async ({ page, context }) => {
  await new HomePage(page).open()
  await settled(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: '看一份示例' }).click()
  const editor = new EditorPage(page)
  await editor.goTo('核对与导出')
  expect((await editor.download('下载 Word 文档')).bytes.length).toBeGreaterThan(5000)
})

test('a new version waits for the clerk’s word, and nothing is loaded anew before', async ({
  page,
  context,
  faults,
}) => {
  const site = await changeableSite()
  await page.goto(site.address)
  await settled(page)
  const form = await context.newPage()
  await form.goto(site.address)
  await new HomePage(form).newReport()
  await form.getByLabel('单位全称').fill('云溪县石桥乡人民政府')

  await form.evaluate(() => Object.assign(window, { kept: true }))

  site.version = 'next'
  await page.reload()
  const offer = page.getByRole('status').filter({ hasText: '程序有新版本' })
  await expect(offer).toBeVisible()
  await expect(form.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')

  const loaded = page.waitForEvent('load')
  await offer.getByRole('button', { name: '换用新版本' }).click()
  await loaded
  await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible()
  await settled(page)
  await expect(offer).toBeHidden()
  // The other window goes on as it is, not loaded anew, with the parts of its own version.
  expect(await form.evaluate(() => Reflect.get(window, 'kept'))).toBe(true)
  await expect(form.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
  await new EditorPage(form).goTo('核对与导出')
  await new EditorPage(form).download('下载 Word 文档')
  expect(faults.splice(0).filter((fault) => !fault.includes(site.address))).toEqual([])
  site.close()
})
