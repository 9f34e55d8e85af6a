import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium, expect, type Page } from 'playwright/test'
import { findBrowser } from '../../scripts/find-browser.mjs'

/** A browser with a profile on disk that can be killed as a power cut would. */
export class OwnBrowser {
  readonly page: Page
  readonly #process: ChildProcess

  private constructor(page: Page, process: ChildProcess) {
    this.page = page
    this.#process = process
  }

  static async start(profile: string): Promise<OwnBrowser> {
    const portFile = path.join(profile, 'DevToolsActivePort')
    rmSync(portFile, { force: true })
    const program = spawn(
      findBrowser() ?? chromium.executablePath(),
      [
        '--headless=new',
        '--no-sandbox',
        '--no-first-run',
        '--disable-gpu',
        '--disable-background-networking',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
      // A process group of its own, so that all its processes go at the same moment.
      { stdio: 'ignore', detached: process.platform !== 'win32' },
    )
    await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8')).toContain('\n')
    const [port] = readFileSync(portFile, 'utf8').split('\n')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context!.newPage())
    return new OwnBrowser(page, program)
  }

  async kill(): Promise<void> {
    const { pid } = this.#process
    if (pid === undefined || this.#process.exitCode !== null) return
    const gone = once(this.#process, 'exit')
    if (process.platform === 'win32') spawnSync('taskkill', ['/F', '/T', '/PID', String(pid)])
    else process.kill(-pid, 'SIGKILL')
    await gone
  }
}
