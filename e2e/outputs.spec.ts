import { spawnSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { expect, type Page } from 'playwright/test'
import type { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

async function lastStop(page: Page): Promise<EditorPage> {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('核对与导出')
  return editor
}

test('打包下载 has every file but the 工作稿, the same bytes each time', async ({ page }) => {
  const editor = await lastStop(page)
  const { name, bytes } = await editor.download('打包下载')
  expect(name).toMatch(/年度报告（全部文件）\.zip$/)
  const files = unzipSync(bytes)
  const endings = Object.keys(files).map((file) => file.replace(/^.*年度报告/, ''))
  expect(endings.sort()).toEqual(
    [
      '.docx',
      '.html',
      '草稿.json',
      '（核对表）.docx',
      '（等宽对齐版）.txt',
      '（网页粘贴版）.txt',
      '（表格）.xlsx',
    ].sort(),
  )
  const [docx = ''] = Object.keys(files).filter((file) => file.endsWith('报告.docx'))
  const { bytes: alone } = await editor.download('下载 Word 文档')
  expect(files[docx]).toEqual(alone)
})

test('the copied page is pasted into an editor of a website with its tables', async ({ page }) => {
  await lastStop(page)
  await page.getByRole('button', { name: '复制网页版' }).click()
  await expect(page.getByText(/^已复制/)).toBeVisible()
  // The website has other rules than ours: styles on elements are allowed there.
  const other = await page.context().newPage()
  await other.setContent('<div id="website" contenteditable="true"></div>')
  const website = other.locator('#website')
  await website.focus()
  await other.keyboard.press('Control+V')
  await expect(website.locator('table')).toHaveCount(3)
  await expect(website.locator('th[rowspan="3"][colspan="3"]')).toHaveCount(1)
  await expect(website).toContainText('全年公开政府信息126条')
})

test('the 核对表 names the file by the hash that its download showed', async ({ page }) => {
  const editor = await lastStop(page)
  await editor.download('下载 Word 文档')
  const said = await page.getByText(/校验码（SHA-256/).textContent()
  const hash = /(?:[0-9a-f]{4} ?){4}/.exec(said ?? '')?.[0].trim() ?? 'none shown'
  const { bytes } = await editor.download('下载核对表')
  expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toContain(hash)
})

test('a sign that cannot be printed is left out, and the clerk is told where', async ({ page }) => {
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await editor.goTo('六、其他需要报告的事项')
  await page.getByLabel('其他事项').fill('无其他\u202e事项\u0007。')
  await editor.goTo('核对与导出')
  const { bytes } = await editor.download('下载网页')
  expect(strFromU8(bytes)).toContain('无其他事项。')
  await expect(page.getByText(/没有写进文件：.*其他事项 2 个/)).toBeVisible()
})

test('a machine without the official fonts is told so, and offered those of Windows', async ({
  page,
}) => {
  // This machine has 宋体, 黑体 and what Windows brings; every face has widths of its own.
  await page.addInitScript(() => {
    const installed = ['宋体', '黑体', '仿宋', '楷体', '华文中宋']
    CanvasRenderingContext2D.prototype.measureText = function measure(): TextMetrics {
      const known = installed.indexOf(this.font.replace(/"/g, '').replace(/^72px |,.*$/g, ''))
      const width = known >= 0 ? known : this.font.endsWith('serif') ? 50 : 60
      return { width } as TextMetrics
    }
  })
  await lastStop(page)
  await expect(page.getByText(/没有安装仿宋_GB2312、楷体_GB2312、方正小标宋简体/)).toBeVisible()
  await page.getByLabel('字体').selectOption({ label: '系统字体（仿宋、华文中宋等）' })
  await expect(page.getByText(/没有安装/)).toBeHidden()
})

/** The signs of a text without white space, in an order that does not depend on who reads it. */
const signs = (text: string) => Array.from(text.replace(/\s/g, '')).sort().join('')

/** What each page of a PDF says; undefined where poppler is not installed. */
function textsOfPdf(pdf: Buffer): readonly string[] | undefined {
  const { stdout, error } = spawnSync('pdftotext', ['-', '-'], { input: pdf })
  return error ? undefined : stdout.toString().split('\f').slice(0, -1).map(signs)
}

test('printing straight from the page gives the pages of the preview', async ({ page }) => {
  await lastStop(page)
  const preview = page.getByRole('complementary').getByRole('region', { name: /^第 \d+ 页/ })
  await expect(preview.nth(3)).toBeAttached()
  const shown = await preview.allTextContents()
  expect(shown.length).toBeGreaterThan(3)
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      const sheets = document.querySelectorAll('.print-sheet .page-frame')
      document.body.dataset['printed'] = JSON.stringify(
        Array.from(sheets, (sheet) => sheet.textContent),
      )
    })
  })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(shown.length)
  const onPaper = textsOfPdf(pdf)
  if (onPaper) expect(onPaper).toEqual(shown.map(signs))
  const printed: unknown = JSON.parse(
    (await page.locator('body').getAttribute('data-printed')) ?? '[]',
  )
  expect(printed).toEqual(shown)
  await expect(page.locator('.print-sheet')).toHaveCount(0)
})

test('the result of a download is in sight below the button that was pressed', async ({ page }) => {
  const editor = await lastStop(page)
  await editor.download('打包下载')
  await expect(page.getByText(/^已下载.*全部文件/)).toBeInViewport({ ratio: 1 })
})

test('a draft saved as a file is named, in the place of what was said before', async ({ page }) => {
  const editor = await lastStop(page)
  await editor.download('下载纯文本')
  await expect(page.getByText(/^已下载/)).toBeVisible()
  const { name } = await editor.download('把草稿存为文件')
  await expect(page.getByText(`草稿已存为“${name}”`)).toBeInViewport({ ratio: 1 })
  await expect(page.getByText(/^已下载/)).toHaveCount(0)
})

test('nothing moves under the pointer when the examination or a download answers late', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const held: (() => void)[] = []
    let isHolding = true
    globalThis.Worker = class extends Worker {
      override postMessage(message: unknown) {
        if (isHolding) held.push(() => super.postMessage(message))
        else super.postMessage(message)
      }
    }
    Object.assign(globalThis, {
      answerNow: () => {
        isHolding = false
        for (const send of held) send()
      },
    })
  })
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo('核对与导出')
  const tops = () =>
    page
      .getByRole('main')
      .getByRole('button', { name: /下载|打印|打包|复制|上一步/ })
      .evaluateAll((buttons) => buttons.map((each) => each.getBoundingClientRect().top))
  await expect(page.getByText('正在检查……')).toBeVisible()
  const before = await tops()
  expect(before.length).toBeGreaterThan(8)
  await page.evaluate(() => Reflect.get(globalThis, 'answerNow')())
  await expect(page.getByText(/^还不能报送/)).toBeVisible()
  expect(await tops()).toEqual(before)
  await editor.download('下载 Word 文档')
  await expect(page.getByText(/^已下载/)).toBeVisible()
  expect(await tops()).toEqual(before)
})

test('the blank form and the 核对表 can be printed from the last stop', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      const sheet = document.querySelector('.print-sheet')?.textContent ?? ''
      document.body.dataset['printed'] = sheet
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await lastStop(page)
  const body = page.locator('body')
  await page.getByRole('button', { name: /^打印空白填报表/ }).click()
  await expect(body).toHaveAttribute('data-printed', /年度报告数据填报表.*填报科室/)
  await page.getByRole('button', { name: '打印核对表' }).click()
  await expect(body).toHaveAttribute('data-printed', /年度报告核对表.*核对人/)
})
