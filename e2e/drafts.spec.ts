import { expect } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

test('the sample is complete, and everything it prints is in the preview', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  const preview = page.getByRole('complementary')
  await expect(preview.getByText('共 4 页')).toBeVisible()
  await expect(preview.getByRole('region', { name: '第 1 页，共 4 页' })).toContainText('桃花坪镇')
  await expect((await editor.problems()).getByText('没有发现问题')).toBeVisible()
})

test('the preview follows the typing, and a click in it leads to the field', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  const preview = page.getByRole('complementary')
  await expect(preview.getByText('云溪县石桥乡人民政府').first()).toBeVisible()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('予以公开', '自然人').fill('4321')
  await editor.goTo('基本信息')
  await preview.getByText('4321').click()
  await expect(editor.cell('予以公开', '自然人')).toBeFocused()
})

test('drafts are listed, duplicated, deleted with undo, and kept in the bin', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  const rows = page.getByRole('table', { name: '本机的报告草稿' }).getByRole('row')
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: /^复制/ }).click()
  await expect(rows).toHaveCount(3)
  await page.getByRole('button', { name: /^删除/ }).first().click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(rows).toHaveCount(3)
  await page.getByRole('button', { name: /^删除/ }).first().click()
  await page.getByText('回收站（1）').click()
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(rows).toHaveCount(3)
})

test('a double click deletes one draft, with all that was typed, and makes one', async ({
  page,
}) => {
  const home = new HomePage(page)
  await home.open()
  for (const name of ['云溪县石桥乡人民政府', '云溪县柳林镇人民政府']) {
    const editor = await home.newReport()
    await page.getByLabel('单位全称').fill(name)
    await expect(editor.saved()).toBeVisible()
    await page.getByRole('button', { name: '← 全部草稿' }).click()
  }
  const rows = page.getByRole('table', { name: '本机的报告草稿' }).getByRole('row')
  await page.getByRole('button', { name: '删除 云溪县石桥乡人民政府' }).dblclick()
  await expect(page.getByText('已删除“云溪县石桥乡人民政府')).toBeVisible()
  await expect(page.getByText('回收站（1）')).toBeVisible()
  await expect(rows).toHaveText([/最近修改/, /柳林镇/])
  await page.getByRole('button', { name: /^复制/ }).dblclick()
  await expect(page.getByText('已复制一份草稿。')).toBeVisible()
  await page.reload()
  await expect(rows).toHaveText([/最近修改/, /柳林镇/, /柳林镇/])
})

test('a draft opens again where it was left, another one at its beginning', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await editor.goTo('五、存在的主要问题及改进情况')
  await expect(editor.saved()).toBeVisible()
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await page.getByRole('button', { name: '打开 云溪县石桥乡人民政府' }).click()
  await expect(editor.stopTitle()).toHaveText('五、存在的主要问题及改进情况')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await home.newReport()
  await expect(editor.stopTitle()).toHaveText('基本信息')
})

test('a draft saved to a file opens again with every text', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('本年新收', '自然人').fill('三件')
  await editor.goTo('核对与导出')
  const { bytes, name } = await editor.download('把草稿存为文件')
  expect(name).toMatch(/草稿\.json$/)
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await page.getByLabel('选择草稿文件').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(bytes),
  })
  await editor.goTo('基本信息')
  await expect(page.getByLabel('单位全称')).toHaveValue('云溪县石桥乡人民政府')
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('三件')
})

test('a file that is no draft is refused with a sentence', async ({ page }) => {
  await new HomePage(page).open()
  await page.getByLabel('选择草稿文件').setInputFiles({
    name: '去年.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"kind":"else"}'),
  })
  await expect(page.getByRole('alert')).toContainText('这个文件不是本程序存的草稿')
})

test('a half-filled draft can be exported, and the last stop says so', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo('核对与导出')
  await expect(page.getByText(/还不能报送/)).toBeVisible()
  const { name } = await editor.download('下载 Word 文档')
  expect(name).toMatch(/\.docx$/)
})
