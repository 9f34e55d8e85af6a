import { inWords, standingOf } from '#domain/control-totals.ts'
import type { ReportFormat } from '#domain/format.ts'
import { cellsOf, gridsOf } from '#domain/grid.ts'
import { isBlank } from '#domain/number-entry.ts'
import { placeName, tableName } from '#domain/place-name.ts'
import { printedPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import type { Imported } from './imported.ts'
import {
  type Entry,
  entryNote,
  type Misprint,
  type Receipt,
  type RowReading,
} from './recognise/receipt.ts'

/** One kind of thing that is to be said of a reading, in sentences for the clerk. */
export type ReceiptChapter = {
  readonly title: string
  readonly lines: readonly string[]
  /** Nothing is left to be done about it. */
  readonly isSettled?: true
  /** The examination of the report finds it, too. */
  readonly isFound?: true
}

/** 读出 208 格、6 个部分 …: what was read, in one sentence. */
export function receiptSentence(format: ReportFormat, { report, receipt }: Imported): string {
  const cells = Object.values(report.cells).filter((text) => !isBlank(text)).length
  const missing = new Set(receipt.missing)
  const empty = (grid: string) => receipt.tables.some((t) => t.grid === grid && t.state !== 'read')
  const sections = format.sections.filter(
    (section) => !missing.has(section.id) && !(section.kind === 'grid' && empty(section.grid.id)),
  ).length
  const altered = receipt.entries.filter(({ kind }) => kind === 'cleaned').length
  const counts = [
    [altered, '处换了写法'],
    [doubts(format, receipt).length, '处要核对'],
    [receipt.unplacedFigures.length, '个数放不进去'],
    [receipt.misprints.filter(isSlip).length, '处笔误'],
  ] as const
  const said = counts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []))
  const read = `读出表格 ${cells} 格、正文和表格 ${sections} 个部分`
  return said.length === 0 ? `${read}，没有疑问。` : `${read}；${said.join('，')}。`
}

/** Everything the clerk should know of a reading, the gravest first; empty chapters are left out. */
export function receiptChapters(
  format: ReportFormat,
  { report, receipt }: Imported,
): readonly ReceiptChapter[] {
  const noted = (kind: Entry['kind']): readonly string[] =>
    receipt.entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => `${placeName(format, entry.place)}：${entryNote(entry)}`)
  const placed = ({ where, text }: { readonly where: string; readonly text: string }) =>
    `${where}：${text}`
  const chapters: readonly ReceiptChapter[] = [
    { title: '要核对的', lines: doubts(format, receipt) },
    { title: '放不进去的数', lines: receipt.unplacedFigures.map(placed) },
    { title: '原件印的总计不对', lines: wrongTotals(format, report), isFound: true },
    { title: '原件没有的', lines: absent(format, receipt) },
    { title: '换了写法的', lines: noted('cleaned'), isSettled: true },
    { title: '按空白处理的', lines: noted('blank'), isSettled: true },
    { title: '原件的笔误', lines: receipt.misprints.filter(isSlip).map(misprinted) },
    {
      title: '标点、空格、全半角和格式不同的',
      lines: receipt.misprints.filter((misprint) => !isSlip(misprint)).map(misprinted),
    },
    { title: '没有用到的文字', lines: receipt.unplacedTexts.map(placed) },
    { title: '其他', lines: receipt.notes },
  ]
  return chapters.filter(({ lines }) => lines.length > 0)
}

/** The receipt as a text to keep: what was read, all that is to be said of it, and every entry. */
export function receiptText(format: ReportFormat, fileName: string, imported: Imported): string {
  const entries = imported.receipt.entries.map(
    ({ place, value }) => `${placeName(format, place)}：${value}`,
  )
  const chapters = [
    ...receiptChapters(format, imported),
    ...(entries.length > 0 ? [{ title: '全部读出的内容', lines: entries }] : []),
  ]
  return [
    `读入清单：${fileName}`,
    receiptSentence(format, imported),
    ...chapters.flatMap(({ title, lines }) => ['', `【${title}】（${lines.length}）`, ...lines]),
    '',
  ].join('\r\n')
}

/** A slip of words or numbers; the other kinds are a matter of style. */
function isSlip({ kind }: Misprint): boolean {
  return kind === 'wording' || kind === 'numeral'
}

function misprinted({ where, printed, expected }: Misprint): string {
  return `${where}印的是“${printed}”，应当是“${expected}”。`
}

/** What a person must settle: doubtful and unreadable texts, and rows that are not certain. */
function doubts(format: ReportFormat, { entries, rows }: Receipt): readonly string[] {
  const uncertain = rows.filter(({ confidence }) => confidence !== 'certain')
  const told = new Set(uncertain.map(({ grid, row }) => `${grid}.${row}`))
  const single = entries.filter(
    ({ place, kind }) =>
      kind === 'unreadable' || (kind === 'proposed' && !told.has(rowOfPlace(place))),
  )
  return [
    ...uncertain.map((row) => rowDoubt(format, row)),
    ...single.map((entry) => `${placeName(format, entry.place)}：${entryNote(entry)}`),
  ]
}

/** cells.requests.granted.total → requests.granted */
export function rowOfPlace(place: string): string {
  return place.split('.').slice(1, 3).join('.')
}

/** Why a row is not certain, as a sentence. */
export function rowDoubt(
  format: ReportFormat,
  { grid, row, confidence, reason = '' }: RowReading,
): string {
  const state = confidence === 'open' ? '没有填' : '请核对'
  return `${rowName(format, grid, row)}${state}：${reason}。`
}

function rowName(format: ReportFormat, grid: string, row: string): string {
  const cell = gridsOf(format)
    .flatMap(cellsOf)
    .find((each) => each.grid === grid && each.row === row)
  const table = tableName(format, grid)
  return cell ? `${table}“${cell.rowName}”行` : table
}

/** Totals of the paper that are not the sum of its own figures. */
function wrongTotals(format: ReportFormat, report: Report): readonly string[] {
  return gridsOf(format)
    .flatMap(cellsOf)
    .filter(({ sumOf }) => sumOf)
    .flatMap(({ id }) => {
      const standing = standingOf(format, report, id)
      if (standing.kind !== 'different') return []
      const printed = report.printed[id] ?? ''
      return [
        `${placeName(format, printedPlace(id))}印的是 ${printed}，各格相加是 ${standing.computed ?? ''}，${inWords(standing)}。`,
      ]
    })
}

function absent(format: ReportFormat, { missing, tables }: Receipt): readonly string[] {
  const ids = new Set(missing)
  const texts = format.sections.flatMap((section) => {
    if (ids.has(section.id)) return [`没有找到“${section.title}”。`]
    if (section.kind === 'grid') return []
    return section.slots.flatMap((slot) =>
      slot.kind === 'part' && ids.has(`${section.id}.${slot.id}`)
        ? [`“${section.title}”里没有找到“${slot.heading}”。`]
        : [],
    )
  })
  const pictures = tables.flatMap(({ grid, state }) => {
    const title = format.sections.find(
      (each) => each.kind === 'grid' && each.grid.id === grid,
    )?.title
    if (state === 'read' || title === undefined) return []
    return [
      state === 'picture'
        ? `“${title}”的表格是图片，里面的数读不出来，要自己填。`
        : `“${title}”没有表格。`,
    ]
  })
  return [...texts, ...pictures]
}
