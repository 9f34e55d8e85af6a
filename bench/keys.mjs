// Time from key to painted total, and the script, style and layout work it costs.

/** Median and 95th percentile. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return { median: at(0.5), p95: at(0.95) }
}

const work = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']

async function workSoFar(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return work.reduce((sum, name) => sum + metrics.find((metric) => metric.name === name).value, 0)
}

/** In the page: from the next key until the frame after the total has changed, as a promise. */
function watchOneKey([field, total]) {
  const output = document.querySelector(total)
  const was = output.textContent
  globalThis.painted = new Promise((resolve) => {
    const onKey = (event) => {
      const watch = () => {
        if (output.textContent === was) return requestAnimationFrame(watch)
        return requestAnimationFrame(() => resolve(performance.now() - event.timeStamp))
      }
      requestAnimationFrame(watch)
    }
    document.querySelector(field).addEventListener('keydown', onKey, { once: true })
  })
}

/** Presses digits in the field, one after the other; waits for the painted total after each. */
export async function measureKeys(page, { field, total, slowdown, keys = 40, warmUp = 60 }) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.focus(field)
  // From here every key is another digit than the one before, and changes the total.
  await page.evaluate((selector) => document.querySelector(selector).select(), field)
  await page.keyboard.press('0')
  const painted = []
  const worked = []
  for (let key = 0; key < keys + warmUp; key += 1) {
    // The whole text is replaced, so that every key gives another total.
    await page.evaluate((selector) => document.querySelector(selector).select(), field)
    const before = await workSoFar(session)
    await page.evaluate(watchOneKey, [field, total])
    await page.keyboard.press(String(1 + (key % 9)))
    const elapsed = await page.evaluate(() => globalThis.painted)
    const after = await workSoFar(session)
    if (key >= warmUp) {
      painted.push(elapsed)
      worked.push((after - before) * 1000)
    }
    // Findings and preview follow after a pause; the next key is measured when they are done.
    if (key >= warmUp - 1) await page.waitForTimeout(slowdown > 1 ? 600 : 250)
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  return { painted: spread(painted), worked: spread(worked) }
}
