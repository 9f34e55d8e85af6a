import type { Document } from '#documents/document.ts'
import { toAlignedText } from '#documents/to-aligned-text.ts'
import { gb18030, utf16, utf16BigEndian } from './encodings.fixture.ts'
import { blocksOf, rowsOfTable, type SampleTable } from './layouts.fixture.ts'
import { documentIn, type Layout, lineLayouts } from './recognise/layouts.fixture.ts'

/** How a program writes the rows of a table into a text. */
type WriteTable = (table: SampleTable) => readonly string[]

const blank = (count: number) => Array.from({ length: count }, () => '')

/** One text a grid column; a merged cell stands in its first. */
function fullRows(table: SampleTable): readonly (readonly string[])[] {
  return rowsOfTable(table).map((cells) => {
    const texts = blank(table.columnCount)
    for (const { column, text } of cells) texts[column] = text
    return texts
  })
}

const tabbed: WriteTable = (table) => fullRows(table).map((cells) => cells.join('\t'))

/** A line break in every label longer than a few signs, as a narrow column has it. */
const wrapped = (text: string, mark: string) =>
  text.length > 6 ? `${text.slice(0, 5)}${mark}${text.slice(5)}` : text

const quoted = (text: string) => (/[\n,"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

const everyTenth = (lines: readonly string[], between: (page: number) => readonly string[]) =>
  lines.flatMap((line, at) => (at % 10 === 9 ? [line, ...between((at + 1) / 10)] : [line]))

/** Ways of writing a table that show in the lines of the file alone. */
const tables: Readonly<Record<string, WriteTable>> = {
  'a spreadsheet, line breaks in quotes': (table) =>
    fullRows(table).map((cells) => cells.map((text) => quoted(wrapped(text, '\n'))).join('\t')),
  'a spreadsheet saved with commas': (table) =>
    fullRows(table).map((cells) => cells.map(quoted).join(',')),
  'a drawn frame': (table) => {
    const rule = (signs: string) =>
      `${signs.charAt(0)}${Array.from({ length: table.columnCount }, () => '──').join(signs.charAt(1))}${signs.charAt(2)}`
    return [
      rule('┌┬┐'),
      ...fullRows(table).flatMap((cells, at) => [
        `│${cells.map((text) => text.padEnd(4)).join('│')}│`,
        rule(at + 1 === table.rowCount ? '└┴┘' : '├┼┤'),
      ]),
    ]
  },
  'full-width bars': (table) => fullRows(table).map((cells) => `｜${cells.join('｜')}｜`),
  'a markdown table with breaks and bold heads': (table) => {
    const rows = fullRows(table).map(
      (cells, at) =>
        `| ${cells
          .map((text) => wrapped(text, '<br>'))
          .map((text) => (at === 0 && text !== '' ? `**${text}**` : text))
          .join(' | ')} |`,
    )
    return [rows[0] ?? '', `|${' :-: |'.repeat(table.columnCount)}`, ...rows.slice(1)]
  },
  'cells padded with spaces around their tabs': (table) =>
    fullRows(table).map((cells) => cells.map((text) => ` ${text}\u00a0`).join('\t')),
  'full-width spaces between columns': (table) =>
    rowsOfTable(table).map((cells) => cells.map(({ text }) => text).join('　　')),
  'page numbers and repeated heads in between': (table) => {
    const lines = tabbed(table)
    if (lines.length < 20) return lines
    return everyTenth(lines, (page) => ['', `— ${page} —`, '', ...lines.slice(0, 3)])
  },
  'an indent before every cell': (table) =>
    rowsOfTable(table).flatMap((cells) => cells.map(({ text }) => `　　${text}`)),
  'a blank line after every row': (table) => tabbed(table).flatMap((line) => [line, '']),
  'labels broken inside words': (table) =>
    fullRows(table).flatMap((cells) =>
      cells
        .map((text) => wrapped(text, '\n'))
        .join('\t')
        .split('\n'),
    ),
}

const linesIn = (document: Document, writeTable: WriteTable): string =>
  blocksOf(document)
    .flatMap((block) => (block.kind === 'table' ? writeTable(block) : [block.text]))
    .join('\n')

type TextLayout = readonly [name: string, write: (document: Document) => Uint8Array]

const utf8 = (text: string) => new TextEncoder().encode(text)

const asLines = (document: Document, layout: Layout): string =>
  documentIn(document, layout)
    .blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('\n')

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8 with a mark', (text) => utf8(`\ufeff${text}`)],
  ['UTF-16 with a mark', (text) => utf16(`\ufeff${text}`)],
  ['UTF-16, high byte first, with a mark', (text) => utf16BigEndian(`\ufeff${text}`)],
  ['UTF-16 without a mark', utf16],
  ['UTF-16, high byte first, without a mark', utf16BigEndian],
  ['GB18030', gb18030],
  ['line ends of Windows', (text) => utf8(text.replace(/\n/g, '\r\n'))],
  ['line ends of old machines', (text) => utf8(text.replace(/\n/g, '\r'))],
]

/** The same report as a text in every way we know that offices and programs write one. */
export const textLayouts: readonly TextLayout[] = [
  ...lineLayouts.map((layout): TextLayout => [
    layout.name,
    (document) => utf8(asLines(document, layout)),
  ]),
  ...Object.entries(tables).map(([name, writeTable]): TextLayout => [
    name,
    (document) => utf8(linesIn(document, writeTable)),
  ]),
  [
    'a frame drawn to scale, labels over several lines',
    (document) => utf8(toAlignedText(document)),
  ],
  ...encodings.map(([name, encode]): TextLayout => [
    name,
    (document) => encode(linesIn(document, tabbed)),
  ]),
]
