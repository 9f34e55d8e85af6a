import { expect } from 'playwright/test'
import { formatById } from '#domain/formats/index.ts'
import { zeroTownshipReport } from '#domain/reports.fixture.ts'
import { readDocx } from '#importers/read-docx.ts'
import { EditorPage } from './pages/editor.ts'
import { test } from './pages/watched.ts'

test('an all-zero township year takes at most 20 interactions apart from the prose', async ({
  page,
}) => {
  const report = zeroTownshipReport()
  const format = formatById(report.formatId)!
  const editor = new EditorPage(page)
  let interactions = 0
  const click = async (name: string) => {
    interactions += 1
    await page.getByRole('button', { name, exact: true }).click()
  }
  const enter = async (label: string, text: string) => {
    interactions += 1
    await page.getByLabel(label).fill(text)
  }

  await page.goto('/')
  await click('新建报告')
  await enter('单位全称', report.organisation.name)
  await enter('成文日期', '2026年1月14日')
  await click('下一步：一、总体情况')
  for (const [place, text] of Object.entries(report.prose))
    if (place.startsWith('overview.') && place.endsWith('.body'))
      await page.locator(`[data-place="prose.${place}"]`).fill(text)
  for (const section of format.sections.filter(({ kind }) => kind === 'grid')) {
    await click(`下一步：${section.title}`)
    await click('其余填 0')
  }
  await click(`下一步：${format.sections[4]!.title}`)
  await page.getByLabel('存在的主要问题', { exact: true }).fill('公开内容还不够细。')
  await page.getByLabel('改进情况', { exact: true }).fill('明确专人每周检查更新。')
  await click(`下一步：${format.sections[5]!.title}`)
  await enter('发出收费通知（件）', '0')
  await enter('应收金额（元）', '0')
  await enter('实际收取（元）', '0')
  await click('下一步：核对与导出')
  await expect(page.getByText('各部分都已填完，没有要改的地方')).toBeVisible()

  interactions += 1
  const { bytes, name } = await editor.download('下载 Word 文档')
  expect(name).toMatch(/^柳河县双桥镇人民政府20\d\d年政府信息公开工作年度报告\.docx$/)
  expect(interactions).toBeLessThanOrEqual(20)

  const read = readDocx(bytes)
  if (read.kind !== 'read') throw new Error(read.reason)
  const figures = read.value.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.grid.cells.map(({ text }) => text).filter((t) => /^\d+$/.test(t))
      : [],
  )
  expect(figures).toHaveLength(10 + 175 + 15)
  expect(new Set(figures)).toEqual(new Set(['0']))
})
