import { readFileSync } from 'node:fs'
import { expect, type Page } from 'playwright/test'
import type { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

/** The lines of docs/number-entry.md: typed, reads as, total, said beside the cell. */
const rows = readFileSync(new URL('../docs/number-entry.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, typed = '', , total = '', said = ''] = line.split(/(?<!\\)\|/)
    return { typed: /`(.*)`/.exec(typed)?.[1] ?? '', total: total.trim(), said: said.trim() }
  })

async function openRow(page: Page): Promise<EditorPage> {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  for (const column of ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'])
    await editor.cell('本年新收', column).fill('0')
  return editor
}

async function expectRow(editor: EditorPage, row: (typeof rows)[number]): Promise<void> {
  const cell = editor.cell('本年新收', '自然人')
  await expect(cell).toHaveValue(row.typed)
  await expect(editor.total('本年新收', '总计')).toHaveText(
    row.total === '—' ? '0还差1格' : row.total,
  )
  if (row.said === '') await expect(cell).not.toHaveAttribute('aria-invalid', 'true')
  else await expect(cell).toHaveAttribute('title', row.said)
}

test('the table has at least forty cases', () => {
  expect(rows.length).toBeGreaterThanOrEqual(40)
})

test('each case of docs/number-entry.md, typed with keys', async ({ page }) => {
  const editor = await openRow(page)
  for (const row of rows) {
    const cell = editor.cell('本年新收', '自然人')
    await cell.focus()
    await cell.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type(row.typed)
    await expectRow(editor, row)
  }
})

test('each case of docs/number-entry.md, through an input method', async ({ page }) => {
  const editor = await openRow(page)
  const session = await page.context().newCDPSession(page)
  for (const row of rows) {
    const cell = editor.cell('本年新收', '自然人')
    await cell.focus()
    await cell.press('Control+A')
    await page.keyboard.press('Delete')
    // Letters that an input method shows while composing, then what it commits.
    for (const text of ['x', 'xy', row.typed])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await session.send('Input.insertText', { text: row.typed })
    await expectRow(editor, row)
  }
})
