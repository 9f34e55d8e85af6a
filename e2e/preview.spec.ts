import { expect, type Page } from 'playwright/test'
import type { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

async function sample(page: Page): Promise<EditorPage> {
  await new HomePage(page).open()
  return new HomePage(page).sample()
}
const sheet = (page: Page, number: number) =>
  page.getByRole('region', { name: `第 ${number} 页，共 4 页` })

test('the preview is read page by page, with buttons or keys', async ({ page }) => {
  await sample(page)
  const bar = page.getByRole('toolbar', { name: '预览' })
  await expect(bar).toContainText('第 1 页，共 4 页')
  await expect(page.getByText(/在 WPS 或 Word 中，个别行可能/)).toBeVisible()
  await bar.getByRole('button', { name: '下一页' }).click()
  await expect(bar).toContainText('第 2 页，共 4 页')
  await expect(sheet(page, 2).getByText('— 2 —')).toBeInViewport()
  await page.getByRole('region', { name: '预览的各页' }).focus()
  await page.keyboard.press('PageDown')
  await expect(bar).toContainText('第 3 页，共 4 页')
  await page.keyboard.press('End')
  await expect(bar).toContainText('第 4 页，共 4 页')
  await expect(bar.getByRole('button', { name: '下一页' })).toBeDisabled()
  await page.keyboard.press('Home')
  await expect(bar).toContainText('第 1 页，共 4 页')
})

test('pages are shown larger and smaller, and fitted to the pane again', async ({ page }) => {
  await sample(page)
  const bar = page.getByRole('toolbar', { name: '预览' })
  const width = async () => (await sheet(page, 1).boundingBox())?.width ?? 0
  const fit = bar.getByRole('button', { name: '适合宽度' })
  await expect(bar).toContainText('共 4 页')
  await expect(fit).toHaveAttribute('aria-pressed', 'true')
  // The pane is measured after the pages are there.
  let fitted = 0
  const isStill = async () => {
    const before = fitted
    fitted = await width()
    return fitted > 0 && fitted === before
  }
  await expect.poll(isStill, { intervals: [250] }).toBe(true)
  await bar.getByRole('button', { name: '放大' }).click()
  await bar.getByRole('button', { name: '放大' }).click()
  await expect(bar).toContainText('100%')
  await expect.poll(width).toBeCloseTo((210 / 25.4) * 96, 0)
  await page.getByRole('region', { name: '预览的各页' }).focus()
  await page.keyboard.press('-')
  await expect(bar).toContainText('75%')
  await page.keyboard.press('0')
  await expect(fit).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(width).toBe(fitted)
})

test('the page that is read stays in sight when it is shown larger', async ({ page }) => {
  await sample(page)
  const bar = page.getByRole('toolbar', { name: '预览' })
  await expect(bar).toContainText('共 4 页')
  await bar.getByRole('button', { name: '下一页' }).click()
  await expect(bar).toContainText('第 2 页，共 4 页')
  const top = async () => Math.round((await sheet(page, 2).boundingBox())?.y ?? 0)
  const before = await top()
  for (const size of ['75%', '100%', '125%', '150%']) {
    await bar.getByRole('button', { name: '放大' }).click()
    await expect(bar).toContainText(size)
  }
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(8)
  await bar.getByRole('button', { name: '适合宽度' }).click()
  await expect(bar.getByRole('button', { name: '适合宽度' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(8)
  await expect(bar).toContainText('第 2 页，共 4 页')
})

test('a click on a sentence leads to its words, and a field shows where it is printed', async ({
  page,
}) => {
  const editor = await sample(page)
  const pages = page.getByRole('region', { name: '预览的各页' })
  await editor.goTo('一、总体情况')
  await pages.getByText('公众号46条').click()
  await expect(page.getByLabel('主动公开', { exact: true })).toBeFocused()
  const selected = await page.evaluate(() => {
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement)) return ''
    return field.value.slice(field.selectionStart, field.selectionEnd)
  })
  expect(selected).toContain('公众号46条')

  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('结转下年度', '其他').focus()
  const marked = pages.locator('.piece-marked')
  await expect(marked).toHaveCount(1)
  await expect(marked).toBeInViewport()
  await expect(marked).toHaveAttribute('data-shows', 'cells.requests.carriedOut.orgOther')
})
