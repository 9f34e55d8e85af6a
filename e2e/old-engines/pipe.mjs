// An old Chromium driven by its own protocol over a pipe: no test driver speaks to it any more.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Starts a browser with a fresh profile; `send` is a command to its only page. */
export async function startOldBrowser(executable) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'nianbao-old-engine-'))
  const browser = spawn(
    executable,
    [
      '--headless',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--no-first-run',
      '--lang=zh-CN',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, LD_LIBRARY_PATH: path.dirname(executable) },
    },
  )
  const [, , , out, into] = browser.stdio
  const waiting = new Map()
  const faults = []
  let rest = ''
  into.setEncoding('utf8')
  into.on('data', (data) => {
    const messages = (rest + data).split('\0')
    rest = messages.pop()
    for (const message of messages.map((text) => JSON.parse(text))) {
      if (message.id !== undefined) waiting.get(message.id)(message)
      const fault = faultOf(message)
      if (fault) faults.push(fault)
    }
  })
  let id = 0
  const command = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      id += 1
      waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      )
      out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })

  const { product } = await command('Browser.getVersion')
  const { targetId } = await command('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await command('Target.attachToTarget', { targetId, flatten: true })
  const send = (method, params) => command(method, params, sessionId)
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`)
  return {
    product,
    faults,
    send,
    async close() {
      const gone = once(browser, 'exit')
      browser.kill('SIGKILL')
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** What a page complains of. */
function faultOf({ method, params }) {
  if (method === 'Runtime.exceptionThrown')
    return params.exceptionDetails.exception?.description ?? params.exceptionDetails.text
  if (method === 'Runtime.consoleAPICalled' && params.type === 'error')
    return params.args.map(({ value }) => value).join(' ')
  if (method === 'Log.entryAdded' && params.entry.level === 'error') return params.entry.text
  return undefined
}
