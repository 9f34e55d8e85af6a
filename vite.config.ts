import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    // 360 and 奇安信 on township machines go back to Chromium 78.
    target: 'chrome78',
    cssTarget: 'chrome78',
    outDir: 'dist/site',
    emptyOutDir: true,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'docs/*.test.ts', 'scripts/*.test.ts'],
    // Property tests on a busy machine are slow, not wrong.
    testTimeout: 60_000,
    setupFiles: ['scripts/quiet-tests.ts'],
  },
})
