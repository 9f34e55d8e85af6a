// The built command line in a process of its own, with the time and memory it took.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const cli = path.join(here, 'nianbao.mjs')
const tellPeak = pathToFileURL(path.join(here, 'tell-peak.mjs')).href

export async function runCli(args) {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', tellPeak, cli, ...args])
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
