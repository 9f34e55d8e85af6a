import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'
import { checkLine, checkText } from './check-line.ts'
import { converted, isTarget, targets } from './convert.ts'
import { printLine, progress } from './output.ts'
import { readLine } from './read-line.ts'
import { receiptLines } from './receipt-lines.ts'
import { readReportFile } from './report-file.ts'
import { sampleFiles } from './samples.ts'

const usage = `nianbao read FILE...
nianbao check FILE... [--previous FILE] [--json]
nianbao convert FILE --to ${targets.join('|')} -o OUT
nianbao samples -o FOLDER
`

/** Exit codes: 0 all well, 1 errors found, 2 a file could not be read or the call was wrong. */
export type ExitCode = 0 | 1 | 2

/** Files are named from where the command was typed; npm runs it from the package's folder. */
function placeOf(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
}

async function readFiles(files: readonly string[]): Promise<ExitCode> {
  let unread = 0
  for (const [index, file] of files.entries()) {
    progress(index, files.length)
    const line = readLine(file, await readReportFile(placeOf(file)))
    if (!line.read) unread += 1
    await printLine(JSON.stringify(line))
  }
  progress(files.length, files.length)
  return unread > 0 ? 2 : 0
}

async function checkFiles(
  files: readonly string[],
  previousFile: string | undefined,
  asJson: boolean,
): Promise<ExitCode> {
  let previous: Report | undefined
  if (previousFile !== undefined) {
    const read = await readReportFile(placeOf(previousFile))
    if (read.kind === 'refused') return fail(`${previousFile}：${read.reason}`)
    previous = read.value.report
  }
  let unread = 0
  let errors = 0
  for (const [index, file] of files.entries()) {
    progress(index, files.length)
    const imported = await readReportFile(placeOf(file))
    const line = checkLine(file, imported, previous)
    if (line.read) errors += line.errors
    else unread += 1
    await printLine(asJson ? JSON.stringify(line) : checkText(line, imported))
  }
  progress(files.length, files.length)
  if (unread > 0) return 2
  return errors > 0 ? 1 : 0
}

async function convertFile(
  files: readonly string[],
  target: string | undefined,
  out: string | undefined,
): Promise<ExitCode> {
  const [file] = files
  if (file === undefined || files.length > 1 || out === undefined) return fail(usage)
  if (target === undefined || !isTarget(target)) return fail(usage)
  const read = await readReportFile(placeOf(file))
  if (read.kind === 'refused') return fail(`${file}：${read.reason}`)
  const { asTyped, report } = read.value
  const format = formatById(report.formatId)
  const bytes = await converted(asTyped ?? report, target)
  if (!bytes || !format) return fail(`${file}：这份文件用的表格格式本程序不认识。`)
  try {
    await writeFile(placeOf(out), bytes)
  } catch {
    return fail(`${out}：写不进去。请检查文件夹是否存在、文件是否正被打开。`)
  }
  // What was typed needs no reading; what was read may lack figures, and the new file hides that.
  const left = asTyped ? [] : receiptLines(format, read.value)
  for (const line of left) process.stderr.write(`${file}：${line}\n`)
  return 0
}

async function writeSamples(folder: string | undefined): Promise<ExitCode> {
  if (folder === undefined) return fail(usage)
  try {
    await mkdir(placeOf(folder), { recursive: true })
    for (const { name, text } of sampleFiles())
      await writeFile(path.join(placeOf(folder), name), text)
  } catch {
    return fail(`${folder}：写不进去。请检查文件夹的权限。`)
  }
  return 0
}

function fail(sentence: string): ExitCode {
  process.stderr.write(`${sentence.trimEnd()}\n`)
  return 2
}

/** Does what the arguments say; a wrong call is answered with the usage. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  try {
    return await commandOf(args)
  } catch (error) {
    // parseArgs names the argument it does not know.
    return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

async function commandOf(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      previous: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [command, ...files] = positionals
  if (values.help === true) {
    await printLine(usage.trimEnd())
    return 0
  }
  if (command === 'samples' && files.length === 0) return writeSamples(values.out)
  if (files.length === 0) return fail(usage)
  if (command === 'read') return readFiles(files)
  if (command === 'check') return checkFiles(files, values.previous, values.json === true)
  if (command === 'convert') return convertFile(files, values.to, values.out)
  return fail(usage)
}
