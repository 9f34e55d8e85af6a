import { expect, type Page } from 'playwright/test'
import { type Report, withValue } from '#domain/report.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const tableThree = '三、收到和处理政府信息公开申请情况'
const newReceived = 'cells.requests.newReceived.naturalPerson'

/** Opens a draft that knows last year's report. */
async function openWithLastYear(page: Page, report: Report, previous: Report): Promise<EditorPage> {
  await new HomePage(page).open()
  const at = '2026-01-09T08:00:00.000Z'
  const draft = {
    kind: 'nianbao-draft',
    id: 'with-last-year',
    version: 0,
    revision: 0,
    createdAt: at,
    updatedAt: at,
    report,
    previous,
    timeline: { done: [], undone: [] },
  }
  await page.getByLabel('选择草稿文件').setInputFiles({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(draft)),
  })
  const editor = new EditorPage(page)
  await editor.goTo(tableThree)
  return editor
}

test('last year’s figure and the change stand under each figure, and follow the typing', async ({
  page,
}) => {
  const report = withValue(countyReport(), newReceived, '300')
  const previous = withValue(countyReport(), newReceived, '258')
  const editor = await openWithLastYear(page, report, previous)
  const cell = editor.cell('本年新收', '自然人')
  await expect(cell).toHaveAccessibleDescription(/上年 258，增加 42$/)
  await cell.fill('250')
  await expect(cell).toHaveAccessibleDescription(/上年 258，减少 8$/)
  await expect(editor.total('本年新收', '总计')).toHaveAccessibleDescription(/减少 8$/)
  await cell.press('F1')
  await expect(page.getByText('上年 258，减少 8。')).toBeVisible()
})

test('a cell describes all of its state: why it cannot be read, its note and last year’s figure', async ({
  page,
}) => {
  const noted = withValue(countyReport(), 'notes.requests.newReceived.naturalPerson', '依据台账')
  const editor = await openWithLastYear(page, noted, countyReport())
  const cell = editor.cell('本年新收', '自然人')
  await cell.fill('约3')
  await expect(cell).toHaveAccessibleDescription(/读不出来；备注：依据台账 上年 \d+/)
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await cell.fill('77')
  await expect(cell).toHaveAccessibleDescription(/^错误，见“问题”栏；备注：依据台账 上年 \d+，增加/)
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
})

test('last year’s figures can be hidden, which is remembered', async ({ page }) => {
  const editor = await openWithLastYear(page, countyReport(), countyReport())
  const cell = editor.cell('本年新收', '自然人')
  await expect(cell).toHaveAccessibleDescription(/没有变化$/)
  await expect(page.getByText('格内小字：2021年的数和增减')).toBeVisible()
  await page.getByRole('button', { name: '隐藏上年' }).click()
  await expect(page.getByText(/格内小字/)).toHaveCount(0)
  await expect(cell).toHaveAccessibleDescription('')
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: '对照上年' })).toBeVisible()
  await expect(cell).toHaveAccessibleDescription('')
})

test('a report that knows no last year offers none', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo(tableThree)
  await expect(page.getByRole('button', { name: '其余填 0' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /上年$/ })).toHaveCount(0)
})
