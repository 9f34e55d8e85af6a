import os from 'node:os'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function openFile(page: Page, bytes: Uint8Array): Promise<EditorPage> {
  await new HomePage(page).open()
  await page
    .getByLabel('选择草稿文件')
    .setInputFiles({ name: '年报.docx', mimeType: docx, buffer: Buffer.from(bytes) })
  return new EditorPage(page)
}

/** The file as it is after somebody typed over a text of it in another program. */
function retyped(bytes: Uint8Array, texts: readonly (readonly [string, string])[]): Uint8Array {
  const parts = unzipSync(bytes)
  let xml = strFromU8(parts['word/document.xml']!)
  for (const [from, to] of texts) {
    expect(xml).toContain(from)
    xml = xml.replace(from, to)
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) })
}

test('a 报送版 says nothing of the note, the machine or its user, and opens again as it was', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('本年新收', '自然人').press('F1')
  await page.getByLabel('备注').fill('问过窗口小李')
  await editor.goTo('核对与导出')
  const { bytes } = await editor.download('下载 Word 文档')
  await expect(page.getByText(/校验码（SHA-256 前 16 位）：([0-9a-f]{4} ?){4}/)).toBeVisible()
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    for (const secret of ['小李', `>${os.hostname()}<`, `>${os.userInfo().username}<`])
      expect(strFromU8(part), `${secret} in ${name}`).not.toContain(secret)

  const again = await openFile(page, bytes)
  await again.goTo('三、收到和处理政府信息公开申请情况')
  await expect(again.cell('本年新收', '自然人')).toHaveValue('2')
  await expect(again.total('本年新收', '总计')).toHaveText('3')
})

test('what was changed in WPS since is listed, to be taken over or given back one by one', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('核对与导出')
  const { bytes } = await editor.download('下载 Word 文档')
  await openFile(
    page,
    retyped(bytes, [
      ['>37<', '>38<'],
      ['业务培训2次', '业务培训3次'],
    ]),
  )
  const dialog = page.getByRole('dialog', { name: '打开导出过的报告' })
  await expect(dialog.getByText(/改过 2 处/)).toBeVisible()
  const licences = dialog.getByRole('group', { name: '表二·行政许可·本年处理决定数量' })
  await expect(licences.getByLabel('文件中：38')).toBeChecked()
  const supervision = dialog.getByRole('group', { name: '总体情况·监督保障' })
  await supervision.getByLabel(/^导出时：/).check()
  await dialog.getByRole('button', { name: '打开报告' }).click()
  await editor.goTo('二、主动公开政府信息情况')
  await expect(editor.cell('行政许可', '本年处理决定数量')).toHaveValue('38')
  await editor.goTo('一、总体情况')
  await expect(page.getByText(/业务培训2次/).first()).toBeVisible()
})

test('a writer that prints a figure wrong downloads nothing and offers the draft', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // A fault in the writer, which runs in a worker: texts get a name that no program shows.
    const Honest = window.Blob
    window.Blob = class extends Honest {
      constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
        const faulty = (part: BlobPart) =>
          part instanceof Uint8Array && options.type?.startsWith('text/javascript') === true
            ? new TextDecoder().decode(part).replace(/(["'`])w:t\1/g, '$1w:delText$1')
            : part
        super(parts.map(faulty), options)
      }
    }
  })
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('核对与导出')
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await page.getByRole('button', { name: '下载 Word 文档' }).click()
  await expect(page.getByRole('alert')).toContainText('没有下载')
  expect(downloads).toEqual([])
})
