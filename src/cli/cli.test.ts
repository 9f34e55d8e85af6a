import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { compose } from '#documents/compose.ts'
import { textFile, toText } from '#documents/to-text.ts'
import { checkReport } from '#domain/checks/index.ts'
import { apply } from '#domain/edit.ts'
import { formatById } from '#domain/formats/index.ts'
import { answered } from '#domain/reasons.ts'
import type { Report } from '#domain/report.ts'
import { countyReport, zeroTownshipReport } from '#domain/reports.fixture.ts'
import { draftFileText, newDraft } from '#storage/draft.ts'
import { checkLine, checkText } from './check-line.ts'
import { converted } from './convert.ts'
import { readLine } from './read-line.ts'
import { checkLineSchema, readLineSchema } from './lines.fixture.ts'
import { readReportFile } from './report-file.ts'
import { run } from './run.ts'
import { sampleFiles } from './samples.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, content: Uint8Array | string): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const textOf = (report: Report) =>
  new TextDecoder().decode(textFile(toText(compose(formatById(report.formatId)!, report))))

/** The report of the example in docs/cli.md: one figure with a unit, one misprinted label. */
const example = fileURLToPath(new URL('example-report.txt', import.meta.url))

const documentation = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')
const block = (kind: string, index: number) =>
  [...documentation.matchAll(new RegExp(`\`\`\`${kind}\\n([^]*?)\\n\`\`\``, 'g'))][index]?.[1] ?? ''

test('the example line of the documentation is what the command prints', async () => {
  const line = readLine('example-report.txt', await readReportFile(example))
  const shown = JSON.parse(block('json', 0))
  // What the rules say of it is theirs to change.
  expect({ ...line, findings: [] }).toEqual({ ...shown, findings: [] })
  expect(line).toMatchObject({
    cells: { requests: { newReceived: { naturalPerson: { text: '3', value: 3 } } } },
  })
  const check = checkLine('example-report.txt', await readReportFile(example))
  const ofRules = { errors: 0, findings: [], waiting: [] }
  expect({ ...check, ...ofRules }).toEqual({ ...JSON.parse(block('json', 2)), ...ofRules })
})

test('the schemas of the documentation are the ones the lines keep to', async () => {
  const files = [
    path.join(folder, 'nowhere'),
    fileOf('county.txt', textOf(countyReport())),
    example,
  ]
  const kinds = [
    { schema: readLineSchema, shown: 0, lineOf: readLine },
    { schema: checkLineSchema, shown: 2, lineOf: checkLine },
  ] as const
  for (const { schema, shown, lineOf } of kinds) {
    expect(z.toJSONSchema(schema)).toEqual(JSON.parse(block('json', shown + 1)))
    const lines = files.map(async (file) => JSON.stringify(lineOf('x', await readReportFile(file))))
    for (const line of [block('json', shown), ...(await Promise.all(lines))])
      expect(schema.parse(JSON.parse(line))).toEqual(JSON.parse(line))
  }
})

test('a file that cannot be read says why', async () => {
  const pdf = readLine('年报.pdf', await readReportFile(fileOf('a.pdf', '%PDF-1.7')))
  expect(pdf).toEqual({ file: '年报.pdf', read: false, reason: expect.stringContaining('PDF') })
})

test('a file without a year in its text takes it from its name', async () => {
  const text = textOf(zeroTownshipReport()).replace(/20\d\d年/g, '本年')
  const line = readLine('x', await readReportFile(fileOf('2021年报.txt', text)))
  expect(line).toMatchObject({ read: true, year: 2021 })
})

test('check counts errors and what is to be explained, and names misprints', async () => {
  const imported = await readReportFile(example)
  const line = checkLine('example-report.txt', imported)
  if (!line.read) throw new Error(line.reason)
  const severe = line.findings.filter(({ severity }) => ['error', 'explain'].includes(severity))
  expect(line.errors).toBe(severe.length)
  expect(line.errors).toBeGreaterThan(0)
  const text = checkText(line, imported)
  expect(text).toContain('错误 R5')
  expect(text).toContain('原件的笔误 表三印的是“社会团体”，应当是“社会公益组织”。')
})

/** The example as a page whose tables are pictures, with a line of a site below its 落款. */
const pictured = () => {
  const lines = readFileSync(example, 'utf8').split(/\r?\n/)
  const pages = lines.filter((line) => !line.includes('\t')).map((line) => `<p>${line}</p>`)
  return fileOf('pictured.html', `${pages.join('<img src=a.png>')}<p>关于本站</p>`)
}

test('of tables that were not read check says that, and not that their cells are blank', async () => {
  const imported = await readReportFile(pictured())
  const line = checkLine('x', imported)
  expect(line).toMatchObject({
    read: true,
    receipt: { tables: Array(3).fill({ state: 'picture' }) },
  })
  const text = checkText(line, imported)
  for (const name of ['主动公开政府信息', '收到和处理', '行政复议'])
    expect(text).toMatch(new RegExp(`原件没有的 “.、.*${name}.*”的表格是图片`))
  expect(text).toContain('没有用到的文字 正文以后：关于本站')
  expect(text).not.toContain('没有填数')
  expect(line.read && line.errors).toBeGreaterThanOrEqual(3)
  expect(readLine('x', imported)).toMatchObject({ findings: line.read ? line.findings : [] })
})

test('check says once what is wrong with a printed total', async () => {
  const wrong = textOf(countyReport()).replace(/(?<=^.*本年新收.*\t)\d+$/m, '99')
  const imported = await readReportFile(fileOf('total.txt', wrong))
  const text = checkText(checkLine('x', imported), imported)
  expect(text.match(/印的是 99/g)).toEqual(['印的是 99'])
  expect(text).toContain('错误 R3')
})

test('check says which rows are to be confirmed', async () => {
  const text = textOf(countyReport()).replace(/^(.*本年新收.*)\t\d+$/m, '$1')
  const imported = await readReportFile(fileOf('six.txt', text))
  const line = checkLine('x', imported)
  expect(checkText(line, imported)).toContain('要核对的 表三“本年新收”行请核对：')
  expect(line).toMatchObject({
    receipt: {
      rows: expect.arrayContaining([expect.objectContaining({ confidence: 'proposed' })]),
    },
  })
})

test('a text that is no report is not read as one', async () => {
  const imported = await readReportFile(fileOf('红烧肉.txt', '红烧肉的做法\n肉500克，糖30克。\n'))
  const refused = { read: false, reason: expect.stringContaining('不像一份年度报告') }
  expect(readLine('x', imported)).toMatchObject(refused)
  expect(checkLine('x', imported)).toMatchObject(refused)
})

test.each(['docx', 'html', 'txt'] as const)(
  'a report converted to .%s is read back the same',
  async (to) => {
    const bytes = await converted(countyReport(), to)
    const line = readLine('x', await readReportFile(fileOf(`county.${to}`, bytes!)))
    const before = readLine('x', await readReportFile(fileOf('county.txt', textOf(countyReport()))))
    expect(line).toEqual(before)
  },
)

test('an own .docx is converted from what was typed, not from its pages', async () => {
  const docx = fileOf('own.docx', (await converted(countyReport(), 'docx'))!)
  const imported = await readReportFile(docx)
  expect(imported).toMatchObject({ kind: 'read', value: { report: { year: '2021' } } })
})

test('the samples of the rules are drafts that check finds as they were made', async () => {
  const files = sampleFiles()
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  for (const { name, text } of files) {
    const imported = await readReportFile(fileOf(name, text))
    const line = checkLine(name, imported)
    if (!line.read) throw new Error(`${name}: ${line.reason}`)
    const [code = '', kind] = name.replace('.json', '').split('-')
    expect(
      line.findings.some((finding) => finding.code === code),
      name,
    ).toBe(kind === 'fails')
    if (kind === 'waits') expect(checkText(line, imported), name).toContain(`不能判定 ${code} `)
  }
})

test('an error that a reason answers is told, but not counted', async () => {
  const unlike = { ...zeroTownshipReport().cells, 'requests.newReceived.naturalPerson': '1' }
  const report: Report = { ...zeroTownshipReport(), cells: unlike }
  const format = formatById(report.formatId)!
  const findings = checkReport(format, report)
  const reasoned = findings.reduce<Report>(
    (so, finding) => apply(so, answered(so, findings, finding, '台账待补', '')),
    report,
  )
  const of = async (each: Report) =>
    checkLine('x', await readReportFile(fileOf('x.json', draftFileText(newDraft('x', each, '')))))
  expect(await of(report)).toMatchObject({ errors: 2, findings: { length: 2 } })
  expect(await of(reasoned)).toMatchObject({ errors: 0, findings: { length: 2 } })
})

describe('a call', () => {
  let printed = ''
  let complained = ''
  const heard = (stream: NodeJS.WriteStream, hear: (text: string) => void) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      hear(String(text))
      return true
    })
  const called = async (...args: readonly string[]) => {
    printed = ''
    complained = ''
    const stdout = heard(process.stdout, (text) => (printed += text))
    const stderr = heard(process.stderr, (text) => (complained += text))
    const code = await run(args)
    stdout.mockRestore()
    stderr.mockRestore()
    return code
  }
  const clean = async () => fileOf('clean.docx', (await converted(countyReport(), 'docx'))!)
  const broken = () => fileOf('broken.pdf', '%PDF-1.7')

  test('of read prints a line for each file in their order, and says by 2 that one was not read', async () => {
    const files = [example, broken(), await clean()]
    expect(await called('read', ...files)).toBe(2)
    expect(
      printed
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { file: files[0], read: true },
      { file: files[1], read: false },
      { file: files[2], read: true },
    ])
    expect(complained).toBe('')
    expect(await called('read', example)).toBe(0)
  })

  test('of check says 0 for a clean report, 1 for errors, 2 for one that was not read', async () => {
    expect(await called('check', await clean())).toBe(0)
    expect(printed).toContain('没有发现问题')
    expect(await called('check', example)).toBe(1)
    expect(await called('check', example, broken())).toBe(2)
    expect(await called('check', await clean(), '--previous', broken())).toBe(2)
    expect(complained).toContain('PDF')
  })

  test('of check holds a report against the one of the year before', async () => {
    const before = { ...countyReport(), year: '2020' }
    const open = { ...before, cells: { ...before.cells, 'requests.carriedOut.naturalPerson': '7' } }
    const previous = fileOf('before.docx', (await converted(open, 'docx'))!)
    expect(await called('check', '--json', await clean(), '--previous', previous)).toBe(1)
    expect(JSON.parse(printed)).toMatchObject({ read: true, errors: expect.any(Number) })
  })

  test('of convert writes the file and nothing else', async () => {
    const out = path.join(folder, 'out.txt')
    expect(await called('convert', await clean(), '--to', 'txt', '-o', out)).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('政府信息公开工作年度报告')
    expect(printed + complained).toBe('')
    expect(await called('convert', await clean(), '--to', 'pdf', '-o', out)).toBe(2)
    expect(await called('convert', await clean(), '--to', 'txt', '-o', folder)).toBe(2)
  })

  test('of convert names what the file it wrote lacks', async () => {
    const out = path.join(folder, 'out.txt')
    const file = pictured()
    expect(await called('convert', file, '--to', 'txt', '-o', out)).toBe(0)
    expect(printed).toBe('')
    expect(complained).toContain(
      `${file}：原件没有的 “三、收到和处理政府信息公开申请情况”的表格是图片`,
    )
  })

  test('that is wrong is answered with the usage', async () => {
    for (const args of [[], ['read'], ['frobnicate', example], ['read', '--frob', example]]) {
      expect(await called(...args)).toBe(2)
      expect(complained).toContain('nianbao read FILE...')
      expect(printed).toBe('')
    }
    expect(await called('--help')).toBe(0)
  })

  test('says how far it is at a terminal, and takes it back', async () => {
    const { isTTY } = process.stderr
    process.stderr.isTTY = true
    await called('read', example, example)
    process.stderr.isTTY = isTTY
    expect(complained).toMatch(/^\r1\/2\r2\/2\r +\r$/)
  })
})
