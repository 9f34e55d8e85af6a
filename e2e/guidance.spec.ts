import { expect, type Page } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const requests = '三、收到和处理政府信息公开申请情况'

/** One entry of the pane, by its heading. */
function entry(page: Page, title: string) {
  return page
    .getByRole('complementary')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
}

test.beforeEach(async ({ page }) => {
  await new HomePage(page).open()
})

test('F1 in a cell says what the row and column count, with the text of the law marked', async ({
  page,
}) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo(requests)
  const cell = editor.cell('本年新收', '自然人')
  await cell.press('F1')
  const row = entry(page, '一、本年新收政府信息公开申请数量')
  // At the top, wherever the preview of this section had scrolled the pane to.
  await expect(row.getByText(/^本年1月1日至12月31日收到的申请/)).toBeInViewport()
  await expect(row.getByText('条例原文 · 《政府信息公开条例》第三十一条')).toBeVisible()
  await expect(row.getByRole('blockquote')).toContainText('以双方确认之日为收到申请之日。')
  await expect(row.getByText('填法的依据：通行理解，供参考')).toBeVisible()
  const column = entry(page, '列：自然人')
  await expect(column.getByText(/^个人提出的申请/)).toBeVisible()
  await expect(column.getByRole('blockquote')).toHaveCount(0)
  await expect(cell).toBeFocused()

  await editor.cell('上年结转', '其他').press('F1')
  await expect(entry(page, '二、上年结转政府信息公开申请数量')).toBeInViewport()
  await expect(entry(page, '列：其他')).toBeVisible()
})

test('a row whose rule is the law’s own says so', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo(requests)
  await page.getByRole('button', { name: /^（二）部分公开/ }).click()
  const row = entry(page, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）')
  await expect(row.getByRole('blockquote')).toContainText('但是能够作区分处理的，行政机关应当')
  await expect(row.getByText('填法的依据：法规原文')).toBeVisible()
})

test('a cell of the disputes shows its result within its block', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo('四、政府信息公开行政复议、行政诉讼情况')
  await editor.cell('案件数量', '未经复议直接起诉·结果维持').press('F1')
  await expect(entry(page, '政府信息公开行政复议、行政诉讼情况')).toBeVisible()
  const column = entry(page, '列：未经复议直接起诉·结果维持')
  await expect(column.getByText('法律原文 · 《行政诉讼法》第六十九条')).toBeVisible()
})

test('a click on a row label says what the row counts; on a small screen as a view of its own', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1093, height: 614 })
  const editor = await new HomePage(page).newReport()
  await editor.goTo('二、主动公开政府信息情况')
  await page.getByRole('button', { name: '行政处罚' }).click()
  const row = entry(page, '行政处罚')
  await expect(row.getByText(/^本单位以自己名义作出的行政处罚/)).toBeVisible()
  await page.getByRole('button', { name: '返回填写' }).click()
  await expect(row).toBeHidden()
  await expect(editor.cell('行政处罚', '本年处理决定数量')).toBeVisible()
})

test('without a topic the pane says how to get one', async ({ page }) => {
  await new HomePage(page).newReport()
  await page.getByRole('button', { name: '填写说明' }).click()
  await expect(page.getByText(/点表格左边的行名，或在格内按 F1/)).toBeVisible()
})
