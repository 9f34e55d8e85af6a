import { expect, test } from 'vitest'
import { runSequences } from '#app/sequences.fixture.ts'

test('10,000 sequences of edits, undo, saves, reloads, second windows, files and versions', async () => {
  const done = await runSequences(10_000, 7)
  console.info(Object.fromEntries(done))
  expect(done.size).toBe(11)
})
