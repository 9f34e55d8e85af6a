import { copyFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { oneFile, test } from './pages/watched.ts'

/** Every place the product is opened from; only the first and the last are secure contexts. */
const places = {
  'the one file, by double click': () => oneFile,
  'the site over plain http in an office network': (home: string) =>
    home.replace('localhost', 'nianbao.example'),
  'the site on this machine': (home: string) => home,
}

const section = '三、收到和处理政府信息公开申请情况'

async function typeAndExport(page: Page): Promise<void> {
  const editor = new EditorPage(page)
  await page.getByRole('button', { name: '新建报告' }).click()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await editor.goTo(section)
  await editor.cell('本年新收', '自然人').fill('１２')
  await editor.cell('本年新收', '商业企业').fill('3')
  await expect(editor.total('本年新收', '总计')).toHaveText('15还差4格')
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('１２')
  await editor.goTo('核对与导出')
  const { name, bytes } = await editor.download('下载 Word 文档')
  expect(name).toMatch(/^云溪县石桥乡人民政府\d{4}年政府信息公开工作年度报告\.docx$/)
  expect(bytes.length).toBeGreaterThan(5000)
}

for (const [place, addressFrom] of Object.entries(places))
  test(`${place}: type, total, reload, export, and nothing is asked for`, async ({
    page,
    baseURL,
  }) => {
    const address = addressFrom(baseURL ?? '')
    await page.goto(address)
    const asked: string[] = []
    page.on('request', (request) => {
      if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url())
    })
    expect(await page.evaluate(() => isSecureContext)).toBe(!address.includes('nianbao.example'))
    await typeAndExport(page)
    if (address === oneFile) expect(asked.filter((url) => !url.startsWith(oneFile))).toEqual([])
    else expect(asked.filter((url) => !url.startsWith(address))).toEqual([])
  })

test('a copy of the one file in another folder finds the same drafts', async ({
  page,
}, testInfo) => {
  await page.goto(oneFile)
  await page.getByRole('button', { name: '看一份示例' }).click()
  await expect(new EditorPage(page).saved()).toBeVisible()
  const copy = testInfo.outputPath('副本 1.html')
  await copyFile(fileURLToPath(oneFile), copy)
  await page.goto(pathToFileURL(copy).href)
  await expect(page.getByRole('table', { name: '本机的报告草稿' }).getByRole('row')).toHaveCount(2)
})
