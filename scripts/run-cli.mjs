// The built command line in a process of its own, with the time and memory it took.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = path.join(path.dirname(fileURLToPath(import.meta.url)), 'nianbao.mjs')

/** Run first in the process: says at its end how much memory it had at most, in kB. */
const tellPeak =
  'process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\\n`))'

export async function runCli(args) {
  const began = performance.now()
  const child = spawn(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(tellPeak)}`,
    cli,
    ...args,
  ])
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
  const [code] = await once(child, 'close')
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1]
  return {
    code,
    stdout,
    milliseconds: performance.now() - began,
    peakMB: Number(peak) / 1024,
  }
}
