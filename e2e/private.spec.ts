import { expect } from 'playwright/test'
import { HomePage } from './pages/home.ts'
import { oneFile, test } from './pages/watched.ts'

const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>'

test('what a clerk types, pastes or opens is shown as text, never as markup', async ({ page }) => {
  const home = new HomePage(page)
  await home.open()
  const editor = await home.newReport()
  await page.getByLabel('单位全称').fill(hostile)
  await editor.goTo('一、总体情况')
  await page.getByRole('textbox').first().fill(hostile)
  const preview = page.getByRole('complementary')
  await expect(preview.getByText('<img src=x').first()).toBeVisible()
  await editor.goTo('核对与导出')
  const { bytes } = await editor.download('把草稿存为文件')
  await page.getByRole('button', { name: '← 全部草稿' }).click()
  await page.getByLabel('选择草稿文件').setInputFiles({
    name: '<img src=x onerror=alert(1)>草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(bytes),
  })
  await editor.goTo('基本信息')
  await expect(page.getByLabel('单位全称')).toHaveValue(hostile)
  await expect(preview.getByText('<img src=x').first()).toBeVisible()
  expect(await page.locator('img, #root script').count()).toBe(0)
  expect(await page.title()).not.toBe('1')
})

for (const place of ['the site', 'the one file'])
  test(`${place} cannot reach any address, run a foreign script or make markup of a text`, async ({
    page,
    baseURL,
    faults,
  }) => {
    await page.goto(place === 'the site' ? (baseURL ?? '') : oneFile)
    const tried = await page.evaluate(async (address) => {
      const outcome = async (attempt: () => unknown) => {
        try {
          await attempt()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      const script = document.createElement('script')
      return {
        fetch: await outcome(() => fetch(address)),
        xhr: await outcome(
          () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest()
              request.onload = resolve
              request.onerror = reject
              request.open('GET', address)
              request.send()
            }),
        ),
        image: await outcome(
          () =>
            new Promise((resolve, reject) => {
              const image = new Image()
              image.onload = resolve
              image.onerror = reject
              image.src = `${address}favicon.ico`
            }),
        ),
        markup: await outcome(() => {
          document.body.insertAdjacentHTML('beforeend', '<b>text</b>')
        }),
        worker: await outcome(() => new Worker(URL.createObjectURL(new Blob(['fetch("/")'])))),
        eval: await outcome(() => Reflect.construct(Function, ['return 1'])),
        script: await outcome(() => {
          script.text = 'document.title = 1'
          document.head.append(script)
        }),
      }
    }, baseURL ?? '')
    expect(tried).toEqual({
      fetch: 'refused',
      xhr: 'refused',
      image: 'refused',
      markup: 'refused',
      worker: 'refused',
      eval: 'refused',
      script: 'refused',
    })
    const told = faults.splice(0)
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((fault) => !/Content Security Policy|Trusted/.test(fault))).toEqual([])
  })
