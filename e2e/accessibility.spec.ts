import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { compose } from '#documents/compose.ts'
import { textFile, toText } from '#documents/to-text.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { withValue } from '#domain/report.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const stops = [
  '基本信息',
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
  '核对与导出',
]

async function expectClean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
    where,
  ).toEqual([])
}

async function expectStopsClean(page: Page, editor: EditorPage, state: string): Promise<void> {
  await expect(page.getByRole('complementary')).toContainText(/共 [1-9]\d* 页/)
  for (const stop of stops) {
    await editor.goTo(stop)
    await expectClean(page, `${stop}, ${state}`)
  }
}

test('no view of an empty report has an accessibility fault', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  await expect(page.getByText('还没有草稿')).toBeVisible()
  await expectClean(page, 'the empty list of drafts')
  const editor = await home.newReport()
  await expectStopsClean(page, editor, 'empty')
})

test('no view of a filled report has an accessibility fault', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.sample()
  await expectStopsClean(page, editor, 'filled')
})

test('errors, open panes and dialogs have no accessibility fault', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.newReport()
  await page.getByLabel('成文日期').fill('昨天')
  await page.getByLabel('成文日期').blur()
  await expect(page.getByLabel('成文日期')).toHaveAttribute('aria-invalid', 'true')
  const pane = await editor.problems()
  await expect(pane.getByRole('article').first()).toBeVisible()
  await expectClean(page, '基本信息 with an error and the problems open')
  await page.getByLabel(/^加红头/).check()
  await page.getByLabel(/在“一、总体情况”之前加一段导语/).check()
  await expectClean(page, '基本信息 with all forms open')
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('本年新收', '自然人').fill('abc')
  await editor.cell('予以公开', '自然人').fill('2')
  await expect(editor.cell('本年新收', '自然人')).toHaveAttribute('aria-invalid', 'true')
  await expect(editor.total('办理结果总计', '自然人')).toContainText('还差')
  await expectClean(page, 'table three with an unreadable cell and a running sum')
  await editor.goTo('一、总体情况')
  await page.getByRole('button', { name: '插入数字' }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectClean(page, 'the dialog 插入数字')
})

test('校验合计 and the doctor’s proposals have no accessibility fault', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.sample()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await page.getByRole('button', { name: '校验合计' }).click()
  await page.getByRole('textbox', { name: '原件“总计”列 予以公开' }).fill('30')
  await page.getByRole('textbox', { name: '原件“总计”列 部分公开' }).fill('0')
  await expect(page.getByText('原件多 27')).toBeVisible()
  await expectClean(page, '校验合计 with a difference')
  await editor.problems()
  await expect(page.getByRole('region', { name: /^勾稽医生/ })).toBeVisible()
  await expectClean(page, 'the problems with the doctor')
})

test('从上年报告开始, its marks and 读入文件 have no accessibility fault', async ({ page }) => {
  const report = withValue(countyReport(), 'cells.requests.newReceived.naturalPerson', '258')
  const text = toText(compose(format2021, report)).replace('\t258\t', '\t258件\t')
  const file = { name: '年报.txt', mimeType: 'text/plain', buffer: Buffer.from(textFile(text)) }
  await new HomePage(page).open()
  await page.getByRole('button', { name: '从上年报告开始' }).click()
  const newYear = page.getByRole('dialog', { name: '从上年报告开始' })
  await expect(newYear).toBeVisible()
  await expectClean(page, 'the dialog 从上年报告开始')
  await page.getByLabel('选择报告文件').setInputFiles(file)
  await newYear.getByText(/^换了写法的/).click()
  await expectClean(page, 'a receipt and what is taken over')
  await newYear.getByRole('button', { name: '开始 2022 年的报告' }).click()
  const editor = new EditorPage(page)
  await editor.goTo('五、存在的主要问题及改进情况')
  await page
    .getByText(/照上年带过来的（/)
    .first()
    .click()
  await expectClean(page, 'carried sentences')
  await page.getByRole('button', { name: '读入文件' }).click()
  await page.getByLabel('选择报告文件').setInputFiles(file)
  const importing = page.getByRole('dialog', { name: '读入文件到这份报告' })
  await importing
    .getByText(/^没有疑问的/)
    .first()
    .click()
  await expectClean(page, 'what a file offers')
  await page.getByLabel('选择报告文件').setInputFiles({
    name: '年报.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  })
  await expect(importing.getByRole('alert')).toBeVisible()
  await expectClean(page, 'a refused file')
})
