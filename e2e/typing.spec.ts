import { expect } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

test.beforeEach(async ({ page }) => {
  await new HomePage(page).open()
})

test('a total runs with every key, says what is missing, and is decided when complete', async ({
  page,
}) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('本年新收', '自然人').fill('3')
  await expect(editor.total('本年新收', '总计')).toHaveText('3还差5格')
  await editor.cell('本年新收', '商业企业').fill('１２')
  await expect(editor.total('本年新收', '总计')).toHaveText('15还差4格')
  for (const column of ['科研机构', '社会公益组织', '法律服务机构', '其他'])
    await editor.cell('本年新收', column).fill('0')
  await expect(editor.total('本年新收', '总计')).toHaveText('15')
  await expect(editor.cell('本年新收', '商业企业')).toHaveValue('１２')
})

test('the balance of a column shows both sides and the difference, and “=” takes the rest over', async ({
  page,
}) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await editor.cell('本年新收', '自然人').fill('5')
  await editor.cell('予以公开', '自然人').fill('3')
  await page.getByRole('button', { name: '其余填 0' }).click()
  const balance = page.getByRole('cell', { name: '勾稽 自然人' })
  await expect(balance).toHaveText('5≠3差 2')
  const problems = await editor.problems()
  await expect(
    problems.getByText(/“自然人”列勾稽不平：第一项加第二项是 5，第三项加第四项是 3，相差 2/),
  ).toBeVisible()

  await editor.cell('结转下年度', '自然人').press('=')
  await expect(editor.cell('结转下年度', '自然人')).toHaveValue('2')
  await expect(balance).toHaveText('5＝5相符')
  await expect(problems.getByText(/勾稽不平/)).toHaveCount(0)
})

test('算出结转 says what it changed or what it lacks, and is taken back with one press', async ({
  page,
}) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  const carryOver = page.getByRole('button', { name: '算出结转' })
  await expect(page.getByRole('cell', { name: '勾稽 自然人' })).toHaveText('未填完')
  await carryOver.click()
  await expect(page.getByText(/^还差 \d+ 格，算不出来。$/)).toBeVisible()

  await editor.cell('本年新收', '自然人').fill('5')
  await editor.cell('予以公开', '自然人').fill('3')
  await editor.cell('结转下年度', '自然人').fill('3')
  await page.getByRole('button', { name: '其余填 0' }).click()
  await carryOver.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('算出 1 列：自然人 3 → 2。')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '撤销' }).press('Enter')
  await expect(editor.cell('结转下年度', '自然人')).toHaveValue('3')
  await expect(carryOver).toBeFocused()
})

test('what is no number stays as typed, is marked, and says what to do', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  for (const [text, sentence] of [
    ['abc', '填的是“abc”，读不出数字'],
    ['-1', '填的是“-1”，这里不能是负数'],
    ['1.5', '填的是“1.5”，件数只能是整数'],
    ['三', '填的是“三”，请用阿拉伯数字，是不是 3？'],
  ] as const) {
    const cell = editor.cell('本年新收', '自然人')
    await cell.fill(text)
    await expect(cell).toHaveValue(text)
    await expect(cell).toHaveAttribute('aria-invalid', 'true')
    const problems = await editor.problems()
    await expect(problems.getByText(sentence)).toBeVisible()
  }
})

test('一次“其余填 0”是一步：撤销一次就回到空白', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo('四、政府信息公开行政复议、行政诉讼情况')
  await editor.cell('案件数量', '行政复议·结果维持').fill('1')
  await page.getByRole('button', { name: '其余填 0' }).click()
  await expect(page.getByText('已填 11 格。')).toBeVisible()
  await expect(editor.total('案件数量', '行政复议·总计')).toHaveText('1')
  await page.keyboard.press('Control+z')
  await expect(editor.cell('案件数量', '复议后起诉·尚未审结')).toHaveValue('')
  await expect(editor.cell('案件数量', '行政复议·结果维持')).toHaveValue('1')
  await page.keyboard.press('Control+y')
  await expect(editor.cell('案件数量', '复议后起诉·尚未审结')).toHaveValue('0')
})

test('undo reaches across stops and into the small forms', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(page.getByLabel('文中自称')).toHaveValue('我乡')
  await editor.goTo('六、其他需要报告的事项')
  await page.getByLabel('其他事项').fill('无。')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('其他事项')).toHaveValue('')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(editor.stopTitle()).toHaveText('基本信息')
  await expect(page.getByLabel('单位全称')).toHaveValue('')
})

test('nothing typed more than a second ago is lost by a reload', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo('一、总体情况')
  const body = page.getByLabel('主动公开', { exact: true })
  await body.focus()
  await page.keyboard.type('全年公开信息126条，')
  await expect(editor.saved()).toBeVisible()
  const typedBefore = await body.inputValue()
  // Keys go on until the page is gone: what follows the save is at most the last second.
  await page.keyboard.type('其中网站58条。')
  await page.reload()
  const after = await page.getByLabel('主动公开', { exact: true }).inputValue()
  expect(after.startsWith(typedBefore)).toBe(true)
})

test('F8 walks through everything that is open, wherever it is', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  const problems = await editor.problems()
  await expect(problems.getByText('还没有填成文日期')).toBeVisible()
  await expect(problems.getByText('还没有填单位全称')).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(page.getByLabel('成文日期')).toBeFocused()
  await page.keyboard.press('F8')
  await expect(editor.stopTitle()).toHaveText('一、总体情况')
  await expect(page.getByLabel('主动公开', { exact: true })).toBeFocused()
  await page.keyboard.press('F8')
  await expect(editor.cell('规章', '本年制发件数')).toBeFocused()
  await page.keyboard.type('0')
  await page.keyboard.press('F8')
  await expect(editor.cell('规章', '本年废止件数')).toBeFocused()
})

test('the year decides the tables, and a year against its format is an error', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await page.getByLabel('报告年度').selectOption('2020')
  await expect(page.getByLabel('表格格式')).toHaveValue('2019')
  await editor.goTo('二、主动公开政府信息情况')
  await expect(page.getByRole('columnheader', { name: '采购总金额' })).toBeVisible()
  await editor.goTo('基本信息')
  await page.getByLabel('表格格式').selectOption('2021')
  const problems = await editor.problems()
  await expect(problems.getByText(/报告年度是 2020 年，现在用的是“2021年起的格式”/)).toBeVisible()
})

test('插入数字 puts a sentence that agrees with the tables into the text', async ({ page }) => {
  const editor = await new HomePage(page).newReport()
  await editor.goTo('三、收到和处理政府信息公开申请情况')
  await page.getByRole('button', { name: '其余填 0' }).click()
  await editor.goTo('一、总体情况')
  await page
    .getByRole('group', { name: '依申请公开' })
    .getByRole('button', { name: '插入数字' })
    .click()
  await page.getByRole('button', { name: /没有收到申请/ }).click()
  await expect(page.getByLabel('依申请公开', { exact: true })).toHaveValue(
    '本年度未收到政府信息公开申请。',
  )
})
