import { expect } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const tableThree = '三、收到和处理政府信息公开申请情况'

test('a note stays with its cell in the draft and is in no export', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').press('F1')
  await page.getByLabel('备注').fill('依据登记台账第 3 页')
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await expect(editor.cell('本年新收', '自然人')).toHaveAttribute('title', /依据登记台账第 3 页/)
  await editor.goTo('核对与导出')
  const { bytes } = await editor.download('下载纯文本')
  expect(new TextDecoder().decode(bytes)).not.toContain('台账')
})

test('其余填 0 can be stated for one row, or for one group', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo(tableThree)
  await editor.cell('属于国家秘密', '自然人').click()
  await page.getByRole('button', { name: '本行填 0' }).click()
  await expect(page.getByText('已填 6 格。')).toBeVisible()
  await expect(editor.cell('属于国家秘密', '其他')).toHaveAttribute('title', /用“其余填 0”填入/)
  await expect(editor.cell('属于国家秘密', '自然人')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: '本组填 0' }).click()
  await expect(page.getByText('已填 42 格。')).toBeVisible()
  await expect(editor.cell('行政查询事项', '其他')).toHaveValue('0')
  await expect(editor.cell('本机关不掌握', '自然人')).toHaveValue('')
})

test('the record names every step, survives a reload, and leads back to any of them', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('3')
  await page.getByRole('button', { name: '其余填 0' }).click()
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: '记录' }).click()
  const record = page.getByRole('list', { name: '记录' })
  await expect(record.getByRole('button')).toHaveCount(2)
  await expect(record.getByRole('button').first()).toContainText('填 0')
  const typed = record.getByRole('button', { name: /输入.*表三“本年新收”行“自然人”列：（空） → 3/ })
  await typed.click()
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('')
  await expect(record.getByText('已撤销')).toHaveCount(2)
  await record.getByRole('button').first().click()
  await expect(editor.cell('本年新收', '其他')).toHaveValue('0')
})

test('the list of shortcuts opens by ? and by its button, and gives the focus back', async ({
  page,
}) => {
  await new HomePage(page).open()
  await new HomePage(page).newReport()
  const button = page.getByRole('button', { name: '快捷键和设置' })
  await button.click()
  const dialog = page.getByRole('dialog', { name: '快捷键和设置' })
  await expect(dialog.getByText('到下一个 / 上一个还没填好或有问题的地方')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
})
