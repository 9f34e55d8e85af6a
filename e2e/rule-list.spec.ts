import AxeBuilder from '@axe-core/playwright'
import { expect } from 'playwright/test'
import { rules } from '#domain/checks/index.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

/** In CSS pixels. */
const heightOfA4 = 1123

test('规则一览 shows every rule, its ground and its sentences, and prints whole', async ({
  page,
}) => {
  await page.goto('/')
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: '规则一览' }).click()
  const list = await opened
  await expect(list.getByRole('heading', { name: '规则一览' })).toBeVisible()
  // One row is the head.
  await expect(list.getByRole('row')).toHaveCount(rules.length + 1)
  const balance = list.getByRole('row', { name: /^R1 / })
  await expect(balance).toContainText('第一项加第二项之和，等于第三项加第四项之和')
  await expect(balance).toContainText('表三左上角注')
  await expect(balance).toContainText('错误')
  const { violations } = await new AxeBuilder({ page: list }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await list.emulateMedia({ media: 'print' })
  await expect(list.getByRole('button', { name: '打印' })).toBeHidden()
  // What a box of its own cut off would be missing in a PDF, however high the table is on the screen.
  const pdf = (await list.pdf({ format: 'A4' })).toString('latin1')
  const pages = pdf.match(/\/Type \/Page\b/g) ?? []
  const height = await list.getByRole('table').evaluate((table) => table.scrollHeight)
  expect(pages.length * heightOfA4).toBeGreaterThan(height)
})

test('规则一览 is on paper too after a report was open', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.sample()
  await expect(editor.saved()).toBeVisible()
  await page.goto('#/rules')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('row', { name: /^R1 / })).toBeVisible()
})
