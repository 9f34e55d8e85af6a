// Makes a fresh clone ready: packages, and with --browser a Chromium. Node's built-ins only.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { findBrowser, shippedBrowser } from './find-browser.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const stamp = path.join(root, 'node_modules', '.cache', 'installed')

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function run(command, args, options = {}) {
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options }).status ===
    0
  )
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`)
}

/** node_modules belongs to the lock file whose hash it carries; anything else is installed anew. */
function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing packages (npm ci) …')
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  // --include=dev: with NODE_ENV=production npm would leave the build tools out.
  if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { env }))
    stop('npm ci failed: see the lines above.')
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, lock)
}

function ensureBrowser() {
  const found = found_()
  if (found) {
    console.log(`Browser: ${found}`)
    ensureChineseFont()
    return
  }
  for (const way of [fromDebian, fromPlaywright, fromNpm]) {
    way()
    const browser = found_()
    if (browser) return console.log(`Browser: ${browser}`)
  }
  stop(
    'No Chromium found and none could be installed. Install Chrome, Edge or Chromium, or set BROWSER_PATH to one; SKIP_E2E=1 leaves the browser tests out.',
  )
}

function found_() {
  try {
    return findBrowser()
  } catch (error) {
    return stop(error.message)
  }
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function apt(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env })
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}

function fromDebian() {
  if (!isDebianRoot()) return
  console.log('Installing Chromium from Debian …')
  apt('chromium', 'fonts-noto-cjk')
}

/** Screenshots and line widths need a Chinese font; tests of behaviour pass without. */
function ensureChineseFont() {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  if (fonts.status === 0 && fonts.stdout.trim() === '' && isDebianRoot()) apt('fonts-noto-cjk')
}

function fromPlaywright() {
  console.log('Trying Playwright’s own Chromium …')
  run('npx', ['playwright', 'install', 'chromium-headless-shell'], { timeout: 180_000 })
}

/** A Chromium that an npm package carries, for machines that reach nothing but the npm registry. */
function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  console.log('Trying the Chromium of @sparticuz/chromium …')
  const cache = path.dirname(shippedBrowser)
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(path.join(cache, 'unpack-'))
  try {
    execFileSync('npm', [
      'pack',
      '@sparticuz/chromium@121.0.0',
      '--silent',
      '--pack-destination',
      work,
    ])
    const archive = readdirSync(work).find((file) => file.endsWith('.tgz'))
    execFileSync('tar', ['xzf', path.join(work, archive), '-C', work])
    const bin = path.join(work, 'package', 'bin')
    for (const name of readdirSync(bin).filter((file) => file.endsWith('.tar.br')))
      execFileSync('tar', ['x', '-C', cache], {
        input: brotliDecompressSync(readFileSync(path.join(bin, name))),
      })
    writeFileSync(
      `${shippedBrowser}.bin`,
      brotliDecompressSync(readFileSync(path.join(bin, 'chromium.br'))),
    )
    chmodSync(`${shippedBrowser}.bin`, 0o755)
    // The archive brings the system libraries a bare machine lacks; the wrapper points to them.
    writeFileSync(
      shippedBrowser,
      `#!/bin/sh\nhere=$(dirname "$0")\nLD_LIBRARY_PATH="$here:$here/lib:$here/al2023/lib:$here/al2/lib:$LD_LIBRARY_PATH" exec "$0.bin" "$@"\n`,
    )
    chmodSync(shippedBrowser, 0o755)
  } catch (error) {
    console.log(`  not available: ${String(error.message).split('\n')[0]}`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

checkNode()
ensurePackages()
if (process.argv.includes('--browser') && !process.env.SKIP_E2E) ensureBrowser()
