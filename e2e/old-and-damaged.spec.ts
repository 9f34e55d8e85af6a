import { expect, type Page } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

/** Changes the only stored draft behind the program's back; its snapshot is what was sample. */
async function changeRecord(page: Page, change: object): Promise<void> {
  await page.evaluate(
    (fields) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('nianbao.cn.gov-report')
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('drafts', 'readwrite')
          const drafts = transaction.objectStore('drafts')
          const reading = drafts.getAll()
          reading.addEventListener('success', () => drafts.put({ ...reading.result[0], ...fields }))
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    change,
  )
}

test('a draft of a newer program is looked at, and not touched', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await expect(editor.saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(page.getByRole('table', { name: '本机的报告草稿' })).toBeVisible()
  await changeRecord(page, { version: 999, colour: '红' })
  await page.reload()
  await expect(page.getByText('是更新版本的程序保存的，在这里只能看')).toBeVisible()
  await page.getByRole('button', { name: /桃花坪镇/ }).click()
  await expect(page.getByText('这份草稿是更新版本的程序保存的，这里只能看')).toBeVisible()
  await expect(page.getByLabel('单位全称')).toBeDisabled()
})

test('a damaged draft gives back what can be saved, and keeps what it was', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await expect(editor.saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(page.getByRole('table', { name: '本机的报告草稿' })).toBeVisible()
  await changeRecord(page, { createdAt: 20260105, timeline: '坏了' })
  await page.reload()
  await expect(page.getByText('有 1 份草稿的记录损坏了')).toBeVisible()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: '把原记录存为文件' }).click()
  expect((await waiting).suggestedFilename()).toBe('损坏的草稿记录.json')
  await page.getByRole('button', { name: '文件存好了，不再提示' }).click()
  await expect(page.getByText('有 1 份草稿的记录损坏了')).toBeHidden()
  await page.getByRole('button', { name: /^打开 / }).click()
  await expect(page.getByLabel('单位全称')).toHaveValue(/桃花坪镇/)
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
})
