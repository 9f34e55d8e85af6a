import { expect, type Locator, type Page } from 'playwright/test'
import { compose } from '#documents/compose.ts'
import { textFile, toText } from '#documents/to-text.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import type { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { drop, type GivenFile, paste } from './pages/transfer.ts'
import { test } from './pages/watched.ts'

const tableTwo = '二、主动公开政府信息情况'
const tableThree = '三、收到和处理政府信息公开申请情况'
const sectionFive = '五、存在的主要问题及改进情况'

/** The text of a report in which one figure is printed as nobody should type it. */
const received = '一、本年新收政府信息公开申请数量\t\t\t'
const reportText = toText(compose(format2021, countyReport())).replace(
  `${received}1`,
  `${received}３件`,
)

const asFile = (text: string, name = '年报.txt'): GivenFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(textFile(text)),
})

async function newReport(page: Page): Promise<EditorPage> {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await expect(page.getByLabel('单位全称')).toBeVisible()
  return editor
}

async function choose(page: Page, file: GivenFile): Promise<Locator> {
  await page.getByRole('button', { name: '读入文件' }).click()
  await page.getByLabel('选择报告文件').setInputFiles(file)
  return dialogOf(page)
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '读入文件到这份报告' })

test('a file is read, looked at, accepted, and taken back with one undo', async ({ page }) => {
  const editor = await newReport(page)
  const dialog = await choose(page, asFile(reportText))
  const altered = dialog.getByRole('row', { name: /表三“本年新收”行“自然人”列/ })
  await expect(altered).toContainText('原件写“３件”，已读作 3。')
  // Nothing is changed while it is looked at.
  await expect(page.getByLabel('单位全称')).toHaveValue('')
  await dialog.getByRole('button', { name: /^确定，填入 \d+ 处/ }).click()
  await expect(page.getByText(/^已填入 \d+ 处/)).toBeVisible()
  await expect(page.getByRole('button', { name: '读入文件' })).toBeFocused()
  await expect(page.getByLabel('单位全称')).toHaveValue('清溪县人民政府办公室')
  await editor.goTo(tableThree)
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('3')
  await editor.goTo(tableTwo)
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('单位全称')).toHaveValue('')
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled()
  const pane = page.getByRole('complementary')
  await pane.getByRole('button', { name: '版本' }).click()
  await expect(pane.getByText('导入前：年报.txt')).toBeVisible()
})

test('a part, a section or a cell can be accepted alone', async ({ page }) => {
  const editor = await newReport(page)
  const dialog = await choose(page, asFile(reportText))
  await dialog.getByRole('button', { name: '全部不采用' }).click()
  await expect(dialog.getByRole('button', { name: '确定，填入 0 处' })).toBeDisabled()
  await dialog.getByRole('button', { name: `采用${sectionFive}`, exact: true }).click()
  const three = dialog.getByRole('region', { name: tableThree })
  await three.getByRole('checkbox', { name: '采用 表三“本年新收”行“自然人”列' }).check()
  await dialog.getByRole('button', { name: /^确定/ }).click()
  await expect(page.getByLabel('单位全称')).toHaveValue('')
  await editor.goTo(tableThree)
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('3')
  await expect(editor.cell('本年新收', '商业企业')).toHaveValue('')
  await editor.goTo(sectionFive)
  await expect(page.getByLabel('存在的主要问题', { exact: true })).not.toHaveValue('')
})

test('what stands already is kept unless the clerk says otherwise', async ({ page }) => {
  const editor = await newReport(page)
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('8')
  const dialog = await choose(page, asFile(reportText))
  const row = dialog.getByRole('row', { name: /表三“本年新收”行“自然人”列/ })
  await expect(row.getByRole('cell')).toHaveText(['', '8', /３件/, '不变'])
  await row.getByRole('checkbox').check()
  await expect(row.getByRole('cell').last()).toHaveText('3')
  await row.getByRole('checkbox').uncheck()
  await dialog.getByRole('button', { name: /^确定/ }).click()
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('8')
})

test('a file can be dropped, and a whole report pasted over any field', async ({ page }) => {
  await newReport(page)
  await drop(page, asFile(reportText, '拖来的.txt'))
  await expect(dialogOf(page).getByText(/“拖来的.txt”：读出/)).toBeVisible()
  await page.keyboard.press('Escape')
  const name = page.getByLabel('单位全称')
  await name.focus()
  // A name is left to the field; a report is taken out of its way.
  expect(await paste(page, '石桥镇人民政府')).toBe(false)
  await expect(dialogOf(page)).toHaveCount(0)
  expect(await paste(page, reportText)).toBe(true)
  await expect(dialogOf(page).getByText(/“粘贴的内容”：读出/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(name).toHaveValue('')
  await expect(name).toBeFocused()
})

test('the receipt can be kept as a text file', async ({ page }) => {
  const editor = await newReport(page)
  await choose(page, asFile(reportText))
  const { name, bytes } = await editor.download('存下“年报.txt”的读入清单')
  expect(name).toBe('读入清单 年报.txt.txt')
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain('原件写“３件”，已读作 3。')
  expect(text).toContain('表三“本年新收”行“自然人”列：3')
})

test('the figures of a row that is not complete are proposed, never taken at once', async ({
  page,
}) => {
  await newReport(page)
  const dialog = await choose(
    page,
    asFile(reportText.replace(`${received}３件\t0`, `${received}３件`)),
  )
  await expect(dialog.getByText(/处要核对/)).toBeVisible()
  const three = dialog.getByRole('region', { name: tableThree })
  const row = three.getByRole('row', { name: /“本年新收”行“自然人”列/ })
  await expect(row.getByRole('checkbox')).not.toBeChecked()
  await three
    .getByRole('checkbox', { name: /^整行采用 表三“本年新收”行请核对：这一行的格子与表头对不齐/ })
    .check()
  await expect(row.getByRole('checkbox')).toBeChecked()
})

test('hostile and wrong files are refused in a sentence, and the draft stays as it was', async ({
  page,
}) => {
  const editor = await newReport(page)
  await page.getByLabel('单位全称').fill('石桥镇人民政府')
  await expect(editor.saved()).toBeVisible()
  const files: readonly (readonly [string, Buffer, RegExp])[] = [
    ['年报.doc', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), /另存为/],
    ['年报.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ'), /这是 PDF 文件/],
    ['菜谱.txt', Buffer.from('红烧肉的做法\n肉500克，糖30克。'), /不像一份年度报告/],
    ['扫描件.html', Buffer.from('<p>2023年度报告</p><img src="1.png">'), /图片里的字和数读不出来/],
    ['年报.docx', Buffer.from('PK\u0003\u0004damaged'), /没有读入/],
    ['空.txt', Buffer.alloc(0), /空文件/],
    ['套娃.html', Buffer.from('<table><tr><td>'.repeat(100_000)), /层数太多|内容太多/],
    ['草稿.json', Buffer.from('{"__proto__":{"kind":"nianbao-draft"}}'), /不是本程序存的草稿/],
  ]
  await page.getByRole('button', { name: '读入文件' }).click()
  for (const [name, buffer, reason] of files) {
    await page
      .getByLabel('选择报告文件')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    const alert = dialogOf(page).getByRole('alert')
    await expect(alert).toContainText(`“${name}”没有读入`)
    await expect(alert).toContainText(reason)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('单位全称')).toHaveValue('石桥镇人民政府')
})

test('keys alone import a file’s content and come back to where they were', async ({ page }) => {
  const editor = await newReport(page)
  await editor.tabTo(page.getByRole('button', { name: '读入文件' }))
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeVisible()
  await editor.tabTo(page.getByLabel('在这里粘贴报告全文'))
  await paste(page, reportText)
  await editor.tabTo(dialogOf(page).getByRole('button', { name: '全部采用' }))
  await page.keyboard.press('Space')
  await editor.tabTo(dialogOf(page).getByRole('button', { name: /^确定/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '读入文件' })).toBeFocused()
  await expect(page.getByLabel('单位全称')).toHaveValue('清溪县人民政府办公室')
})

/** The first file is never read to its end. */
function swallowFirstFile(): void {
  const post: unknown = Reflect.get(Worker.prototype, 'postMessage')
  let swallowed = false
  Object.assign(Worker.prototype, {
    postMessage(this: Worker, message: unknown) {
      const isFile = Reflect.get(Object(message), 'kind') === 'file'
      if (isFile && !swallowed) swallowed = true
      else if (typeof post === 'function') Reflect.apply(post, this, [message])
    },
  })
}

test('a long reading says so, leaves the page free, and can be stopped', async ({ page }) => {
  await page.addInitScript(swallowFirstFile)
  await newReport(page)
  const dialog = await choose(page, asFile(reportText, '很长.html'))
  await expect(dialog.getByText('正在读“很长.html”')).toBeVisible()
  await dialog.getByRole('button', { name: '取消', exact: true }).click()
  await expect(dialog.getByText(/正在读/)).toHaveCount(0)
  await page.getByLabel('选择报告文件').setInputFiles(asFile(reportText))
  await expect(dialog.getByText(/“年报.txt”：读出/)).toBeVisible()
  await expect(dialog.getByText(/很长/)).toHaveCount(0)
})
