import { defineConfig } from 'vitest/config'

/** Measurements of minutes, by `npm run soak`; the short form of each is a unit test. */
export default defineConfig({
  test: {
    include: ['soak/**/*.soak.ts'],
    testTimeout: 3_600_000,
    setupFiles: ['scripts/quiet-tests.ts'],
  },
})
