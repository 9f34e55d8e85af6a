import { expect, test } from 'playwright/test'
import { HomePage } from './pages/home.ts'

test('F1 in a cell says what the row and column count, with the text of the law', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('部分公开', '自然人').press('F1')
  const pane = page.getByRole('complementary')
  await expect(pane.getByText('法规原文 · 《政府信息公开条例》第三十七条')).toBeVisible()
  await expect(pane.getByText(/能够作区分处理的，行政机关应当向申请人提供/)).toBeVisible()
  await expect(pane.getByText('列：自然人')).toBeVisible()
  await expect(editor.cell('部分公开', '自然人')).toBeFocused()
})

test('a click on a row label says what the row counts; on a small screen as a view of its own', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1093, height: 614 })
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo('二、主动公开政府信息情况')
  await page.getByRole('button', { name: '行政处罚' }).click()
  await expect(page.getByText(/以本单位名义作出的行政处罚决定件数/)).toBeVisible()
  await page.getByRole('button', { name: '返回填写' }).click()
  await expect(page.getByText(/以本单位名义作出的行政处罚决定件数/)).toBeHidden()
  await expect(editor.cell('行政处罚', '本年处理决定数量')).toBeVisible()
})
