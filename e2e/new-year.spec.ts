import { expect, type Page } from 'playwright/test'
import { compose } from '#documents/compose.ts'
import { textFile, toText } from '#documents/to-text.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { type Report, withValue } from '#domain/report.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { docxLayouts } from '#importers/docx-layouts.fixture.ts'
import { sampleBlocks } from '#importers/layouts.fixture.ts'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { drop, type GivenFile, paste } from './pages/transfer.ts'
import { test } from './pages/watched.ts'

const tableThree = '三、收到和处理政府信息公开申请情况'
const carriedOut = 'cells.requests.carriedOut.naturalPerson'

/** Last year: two requests of persons are left over. */
const lastYear = withValue(countyReport(), carriedOut, '2')

function asText(report: Report, name = '上年年报.txt'): GivenFile {
  const bytes = textFile(toText(compose(format2021, report)))
  return { name, mimeType: 'text/plain', buffer: Buffer.from(bytes) }
}

async function chooseLastYear(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await new HomePage(page).open()
  await page.getByRole('button', { name: '从上年报告开始' }).click()
  await page.getByLabel('选择报告文件').setInputFiles([...files])
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '从上年报告开始' })

test('a year begins from last year’s file: what was read and taken over is said first', async ({
  page,
}) => {
  await chooseLastYear(page, asText(lastYear))
  const dialog = dialogOf(page)
  await expect(dialog.getByText(/“上年年报.txt”：读出表格 \d+ 格/)).toBeVisible()
  await expect(dialog.getByRole('region', { name: '带过来的', exact: true })).toContainText(
    '表三“上年结转”6列按上年的“结转下年度”填好了。',
  )
  await expect(dialog.getByRole('region', { name: '没有带过来的' })).toContainText('成文日期')
  const notLastYear = dialog.getByText('读入的是 2021 年的报告，不是 2031 年的上一年')
  await dialog.getByLabel('新报告的年度').fill('2031')
  await expect(notLastYear).toBeVisible()
  await dialog.getByLabel('新报告的年度').fill('2022')
  await expect(notLastYear).toHaveCount(0)
  await dialog.getByRole('button', { name: '开始 2022 年的报告' }).click()

  const editor = new EditorPage(page)
  await expect(page.getByLabel('单位全称')).toHaveValue('清溪县人民政府办公室')
  await editor.goTo(tableThree)
  await expect(editor.cell('上年结转', '自然人')).toHaveValue('2')
  await expect(editor.cell('本年新收', '自然人')).toHaveAccessibleDescription('上年 1')
})

test('a carried sentence is marked until it is rewritten or confirmed', async ({ page }) => {
  await chooseLastYear(page, asText(lastYear))
  await dialogOf(page).getByRole('button', { name: '开始 2022 年的报告' }).click()
  const editor = new EditorPage(page)
  await editor.goTo('五、存在的主要问题及改进情况')
  const issues = page.getByRole('group', { name: '存在的主要问题' })
  await issues.getByText('还有 2 句是照上年带过来的').click()
  await issues.getByRole('button', { name: /^确认无误：一是部分单位/ }).click()
  await expect(issues.getByText('还有 1 句是照上年带过来的')).toBeVisible()
  await issues.getByRole('textbox', { name: '存在的主要问题', exact: true }).fill('一是另有问题。')
  await expect(issues.getByText(/照上年带过来的（/)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(issues.getByText('还有 1 句是照上年带过来的')).toBeVisible()
})

test('reports of merged offices are added up and compared with as one', async ({ page }) => {
  const other = withValue(lastYear, 'organisation.name', '柳河县人民政府办公室')
  await chooseLastYear(page, asText(lastYear, '年报.txt'), asText(other, '柳河.txt'))
  const dialog = dialogOf(page)
  await expect(dialog.getByText('单位名称没有带过来')).toBeVisible()
  await dialog.getByRole('button', { name: '开始 2022 年的报告' }).click()
  const editor = new EditorPage(page)
  await expect(page.getByLabel('单位全称')).toHaveValue('')
  await editor.goTo(tableThree)
  await expect(editor.cell('上年结转', '自然人')).toHaveValue('4')
  await expect(editor.cell('本年新收', '自然人')).toHaveAccessibleDescription('上年 2')
})

test('two files of one name are two reports', async ({ page }) => {
  await chooseLastYear(page, asText(lastYear, '年报.txt'))
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('list', { name: '读入的报告' }).getByRole('listitem')).toHaveCount(
    1,
  )
  await page.getByLabel('选择报告文件').setInputFiles([asText(lastYear, '年报.txt')])
  await expect(dialog.getByText(/“年报.txt（2）”/).first()).toBeVisible()
  await dialog.getByRole('button', { name: '不用“年报.txt（2）”' }).click()
  await expect(dialog.getByText(/“年报.txt（2）”/)).toHaveCount(0)
})

test('a file dropped anywhere and a paste into no field are last year’s report, too', async ({
  page,
}) => {
  await new HomePage(page).open()
  const [layout] = docxLayouts
  await drop(page, {
    name: '2023年报.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(layout![1](sampleBlocks('2021'))),
  })
  await expect(dialogOf(page).getByText(/“2023年报.docx”：读出/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
  await paste(page, toText(compose(format2021, lastYear)))
  await expect(dialogOf(page).getByText(/“粘贴的内容”：读出/)).toBeVisible()
})

test('a draft of this machine can be last year’s report', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await expect(editor.saved()).toBeVisible()
  const year = Number(await page.getByLabel('报告年度').inputValue())
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await page.getByRole('button', { name: '从上年报告开始' }).click()
  await dialogOf(page)
    .getByRole('button', { name: /桃花坪镇.*年/ })
    .click()
  await dialogOf(page)
    .getByRole('button', { name: `开始 ${year + 1} 年的报告` })
    .click()
  await expect(page.getByLabel('报告年度')).toHaveValue(String(year + 1))
})

test('what is no report is refused with the steps, and nothing is begun', async ({ page }) => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  await chooseLastYear(page, { name: '年报.doc', mimeType: 'application/msword', buffer: old })
  await expect(dialogOf(page).getByRole('alert')).toContainText('另存为')
  await expect(dialogOf(page).getByRole('button', { name: /^开始/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '从上年报告开始' })).toBeFocused()
  await expect(page.getByText('还没有草稿')).toBeVisible()
})

test('打开文件 takes a report of any other office as this year’s draft', async ({ page }) => {
  await new HomePage(page).open()
  await page.getByLabel('选择草稿文件').setInputFiles(asText(lastYear))
  const dialog = page.getByRole('dialog', { name: '打开文件' })
  await expect(dialog.getByText(/没有本程序存的填报数据/)).toBeVisible()
  await dialog.getByRole('button', { name: '不开新的，就填 2021 年的这一份' }).click()
  const editor = new EditorPage(page)
  await editor.goTo(tableThree)
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('1')
})
