import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '#domain/checks/index.ts'
import { severityNames } from '#domain/finding.ts'
import { formats } from '#domain/formats/index.ts'
import { columnsOf, gridsOf, rowsOf } from '#domain/grid.ts'

function page(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

test('the glossary names every section, row and column of every format', () => {
  const glossary = page('glossary.md')
  const ids = formats.flatMap((format) => [
    ...format.sections.map((section) => section.id),
    ...gridsOf(format).flatMap((grid) =>
      grid.kind === 'matrix'
        ? [...rowsOf(grid), ...columnsOf(grid)].map(({ id }) => id)
        : grid.bands.flatMap((band) => [...band.rows, ...band.columns].map(({ id }) => id)),
    ),
  ])
  expect(ids.filter((id) => !glossary.includes(`\`${id}\``))).toEqual([])
})

test('docs/checks.md lists every rule with its title, source and severity', () => {
  const checks = page('checks.md')
  for (const { code, title, severity, source } of rules) {
    const entry = checks.split(/^## /m).find((part) => part.startsWith(`${code} `)) ?? ''
    expect(entry.split('\n')[0], code).toBe(`${code} ${title}`)
    expect(entry, code).toContain(`| severity | ${severityNames[severity]} |`)
    expect(entry, code).toContain(`| source | ${source} |`)
  }
})

test('every dependency has its line, and every line its dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(page('../package.json'))
  const listed = page('dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:package|---)/.test(line))
    .flatMap((line) => (line.split('|')[1] ?? '').split(',').map((name) => name.trim()))
  expect(listed.sort()).toEqual(
    [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort(),
  )
})
