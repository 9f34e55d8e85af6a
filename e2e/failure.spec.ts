import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const name = '云溪县石桥乡人民政府'

async function draftFrom(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('alert').getByRole('button', { name: '存为文件' }).click()
  return readFile(await (await waiting).path(), 'utf8')
}

async function expectHarmlessReport(page: Page): Promise<void> {
  await page.getByText('错误说明（不含填写的内容').click()
  const report = page.getByLabel('错误说明')
  await expect(report).toHaveValue(/^政府信息公开年报编制 \d+\.\d+\.\d+\n/)
  expect(await report.inputValue()).not.toContain(name)
  await page.getByRole('button', { name: '复制错误说明' }).click()
  await expect(page.getByRole('alert').getByText('已复制')).toBeVisible()
}

test('a view that cannot be drawn keeps the draft, offers a file and a report, and can be loaded again', async ({
  page,
  faults,
}) => {
  // As in an engine whose dialogs are broken: the view throws while it is drawn.
  await page.addInitScript((text) => {
    HTMLDialogElement.prototype.showModal = () => {
      throw new TypeError(`cannot show “${text}”`)
    }
  }, name)
  await new HomePage(page).open()
  await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill(name)
  await page.getByRole('button', { name: '快捷键和设置' }).click()
  await expect(page.getByRole('alert')).toContainText('填写的内容保存在本机')
  expect(await draftFrom(page)).toContain(name)
  await expectHarmlessReport(page)
  expect(faults.splice(0)).toEqual([expect.stringMatching(/^error: TypeError: cannot show/)])
  await page.getByRole('button', { name: '刷新页面' }).click()
  await expect(page.getByLabel('单位全称')).toHaveValue(name)
})

/** In the page: nothing can be written any more, and no dialog can be drawn. */
function breakDown(): void {
  const refuse = () => {
    throw new DOMException('no', 'QuotaExceededError')
  }
  Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse })
  HTMLDialogElement.prototype.showModal = () => {
    throw new TypeError('cannot show')
  }
}

const cannotShow = expect.stringMatching(/^error: TypeError: cannot show/)

test('a view that fails over a draft that could not be saved does not say it was', async ({
  page,
  faults,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await expect(editor.saved()).toBeVisible()
  await page.evaluate(breakDown)
  await page.getByLabel('单位全称').fill(name)
  await page.getByRole('button', { name: '快捷键和设置' }).click()
  await expect(page.getByRole('alert')).toContainText('有内容还没有保存到本机')
  expect(await draftFrom(page)).toContain(name)
  expect(faults.splice(0)).toEqual([cannotShow])
})

test('a list that fails hands over the drafts that only this window has', async ({
  page,
  faults,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await expect(editor.saved()).toBeVisible()
  await page.evaluate(breakDown)
  await page.getByLabel('单位全称').fill(name)
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(page.getByRole('alert')).toContainText('有 1 份草稿没能保存')
  await page.getByRole('button', { name: '关于' }).click()
  await expect(page.getByRole('alert')).toContainText('有内容还没有保存到本机')
  expect(await draftFrom(page)).toContain(name)
  expect(faults.splice(0)).toEqual([cannotShow])
})

for (const [kind, fail] of [
  ['an error in a timer', (text: string) => setTimeout(() => void JSON.parse(`"${text}`))],
  ['a promise that nobody waits for', (text: string) => void Promise.reject(new TypeError(text))],
] as const)
  test(`${kind} is said, and the form can be used on`, async ({ page, faults }) => {
    await new HomePage(page).open()
    await new HomePage(page).newReport()
    await page.getByLabel('单位全称').fill(name)
    await page.evaluate(fail, name)
    await expect(page.getByRole('alert')).toContainText('刚才那一步可能没有完成')
    expect(await draftFrom(page)).toContain(name)
    await expectHarmlessReport(page)
    await page.getByRole('button', { name: '知道了，接着填' }).click()
    await expect(page.getByRole('alert')).toBeHidden()
    await page.getByLabel('单位全称').fill(`${name}办公室`)
    await expect(page.getByLabel('单位全称')).toHaveValue(`${name}办公室`)
    expect(faults.splice(0)).toEqual([expect.stringMatching(/^unhandled: /)])
  })
