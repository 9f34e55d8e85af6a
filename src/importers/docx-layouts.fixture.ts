import { strToU8, zipSync } from 'fflate'
import { type SampleBlock, type SampleTable } from './layouts.fixture.ts'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** How a program writes the pieces of a document; each layout changes a few of them. */
type Writer = {
  readonly text: (text: string) => string
  readonly figure: (text: string) => string
  readonly paragraph: (text: string) => string
  readonly heading: (text: string) => string
  readonly cell: (properties: string, content: string) => string
  readonly row: (cells: string) => string
  readonly table: (table: SampleTable, writer: Writer) => string
  readonly body: (blocks: readonly string[]) => string
  readonly file: (body: string) => Uint8Array
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const t = (text: string) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`
const r = (content: string) => `<w:r>${content}</w:r>`
const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
const run = (text: string) => r(t(text))

const documentXml = (body: string, namespace: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="${namespace}" xmlns:mc="${compatibility}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}<w:sectPr/></w:body></w:document>`

const zipped = (body: string, more: Record<string, string> = {}, namespace = transitional) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ 'word/document.xml': documentXml(body, namespace), ...more }).map(
        ([name, xml]) => [name, strToU8(xml)],
      ),
    ),
  )

const isFigure = (text: string) => /^-?[\d.]+$/.test(text)

/** The cell at a place, or the merged one that reaches over it. */
const coverAt = ({ cells }: SampleTable, row: number, column: number) =>
  cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  )

/** gridSpan across, vMerge down; `scale` splits every column into so many unseen ones. */
function tableXml(table: SampleTable, writer: Writer, scale = 1): string {
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    let xml = ''
    for (let column = 0; column < table.columnCount;) {
      const cell = coverAt(table, row, column)
      const span = cell?.columnSpan ?? 1
      const begins = cell === undefined || cell.row === row
      const merge =
        (cell?.rowSpan ?? 1) === 1 ? '' : begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
      const grid = span * scale > 1 ? `<w:gridSpan w:val="${span * scale}"/>` : ''
      const content = begins && cell ? cellText(cell.text, writer) : p('')
      xml += writer.cell(grid + merge, content)
      column += span
    }
    return writer.row(xml)
  })
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
}

const cellText = (text: string, writer: Writer) =>
  text
    .split('\n')
    .map((line) => p(isFigure(line) ? writer.figure(line) : writer.text(line)))
    .join('')

/** The old manner: as many cells as columns, those behind the first marked as merged into it. */
function hMergedTable(table: SampleTable, writer: Writer): string {
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    writer.row(
      Array.from({ length: table.columnCount }, (__, column) => {
        const cell = coverAt(table, row, column)
        if (!cell) return writer.cell('', p(''))
        const h =
          cell.columnSpan === 1
            ? ''
            : `<w:hMerge${cell.column === column ? ' w:val="restart"' : ''}/>`
        const v =
          cell.rowSpan === 1 ? '' : `<w:vMerge${cell.row === row ? ' w:val="restart"' : ''}/>`
        const begins = cell.row === row && cell.column === column
        return writer.cell(h + v, begins ? cellText(cell.text, writer) : p(''))
      }).join(''),
    ),
  )
  return `<w:tbl>${rows.join('')}</w:tbl>`
}

/** Two tables with a blank paragraph between, cut where no merge reaches over the cut. */
function splitTable(table: SampleTable, writer: Writer): string {
  const cut = Array.from({ length: table.rowCount }, (_, row) => row).find(
    (row) =>
      row > 1 && table.cells.every((cell) => cell.row >= row || cell.row + cell.rowSpan <= row),
  )
  if (cut === undefined) return tableXml(table, writer)
  const upper = { ...table, rowCount: cut, cells: table.cells.filter((c) => c.row < cut) }
  const lower = {
    ...table,
    rowCount: table.rowCount - cut,
    cells: table.cells.filter((c) => c.row >= cut).map((c) => ({ ...c, row: c.row - cut })),
  }
  return `${tableXml(upper, writer)}<w:p/>${tableXml(lower, writer)}`
}

/** Blanks at the end of a row left out and counted as gridAfter. */
function raggedTable(table: SampleTable, writer: Writer): string {
  const full = tableXml({ ...table, columnCount: table.columnCount + 1 }, writer)
  return full.replace(
    /<w:tr>(.*?)<w:tc><w:tcPr><\/w:tcPr><w:p><\/w:p><\/w:tc><\/w:tr>/g,
    '<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>$1</w:tr>',
  )
}

const plain: Writer = {
  text: run,
  figure: run,
  paragraph: (text) => p(run(text)),
  heading: (text) => p(run(text), '<w:outlineLvl w:val="0"/>'),
  cell: (properties, content) => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`,
  row: (cells) => `<w:tr>${cells}</w:tr>`,
  table: (table, writer) => tableXml(table, writer),
  body: (blocks) => blocks.join(''),
  file: (body) => zipped(body),
}

const sdt = (content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const fieldChar = (type: string) => r(`<w:fldChar w:fldCharType="${type}"/>`)
const textBox = (content: string) =>
  p(
    r(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
    ),
  )
const outer = (...cells: string[]) =>
  `<w:tbl><w:tr>${cells.map((content) => `<w:tc><w:tcPr/>${content}</w:tc>`).join('')}</w:tr></w:tbl><w:p/>`
const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏9</w:t></w:r>'
const deleted = '<w:del w:author="x"><w:r><w:delText>9</w:delText></w:r></w:del>'

/** Numbers of headings taken off the text and put into numbering.xml. */
const numbered = (text: string) =>
  /^([一二三四五六七八九]、|（[一二三四五六七八九]）)(.*)$/s.exec(text)
const numberingXml = `<w:numbering xmlns:w="${transitional}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`

const bom16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer)

const layouts: Readonly<Record<string, Partial<Writer>>> = {
  'gridSpan and vMerge': {},
  'the strict namespace': { file: (body) => zipped(body, {}, strict) },
  'the old hMerge': { table: hMergedTable },
  'columns split into three unseen ones': { table: (table, w) => tableXml(table, w, 3) },
  'rows that end before the grid does': { table: raggedTable },
  'every cell in a content control': { cell: (...of) => sdt(plain.cell(...of)) },
  'rows and paragraphs in content controls': {
    row: (cells) => sdt(plain.row(cells)),
    paragraph: (text) => sdt(plain.paragraph(text)),
  },
  'figures in content controls': { figure: (text) => sdt(run(text)) },
  'figures changed under 修订': {
    figure: (text) => `${deleted}<w:ins w:author="x">${run(text)}</w:ins>`,
  },
  'text moved under 修订': {
    text: (text) => `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run(text)}</w:moveTo>`,
  },
  'rows deleted under 修订': {
    row: (cells) =>
      `<w:tr><w:trPr><w:del w:author="x"/></w:trPr>${plain.cell('', p(run('旧')))}</w:tr>${plain.row(cells)}`,
  },
  'paragraph marks deleted under 修订': {
    paragraph: (text) =>
      p(run(text.slice(0, 3)), '<w:rPr><w:del w:author="x"/></w:rPr>') + p(run(text.slice(3))),
  },
  'hidden text and hidden rows in between': {
    text: (text) => hidden + run(text),
    figure: (text) => run(text) + hidden,
    row: (cells) =>
      `${plain.row(cells)}<w:tr><w:trPr><w:hidden/></w:trPr>${plain.cell('', p(run('隐')))}</w:tr>`,
  },
  'figures as results of fields inside fields': {
    figure: (text) =>
      [
        fieldChar('begin'),
        r('<w:instrText> IF </w:instrText>'),
        fieldChar('begin'),
        r('<w:instrText> X </w:instrText>'),
        fieldChar('separate'),
        run('8'),
        fieldChar('end'),
        run('7'),
        fieldChar('separate'),
        run(text),
        fieldChar('end'),
      ].join(''),
  },
  'figures as simple fields and formulas': {
    figure: (text) =>
      `<w:fldSimple w:instr="=SUM(A1)">${run(text.slice(0, 1))}</w:fldSimple><m:oMath><m:r><m:t>${text.slice(1)}</m:t></m:r></m:oMath>`,
  },
  'figures in one run a digit, with bookmarks, links and tags between': {
    figure: (text) =>
      `<w:bookmarkStart w:id="1"/>${Array.from(text, (c, i) => (i % 2 ? `<w:smartTag>${run(c)}</w:smartTag>` : `<w:hyperlink>${run(c)}</w:hyperlink>`)).join('<w:proofErr/>')}<w:bookmarkEnd w:id="1"/>`,
  },
  'headings in text boxes': { heading: (text) => textBox(p(run(text))) },
  'tables in text boxes': { table: (table, w) => textBox(tableXml(table, w)) },
  'the whole page in one cell': { body: (blocks) => outer(blocks.join('')) },
  'a menu beside the page, three tables deep': {
    body: (blocks) => outer(outer(outer(p(''), blocks.join('')))),
  },
  'tables split in two': { table: splitTable },
  'headings numbered by the program': {
    heading: (text) => {
      const [, number = '', rest = text] = numbered(text) ?? []
      // One typed by hand among those that the program counts.
      if (number === '' || rest === '监督保障') return plain.heading(text)
      const level = number.startsWith('（') ? 1 : 0
      return p(run(rest), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`)
    },
    file: (body) => zipped(body, { 'word/numbering.xml': numberingXml }),
  },
  'no prefix at all': {
    file: (body) =>
      zipped('', {
        'word/document.xml': documentXml(body, transitional)
          .replace(/(<\/?)w:/g, '$1')
          .replace('xmlns:w=', `xmlns="${transitional}" xmlns:w=`),
      }),
  },
  'UTF-16, stored, under another name': {
    file: (body) =>
      zipSync(
        {
          '_rels/.rels': strToU8(
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
          ),
          'word/document2.xml': bom16(
            documentXml(body, transitional).replace('<?xml version="1.0"?>', ''),
          ),
        },
        { level: 0 },
      ),
  },
}

function written(blocks: readonly SampleBlock[], writer: Writer): Uint8Array {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'table':
        return writer.table(block, writer)
      case 'heading':
        return writer.heading(block.text)
      case 'paragraph':
        return writer.paragraph(block.text)
    }
  })
  return writer.file(writer.body(parts))
}

/** The same report as a .docx in every way we know that offices and programs write one. */
export const docxLayouts = Object.entries(layouts).map(
  ([name, changes]) =>
    [name, (blocks: readonly SampleBlock[]) => written(blocks, { ...plain, ...changes })] as const,
)
