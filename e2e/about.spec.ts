import { expect, type Locator, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { oneFile, test } from './pages/watched.ts'

for (const place of ['the site', 'the one file'])
  test(`${place}: 清除本机全部数据 says what is there, removes it and counts again`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(place === 'the site' ? (baseURL ?? '') : oneFile)
    // Another program of the same origin: on file:// all local pages share one store.
    await page.evaluate(() => localStorage.setItem('other.program', 'stays'))
    await page.getByRole('button', { name: '看一份示例' }).click()
    await expect(new EditorPage(page).saved()).toBeVisible()
    await page.getByRole('button', { name: '← 全部草稿' }).click()
    await page.getByRole('button', { name: '关于' }).click()
    const about = page.getByRole('dialog', { name: '关于' })
    const row = about.getByRole('row', { name: /^数据库里的内容/ })
    await expect(row).toHaveText(/[1-9]\d*$/)
    await about.getByRole('button', { name: '清除本机全部数据' }).click()
    await about.getByRole('button', { name: '确认清除' }).click()
    await expect(about.getByRole('status')).toContainText('没有留下本程序的数据')
    for (const kind of ['数据库里的内容', '设置', '程序的离线副本'])
      await expect(about.getByRole('row', { name: new RegExp(`^${kind}`) })).toHaveText(/0$/)

    const left = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      settings: Object.keys(localStorage),
    }))
    expect(left).toEqual({ databases: [], settings: ['other.program'] })
    await page.reload()
    await expect(page.getByText('还没有草稿')).toBeVisible()
  })

async function eraseAll(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '关于' }).click()
  const about = page.getByRole('dialog', { name: '关于' })
  await about.getByRole('button', { name: '清除本机全部数据' }).click()
  await about.getByRole('button', { name: '确认清除' }).click()
  return about
}

test('a draft that is open elsewhere stays out of the browser until the clerk saves it again', async ({
  page,
  context,
}) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  const other = await context.newPage()
  await new HomePage(other).open()
  const row = other.getByRole('button', { name: '打开 云溪县石桥乡人民政府' })
  await expect(row).toBeVisible()
  const about = await eraseAll(other)
  await expect(about.getByRole('status')).toContainText('没有留下本程序的数据')

  await expect(page.getByRole('alert')).toContainText('在另一个窗口里全部清除了')
  await page.getByLabel('单位全称').fill('云溪县双桥镇人民政府')
  await expect(page.getByRole('complementary')).toContainText('双桥镇')
  await page.getByLabel('单位全称').press('Control+s')
  await expect(page.getByRole('alert')).toContainText('在另一个窗口里全部清除了')
  expect(await other.evaluate(() => indexedDB.databases())).toEqual([])
  await about.getByRole('button', { name: '关闭' }).click()
  await expect(other.getByText('还没有草稿')).toBeVisible()

  await page.getByRole('button', { name: '重新保存到本机' }).click()
  await expect(editor.saved()).toBeVisible()
  await other.reload()
  await expect(other.getByRole('button', { name: '打开 云溪县双桥镇人民政府' })).toBeVisible()
})

test('a list of drafts in another window is empty at once, and makes no store anew', async ({
  page,
  context,
}) => {
  await new HomePage(page).open()
  await new HomePage(page).sample()
  await expect(new EditorPage(page).saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  const other = await context.newPage()
  await new HomePage(other).open()
  const list = other.getByRole('table', { name: '本机的报告草稿' })
  await expect(list).toBeVisible()
  const about = await eraseAll(page)
  await expect(about.getByRole('status')).toContainText('没有留下本程序的数据')
  await expect(other.getByText('已经在“关于”里全部清除')).toBeVisible()
  await expect(list).toHaveCount(0)
  expect(await other.evaluate(() => indexedDB.databases())).toEqual([])
  await new HomePage(other).newReport()
  await expect(new EditorPage(other).saved()).toBeVisible()
})

test('a window that does not let go is named, and the removal goes on once it is closed', async ({
  page,
  context,
}) => {
  await new HomePage(page).open()
  await new HomePage(page).sample()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await expect(page.getByRole('table', { name: '本机的报告草稿' })).toBeVisible()
  const other = await context.newPage()
  await new HomePage(other).open()
  // As a window does that the browser has put to sleep.
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('nianbao.cn.gov-report')
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result })
          resolve(undefined)
        }
      }),
  )
  const about = await eraseAll(page)
  await expect(about.getByRole('status')).toContainText('关掉那个窗口，清除会接着完成')
  await other.close()
  await expect(about.getByRole('status')).toContainText('没有留下本程序的数据')
})

test('关于 names the version and every package inside, with its licence', async ({ page }) => {
  await new HomePage(page).open()
  await page.getByRole('button', { name: '关于' }).click()
  const about = page.getByRole('dialog', { name: '关于' })
  await expect(about.getByText(/^政府信息公开年报编制 \d+\.\d+\.\d+/)).toBeVisible()
  const entry = about.getByRole('listitem').filter({ hasText: /^react-dom / })
  await entry.getByText(/^react-dom 19[\d.]+（MIT）$/).click()
  await expect(entry.getByText('Copyright (c) Meta Platforms')).toBeVisible()
})
