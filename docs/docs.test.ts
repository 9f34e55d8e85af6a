import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkReport, rules } from '#domain/checks/index.ts'
import type { Rule } from '#domain/checks/rule.ts'
import { samples } from '#domain/checks/samples/index.ts'
import { sampleReportOf } from '#domain/checks/samples/sample.ts'
import { severityNames } from '#domain/finding.ts'
import type { ReportFormat, Row, RowGroup } from '#domain/format.ts'
import { formats } from '#domain/formats/index.ts'
import { columnsOf } from '#domain/grid.ts'
import { emptyReport } from '#domain/report.ts'

function page(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** Every file of src/ with its path there. */
function sources(): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(new URL('../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replace(/\\/g, '/'))
    .map((path) => ({ path, text: page(`../src/${path}`) }))
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
  const code = sources()
    .filter(({ path }) => !path.endsWith('.test.ts'))
    .map(({ text }) => text)
    .join('\n')
  const words = new Set(code.match(/\w+/g))
  const names = [...page('glossary.md').matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
  expect(names.filter((name) => !words.has(name))).toEqual([])
})

test('nothing says a word that the glossary gave up', () => {
  const [, section = ''] = page('glossary.md').split('\n## Words given up\n')
  const rows = section.split('\n## ')[0]!.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)
  const [, , ...entries] = rows
  const givenUp = entries.flatMap(([, , words = '']) => words.split('、'))
  expect(givenUp).toContain('单位层级')
  // Fixtures are what offices write.
  const said = sources().filter(({ path }) => !path.endsWith('.fixture.ts'))
  const texts = [...said, { path: 'README.zh-CN.md', text: page('../README.zh-CN.md') }]
  const found = texts.flatMap(({ path, text }) =>
    givenUp.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
  )
  expect(found).toEqual([])
})

test('the page on the draft file names every key of a report', () => {
  const text = page('draft-format.md')
  const keys = formats.flatMap((format) => {
    const report = emptyReport(format, 2025)
    const { organisation, leadIn, redHeader, signature, fee } = report
    return [report, organisation, leadIn, redHeader, signature, fee].flatMap(Object.keys)
  })
  expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([])
})

const preface = `# Rules that are checked

<!-- Written by docs/docs.test.ts from src/domain/checks; \`npx vitest run docs -u\` writes it anew. -->

Severities: 错误 (wrong), 需说明 (wrong unless a reason is given), 请核对 (look again), 提示 (a hint). A rule never
blocks typing, saving or exporting. A rule that cannot be decided yet says what it waits for and is not a finding.
The codes are this product's own numbering. Each rule has reports in \`src/domain/checks/samples\`: one that passes, one
for each sentence it says, in which nothing else is found, and one that waits. \`npm run nianbao -- samples -o FOLDER\`
writes them as drafts, which \`check\` and the page open. What no rule can decide yet is listed below the findings, with
what it waits for. \`audited.fixture.ts\` has ten correct reports in which nothing may be found, \`audited.test.ts\` the
faults seeded into them, \`vectors.test.ts\` tables of published reports.

Labels and titles of an imported file are compared where it is read (\`src/importers/recognise/misprint.ts\`) and told in
its receipt, by \`check\` as 笔误: the report that is printed here has the right ones, so no rule can find them later.

Severities are this product's own; changing one needs a reason here. Where a rule has two, its halves have codes of
their own: R35 is the 提示 of R14 (今年, 去年), R36 that of R17 (街道), R37 the 错误 of R18 (五 is empty words), R38 its
请核对 (like last year's), R39 the 错误 of R16 (numbering of titles). R41 is 错误 although R29, personal data, is 提示: a
check digit leaves no doubt, and what is published cannot be taken back. R26 says that nothing links tables three and
four, and R30 binds counties that add up their units; neither is a rule here.
`

/** The file of each rule by its code. */
function filesOfRules(): ReadonlyMap<string, string> {
  const folder = new URL('../src/domain/checks/', import.meta.url)
  const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name))
  return new Map(
    files.flatMap((name) => {
      const code = readFileSync(new URL(name, folder), 'utf8')
      return [...code.matchAll(/(?:code: |printedTotals\(\s*)'(R\d+)'/g)].map(
        ([, rule = '']) => [rule, name] as const,
      )
    }),
  )
}

function boundBy({ binds }: Rule): string {
  const bound = formats.filter((format) => binds?.(format) ?? true)
  return bound.length === formats.length ? 'all' : bound.map(({ id }) => id).join(', ')
}

/** A rule as docs/checks.md has it, with a sentence it says of the report that breaks it. */
function entryOf(rule: Rule, file: string): string {
  const sample = samples.find(({ code }) => code === rule.code)!
  const { format, report, previous } = sampleReportOf(sample.tables, sample.fails)
  const example = checkReport(format, report, previous).find(({ code }) => code === rule.code)!
  const rows = [
    ['severity', severityNames[rule.severity]],
    ['source', rule.source],
    ['formats', boundBy(rule)],
    ['reads', rule.reads],
    ['waits while', rule.undecidable],
    ...rule.patterns.map((pattern) => ['pattern', pattern]),
    ['for example', example.message],
    ['repair', example.fix ? `${example.fix.label}, at one press` : 'by hand'],
    ['written in', `[\`${file}\`](../src/domain/checks/${file})`],
  ]
  const lines = rows.map(([name, text = '']) => `| ${name} | ${text.replace(/\|/g, '\\|')} |`)
  return [`## ${rule.code} ${rule.title}`, '', '| | |', '| --- | --- |', ...lines].join('\n')
}

test('docs/checks.md is what the rules say of themselves', async () => {
  const byNumber = [...rules].sort((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)))
  const files = filesOfRules()
  const entries = byNumber.map((rule) => `${entryOf(rule, files.get(rule.code)!)}\n`)
  const text = [preface, ...entries].join('\n')
  await expect(text).toMatchFileSnapshot('checks.md')
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
