import { expect, test } from 'vitest'
import { allFiles, fateOf, mutations } from '#importers/mutations.fixture.ts'

const count = 20_000

test('20,000 broken files: no crash, none over five seconds, memory bounded', async () => {
  const seed = Date.now() % 1_000_000
  const files = await allFiles()
  const fates = new Map<string, number>()
  let slowest = 0
  let most = 0
  let index = 0
  for (const bytes of mutations(files, count, seed)) {
    const began = performance.now()
    let fate = 'read'
    try {
      fate = fateOf(bytes)
    } catch (error) {
      fate = `file ${index} of seed ${seed}: ${String(error)}`
    }
    fates.set(fate, (fates.get(fate) ?? 0) + 1)
    slowest = Math.max(slowest, performance.now() - began)
    most = Math.max(most, process.memoryUsage().heapUsed)
    index += 1
  }
  console.info(
    `${count} broken files of ${files.length}, seed ${seed}: ${[...fates].map(([fate, times]) => `${times} ${fate}`).join(', ')}; slowest ${slowest.toFixed(0)} ms, heap at most ${(most / 2 ** 20).toFixed(0)} MB`,
  )
  expect([...fates.keys()].sort()).toEqual(['read', 'refused'])
  expect(slowest).toBeLessThan(5000)
  expect(most).toBeLessThan(500 * 2 ** 20)
})
