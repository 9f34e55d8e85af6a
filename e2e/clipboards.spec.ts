import { expect, type Page } from 'playwright/test'
import { type Clipboard, clipboards } from './fixtures/clipboards.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

async function paste(page: Page, { text, html = '' }: Clipboard): Promise<void> {
  await page.evaluate(
    ([plain, markup]) => {
      const data = new DataTransfer()
      data.setData('text/plain', plain ?? '')
      if (markup) data.setData('text/html', markup)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [text, html],
  )
}

test('there are at least twenty-five clipboards', () => {
  expect(clipboards.length).toBeGreaterThanOrEqual(25)
})

test('what other programs put on the clipboard lands in the right cells, one undo each', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  // The number of problems before it follows after a pause.
  const title = (await page.title()).replace(/^（\d+）/, '')
  for (const clipboard of clipboards)
    await test.step(clipboard.name, async () => {
      await editor.cell(...clipboard.at).focus()
      await paste(page, clipboard)
      const dialog = page.getByRole('dialog', { name: '粘贴前请核对' })
      if (clipboard.asked) await dialog.getByRole('button', { name: '填入' }).click()
      await expect(dialog).toHaveCount(0)
      for (const [cell, text] of Object.entries(clipboard.lands)) {
        const [row = '', column = ''] = cell.split(' ')
        await expect(editor.cell(row, column), `${clipboard.name}: ${cell}`).toHaveValue(text)
      }
      await page.keyboard.press('Control+z')
      const left = () =>
        page
          .locator('.cell input')
          .evaluateAll(
            (inputs) =>
              inputs.filter((input) => input instanceof HTMLInputElement && input.value !== '')
                .length,
          )
      await expect.poll(left, `${clipboard.name}: taken back`).toBe(0)
    })
  await expect(page).toHaveTitle(new RegExp(`^(?:（\\d+）)?${title}$`))
})
