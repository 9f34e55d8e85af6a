import { defineConfig } from 'playwright/test'
import { findBrowser } from './scripts/find-browser.mjs'

const port = Number(process.env['E2E_PORT'] ?? 4178)
const browser = findBrowser()

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 60_000,
  reporter: process.env['E2E_JSON']
    ? [['list'], ['json', { outputFile: process.env['E2E_JSON'] }]]
    : [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // No talk to the outside: on a closed network it only fails slowly.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node scripts/start.mjs --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
})
