import { strToU8, zipSync } from 'fflate'
import { rowsOfTable, type SampleBlock } from './layouts.fixture.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const letters = (column: number) => String.fromCharCode(65 + column)
const xml = (name: string, content: string, attributes = '') =>
  `<${name} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"${attributes}>${content}</${name}>`

/** How a program writes the cells and sheets of a workbook. */
type Writer = {
  /** A text as content of `c`; `index` is its number among the shared strings. */
  readonly text: (text: string, index: number) => string
  /** Blank cells of merged ranges are written with a format, or not at all. */
  readonly blanks: boolean
  /** Rows left blank before a table. */
  readonly gap: number
  readonly wide: boolean
}

const plain: Writer = {
  text: (_, index) => `t="s"><v>${index}</v>`,
  blanks: true,
  gap: 1,
  wide: false,
}

const layouts: Readonly<Record<string, Partial<Writer>>> = {
  'shared strings and blank formatted cells': {},
  'strings in their cells, and no blank cells': {
    text: (text) => `t="inlineStr"><is><r><t>${escaped(text)}</t></r></is>`,
    blanks: false,
  },
  'titles merged over the table and no blank row before it': { gap: 0, wide: true },
  'formulas with the values they had': {
    text: (text) => `t="str"><f>A1&amp;""</f><v>${escaped(text)}</v>`,
  },
}

function written(blocks: readonly SampleBlock[], writer: Writer): Uint8Array {
  const strings: string[] = []
  const merges: string[] = []
  const rows: string[] = []
  let row = 1
  const cell = (at: number, column: number, text: string) => {
    const reference = `${letters(column)}${at}`
    if (/^-?\d+(?:\.\d+)?$/.test(text)) return `<c r="${reference}" s="1"><v>${text}</v></c>`
    strings.push(text)
    return `<c r="${reference}" s="1" ${writer.text(text, strings.length - 1)}</c>`
  }
  for (const block of blocks) {
    if (block.kind !== 'table') {
      const more = writer.wide ? `<c r="B${row}" s="1"/><c r="C${row}" s="1"/>` : ''
      rows.push(`<row r="${row}">${cell(row, 0, block.text)}${more}</row>`)
      if (writer.wide) merges.push(`A${row}:C${row}`)
      row += 1
      continue
    }
    row += writer.gap
    const first = row
    const reach = new Set<string>()
    for (const cells of rowsOfTable(block)) {
      const parts = new Map<number, string>()
      for (const { column, rowSpan, columnSpan, text } of cells) {
        parts.set(
          column,
          text === '' ? `<c r="${letters(column)}${row}" s="1"/>` : cell(row, column, text),
        )
        if (rowSpan * columnSpan > 1)
          merges.push(
            `${letters(column)}${row}:${letters(column + columnSpan - 1)}${row + rowSpan - 1}`,
          )
        for (let r = 0; r < rowSpan; r += 1)
          for (let c = 0; c < columnSpan; c += 1) reach.add(`${row + r},${column + c}`)
      }
      for (let column = 0; writer.blanks && column < block.columnCount; column += 1)
        if (!parts.has(column) && reach.has(`${row},${column}`))
          parts.set(column, `<c r="${letters(column)}${row}" s="1"/>`)
      const sorted = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part)
      rows.push(`<row r="${row}">${sorted.join('')}</row>`)
      row += 1
    }
    if (first === row) row += 1
  }
  const parts = {
    'xl/workbook.xml': xml(
      'workbook',
      '<sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="旧" sheetId="2" state="hidden" r:id="rId2"/></sheets>',
    ),
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml': xml(
      'sst',
      strings.map((text) => `<si><t>${escaped(text)}</t><rPh><t>x</t></rPh></si>`).join(''),
    ),
    'xl/worksheets/sheet1.xml': xml(
      'worksheet',
      `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    ),
    'xl/worksheets/sheet2.xml': xml(
      'worksheet',
      '<sheetData><row><c><v>9</v></c></row></sheetData>',
    ),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([n, part]) => [n, strToU8(part)])))
}

export const xlsxLayouts = Object.entries(layouts).map(
  ([name, changes]) =>
    [name, (blocks: readonly SampleBlock[]) => written(blocks, { ...plain, ...changes })] as const,
)
