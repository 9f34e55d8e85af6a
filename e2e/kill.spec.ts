import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { OwnBrowser } from './pages/own-browser.ts'
import { oneFile, test } from './pages/watched.ts'

/** In each place; `npm run soak` asks for 100. */
const kills = Number(process.env['KILLS'] ?? 3)

/** What a clerk may lose, in milliseconds. */
const mayBeMissing = 1000

/** So that a run can be repeated and no two kills of it are the same. */
function* moments(): Generator<number, never> {
  let seed = Number(process.env['KILL_SEED'] ?? 20_260_105)
  for (;;) {
    seed = (seed * 48271) % 2147483647
    yield 150 + (seed % 2600)
  }
}

/** Types until the browser is gone; when each key was pressed and how long the text was with it. */
async function typeUntilGone(page: Page, from: number) {
  const lengths: { readonly at: number; readonly length: number }[] = []
  try {
    for (let length = from; ; length += 1) {
      const at = Date.now()
      await page.keyboard.type(digitAt(length))
      lengths.push({ at, length: length + 1 })
    }
  } catch {
    return lengths
  }
}

/** 1·2·3·4· … so that any tear would show. */
const script = Array.from({ length: 20_000 }, (_, index) => `${index}·`).join('')
const digitAt = (index: number) => script[index] ?? ''

for (const place of ['the site', 'the one file'])
  test(`killed ${kills} times while typing, ${place} misses the last second of a draft at most`, async ({
    baseURL,
  }) => {
    test.setTimeout(60_000 + kills * 20_000)
    const profile = mkdtempSync(path.join(tmpdir(), 'nianbao-kill-'))
    const delays = moments()
    let worst = 0
    let browser = await OwnBrowser.start(profile)
    try {
      await browser.page.goto(place === 'the site' ? (baseURL ?? '') : oneFile)
      const editor = await new HomePage(browser.page).newReport()
      await editor.goTo('六、其他需要报告的事项')
      await expect(editor.saved()).toBeVisible()
      const url = browser.page.url()
      for (let round = 0; round < kills; round += 1) {
        const field = browser.page.getByLabel('其他事项')
        const before = await field.inputValue()
        await field.press('Control+End')
        const typing = typeUntilGone(browser.page, before.length)
        await new Promise((resolve) => setTimeout(resolve, delays.next().value))
        const killedAt = Date.now()
        await browser.kill()
        const lengths = await typing

        browser = await OwnBrowser.start(profile)
        await browser.page.goto(url)
        await expect(new EditorPage(browser.page).stopTitle()).toHaveText('六、其他需要报告的事项')
        const after = await browser.page.getByLabel('其他事项').inputValue()
        expect(after.length, `after kill ${round + 1}`).toBeGreaterThanOrEqual(before.length)
        const firstLost = lengths.find(({ length }) => length > after.length)
        const lost = firstLost ? killedAt - firstLost.at : 0
        worst = Math.max(worst, lost)
        expect(script.startsWith(after), `torn after kill ${round + 1}: ${after}`).toBe(true)
        expect(lost, `milliseconds of typing after kill ${round + 1}`).toBeLessThan(mayBeMissing)
      }
      process.stdout.write(`${place}, ${kills} kills: at most ${worst} ms of typing lost\n`)
    } finally {
      await browser.kill()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  })
