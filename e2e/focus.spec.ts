import { expect, type Locator, type Page } from 'playwright/test'
import { compose } from '#documents/compose.ts'
import { textFile, toText } from '#documents/to-text.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const overview = '一、总体情况'
const tableThree = '三、收到和处理政府信息公开申请情况'

async function press(page: Page, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
}

test('a button that goes away with its press hands the focus to a neighbour: tables and texts', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('四、政府信息公开行政复议、行政诉讼情况')
  await editor.cell('案件数量', '行政复议·结果维持').fill('')
  const fillZeros = page.getByRole('button', { name: '其余填 0' })
  await press(page, fillZeros)
  await expect(page.getByText('已填 1 格。')).toBeVisible()
  await press(page, page.getByRole('main').getByRole('button', { name: '撤销' }))
  await expect(fillZeros).toBeFocused()

  await editor.goTo(overview)
  const text = page.getByRole('textbox', { name: '依申请公开', exact: true })
  await text.fill('本年度收到政府信息公开申请7件，办结3件。')
  await press(page, page.getByRole('button', { name: '改为 3' }))
  await expect(text).toHaveValue('本年度收到政府信息公开申请3件，办结3件。')
  await expect(text).toBeFocused()
})

test('… the doctor’s trial, and a reason', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('285')
  await editor.cell('予以公开', '自然人').fill('258')
  const pane = await editor.problems()
  const doctor = pane.getByRole('region', { name: /^勾稽医生/ })
  await press(page, doctor.getByRole('button', { name: '试一下' }).first())
  const undo = pane.getByRole('button', { name: '撤销' })
  await expect(undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(doctor.getByRole('button').first()).toBeFocused()

  const problem = pane.getByRole('article').filter({ hasText: '“自然人”列勾稽不平' })
  await press(page, problem.getByRole('button', { name: '说明理由' }))
  await page.keyboard.press('Escape')
  await expect(problem.getByRole('button', { name: '说明理由' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(problem.getByLabel(/^理由/)).toBeFocused()
  await page.keyboard.type('三件在补正')
  await press(page, problem.getByRole('button', { name: '记下理由' }))
  await expect(problem.getByRole('button', { name: '修改' })).toBeFocused()

  // A card that leaves the list hands it to the next one.
  await pane.getByRole('button', { name: '只看错误' }).click()
  const card = pane.getByRole('article').first()
  await press(page, card.getByRole('button', { name: '说明理由' }))
  await page.keyboard.type('总计随自然人列')
  await press(page, card.getByRole('button', { name: '记下理由' }))
  await expect(pane.getByText(/已说明 2 处/)).toBeVisible()
  await expect(page.locator(':focus')).toHaveCount(1)
})

test('… sentences that are confirmed', async ({ page }) => {
  await new HomePage(page).open()
  await page.getByRole('button', { name: '从上年报告开始' }).click()
  await page.getByLabel('选择报告文件').setInputFiles({
    name: '上年年报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(textFile(toText(compose(format2021, countyReport())))),
  })
  await page.getByRole('button', { name: '开始 2022 年的报告' }).click()
  await page.getByRole('button', { name: /^五、/ }).click()
  const issues = page.getByRole('group', { name: '存在的主要问题' })
  await issues.getByText('还有 2 句是照上年带过来的').click()
  const confirm = issues.getByRole('button', { name: /^确认无误/ })
  await press(page, confirm.first())
  await expect(confirm).toHaveCount(1)
  await expect(confirm).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(issues.getByRole('textbox', { name: '存在的主要问题', exact: true })).toBeFocused()
})

test('… a draft that is deleted, taken back, and brought back from the bin', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await press(page, page.getByRole('button', { name: /^删除/ }))
  await expect(page.getByText('还没有草稿')).toBeVisible()
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused()
  await page.keyboard.press('Enter')
  const opener = page.getByRole('button', { name: '打开 云溪县石桥乡人民政府' })
  await expect(opener).toBeFocused()
  await press(page, page.getByRole('button', { name: /^删除/ }))
  await page.getByText('回收站（1）').click()
  await press(page, page.getByRole('button', { name: '恢复' }))
  await expect(opener).toBeFocused()
})
