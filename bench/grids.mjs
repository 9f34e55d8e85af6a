// One key in table three: the product beside what else could have been built, in one run.
import { measureKeys } from './keys.mjs'

const bare = { name: 'bare table', page: 'bare.html', field: '[data-first]', total: '[data-total]' }
const cell = {
  field: '[data-place="cells.requests.newReceived.naturalPerson"]',
  total: '[data-place="cells.requests.newReceived.total"]',
}
const alone = { name: 'product, table alone', page: 'product.html', ...cell }
const ten = { name: 'product, ten tables', page: 'product.html?tables=10', ...cell }
const form = { name: 'react-hook-form', page: 'form.html', field: bare.field, total: bare.total }
const survey = {
  name: 'SurveyJS',
  page: 'survey.html',
  field: 'tbody tr:first-child input',
  total: 'tbody tr:first-child .sd-expression',
}

const product = { name: 'product', ...cell }

/** Opens the sample's table three in the product itself, with everything around it. */
async function openProduct(page, address) {
  await page.goto(address)
  await page.getByRole('button', { name: '看一份示例' }).click()
  await page.getByRole('button', { name: /^三、收到和处理/ }).click()
}

/** Measures all of them at one speed; `line` takes a row of the result. */
export async function measureGrids(page, { address, pages, slowdown, line }) {
  const results = new Map()
  for (const each of [bare, product, alone, ten, form, survey]) {
    if (each === product) await openProduct(page, address)
    else await page.goto(pages + each.page)
    await page.waitForSelector(each.total)
    // A SurveyJS key takes half a second: fewer of them say as much.
    const keys = each === survey ? { keys: 15, warmUp: 10 } : {}
    results.set(each, await measureKeys(page, { ...each, slowdown, ...keys }))
  }
  const speed = `CPU ÷${slowdown}`
  const ratio = (kind, a, b) =>
    ['median', 'p95']
      .map((share) => (results.get(a)[kind][share] / results.get(b)[kind][share]).toFixed(2))
      .join(' / ')
  const told = (kind) => `${ratio(kind, product, bare)} × the bare table`
  line(`key to painted total, ${speed}, bare table`, results.get(bare).painted, 'ms')
  line(
    `key to painted total, ${speed}, product`,
    results.get(product).painted,
    'ms',
    `${told('painted')} (target ≤ 3)`,
  )
  const notes = new Map([
    [product, `${told('worked')} (target ≤ 1.5)`],
    [ten, `${ratio('worked', ten, alone)} × one table (target ≤ 1.1)`],
    [form, `${ratio('worked', form, product)} × the product (target > 1)`],
    [survey, `${ratio('worked', survey, product)} × the product (target ≥ 10)`],
  ])
  for (const [each, { worked }] of results)
    line(`work per key, ${speed}, ${each.name}`, worked, 'ms', notes.get(each) ?? '')
}

/** Used memory of the product in MB after 1,000 and after 10,000 edits of its table three. */
export async function measureMemory(page, address, line) {
  await openProduct(page, address)
  await page.waitForSelector(cell.field)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  const used = async (edits) => {
    await page.evaluate(typeManyTimes, [cell.field, edits])
    await page.waitForTimeout(1500)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize / 1e6
  }
  const early = await used(1000)
  const late = await used(9000)
  await session.detach()
  line('memory after 1,000 edits', { median: early, p95: early }, 'MB')
  line(
    'memory after 10,000 edits',
    { median: late, p95: late },
    'MB',
    `${(late / early).toFixed(2)} × (does not grow)`,
  )
}

/** In the page: as many edits, each of another cell than the last, with time to save in between. */
async function typeManyTimes([, edits]) {
  const inputs = [...document.querySelectorAll('.data-grid input')]
  for (let edit = 0; edit < edits; edit += 1) {
    const input = inputs[edit % inputs.length]
    input.value = String(edit % 1000)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    if (edit % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
