// The .docx and the preview in the browser, beside the bare package and the bare zip of the same run.
import { spread } from './keys.mjs'

export async function measurePaper(page, address, line) {
  await page.goto(`${address}paper.html`)
  await page.waitForFunction(() => 'measurePaper' in globalThis)
  const { pageCount, ...times } = await page.evaluate(() => globalThis.measurePaper())
  const { product, bare, zip, refresh } = Object.fromEntries(
    Object.entries(times).map(([name, values]) => [name, spread(values)]),
  )
  const ratio = (to) => (product.median / to.median).toFixed(2)
  line('build and pack the .docx in the browser', product, 'ms')
  line('the same by the bare docx package', bare, 'ms', `product ${ratio(bare)} × (target ≤ 1.3)`)
  line('the same parts zipped by fflate', zip, 'ms', `product ${ratio(zip)} × (the limit)`)
  line(`refresh the preview, ${pageCount} pages`, refresh, 'ms', '(target ≤ 50)')
}
