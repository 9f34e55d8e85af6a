import { expect, test } from 'vitest'
import { fateOf, mutations, shortFiles } from './mutations.fixture.ts'

test('a broken file is read or refused in words, never a crash (the long form: npm run soak)', () => {
  const fates = new Map<string, number>()
  for (const bytes of mutations(shortFiles(), 2000, 5)) {
    const fate = fateOf(bytes)
    fates.set(fate, (fates.get(fate) ?? 0) + 1)
  }
  expect([...fates.keys()].sort()).toEqual(['read', 'refused'])
  // Both ways are gone: the files are not broken so much that none is read.
  expect(Math.min(...fates.values())).toBeGreaterThan(500)
})
