import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

/** In the page: from now on every write fails as the browser fails. */
function failWrites(name: string): void {
  const fail = () => {
    throw new DOMException('no', name)
  }
  Object.assign(IDBObjectStore.prototype, { add: fail, put: fail })
}

function rememberWrites(): void {
  const [add, put] = ['add', 'put'].map((name) => Reflect.get(IDBObjectStore.prototype, name))
  Object.assign(globalThis, { written: { add, put } })
}

function letWrites(): void {
  Object.assign(IDBObjectStore.prototype, Reflect.get(globalThis, 'written'))
}

function refuseStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('no', 'SecurityError')
  }
}

function withoutStorage(): void {
  Reflect.deleteProperty(window, 'indexedDB')
}

async function storedReport(page: Page): Promise<EditorPage> {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await expect(editor.saved()).toBeVisible()
  return editor
}

/** What the alert's button hands over. */
async function savedFile(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('alert').getByRole('button', { name: '存为文件' }).click()
  return readFile(await (await waiting).path(), 'utf8')
}

const causes = [
  ['QuotaExceededError', '磁盘或浏览器的存储空间满了'],
  ['UnknownError', '浏览器不让写入'],
  ['InvalidStateError', '浏览器不让写入'],
] as const

for (const [error, sentence] of causes)
  test(`a write that fails with ${error} is said with its cause, and typing goes on`, async ({
    page,
  }) => {
    const editor = await storedReport(page)
    await page.evaluate(rememberWrites)
    await page.evaluate(failWrites, error)
    await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
    await expect(page.getByRole('alert')).toContainText(sentence)
    await page.getByLabel('单位全称').fill('云溪县双桥镇人民政府')
    expect(await savedFile(page)).toContain('云溪县双桥镇人民政府')
    // The next key tries again.
    await page.evaluate(letWrites)
    await page.getByLabel('单位全称').fill('云溪县柳河镇人民政府')
    await expect(editor.saved()).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('单位全称')).toHaveValue('云溪县柳河镇人民政府')
  })

test('what could not be written is written as soon as the browser lets it', async ({ page }) => {
  const editor = await storedReport(page)
  await page.evaluate(rememberWrites)
  await page.evaluate(failWrites, 'QuotaExceededError')
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.evaluate(letWrites)
  await page.getByRole('button', { name: '再试' }).click()
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
})

test('a disk that is full is said, also for a report begun on it, and what was typed can be filed', async ({
  page,
  baseURL,
}) => {
  await new HomePage(page).open()
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(baseURL ?? '')
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await new HomePage(page).newReport()
  await expect(page.getByRole('alert')).toContainText('磁盘或浏览器的存储空间满了')
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  expect(await savedFile(page)).toContain('云溪县石桥乡人民政府')
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByLabel('单位全称').fill('云溪县双桥镇人民政府')
  await expect(new EditorPage(page).saved()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县双桥镇人民政府')
})

for (const [state, script] of [
  ['refuses', refuseStorage],
  ['does not have', withoutStorage],
] as const)
  test(`a browser that ${state} storage lets a report be typed and saved as a file`, async ({
    page,
  }) => {
    await page.addInitScript(script)
    await new HomePage(page).open()
    await expect(page.getByRole('alert')).toContainText('浏览器不让本程序保存数据')
    await new HomePage(page).newReport()
    await expect(page.getByRole('alert')).toContainText('没有保存')
    await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
    expect(await savedFile(page)).toContain('云溪县石桥乡人民政府')
  })

test('a browser that refuses storage opens a draft file all the same', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('核对与导出')
  const { name, bytes } = await editor.download('把草稿存为文件')
  await page.addInitScript(refuseStorage)
  await new HomePage(page).open()
  await page
    .getByLabel('选择草稿文件')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) })
  await expect(page.getByLabel('单位全称')).toHaveValue(/桃花坪镇/)
  await expect(page.getByRole('alert')).toContainText('没有保存')
})

test('what could not be written is found again from the list, and the page is not left without a question', async ({
  page,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  await page.evaluate(failWrites, 'QuotaExceededError')
  await page.getByLabel('单位全称').fill('云溪县双桥镇人民政府')
  // At once, before the write has failed.
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(page.getByRole('alert')).toContainText('有 1 份草稿没能保存')

  const asked = page.waitForEvent('dialog')
  const leaving = page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await leaving

  await page.getByRole('alert').getByRole('button', { name: '云溪县双桥镇人民政府' }).click()
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县双桥镇人民政府')
  expect(await savedFile(page)).toContain('云溪县双桥镇人民政府')
})

test('what could not be written is stored when the draft is opened again and the browser lets it', async ({
  page,
}) => {
  const editor = await storedReport(page)
  await page.evaluate(rememberWrites)
  await page.evaluate(failWrites, 'QuotaExceededError')
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(page.getByRole('alert')).toContainText('有 1 份草稿没能保存')
  await page.evaluate(letWrites)
  await page.getByRole('alert').getByRole('button', { name: '云溪县石桥乡人民政府' }).click()
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(page.getByRole('table', { name: '本机的报告草稿' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a newer copy of the program takes the drafts over, and the older one says so', async ({
  page,
}) => {
  await storedReport(page)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('nianbao.cn.gov-report', 999)
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve(true)
        })
      }),
  )
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(page.getByRole('alert')).toContainText('更新版本的程序打开过本机草稿')
  expect(await savedFile(page)).toContain('云溪县石桥乡人民政府')
})

/** Keeps hold of the connections a page opens, so that a test can end them as the browser does. */
function rememberConnections(): void {
  const connections: IDBDatabase[] = []
  const open = indexedDB.open.bind(indexedDB)
  indexedDB.open = (...given) => {
    const opening = open(...given)
    opening.addEventListener('success', () => connections.push(opening.result))
    return opening
  }
  Object.assign(window, { connections })
}

test('a connection that the browser closed is opened again without a word', async ({ page }) => {
  await page.addInitScript(rememberConnections)
  const editor = await storedReport(page)
  const closed = await page.evaluate(() => {
    const connections: readonly IDBDatabase[] = Reflect.get(window, 'connections')
    for (const connection of connections) {
      connection.close()
      connection.dispatchEvent(new Event('close'))
    }
    return connections.length
  })
  expect(closed).toBeGreaterThan(0)
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
})

test('a cleaner that wipes the store under an open draft takes nothing of it', async ({
  page,
  baseURL,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(baseURL ?? '')
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await editor.goTo('一、总体情况')
  await page.getByRole('textbox').first().fill('一年来稳步推进。')
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox').first()).toHaveValue('一年来稳步推进。')
  await editor.goTo('基本信息')
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
})
