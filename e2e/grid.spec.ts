import { expect, type Page } from 'playwright/test'
import { formatById } from '#domain/formats/index.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import type { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const tableThree = '三、收到和处理政府信息公开申请情况'
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']

async function openTableThree(page: Page): Promise<EditorPage> {
  await new HomePage(page).open()
  const editor = await new HomePage(page).newReport()
  await editor.goTo(tableThree)
  return editor
}

/** Puts a block on the clipboard of the page and pastes it with the keys, as from another program. */
async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain, markup]) => {
      const data = new DataTransfer()
      data.setData('text/plain', plain!)
      if (markup) data.setData('text/html', markup)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [text, html],
  )
}

test('arrows, Enter, Home and End walk; typing replaces, Esc restores, F2 edits', async ({
  page,
}) => {
  const editor = await openTableThree(page)
  const first = editor.cell('本年新收', '自然人')
  await expect(first).toBeFocused()
  await page.keyboard.type('12')
  await page.keyboard.press('ArrowRight')
  await expect(editor.cell('本年新收', '商业企业')).toBeFocused()
  await page.keyboard.press('End')
  await expect(editor.cell('本年新收', '其他')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(editor.cell('上年结转', '自然人')).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('7')
  await expect(first).toHaveValue('7')
  await page.keyboard.press('Escape')
  await expect(first).toHaveValue('12')
  await page.keyboard.press('F2')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('0')
  await expect(first).toHaveValue('102')
})

test('Shift with arrows selects; copy, cut, clear and fill work on the selection, each one undo', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await openTableThree(page)
  await page.keyboard.type('1')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('2')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+c')
  await editor.cell('予以公开', '科研机构').click()
  await page.keyboard.press('Control+v')
  await expect(editor.cell('予以公开', '科研机构')).toHaveValue('1')
  await expect(editor.cell('予以公开', '社会公益组织')).toHaveValue('2')

  await editor.cell('本年新收', '自然人').click()
  await editor.cell('部分公开', '商业企业').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+d')
  await expect(editor.cell('部分公开', '商业企业')).toHaveValue('2')
  await expect(editor.cell('上年结转', '自然人')).toHaveValue('1')
  await page.keyboard.press('Delete')
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('')
  await expect(editor.cell('部分公开', '商业企业')).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(editor.cell('部分公开', '商业企业')).toHaveValue('2')
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('1')
})

test('at the edges arrows stop, and a fill has nothing to fill from', async ({ page }) => {
  const editor = await openTableThree(page)
  const top = editor.cell('本年新收', '商业企业')
  await editor.cell('结转下年度', '自然人').fill('8')
  await editor.cell('上年结转', '其他').fill('9')
  await top.fill('5')
  await page.keyboard.press('ArrowUp')
  await expect(top).toBeFocused()
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(page.locator('.cell-selected')).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(editor.cell('本年新收', '自然人')).toBeFocused()
  await page.keyboard.press('Control+r')
  await editor.cell('上年结转', '自然人').click()
  await page.keyboard.press('Control+r')
  // What was filled would be in the record of steps.
  await page.getByRole('button', { name: '记录' }).click()
  const record = page.getByRole('list', { name: '记录' })
  await expect(record.getByRole('button', { name: /输入/ })).toHaveCount(3)
  await expect(record.getByRole('button')).toHaveCount(3)
})

test('Ctrl+D in one row takes the row above', async ({ page }) => {
  const editor = await openTableThree(page)
  await editor.cell('本年新收', '自然人').fill('5')
  await editor.cell('本年新收', '商业企业').fill('6')
  await editor.cell('上年结转', '自然人').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+d')
  await expect(editor.cell('上年结转', '自然人')).toHaveValue('5')
  await expect(editor.cell('上年结转', '商业企业')).toHaveValue('6')
})

test('a paste lands at the first cell of the selection; a single value fills all of it', async ({
  page,
}) => {
  const editor = await openTableThree(page)
  await editor.cell('部分公开', '商业企业').click()
  await editor.cell('予以公开', '自然人').click({ modifiers: ['Shift'] })
  await paste(page, '1\t2\r\n3\t4\r\n')
  await expect(editor.cell('予以公开', '自然人')).toHaveValue('1')
  await expect(editor.cell('部分公开', '商业企业')).toHaveValue('4')
  await editor.cell('予以公开', '自然人').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await paste(page, '7\r\n')
  for (const row of ['予以公开', '部分公开'])
    for (const column of ['自然人', '商业企业'])
      await expect(editor.cell(row, column)).toHaveValue('7')
})

test('a right click keeps the selection it is made in, and a key to another cell ends it', async ({
  page,
}) => {
  const editor = await openTableThree(page)
  for (const row of ['本年新收', '上年结转', '予以公开']) await editor.cell(row, '自然人').fill('5')
  await editor.cell('本年新收', '自然人').click()
  await editor.cell('予以公开', '自然人').click({ modifiers: ['Shift'] })
  await editor.cell('上年结转', '自然人').click({ button: 'right' })
  await expect(page.locator('.cell-selected')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(page.locator('.cell-selected')).toHaveCount(0)
  await page.keyboard.press('Delete')
  await expect(editor.cell('上年结转', '自然人')).toHaveValue('5')
})

test('Esc takes back keys, not a paste, a fill or an undo in the same cell', async ({ page }) => {
  const editor = await openTableThree(page)
  const first = editor.cell('本年新收', '自然人')
  await paste(page, '1\t2\r\n3\t4\r\n')
  await page.keyboard.press('Escape')
  await expect(first).toHaveValue('1')
  await page.keyboard.type('56')
  await expect(first).toHaveValue('56')
  await page.keyboard.press('Escape')
  await expect(first).toHaveValue('1')
  await page.keyboard.type('7')
  await page.keyboard.press('Control+z')
  await expect(first).toHaveValue('1')
  await page.keyboard.press('Escape')
  await expect(first).toHaveValue('1')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await expect(editor.cell('本年新收', '商业企业')).toHaveValue('')
})

test('dragging the mouse selects a block', async ({ page }) => {
  const editor = await openTableThree(page)
  // What comes with the findings moves the table.
  await expect(page.getByRole('button', { name: '下一处（F8）' })).toBeVisible()
  const from = (await editor.cell('本年新收', '自然人').boundingBox())!
  const to = (await editor.cell('上年结转', '科研机构').boundingBox())!
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 8 })
  await page.mouse.up()
  await expect(page.locator('.cell-selected')).toHaveCount(6)

  // A drag that began outside the table is none of its business: the focus is not taken.
  await page.getByLabel('预览的各页').click()
  const title = (await editor.stopTitle().boundingBox())!
  await page.mouse.move(title.x + 10, title.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y + 10, { steps: 8 })
  await page.mouse.up()
  await expect(editor.cell('本年新收', '自然人')).not.toBeFocused()
  await expect(page.locator('.cell-selected')).toHaveCount(6)
})

test('a total lights up what it is the sum of, at a click or when arrows lead to it', async ({
  page,
}) => {
  const editor = await openTableThree(page)
  await editor.total('办理结果总计', '自然人').click()
  await expect(page.locator('.cell-summand')).toHaveCount(21)
  await page.keyboard.press('ArrowDown')
  await expect(editor.cell('结转下年度', '自然人')).toBeFocused()
  await expect(page.locator('.cell-summand')).toHaveCount(0)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  const total = editor.total('结转下年度', '总计')
  await expect(total).toBeFocused()
  await expect(total).toHaveAccessibleDescription(/自然人＋商业企业＋科研机构/)
  await expect(page.locator('.cell-summand')).toHaveCount(6)
  await page.keyboard.press('ArrowLeft')
  await expect(editor.cell('结转下年度', '其他')).toBeFocused()
})

test('a figure typed in a total is answered with what it is the sum of', async ({ page }) => {
  const editor = await openTableThree(page)
  const told = page.getByText('这一格自动算出')
  for (const [row, column, sentence] of [
    ['结转下年度', '总计', '这一格自动算出，不用填：等于自然人＋商业企业＋科研机构'],
    [
      '办理结果总计',
      '自然人',
      '这一格自动算出，不用填：等于“予以公开”到“其他处理·其他”这 21 行之和',
    ],
  ] as const) {
    const total = editor.total(row, column)
    await total.click()
    await expect(told).toHaveCount(0)
    await page.keyboard.press('7')
    await expect(told).toContainText(sentence)
    await expect(told).toBeInViewport()
    await expect(page.locator('.cell-summand').first()).toBeVisible()
    await expect(total).toHaveText('')
    await page.keyboard.press('ArrowUp')
    await expect(told).toHaveCount(0)
  }
})

test('a block that fits is pasted at once and undone in one step', async ({ page }) => {
  const editor = await openTableThree(page)
  await paste(page, '1\t0\t0\t0\t0\t2\t3\r\n0\t\t0\t0\t0\t0\t0\r\n')
  await expect(editor.cell('本年新收', '其他')).toHaveValue('2')
  await expect(editor.cell('上年结转', '商业企业')).toHaveValue('')
  await expect(editor.total('本年新收', '总计')).toHaveText('3')
  await page.keyboard.press('Control+z')
  await expect(editor.cell('本年新收', '其他')).toHaveValue('')
})

test('a table copied from a web page lands by its labels, merged cells and all', async ({
  page,
}) => {
  const editor = await openTableThree(page)
  const html = `<table><tr><td rowspan="2">三、本年度办理结果</td><td rowspan="2">（三）<br>不予公开</td>
    <td>1.属于国家秘密</td>${'<td>1</td>'.repeat(6)}<td>6</td></tr>
    <tr><td><p>2.其他法律行政法规禁止公开</p></td>${'<td>&nbsp;2</td>'.repeat(6)}<td>12</td></tr></table>`
  await paste(page, 'x', html)
  await expect(editor.cell('属于国家秘密', '其他')).toHaveValue('1')
  await expect(editor.cell('法律行政法规禁止公开', '自然人')).toHaveValue('2')
})

test('a block that does not fit is shown first, and nothing changes before 填入', async ({
  page,
}) => {
  const editor = await openTableThree(page)
  await paste(page, '信访件数\t98\n2.重复申请\t1')
  const dialog = page.getByRole('dialog', { name: '粘贴前请核对' })
  await expect(dialog.getByText('表里没有这些行：信访件数')).toBeVisible()
  await expect(editor.cell('重复申请', '自然人')).toHaveValue('')
  await dialog.getByRole('button', { name: '填入' }).click()
  await expect(editor.cell('重复申请', '自然人')).toHaveValue('1')
})

test('a column too far to the right is shown first: the last figure is not the total it falls on', async ({
  page,
}) => {
  const editor = await openTableThree(page)
  await editor.cell('本年新收', '社会公益组织').focus()
  await paste(page, '1\t2\t3\t4')
  const dialog = page.getByRole('dialog', { name: '粘贴前请核对' })
  await expect(dialog.getByText('1 个与算出的总计不同')).toBeVisible()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(editor.cell('本年新收', '社会公益组织')).toHaveValue('')
})

test('a county’s table three is typed on the number pad: the digits and one key a cell', async ({
  page,
}) => {
  const report = countyReport()
  const requests = gridsOf(formatById(report.formatId)!)[1]!
  const editor = await openTableThree(page)
  const cells = typedCellsOf(requests)
  const session = await page.context().newCDPSession(page)
  const pad = async (code: string, text: string) => {
    const key = { code, key: text === '\r' ? 'Enter' : text, location: 3, isKeypad: true }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
  let keys = 0
  let digits = 0
  // Column by column: Enter at the foot of a column goes on at the top of the next.
  for (const column of columns)
    for (const cell of cells.filter(({ columnName }) => columnName === column)) {
      for (const digit of report.cells[cell.id]!) {
        await pad(`Numpad${digit}`, digit)
        keys += 1
        digits += 1
      }
      await pad('NumpadEnter', '\r')
      keys += 1
    }
  expect(keys).toBeLessThanOrEqual(digits + cells.length)
  await expect(editor.total('办理结果总计', '总计')).toHaveText('3')
  await expect(editor.total('本年新收', '总计')).toHaveText('3')
  await expect(page.getByRole('cell', { name: '勾稽 总计' })).toHaveText('3＝3相符')
})

test('an input method composes digits and Chinese without being disturbed', async ({ page }) => {
  const editor = await openTableThree(page)
  const session = await page.context().newCDPSession(page)
  for (const text of ['s', 'sa', 'san'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await session.send('Input.insertText', { text: '三' })
  await expect(editor.cell('本年新收', '自然人')).toHaveValue('三')
  await editor.cell('本年新收', '商业企业').focus()
  await session.send('Input.insertText', { text: '１２' })
  await expect(editor.cell('本年新收', '商业企业')).toHaveValue('１２')
  await expect(editor.total('本年新收', '总计')).toHaveText('12还差5格')
})
