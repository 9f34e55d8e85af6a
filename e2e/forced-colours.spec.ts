import { expect, type Locator } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const tableThree = '三、收到和处理政府信息公开申请情况'

/** How an element stands out where all backgrounds are the system's: its outline. */
function outlineOf(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const { outlineStyle, outlineColor } = getComputedStyle(node)
    return outlineStyle === 'none' ? 'none' : outlineColor
  })
}

test('with a contrast theme of the system every state of a cell is told from every other', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo(tableThree)
  const around = (row: string, column: string) => editor.cell(row, column).locator('xpath=..')
  await editor.cell('本年新收', '商业企业').fill('abc')
  await editor.cell('本年新收', '自然人').click()
  expect(await outlineOf(editor.cell('本年新收', '自然人'))).not.toBe('none')
  await page.keyboard.press('Shift+ArrowDown')

  const selected = await outlineOf(around('上年结转', '自然人'))
  const unreadable = await outlineOf(around('本年新收', '商业企业'))
  expect(await outlineOf(around('予以公开', '其他'))).toBe('none')
  expect(new Set(['none', selected, unreadable]).size).toBe(3)
  expect(
    await outlineOf(page.getByRole('button', { name: new RegExp(`^${tableThree}`) })),
  ).not.toBe(await outlineOf(page.getByRole('button', { name: /^一、总体情况/ })))
})

test('who asked the system for less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  const pane = await editor.problems()
  await expect(pane.getByRole('article').first()).toBeVisible()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((node) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node)
        return (
          transitionDuration.split(', ').some((each) => Number.parseFloat(each) > 0.01) ||
          animationName !== 'none' ||
          scrollBehavior === 'smooth'
        )
      })
      .map(({ className }) => className),
  )
  expect(moving).toEqual([])
})
