// Makes a fresh clone ready: packages, and with --browser a Chromium. Node's built-ins only.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
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
import {
  canRunShipped,
  findBrowser,
  findFirefox,
  findOlderBrowser,
  olderBrowser,
  shippedBrowser,
} from './find-browser.mjs'

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
  for (const install of [undefined, fromDebian, fromPlaywright, () => fromNpm(shippedBrowser)]) {
    install?.()
    const browser = browserOrStop()
    if (!browser) continue
    console.log(`Browser: ${browser}`)
    ensureChineseFont()
    return
  }
  stop(
    'No Chromium found and none could be installed. Install Chrome, Edge or Chromium, or set BROWSER_PATH to one; SKIP_E2E=1 leaves the browser tests out.',
  )
}

function browserOrStop() {
  try {
    return findBrowser()
  } catch (error) {
    return stop(error.message)
  }
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function apt(...packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env })
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}

function fromDebian() {
  if (isDebianRoot()) apt('chromium', 'fontconfig', 'fonts-noto-cjk')
}

/** Screenshots and line widths need a Chinese font; tests of behaviour pass without. */
function ensureChineseFont() {
  if (process.platform !== 'linux') return
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  if (stdout?.trim()) return
  if (isDebianRoot()) apt('fontconfig', 'fonts-noto-cjk')
  else console.log('No Chinese font found: screenshots will show boxes (fonts-noto-cjk has one).')
}

function fromPlaywright() {
  console.log('Trying Playwright’s own Chromium …')
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js')
  // Its headless shell would not be where chromium.executablePath() says.
  run(process.execPath, [cli, 'install', 'chromium', '--no-shell'], {
    shell: false,
    timeout: 180_000,
  })
}

/** The tests run in an older engine as well; where it cannot run, that is said and not hidden. */
function ensureOlderBrowser() {
  if (!canRunShipped) {
    console.log('Chromium 109 from npm runs on Linux x64 only: its end-to-end tests are left out.')
    return
  }
  if (!findOlderBrowser()) fromNpm(olderBrowser)
  if (!findOlderBrowser()) stop('Chromium 109 could not be unpacked: see the lines above.')
}

/** For `npm run firefox` only; where it cannot be installed, that script says that it was skipped. */
function ensureFirefox() {
  if (!findFirefox() && isDebianRoot()) apt('firefox-esr')
}

/** Unpacks a Chromium that an npm package carries. */
function fromNpm({ version, file }) {
  if (!canRunShipped) return
  console.log(`Unpacking the Chromium of @sparticuz/chromium@${version} …`)
  const cache = path.dirname(file)
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(path.join(cache, 'unpack-'))
  const unpack = (name) => brotliDecompressSync(readFileSync(path.join(work, 'package/bin', name)))
  const untar = (name) => execFileSync('tar', ['x', '-C', cache], { input: unpack(name) })
  try {
    const pack = ['pack', `@sparticuz/chromium@${version}`, '--silent', '--pack-destination', work]
    execFileSync('npm', pack, { timeout: 600_000 })
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
    execFileSync('tar', ['xzf', path.join(work, archive), '-C', work])
    const binary = `${file}.bin`
    writeFileSync(binary, unpack('chromium.br'), { mode: 0o755 })
    untar('swiftshader.tar.br')
    // A bare machine lacks NSS, which the newer package brings along; elsewhere the system's is better.
    const bare = spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout?.includes('not found')
    if (bare && version === shippedBrowser.version) untar('al2023.tar.br')
    const lib = path.join(path.dirname(shippedBrowser.file), 'lib')
    const libraries = bare ? `LD_LIBRARY_PATH="${lib}:$LD_LIBRARY_PATH" ` : ''
    writeFileSync(file, `#!/bin/sh\n${libraries}exec "$0.bin" "$@"\n`, { mode: 0o755 })
  } catch (error) {
    console.log(`  not available: ${String(error.message).split('\n')[0]}`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

checkNode()
ensurePackages()
if (process.argv.includes('--browser') && !process.env.SKIP_E2E) {
  ensureBrowser()
  ensureOlderBrowser()
}
if (process.argv.includes('--firefox')) ensureFirefox()
