// Where a Chromium is on this machine. Playwright's channels look in fixed places only and miss
// Debian's /usr/bin/chromium, so the path is found here and handed to it.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Where ensure.mjs unpacks the browser of @sparticuz/chromium, by that package's version. */
const shipped = (version) =>
  path.join(root, 'node_modules', '.cache', `browser-${version}`, 'chromium')

/** For machines that reach nothing but npm packages. Not 121: it crashes under Playwright's clicks. */
export const shippedBrowser = { version: '153.0.0', file: shipped('153.0.0') }

/** The last Chromium of Windows 7, which many township offices have; the tests run in it as well. */
export const olderBrowser = { version: '109.0.6', file: shipped('109.0.6') }

/** Only Linux on x64 can run what those packages carry. */
export const canRunShipped = process.platform === 'linux' && process.arch === 'x64'

const onPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** Ubuntu's chromium may be a stub, a download may lack libraries: ask for the version. */
function starts(file) {
  if (!isExecutable(file)) return false
  if (process.platform !== 'linux') return true
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath()
  } catch {
    return ''
  }
}

function wellKnownPlaces() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env
  const programs = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean)
  return [
    ...programs.flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ]
}

function placesOnPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/** Path of a Chromium, or undefined. A BROWSER_PATH that does not work is an error, not a skip. */
export function findBrowser() {
  const wanted = process.env.BROWSER_PATH
  if (wanted) {
    if (isExecutable(wanted)) return wanted
    throw new Error(`BROWSER_PATH=${wanted} is not an executable file`)
  }
  const installed = [playwrightsOwn(), ...placesOnPath(onPath), ...wellKnownPlaces()].find(starts)
  // A headless shell has no --version.
  return installed ?? [shippedBrowser.file].find(isExecutable)
}

/** Path of the Chromium of Windows 7 as ensure.mjs unpacked it, or undefined. */
export function findOlderBrowser() {
  return [olderBrowser.file].find(isExecutable)
}

/** Path of a Firefox, Debian's ESR before others, or undefined. */
export function findFirefox() {
  return placesOnPath(['firefox-esr', 'firefox']).find(isExecutable)
}
