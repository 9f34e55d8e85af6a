import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aReport } from '#domain/a-report.fixture.ts'
import { checkReport, rules } from '#domain/checks/index.ts'
import { severityNames } from '#domain/finding.ts'
import type { ReportFormat, Row, RowGroup } from '#domain/format.ts'
import { formatById, formats } from '#domain/formats/index.ts'
import { columnsOf } from '#domain/grid.ts'
import type { Report } from '#domain/report.ts'
import { redHeaderReport, untouchedReport, zeroTownshipReport } from '#domain/reports.fixture.ts'

function page(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

type Named = { readonly id: string; readonly label: string }

/** Everything of a format that has an id and a label, however deep it stands. */
function namesOf(format: ReportFormat): readonly Named[] {
  const rows = (node: Row | RowGroup): readonly Named[] =>
    node.kind === 'row' ? [node] : [node, ...node.rows.flatMap(rows)]
  return format.sections.flatMap((section): readonly Named[] => {
    const heading = { id: section.id, label: section.title }
    if (section.kind === 'prose')
      return [
        heading,
        ...section.slots.map((slot) => ({
          id: slot.id,
          label: slot.kind === 'part' ? slot.heading : slot.label,
        })),
      ]
    const { grid } = section
    if (grid.kind === 'matrix') return [heading, ...grid.rows.flatMap(rows), ...columnsOf(grid)]
    return [
      heading,
      ...grid.bands.flatMap((band) => [
        { id: band.id, label: band.title },
        ...band.rows,
        ...band.columns,
      ]),
    ]
  })
}

test('the glossary gives the id of every label of every format', () => {
  const glossary = page('glossary.md')
  // The one row of table four has no printed label.
  const entry = ({ id, label }: Named) =>
    label === '' ? `| \`${id}\` |` : `| ${label} | \`${id}\` |`
  expect(
    formats
      .flatMap(namesOf)
      .map(entry)
      .filter((line) => !glossary.includes(line)),
  ).toEqual([])
})

test('the glossary names nothing that the code does not', () => {
  const src = new URL('../src/', import.meta.url)
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(new URL(path.replace(/\\/g, '/'), src), 'utf8'))
    .join('\n')
  const words = new Set(code.match(/\w+/g))
  const names = [...page('glossary.md').matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
  expect(names.filter((name) => !words.has(name))).toEqual([])
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

test('docs/checks.md lists no rule there is not, but the three that are computed', () => {
  const listed = [...page('checks.md').matchAll(/^## (\S+) /gm)].map(([, code]) => code)
  const codes = [...rules.map(({ code }) => code), 'R2', 'R3', 'R4']
  const byNumber = (a = '', b = '') => Number(a.slice(1)) - Number(b.slice(1))
  expect(listed).toEqual(codes.sort(byNumber))
})

/** Reports that together break every rule, in the ways docs/checks.md quotes. */
const broken: readonly Report[] = [
  aReport({ requests: { newReceived: { naturalPerson: '5' }, granted: { naturalPerson: '3' } } }),
  aReport({ requests: { newReceived: { naturalPerson: '三' } } }),
  aReport({ disputes: { cases: { reviewOther: '/' } } }),
  aReport({ proactive: { rules: { issued: '6' } } }),
  aReport({ proactive: { rules: { made: '6' } } }, redHeaderReport()),
  untouchedReport('2021'),
  { ...untouchedReport('2021'), year: '2020', signature: signed('年底') },
  { ...untouchedReport('2021'), year: '二〇二五', signature: signed('2025年12月30日') },
  { ...untouchedReport('2021'), signature: signed('2025年12月30日') },
  { ...untouchedReport('2021'), year: '' },
  withoutParts('overview.supervision.body', 'problems.measures.body'),
]

function signed(date: string): Report['signature'] {
  return { name: '', date, sealed: '' }
}

function withoutParts(...parts: readonly string[]): Report {
  const report = zeroTownshipReport()
  const empty = Object.fromEntries(parts.map((part) => [part, '']))
  return { ...report, prose: { ...report.prose, ...empty } }
}

test('docs/checks.md quotes every rule word for word', () => {
  const found = broken.flatMap((report) => checkReport(formatById(report.formatId)!, report))
  for (const { code } of rules) {
    const entry = page('checks.md')
      .split(/^## /m)
      .find((part) => part.startsWith(`${code} `))
    const sentences = [...(entry ?? '').matchAll(/^\| sentence \| (.*) \|$/gm)].map(
      ([, each]) => each,
    )
    expect(sentences.length, code).toBeGreaterThan(0)
    const messages = found.filter((finding) => finding.code === code).map(({ message }) => message)
    for (const sentence of sentences) expect(messages, code).toContain(sentence)
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
