import { defineConfig } from 'playwright/test'
import { findBrowser, findOlderBrowser } from './scripts/find-browser.mjs'

const port = Number(process.env['E2E_PORT'] ?? 4178)
/** A browser to run, with no talk to the outside: on a closed network that only fails slowly. */
const launching = (executablePath: string | undefined) => ({
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // A site on plain http in an office network: no secure context there.
      '--host-resolver-rules=MAP nianbao.example 127.0.0.1',
    ],
  },
})

const older = findOlderBrowser()

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // An office machine, and one that runs other checks besides, takes its time.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: process.env['E2E_JSON']
    ? [['list'], ['json', { outputFile: process.env['E2E_JSON'] }]]
    : [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'chromium', use: launching(findBrowser()) },
    ...(older === undefined
      ? []
      : [
          {
            name: 'chromium-109',
            testMatch:
              /(?:number-entry|typing|drafts|keyboard-only|places|private|failure|about)\.spec\.ts$/,
            use: launching(older),
          },
        ]),
  ],
  webServer: {
    command: `node scripts/start.mjs --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
})
