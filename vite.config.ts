import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { checkedBuild } from './scripts/build/checked-build.ts'
import { contentPolicy } from './scripts/build/content-policy.ts'
import { licences } from './scripts/build/licences.ts'
import { offlineCopy } from './scripts/build/offline-copy.ts'
import { oneFile } from './scripts/build/one-file.ts'
import { workerText } from './scripts/build/worker-text.ts'

/** `vite build` makes the static site, `vite build --mode one-file` the page for a double click. */
export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  plugins: [
    react(),
    workerText(),
    licences(),
    ...(mode === 'one-file' ? [oneFile(), contentPolicy()] : [contentPolicy(), offlineCopy()]),
    checkedBuild(),
  ],
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(packageJson.version) },
  build: {
    // 360 and 奇安信 on township machines go back to Chromium 78.
    target: 'chrome78',
    cssTarget: 'chrome78',
    outDir: mode === 'one-file' ? 'dist' : 'dist/site',
    emptyOutDir: mode !== 'one-file',
    // scripts/build/checked-build.ts has the budget.
    chunkSizeWarningLimit: 1200,
    // The stand-in would fetch, which the page's policy forbids.
    modulePreload: { polyfill: false },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'docs/*.test.ts', 'scripts/**/*.test.ts'],
    // Property tests on a busy machine are slow, not wrong: one of four seconds has taken seventy.
    testTimeout: 300_000,
    setupFiles: ['scripts/quiet-tests.ts', 'scripts/fixed-seed.ts'],
  },
}))
