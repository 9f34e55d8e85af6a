import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

async function versionsPane(page: Page): Promise<Locator> {
  const pane = page.getByRole('complementary')
  await pane.getByRole('button', { name: '版本', exact: true }).click()
  return pane
}

async function keep(pane: Locator, name: string): Promise<void> {
  await pane.getByLabel(/存一个版本/).fill(name)
  await pane.getByRole('button', { name: '存一个版本' }).click()
  await expect(pane.getByText(`手动：${name}`)).toBeVisible()
}

test('two versions are compared cell by cell and sentence by sentence', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo('一、总体情况')
  await page.getByLabel('主动公开', { exact: true }).fill('公开信息20条。办理及时。')
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('本年新收', '自然人').fill('3')
  const pane = await versionsPane(page)
  await keep(pane, '初稿')
  await editor.cell('本年新收', '自然人').fill('4件')
  await editor.goTo('一、总体情况')
  await page.getByLabel('主动公开', { exact: true }).fill('公开信息26条。办理及时。')
  await pane.getByRole('button', { name: '和现在比较 手动：初稿' }).click()

  const dialog = page.getByRole('dialog', { name: '比较两个版本' })
  await expect(dialog).toContainText('有 2 处不同')
  await expect(dialog).toContainText('“本年新收”行“自然人”列')
  await expect(dialog.getByText('3', { exact: true })).toBeVisible()
  await expect(dialog.getByText('4件', { exact: true })).toBeVisible()
  await expect(dialog.locator('del').filter({ hasText: '公开信息20条。' })).toHaveText(
    '公开信息20条。',
  )
  await expect(dialog.locator('ins').filter({ hasText: '公开信息26条。' })).toHaveText(
    '公开信息26条。',
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await dialog.getByLabel('到').selectOption({ label: await optionOf(dialog, '手动：初稿') })
  await expect(dialog).toContainText('两个版本填写的内容一样')
})

async function optionOf(dialog: Locator, title: string): Promise<string> {
  const options = await dialog.getByLabel('从').locator('option').allTextContents()
  return options.find((option) => option.startsWith(title)) ?? ''
}

test('a version is returned to, and undo takes that back', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  const pane = await versionsPane(page)
  await keep(pane, '改名前')
  await page.getByLabel('单位全称').fill('云溪县双桥镇人民政府')
  await pane.getByRole('button', { name: '恢复到 手动：改名前' }).click()
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
  await expect(pane.getByText('恢复前', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县双桥镇人民政府')
  await expect(editor.saved()).toBeVisible()
})

test('versions are kept by themselves: on opening again, and after an export', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  const pane = await versionsPane(page)
  await expect(pane.getByText('自动', { exact: true })).toBeVisible()
  await editor.goTo('核对与导出')
  await editor.download('下载 Word 文档')
  const hash = await page.getByText(/^(?:[0-9a-f]{4} ?){4}$/).textContent()
  const afterExport = pane.getByText(`导出后：报送版（.docx） 校验码 ${hash}`, { exact: true })
  // Nobody waits for it to be stored: the list is read when it is opened.
  await expect(async () => {
    await pane.getByRole('button', { name: '预览', exact: true }).click()
    await versionsPane(page)
    await expect(afterExport).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.reload()
  await versionsPane(page)
  await expect(afterExport).toBeVisible()
})

test('what a window could not save is among the versions', async ({ context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'))
  const first = await context.newPage()
  await new HomePage(first).open()
  const editor = await new HomePage(first).newReport()
  await first.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  // Two windows that never heard of one another, as after a computer slept.
  await context.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined
  })
  const second = await context.newPage()
  await second.goto(first.url())
  await second.getByLabel('单位全称').fill('云溪县双桥镇人民政府')
  await expect(second.getByText(/^已保存/)).toBeVisible()
  await first.getByLabel('单位全称').fill('云溪县柳河镇人民政府')
  await expect(first.getByText('这里刚才没存上的内容放进了“版本”')).toBeVisible()
  await expect(first.getByLabel('单位全称')).toHaveValue('云溪县双桥镇人民政府')
  const pane = await versionsPane(first)
  await pane.getByRole('button', { name: '和现在比较 另一窗口没存上的内容' }).click()
  await expect(first.getByRole('dialog')).toContainText('云溪县柳河镇人民政府')
})
