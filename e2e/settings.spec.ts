import AxeBuilder from '@axe-core/playwright'
import { expect } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

test('大字 and the way of Enter are remembered, and nothing is cut off', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await page.getByRole('button', { name: '快捷键和设置' }).click()
  await page.getByLabel('大字（界面放大）').check()
  await page.getByLabel(/按回车向右移动/).check()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('toolbar', { name: '预览' })).toContainText('共 4 页')
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('本年新收', '自然人').press('Enter')
  await expect(editor.cell('本年新收', '商业企业')).toBeFocused()
  await expect(page.locator('html')).toHaveClass(/large/)
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(overflow).toBeLessThanOrEqual(0)
  const steps = await page.getByRole('main').boundingBox()
  expect((steps?.y ?? 0) + (steps?.height ?? 0)).toBe(page.viewportSize()?.height)
  const tabs = page.getByRole('complementary').getByRole('button')
  const heights = await tabs.evaluateAll((all) => all.map(({ clientHeight }) => clientHeight))
  expect(Math.max(...heights), 'one line a tab').toBeLessThan(50)
  await page.keyboard.press('Control+End')
  await expect(editor.cell('结转下年度', '其他')).toBeInViewport()
})

for (const [name, size] of [
  ['200 % zoom of a 1366 screen', { width: 683, height: 384 }],
  ['a phone', { width: 390, height: 844 }],
] as const)
  test(`at ${name} every stop can be reached and has no accessibility fault`, async ({ page }) => {
    await page.setViewportSize(size)
    await new HomePage(page).open()
    const editor = await new HomePage(page).sample()
    // The states come with the examination; there is no pane to wait for.
    await expect(editor.rail).toContainText(/完成|未填/)
    for (const stop of [
      '三、收到和处理政府信息公开申请情况',
      '六、其他需要报告的事项',
      '核对与导出',
    ]) {
      await editor.goTo(stop)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.filter(({ tags }) => tags.includes('wcag2aa') || tags.includes('wcag2a')),
      ).toEqual([])
    }
    await page.getByRole('button', { name: '预览', exact: true }).first().click()
    await expect(page.getByRole('region', { name: '第 1 页，共 4 页' })).toBeVisible()
    await page.getByRole('button', { name: '返回填写' }).click()
    await expect(page.getByRole('button', { name: '下载 Word 文档' })).toBeVisible()
  })
