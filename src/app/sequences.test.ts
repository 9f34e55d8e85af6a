import { expect, test } from 'vitest'
import { runSequences } from './sequences.fixture.ts'

// Ten thousand of them: npm run soak.
test('whatever is done in two windows, in files and in time, nothing is lost', async () => {
  const done = await runSequences(100, 20_260_105)
  expect(done.size).toBe(11)
})
