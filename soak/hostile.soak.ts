import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileFiles } from '#importers/hostile.fixture.ts'
import { runCli } from '../scripts/run-cli.mjs'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(hostileFiles.map((each, index) => [each.name, each, index] as const))(
  '%s: within five seconds and 500 MB, the start of the program included',
  async (name, { bytes, outcome }, index) => {
    const file = path.join(folder, String(index))
    writeFileSync(file, bytes())
    const { code, stdout, milliseconds, peakMB } = await runCli(['read', file])
    console.info(`${name}: exit ${code}, ${milliseconds.toFixed(0)} ms, ${peakMB.toFixed(0)} MB`)
    const line = JSON.parse(stdout)
    // Most are read, and are no reports.
    expect(line.read ? 'read' : line.reason).toMatch(
      outcome === 'read' ? /^read$|部分或表格/ : outcome,
    )
    expect(code).toBe(line.read ? 0 : 2)
    expect(milliseconds).toBeLessThan(5000)
    expect(peakMB).toBeLessThan(500)
  },
)
