import { type BrowserContext, expect, type Page } from 'playwright/test'
import { EditorPage } from './pages/editor.ts'
import { HomePage } from './pages/home.ts'
import { oneFile, test } from './pages/watched.ts'

/** A window on plain http: the browser has no locks there. */
function forgetLocks(): void {
  Reflect.deleteProperty(Navigator.prototype, 'locks')
}

/** The same draft in two windows, the second one opened after the first. */
async function twoWindows(
  context: BrowserContext,
  address: string,
): Promise<readonly [Page, Page]> {
  const first = await context.newPage()
  await first.goto(address)
  const editor = await new HomePage(first).newReport()
  await first.getByLabel('单位全称').fill('云溪县石桥乡人民政府')
  await expect(editor.saved()).toBeVisible()
  const second = await context.newPage()
  await second.goto(first.url())
  return [first, second]
}

const takeOver = (page: Page) => page.getByRole('button', { name: '接管，在这里填写' })
const goOn = (page: Page) => page.getByRole('button', { name: '接着填写' })
const name = (page: Page) => page.getByLabel('单位全称')

for (const kind of ['of a site', 'of a site without locks', 'of the one file'] as const)
  test.describe(`two windows ${kind}`, () => {
    const address = kind === 'of the one file' ? oneFile : '/'

    test.beforeEach(async ({ context }) => {
      if (kind === 'of a site without locks') await context.addInitScript(forgetLocks)
    })

    test('the second one reads along, and only one of them can be typed in', async ({
      context,
    }) => {
      const [first, second] = await twoWindows(context, address)
      await expect(second.getByText('正在另一个窗口填写')).toBeVisible()
      await expect(name(second)).toBeDisabled()
      await name(first).fill('云溪县双桥镇人民政府')
      await expect(name(second)).toHaveValue('云溪县双桥镇人民政府')
    })

    test('no shortcut and no undo writes in the one that only reads', async ({ context }) => {
      const [first, second] = await twoWindows(context, address)
      await expect(takeOver(second)).toBeVisible()
      await second.keyboard.press('Control+z')
      await expect(name(second)).toHaveValue('云溪县石桥乡人民政府')
      await expect(name(first)).toHaveValue('云溪县石桥乡人民政府')
      await second.reload()
      await expect(name(second)).toHaveValue('云溪县石桥乡人民政府')
    })

    test('taking over is seen by the first one, and its last keys are there', async ({
      context,
    }) => {
      const [first, second] = await twoWindows(context, address)
      await expect(takeOver(second)).toBeVisible()
      await name(first).fill('云溪县双桥镇人民政府')
      await takeOver(second).click()
      await expect(name(second)).toBeEnabled()
      await expect(name(second)).toHaveValue('云溪县双桥镇人民政府')
      await expect(name(first)).toBeDisabled()
      await expect(first.getByText('正在另一个窗口填写')).toBeVisible()
      await name(second).fill('云溪县柳河镇人民政府')
      await expect(name(first)).toHaveValue('云溪县柳河镇人民政府')
    })

    test('the one that reads says that the other one has gone, and goes on', async ({
      context,
    }) => {
      const [first, second] = await twoWindows(context, address)
      await expect(takeOver(second)).toBeVisible()
      await first.getByRole('button', { name: '← 全部草稿' }).click()
      await expect(second.getByText('另一个窗口已经不再填写这份草稿')).toBeVisible()
      await first.getByRole('button', { name: '打开 云溪县石桥乡人民政府' }).click()
      await expect(second.getByText('正在另一个窗口填写')).toBeVisible()
      await name(first).fill('云溪县双桥镇人民政府')
      await expect(name(second)).toHaveValue('云溪县双桥镇人民政府')
      await first.goto('about:blank')
      await goOn(second).click()
      await name(second).fill('云溪县柳河镇人民政府')
      await expect(new EditorPage(second).saved()).toBeVisible()
    })

    test('no repair and no reason is offered where it would go nowhere', async ({ context }) => {
      const [, second] = await twoWindows(context, address)
      const pane = await new EditorPage(second).problems()
      const reason = pane.getByRole('button', { name: '说明理由' }).first()
      await expect(reason).toBeDisabled()
      await takeOver(second).click()
      await expect(reason).toBeEnabled()
    })

    test('edits made in turn are all there in the end', async ({ context }) => {
      let [writer, reader] = await twoWindows(context, address)
      await new EditorPage(writer).goTo('四、政府信息公开行政复议、行政诉讼情况')
      await new EditorPage(reader).goTo('四、政府信息公开行政复议、行政诉讼情况')
      const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结']
      for (const [turn, column] of columns.entries()) {
        const cell = new EditorPage(writer).cell('案件数量', `行政复议·${column}`)
        await cell.fill(String(turn + 1))
        await takeOver(reader).click()
        await expect(new EditorPage(reader).cell('案件数量', `行政复议·${column}`)).toBeEnabled()
        ;[writer, reader] = [reader, writer]
      }
      await expect(new EditorPage(writer).saved()).toBeVisible()
      await writer.reload()
      for (const [turn, column] of columns.entries())
        await expect(new EditorPage(writer).cell('案件数量', `行政复议·${column}`)).toHaveValue(
          String(turn + 1),
        )
    })
  })

test('a window that is killed leaves the draft to the other one too', async ({ context }) => {
  const [first, second] = await twoWindows(context, '/')
  await expect(takeOver(second)).toBeVisible()
  await first.close()
  await goOn(second).click()
  await expect(name(second)).toBeEnabled()
})
