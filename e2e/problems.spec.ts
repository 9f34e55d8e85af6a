import { expect } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const tableThree = '三、收到和处理政府信息公开申请情况'

test('a reason answers a finding, survives a reload, and lapses when a figure changes', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('5')
  const pane = await editor.problems()
  const problem = pane.getByRole('article').filter({ hasText: '“自然人”列勾稽不平' })
  await problem.getByRole('button', { name: '说明理由' }).click()
  await problem.getByLabel(/^理由/).fill('三件在补正，按口径未计入办理结果')
  await problem.getByRole('button', { name: '记下理由' }).click()
  await expect(problem.getByText('理由：三件在补正，按口径未计入办理结果')).toBeVisible()
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await editor.problems()
  await expect(problem.getByText('理由：三件在补正，按口径未计入办理结果')).toBeVisible()
  await expect(pane.getByText(/已说明 1 处/)).toBeVisible()

  await editor.cell('本年新收', '自然人').fill('6')
  await expect(problem.getByText(/原来的理由已失效：三件在补正/)).toBeVisible()
  await editor.cell('本年新收', '自然人').fill('5')
  await expect(problem.getByText('理由：三件在补正，按口径未计入办理结果')).toBeVisible()
})

test('a reason begun is kept while figures change and while another view of the pane is read', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  const cell = editor.cell('本年新收', '自然人')
  await cell.fill('5')
  const pane = await editor.problems()
  const problem = pane.getByRole('article').filter({ hasText: '“自然人”列勾稽不平' })
  await problem.getByRole('button', { name: '说明理由' }).click()
  const reason = problem.getByLabel(/^理由/)
  await reason.fill('三件在补正')
  await cell.fill('6')
  await expect(problem.getByText('“自然人”列勾稽不平')).toContainText('第一项加第二项是 7')
  await expect(reason).toHaveValue('三件在补正')
  await pane.getByRole('button', { name: '填写说明' }).click()
  await expect(reason).toHaveCount(0)
  await pane.getByRole('button', { name: /^问题/ }).click()
  await expect(reason).toHaveValue('三件在补正')
  await problem.getByRole('button', { name: '取消' }).click()
  await expect(problem.getByRole('button', { name: '说明理由' })).toBeVisible()
})

test('a reason half written survives a reload, answers nothing and is in no file', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('5')
  const pane = await editor.problems()
  const problem = pane.getByRole('article').filter({ hasText: '“自然人”列勾稽不平' })
  const reason = problem.getByLabel(/^理由/)
  await problem.getByRole('button', { name: '说明理由' }).click()
  await reason.fill('三件在补正，')
  await reason.press('End')
  await page.keyboard.type('按口径')
  await page.reload()
  await editor.problems()
  await expect(reason).toHaveValue('三件在补正，按口径')
  await expect(pane.getByText(/已说明 1 处/)).toHaveCount(0)

  await editor.goTo('核对与导出')
  const { bytes } = await editor.download('把草稿存为文件')
  expect(new TextDecoder().decode(bytes)).not.toContain('三件在补正')
  await problem.getByRole('button', { name: '记下理由' }).click()
  await expect(problem.getByText('理由：三件在补正，按口径')).toBeVisible()
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await editor.problems()
  await expect(problem.getByText('理由：三件在补正，按口径')).toBeVisible()
  await expect(reason).toHaveCount(0)
})

test('a cell that cannot be read must be mended: no reason is offered', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('abc')
  const pane = await editor.problems()
  const problem = pane.getByRole('article').filter({ hasText: 'abc' })
  await expect(problem).toBeVisible()
  await expect(problem.getByRole('button', { name: '说明理由' })).toHaveCount(0)
})

test('the list can be narrowed to errors, and every operand leads to its cell', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  const pane = await editor.problems()
  await expect(pane.getByRole('article').first()).toBeVisible()
  const all = await pane.getByRole('article').count()
  await pane.getByRole('button', { name: '只看错误' }).click()
  await expect.poll(() => pane.getByRole('article').count()).toBeLessThan(all)
  await pane.getByRole('button', { name: '只看已说明' }).click()
  await expect(pane.getByText('没有这一类问题。')).toBeVisible()

  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('5')
  await editor.problems()
  const unbalanced = pane.getByRole('article').filter({ hasText: '“自然人”列勾稽不平' })
  await unbalanced.getByRole('button', { name: /上年结转.*自然人/ }).click()
  await expect(editor.cell('上年结转', '自然人')).toBeFocused()
})

test('what a sentence says is selected in it, and what waits is listed', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('5')
  const pane = await editor.problems()
  const problem = pane.getByRole('article').filter({ hasText: '申请3件' })
  await problem.getByRole('button', { name: '总体情况·依申请公开', exact: true }).click()
  await expect(page.getByRole('textbox', { name: '依申请公开', exact: true })).toBeFocused()
  const selected = await page.evaluate(() => String(window.getSelection()))
  expect(selected).toMatch(/收到政府信息公开申请3件$/)
  await pane.getByText(/条规则暂时不能判定/).click()
  await expect(pane.getByText(/上年结转等于上年报告的结转下年度/)).toContainText('等上年的报告')
})

test('the window’s title and a quiet sentence say how many problems there are', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await expect(page.getByRole('status').filter({ hasText: '没有发现问题' })).toBeAttached()
  await expect(page).not.toHaveTitle(/^（/)
  await editor.cell('本年新收', '自然人').fill('5')
  await expect(page).toHaveTitle(/^（\d+）/)
  // Only once the typing has come to rest.
  await expect(page.getByText(/^问题：错误 \d+ 处/)).toBeAttached({ timeout: 15_000 })
})

test('F8 and Shift+F8 walk to the next and to the previous open cell', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').focus()
  await expect(page.getByRole('button', { name: '下一处（F8）' })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(editor.cell('本年新收', '商业企业')).toBeFocused()
  await page.keyboard.press('Shift+F8')
  await expect(editor.cell('本年新收', '自然人')).toBeFocused()
})
