import { expect } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const tableThree = '三、收到和处理政府信息公开申请情况'

test('a report is examined beside the page, by one worker', async ({ page }) => {
  const started: string[] = []
  page.on('worker', (worker) => started.push(worker.url()))
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('5')
  await expect(page).toHaveTitle(/^（\d+）/)
  await editor.cell('本年新收', '自然人').fill('')
  await expect((await editor.problems()).getByText(/表三还有 1 格没有填数/)).toBeVisible()
  expect(started).toEqual([expect.stringMatching(/^blob:/)])
})

test('where workers are forbidden the page examines by itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined })
  })
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  await editor.cell('本年新收', '自然人').fill('5')
  await expect((await editor.problems()).getByText(/“自然人”列勾稽不平/)).toBeVisible()
})
