import { expect } from 'playwright/test'
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
    const row = about.getByRole('row', { name: /^数据库里的记录/ })
    await expect(row).toHaveText(/[1-9]\d*$/)
    await about.getByRole('button', { name: '清除本机全部数据' }).click()
    await about.getByRole('button', { name: '确认清除' }).click()
    await expect(about.getByRole('status')).toContainText('没有留下本程序的数据')
    for (const kind of ['数据库里的记录', '设置', '程序的离线副本'])
      await expect(about.getByRole('row', { name: new RegExp(`^${kind}`) })).toHaveText(/0$/)

    const left = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      settings: Object.keys(localStorage),
    }))
    expect(left).toEqual({ databases: [], settings: ['other.program'] })
    await page.reload()
    await expect(page.getByText('还没有草稿')).toBeVisible()
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
