// From opening the page to a form that can be typed in, for a draft that is there already.
import { spread } from './keys.mjs'

const runs = 7

/** Notes when the first field of the form is on screen; the next frame has painted it. */
function noteFirstField() {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('#stop input')) return
    watcher.disconnect()
    requestAnimationFrame(() => {
      setTimeout(() => {
        window.firstField = performance.now()
      })
    })
  })
  watcher.observe(document, { childList: true, subtree: true })
}

/** Times in milliseconds from navigation to the first usable form; nothing is kept from run to run. */
export async function measureStart(browser, address, slowdown) {
  // A service worker would answer from its own store, and the file has none.
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(noteFirstField)
    await page.goto(address)
    await page.getByRole('button', { name: '看一份示例' }).click()
    await page.getByText(/^已保存/).waitFor()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const times = []
    for (let run = 0; run < runs; run += 1) {
      await page.reload()
      await page.waitForFunction(() => 'firstField' in window)
      times.push(await page.evaluate(() => window.firstField))
    }
    return spread(times)
  } finally {
    await context.close()
  }
}
