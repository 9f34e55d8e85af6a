import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Whether LibreOffice is here to open what was written. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasOffice) console.info('LibreOffice is not installed: what it should open is LEFT OUT.')

type Files = Readonly<Record<string, Uint8Array>>

/** Files by name as LibreOffice saves them in another format (`--convert-to`), in one go. */
export function converted(files: Files, to: string): Files {
  const work = mkdtempSync(path.join(os.tmpdir(), 'converted-'))
  const out = path.join(work, 'out')
  try {
    mkdirSync(out)
    const names = Object.keys(files)
    for (const name of names) writeFileSync(path.join(work, name), files[name] ?? '')
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${work}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        out,
        ...names,
      ],
      { cwd: work, stdio: 'ignore' },
    )
    return Object.fromEntries(
      readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(path.join(out, name)))]),
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
