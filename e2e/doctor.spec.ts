import { expect, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

const requests = '三、收到和处理政府信息公开申请情况'

async function onTheSample(page: Page): Promise<EditorPage> {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.sample()
  await editor.goTo(requests)
  return editor
}

test('a figure typed one row too low is found by the totals of the paper, tried and taken back', async ({
  page,
}) => {
  const editor = await onTheSample(page)
  const granted = editor.cell('予以公开', '自然人')
  const partial = editor.cell('部分公开', '自然人')
  await granted.fill('0')
  await expect(page).toHaveTitle(/^（\d+）/)
  await partial.fill('2')
  await expect(page).not.toHaveTitle(/^（/)
  const pane = page.getByRole('complementary')
  await pane.getByRole('button', { name: /^问题/ }).click()
  await expect(pane.getByText('没有发现问题'), 'computed totals hide the slip').toBeVisible()

  await pane.getByRole('button', { name: '校验合计' }).click()
  const total = (name: string) => pane.getByRole('textbox', { name: `原件“总计”列 ${name}` })
  await total('予以公开').fill('3')
  await page.keyboard.press('Enter')
  await expect(total('部分公开')).toBeFocused()
  await page.keyboard.type('0')
  await expect(pane.getByRole('row', { name: /^予以公开/ })).toContainText('原件多 2')
  await expect(total('部分公开')).toHaveAccessibleDescription('原件少 2')

  await pane.getByRole('button', { name: /^问题/ }).click()
  const doctor = pane.getByRole('region', { name: /^勾稽医生/ })
  const repair = doctor.getByRole('listitem').first()
  await expect(repair).toContainText(
    '表三“部分公开”行“自然人”列填的 2 可能填错了位置：移到表三“予以公开”行“自然人”列后全部相符。',
  )
  await repair.getByRole('button', { name: '试一下' }).click()
  await expect(granted).toHaveValue('2')
  await expect(partial).toHaveValue('0')
  await expect(
    pane.getByText(
      '已把表三“予以公开”行“自然人”列由 0 改成 2，表三“部分公开”行“自然人”列由 2 改成 0，勾稽和合计全部相符。',
    ),
  ).toBeVisible()
  await expect(doctor).toBeHidden()

  await pane.getByRole('button', { name: '撤销' }).click()
  await expect(granted).toHaveValue('0')
  await expect(partial).toHaveValue('2')
  await expect(doctor).toBeVisible()
})

test('two figures swapped in their digits: the doctor says which, and leads there', async ({
  page,
}) => {
  const editor = await onTheSample(page)
  await editor.cell('本年新收', '自然人').fill('285')
  await editor.cell('予以公开', '自然人').fill('258')
  const pane = await editor.problems()
  const doctor = pane.getByRole('region', { name: /^勾稽医生/ })
  await expect(doctor).toContainText('不唯一')
  await expect(doctor).toContainText('依申请公开答复台账')
  await doctor
    .getByRole('button', { name: /“自然人”列填的是 258，改成 285（两位数字颠倒）/ })
    .click()
  await expect(editor.cell('予以公开', '自然人')).toBeFocused()
})

test('the totals of the paper stay with the draft and are not printed', async ({ page }) => {
  const editor = await onTheSample(page)
  const pane = page.getByRole('complementary')
  await pane.getByRole('button', { name: '校验合计' }).click()
  const received = pane.getByRole('textbox', { name: '原件“总计”列 本年新收' })
  await received.fill('4321')
  await expect(editor.saved()).toBeVisible()
  await page.reload()
  await pane.getByRole('button', { name: '校验合计' }).click()
  await expect(received).toHaveValue('4321')
  await pane.getByRole('button', { name: '预览' }).click()
  await expect(pane.getByText('本年新收政府信息公开申请数量')).toBeVisible()
  await expect(pane.getByText('4321')).toHaveCount(0)
})
