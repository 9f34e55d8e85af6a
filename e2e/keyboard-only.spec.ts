import { expect } from 'playwright/test'
import { formatById } from '#domain/formats/index.ts'
import { typedCellsOf } from '#domain/grid.ts'
import { zeroTownshipReport } from '#domain/reports.fixture.ts'
import { EditorPage } from './pages/editor.ts'
import { test } from './pages/watched.ts'

test('the whole job without a mouse, from the home page to the downloaded file', async ({
  page,
}) => {
  const report = zeroTownshipReport()
  const format = formatById(report.formatId)!
  const editor = new EditorPage(page)
  await page.goto('/')
  await editor.tabTo(page.getByRole('button', { name: '新建报告' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('单位全称')).toBeFocused()

  /** What a screen reader is given on a stop: a title, and a name for everything that can be used. */
  const expectReadable = async (title: string) => {
    const tree = await page.getByRole('main').ariaSnapshot()
    expect(tree).toContain(`heading "${title}" [level=1]`)
    const controls = tree
      .split('\n')
      .filter((line) => /- (?:textbox|combobox|checkbox|button)\b/.test(line))
    expect(controls.length).toBeGreaterThan(0)
    expect(controls.filter((line) => !/- \w+ "[^"]+"/.test(line))).toEqual([])
  }

  await expectReadable('基本信息')
  await page.keyboard.type(report.organisation.name)
  await editor.tabTo(page.getByLabel('成文日期'))
  await page.keyboard.type('2026年1月14日')

  for (const section of format.sections) {
    await editor.keyToStop(section.title)
    await expectReadable(section.title)
    if (section.kind === 'grid') {
      await editor.tabTo(page.getByRole('button', { name: '其余填 0', exact: true }))
      await page.keyboard.press('Enter')
      const [first] = typedCellsOf(section.grid)
      const tree = await page.getByRole('table').first().ariaSnapshot()
      expect(tree).toContain(`textbox "${first!.rowName} ${first!.columnName}"`)
      expect(tree).toContain('columnheader')
      continue
    }
    for (const slot of section.slots) {
      if (slot.kind === 'part') {
        await editor.tabTo(page.getByLabel(slot.heading.replace(/^（.）/, ''), { exact: true }))
        await page.keyboard.type('工作考核良好，社会评议满意，没有责任追究。')
      }
      if (slot.kind === 'fee')
        for (const label of ['发出收费通知（件）', '应收金额（元）', '实际收取（元）']) {
          await editor.tabTo(page.getByLabel(label))
          await page.keyboard.type('0')
        }
    }
  }
  await editor.keyToStop('核对与导出')
  await expectReadable('核对与导出')
  await expect(page.getByText('各部分都已填完，没有要改的地方')).toBeVisible()
  const { name, bytes } = await editor.download('下载 Word 文档')
  expect(name).toMatch(/^柳河县双桥镇人民政府\d{4}年政府信息公开工作年度报告\.docx$/)
  expect(bytes.length).toBeGreaterThan(5000)
  // The focus is where the key was pressed, not lost at the top of the page.
  await expect(page.getByRole('button', { name: '下载 Word 文档' })).toBeFocused()
})
