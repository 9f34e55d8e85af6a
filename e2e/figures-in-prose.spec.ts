import { expect, type Page } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const overview = '一、总体情况'
const requests = '三、收到和处理政府信息公开申请情况'

/** A report with three requests, all granted, and every other cell of table three 0. */
async function threeRequests(page: Page) {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.newReport()
  await editor.goTo(requests)
  await editor.cell('本年新收', '自然人').fill('3')
  await editor.cell('予以公开', '自然人').fill('3')
  await page.getByRole('button', { name: '其余填 0' }).click()
  return editor
}

function text(page: Page) {
  return page.getByRole('textbox', { name: '依申请公开', exact: true })
}

test('a clerk mends a sentence that says another figure than the table, and takes it back', async ({
  page,
}) => {
  const editor = await threeRequests(page)
  await editor.goTo(overview)
  await text(page).fill('本年度收到政府信息公开申请4件，办结3件。')
  const links = page.getByRole('list', { name: '这段里与表格对应的数' })
  await expect(links.getByRole('listitem')).toHaveText([
    '本年度收到政府信息公开申请4件表三·本年新收·总计 是 3改为 3',
    '办结3件✓ 表三·办理结果总计·总计',
  ])

  await links.getByRole('button', { name: '改为 3' }).click()
  await expect(text(page)).toHaveValue('本年度收到政府信息公开申请3件，办结3件。')
  await expect(links.getByText(/^✓/)).toHaveCount(2)
  await expect(links.getByRole('button', { name: /^改为/ })).toHaveCount(0)
  await page.getByRole('button', { name: '记录' }).click()
  await expect(page.getByRole('list', { name: '记录' }).getByRole('button').first()).toContainText(
    '修正总体情况·依申请公开：',
  )

  await page.keyboard.press('Control+z')
  await expect(text(page)).toHaveValue('本年度收到政府信息公开申请4件，办结3件。')
  await expect(links.getByText('表三·本年新收·总计 是 3')).toBeVisible()
})

test('from a figure to its cell, and from the cell to the words', async ({ page }) => {
  const editor = await threeRequests(page)
  await editor.goTo(overview)
  await text(page).fill('本年度收到政府信息公开申请3件，办结2件。')
  await page.getByRole('button', { name: '办结2件' }).click()
  await expect(editor.stopTitle()).toHaveText(requests)
  await expect(editor.total('办理结果总计', '总计')).toBeFocused()

  await editor.cell('本年新收', '自然人').press('F1')
  const pane = page.getByRole('complementary')
  await expect(pane.getByText('正文里引用的句子')).toBeVisible()
  await expect(pane.getByRole('button', { name: /件$/ })).toHaveText([
    '本年度收到政府信息公开申请3件',
  ])
  await pane.getByRole('button', { name: '本年度收到政府信息公开申请3件' }).click()
  await expect(editor.stopTitle()).toHaveText(overview)
  await expect(text(page)).toBeFocused()
  const selected = await text(page).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  )
  expect(selected).toBe('3件')
})

test('the line under a figure lies under its own characters', async ({ page }) => {
  const editor = await threeRequests(page)
  await editor.goTo(overview)
  const words = '按照条例要求规范办理，依法答复。'.repeat(12)
  await text(page).fill(`${words}\n\n本年度收到政府信息公开申请3件。`)
  const mark = page.locator('.figure-mark', { hasText: '3件' })
  await expect(mark).toHaveCount(1)
  // The field and what lies behind it break their lines alike: as high, and as many.
  const heights = await text(page).evaluate((field) => [
    field.scrollHeight,
    field.previousElementSibling?.scrollHeight,
  ])
  expect(heights[0]).toBe(heights[1])
})
