import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const archive = (page: Page) => page.getByRole('region', { name: '存档' })
const rows = (page: Page) => page.getByRole('table', { name: '本机的报告草稿' }).getByRole('row')

async function typedReport(page: Page, name: string): Promise<void> {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill(name)
  await expect(editor.saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(page.getByRole('button', { name: `打开 ${name}` })).toBeVisible()
}

async function downloadedArchive(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download')
  await archive(page).getByRole('button', { name: '下载存档' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^年报存档\d{4}-\d\d-\d\d\.json$/)
  return readFile(await download.path(), 'utf8')
}

async function openFile(page: Page, name: string, content: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '打开文件' }).click()
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer: content })
}

/** 清除浏览数据 */
async function clearBrowsingData(page: Page): Promise<void> {
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
  await new HomePage(page).open()
  await expect(page.getByText('还没有草稿')).toBeVisible()
}

test('after 清除浏览数据 a clerk is back at work from the 存档 file in two clicks', async ({
  page,
}) => {
  await typedReport(page, '云溪县石桥乡人民政府')
  const file = await downloadedArchive(page)
  await expect(archive(page)).toContainText('之后没有修改')
  await clearBrowsingData(page)
  await openFile(page, '年报存档.json', Buffer.from(file))
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
})

for (const output of ['下载工作稿', '下载 Word 文档'])
  test(`after 清除浏览数据 a clerk is back at work in two clicks from the .docx of ${output}`, async ({
    page,
  }) => {
    await new HomePage(page).open()
    const editor = await new HomePage(page).sample()
    await editor.goTo('核对与导出')
    const { name, bytes } = await editor.download(output)
    expect(name).toMatch(/\.docx$/)
    await clearBrowsingData(page)
    await openFile(page, name, Buffer.from(bytes))
    await expect(page.getByLabel('单位全称')).toHaveValue(/桃花坪镇/)
  })

test('all drafts come back, with their versions and the settings', async ({ page }) => {
  await typedReport(page, '云溪县石桥乡人民政府')
  await typedReport(page, '云溪县双桥镇人民政府')
  await page.getByRole('button', { name: '打开 云溪县双桥镇人民政府' }).click()
  await page.getByRole('button', { name: '快捷键和设置' }).click()
  await page.getByLabel('大字').check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '版本', exact: true }).click()
  await page.getByLabel(/存一个版本/).fill('送审稿')
  await page.getByRole('button', { name: '存一个版本' }).click()
  await expect(page.getByText('手动：送审稿')).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  const file = await downloadedArchive(page)
  await clearBrowsingData(page)
  await openFile(page, '年报存档.json', Buffer.from(file))
  await expect(page.getByText('从文件恢复了 2 份草稿')).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
  await expect(page.locator('html')).toHaveClass(/large/)
  await page.getByRole('button', { name: '打开 云溪县双桥镇人民政府' }).click()
  await page.getByRole('button', { name: '版本', exact: true }).click()
  await expect(page.getByText('手动：送审稿')).toBeVisible()
})

test('an older file never replaces what is here without asking', async ({ page }) => {
  await typedReport(page, '云溪县石桥乡人民政府')
  const file = await downloadedArchive(page)
  await page.getByRole('button', { name: '打开 云溪县石桥乡人民政府' }).click()
  await page.getByLabel('单位全称').fill('云溪县双桥镇人民政府')
  await expect(new EditorPage(page).saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(archive(page)).toContainText('之后又有修改')

  await openFile(page, '年报存档.json', Buffer.from(file))
  const dialog = page.getByRole('dialog', { name: '文件里和本机的不一样' })
  await expect(dialog).toContainText('本机的更新')
  await dialog.getByLabel('两份都留').check()
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(rows(page)).toHaveCount(3)
})

test('a file that was cut off gives back what can be saved, as a draft of its own', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('核对与导出')
  const { bytes } = await editor.download('把草稿存为文件')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await openFile(page, '半个文件.json', Buffer.from(bytes.slice(0, bytes.length / 2)))
  await expect(page.getByText('文件不完整，能救回的内容已放进草稿')).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
})

/** The file dialogs cannot be driven here; a file of the page's own stands for the chosen one. */
async function openWithOwnFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ownFile = async () => {
      // oxlint-disable-next-line no-restricted-properties
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle('年报存档.json', { create: true })
    }
    Object.assign(window, {
      // The browser empties the file before it hands it over.
      showSaveFilePicker: async () => {
        const handle = await ownFile()
        await (await handle.createWritable()).close()
        return handle
      },
      showOpenFilePicker: async () => [await ownFile()],
    })
  })
  await typedReport(page, '云溪县石桥乡人民政府')
}

const linkNew = (page: Page) =>
  archive(page).getByRole('button', { name: '新建存档文件，以后自动写入' }).click()
const linkExisting = (page: Page) =>
  archive(page).getByRole('button', { name: '接着用以前的存档文件' }).click()

async function chooseOwnFile(page: Page): Promise<void> {
  await openWithOwnFile(page)
  await linkNew(page)
  await expect(archive(page)).toContainText('和本机一致')
}

function ownFileText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line no-restricted-properties
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('年报存档.json')
    return (await handle.getFile()).text()
  })
}

/** As another machine, or this one before the browser was cleaned. */
async function writeOwnFile(page: Page, text: string): Promise<void> {
  await page.evaluate(async (content) => {
    // oxlint-disable-next-line no-restricted-properties
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('年报存档.json', { create: true })
    const stream = await handle.createWritable()
    await stream.write(content)
    await stream.close()
  }, text)
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `打开 ${from}` }).click()
  await page.getByLabel('单位全称').fill(to)
  await expect(new EditorPage(page).saved()).toBeVisible()
}

test('a file that was chosen once is written after every change', async ({ page }) => {
  await chooseOwnFile(page)
  expect(await ownFileText(page)).toContain('云溪县石桥乡人民政府')
  await rename(page, '云溪县石桥乡人民政府', '云溪县双桥镇人民政府')
  await expect.poll(() => ownFileText(page)).toContain('云溪县双桥镇人民政府')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(archive(page)).toContainText('和本机一致')
})

test('a version that is kept without typing is in the file too', async ({ page }) => {
  await chooseOwnFile(page)
  await page.getByRole('button', { name: '打开 云溪县石桥乡人民政府' }).click()
  await page.getByRole('button', { name: '版本', exact: true }).click()
  await page.getByLabel(/存一个版本/).fill('送审稿')
  await page.getByRole('button', { name: '存一个版本' }).click()
  await expect(page.getByText('手动：送审稿')).toBeVisible()
  await expect.poll(() => ownFileText(page)).toContain('送审稿')
})

test('after a restart the browser wants to be asked again, which is one click', async ({
  page,
}) => {
  await chooseOwnFile(page)
  await page.addInitScript(() => {
    let leave = 'prompt'
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: async () => leave,
      requestPermission: async () => {
        leave = 'granted'
        return leave
      },
    })
  })
  await page.reload()
  await rename(page, '云溪县石桥乡人民政府', '云溪县双桥镇人民政府')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await archive(page).getByRole('button', { name: '继续写入存档文件' }).click()
  await expect(archive(page)).toContainText('和本机一致')
  expect(await ownFileText(page)).toContain('云溪县双桥镇人民政府')
})

test('a file that can no longer be written is said to be behind, and a new one is offered', async ({
  page,
}) => {
  await chooseOwnFile(page)
  await page.evaluate(() =>
    Object.assign(FileSystemFileHandle.prototype, {
      createWritable: async () => {
        throw new DOMException('no', 'NotFoundError')
      },
    }),
  )
  await rename(page, '云溪县石桥乡人民政府', '云溪县双桥镇人民政府')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(archive(page)).toContainText('之后又有修改')
  await expect(page.getByRole('alert')).toContainText('存档文件没有写成')
  await expect(archive(page).getByRole('button', { name: /以后自动写入/ })).toBeVisible()
  expect(await downloadedArchive(page)).toContain('云溪县双桥镇人民政府')
})

test('a file of before is read first: what it holds comes back, and only then is it written', async ({
  page,
}) => {
  await typedReport(page, '云溪县柳河镇人民政府')
  const before = await downloadedArchive(page)
  await clearBrowsingData(page)
  await openWithOwnFile(page)
  await writeOwnFile(page, before)
  await linkExisting(page)
  await expect(page.getByText('从文件恢复了 1 份草稿')).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
  await expect(archive(page)).toContainText('和本机一致')
  const text = await ownFileText(page)
  expect(text).toContain('云溪县柳河镇人民政府')
  expect(text).toContain('云溪县石桥乡人民政府')
})

test('a linked file that another machine has written is asked about before it is written again', async ({
  page,
}) => {
  await chooseOwnFile(page)
  const there = (await ownFileText(page)).replace(/石桥乡/g, '柳河镇')
  const later = JSON.stringify(
    JSON.parse(there, (key: string, value: unknown) =>
      key === 'writes' ? { ...Object(value), there: 1 } : value,
    ),
  )
  await rename(page, '云溪县石桥乡人民政府', '云溪县双桥镇人民政府')
  await expect.poll(() => ownFileText(page)).toContain('云溪县双桥镇人民政府')
  await writeOwnFile(page, later)
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(archive(page)).toContainText('里有本机没有的草稿或版本')
  await page.reload()
  await archive(page).getByRole('button', { name: '合并到本机，再接着写入' }).click()
  const dialog = page.getByRole('dialog', { name: '文件里和本机的不一样' })
  await expect(dialog).toContainText('两边各有修改')
  expect(await ownFileText(page)).toBe(later)
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(rows(page)).toHaveCount(3)
  await expect(archive(page)).toContainText('和本机一致')
  const text = await ownFileText(page)
  expect(text).toContain('云溪县柳河镇人民政府')
  expect(text).toContain('云溪县双桥镇人民政府')
})

test('a chosen file that is no 存档 is never written', async ({ page }) => {
  await openWithOwnFile(page)
  await writeOwnFile(page, '{"kind":"else"}')
  await linkExisting(page)
  await expect(archive(page)).toContainText('没有动它')
  expect(await ownFileText(page)).toBe('{"kind":"else"}')
  await linkNew(page)
  await expect(archive(page)).toContainText('和本机一致')
})

/** A draft that a newer program has saved into this browser. */
async function storeNewer(page: Page, id: string): Promise<void> {
  await page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('nianbao.cn.gov-report')
        opening.onerror = reject
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction('drafts', 'readwrite')
          transaction.objectStore('drafts').put({ id: key, version: 999 })
          transaction.oncomplete = () => {
            db.close()
            resolve(undefined)
          }
        }
      }),
    id,
  )
}

test('a program that is too old for a draft here makes no file without it', async ({ page }) => {
  await chooseOwnFile(page)
  const before = await ownFileText(page)
  await storeNewer(page, 'newer')
  await page.reload()
  await expect(archive(page)).toContainText('这个旧版本存不全')
  await expect(archive(page).getByRole('button')).toHaveCount(0)
  expect(await ownFileText(page)).toBe(before)
})

test('a draft that cannot be brought in is named, and all others are', async ({ page }) => {
  await typedReport(page, '云溪县石桥乡人民政府')
  await typedReport(page, '云溪县双桥镇人民政府')
  const file = await downloadedArchive(page)
  const id = /"drafts":\[\{"id":"(\w+)"/.exec(file)?.[1] ?? ''
  await clearBrowsingData(page)
  await storeNewer(page, id)
  await openFile(page, '年报存档.json', Buffer.from(file))
  const dialog = page.getByRole('dialog', { name: '文件里和本机的不一样' })
  await expect(dialog).toContainText('不能替换')
  await expect(dialog.getByLabel('用文件里的')).toHaveCount(0)
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('从文件恢复了 1 份草稿，1 份本机已有')).toBeVisible()
  await expect(rows(page)).toHaveCount(2)
})

test.describe('before eight in the morning in China', () => {
  test.use({ timezoneId: 'Asia/Shanghai' })

  test('a file has the day of the calendar on the wall in its name', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-01-05T06:30:00+08:00') })
    await typedReport(page, '云溪县石桥乡人民政府')
    const waiting = page.waitForEvent('download')
    await archive(page).getByRole('button', { name: '下载存档' }).click()
    expect((await waiting).suggestedFilename()).toBe('年报存档2026-01-05.json')
  })
})

test('a file that is old is called so once something was changed', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-05T10:00:00') })
  await typedReport(page, '云溪县石桥乡人民政府')
  await downloadedArchive(page)
  await page.clock.setSystemTime(new Date('2026-01-10T10:00:00'))
  await page.reload()
  await expect(archive(page)).toContainText('5 天前，之后没有修改')
  await expect(archive(page).getByRole('status')).toHaveCount(0)
  await page.getByRole('button', { name: '打开 云溪县石桥乡人民政府' }).click()
  await page.getByLabel('单位全称').fill('云溪县双桥镇人民政府')
  await page.clock.runFor(2000)
  await expect(new EditorPage(page).saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(archive(page).getByRole('status')).toContainText('5 天前。之后又有修改，请再存一次')
})
