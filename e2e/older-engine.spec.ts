import { expect } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { test } from './pages/watched.ts'

/** Takes away what came after Chromium 78, and what a site on plain http does not have. */
function forgetNewer(): void {
  const newer: readonly (readonly [object, readonly string[]])[] = [
    [String.prototype, ['replaceAll', 'at', 'isWellFormed', 'toWellFormed']],
    [
      Array.prototype,
      ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
    ],
    [Object.getPrototypeOf(Uint8Array.prototype), ['at', 'findLast', 'toSorted', 'with']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['any', 'withResolvers', 'try']],
    [Element.prototype, ['replaceChildren', 'getAnimations', 'showPopover', 'togglePopover']],
    [Navigator.prototype, ['locks', 'clipboard', 'storage', 'serviceWorker']],
    [Crypto.prototype, ['randomUUID', 'subtle']],
    [AbortSignal, ['timeout', 'any']],
    [window, ['structuredClone', 'reportError', 'CompressionStream', 'DecompressionStream']],
    [window, ['WeakRef', 'FinalizationRegistry', 'AggregateError', 'ClipboardItem', 'caches']],
  ]
  for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name)
}

test('every stop, the preview and all downloads need nothing newer than Chromium 78', async ({
  page,
}) => {
  await page.addInitScript(forgetNewer)
  await new HomePage(page).open()
  const editor = await new HomePage(page).sample()
  await expect(editor.rail).toBeVisible()
  for (const title of await editor.rail.locator('.rail-title').allTextContents())
    await editor.goTo(title)
  await expect(page.getByRole('complementary').getByText('共 4 页')).toBeVisible()
  expect((await editor.download('下载 Word 文档')).bytes.length).toBeGreaterThan(5000)
  for (const name of ['下载核对表', '下载工作稿', '下载对齐文本', '下载 Excel 表格', '打包下载'])
    expect((await editor.download(name)).bytes.length, name).toBeGreaterThan(2000)
  expect((await editor.download('存为文件')).bytes.length).toBeGreaterThan(500)
})

test('an engine that is too old gets a sentence instead of a blank page', async ({ page }) => {
  // As there: the guard finds something missing, and the app does not get up.
  await page.addInitScript(() => Reflect.deleteProperty(Promise, 'allSettled'))
  await page.route('**/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
  await page.goto('/')
  await expect(page.getByText('请换用 Chrome 78 及以上')).toBeVisible()
})
