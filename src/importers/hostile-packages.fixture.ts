import { strToU8, type Zippable, zipSync } from 'fflate'
import type { HostileFile } from './hostile.fixture.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const cell = (text = '1', properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const row = (cells: string) => `<w:tr>${cells}</w:tr>`
const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`

const docx = (body: string, more: Zippable = {}, prolog = '') =>
  zipSync({
    'word/document.xml': strToU8(
      `${prolog}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  })

const sheet = (rows: string, merges = '', strings = '') => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="a"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="worksheets/a.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}"><si>${strings}</si></sst>`),
    'xl/worksheets/a.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    ),
  })
}

const nothing = (length: number) => new Uint8Array(length)
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** One of each kind of harm that we know in a .docx or .xlsx. */
export const hostilePackages: readonly HostileFile[] = [
  {
    name: 'a .docx that inflates to a gigabyte',
    bytes: () => docx('', { 'word/styles.xml': nothing(17 << 20) }),
    outcome: /太大/,
  },
  {
    name: 'a .docx whose parts are too large together',
    bytes: () =>
      docx(
        '',
        Object.fromEntries(
          ['document', 'styles', 'numbering'].map((n) => [`word/${n}.xml`, nothing(12 << 20)]),
        ),
      ),
    outcome: /太大/,
  },
  {
    name: 'a .docx of 5,000 entries',
    bytes: () =>
      docx('', Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`a/${i}`, nothing(0)]))),
    outcome: /太大/,
  },
  {
    name: 'a .docx of 100,000 nested tables',
    bytes: () => docx('<w:tbl><w:tr><w:tc>'.repeat(100_000)),
    outcome: /层数太多/,
  },
  {
    name: 'a .docx of nested content controls',
    bytes: () => docx('<w:sdt><w:sdtContent>'.repeat(100_000)),
    outcome: /层数太多/,
  },
  {
    name: 'a .docx with tables nested as deep as is read, each with many rows',
    bytes: () => {
      let body = paragraph('1')
      for (let depth = 0; depth < 60; depth += 1)
        body = table(row(cell() + `<w:tc>${body}</w:tc>`) + row(cell() + cell()).repeat(20))
      return docx(body)
    },
    outcome: 'read',
  },
  {
    name: 'a .docx with 150,000 cells in a table',
    bytes: () => docx(table(row('<w:tc/>'.repeat(150)).repeat(1000))),
    outcome: /表格太大|太多/,
  },
  {
    name: 'a .docx with a cell over two billion columns',
    bytes: () => docx(table(row(cell('1', '<w:gridSpan w:val="2147483647"/>')))),
    outcome: /表格太大/,
  },
  {
    name: 'a .docx with a row that begins two billion columns in',
    bytes: () =>
      docx(table(`<w:tr><w:trPr><w:gridBefore w:val="2147483647"/></w:trPr>${cell()}</w:tr>`)),
    outcome: /表格太大/,
  },
  {
    name: 'a .docx of 100,000 paragraphs in one cell',
    bytes: () => docx(table(row(`<w:tc>${'<w:p/>'.repeat(100_000)}</w:tc>` + cell()))),
    outcome: 'read',
  },
  {
    name: 'a .docx with a word of 3 MB',
    bytes: () => docx(paragraph('一'.repeat(1 << 20))),
    outcome: 'read',
  },
  {
    name: 'a .docx of entities that refer to one another',
    bytes: () =>
      docx(
        paragraph('&c;'),
        {},
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
      ),
    outcome: /损坏/,
  },
  {
    name: 'a .docx with an entity from another file',
    bytes: () =>
      docx(paragraph('&a;'), {}, '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    outcome: /损坏/,
  },
  {
    name: 'a .docx with a template and a picture from the network',
    bytes: () =>
      docx(paragraph('甲'), {
        'word/_rels/settings.xml.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="attachedTemplate" Target="http://192.0.2.1/a.dotm" TargetMode="External"/></Relationships>',
        ),
      }),
    outcome: 'read',
  },
  {
    name: 'a .docx whose styles are based on each other',
    bytes: () =>
      docx(paragraph('甲'), {
        'word/styles.xml': strToU8(
          `<w:styles xmlns:w="${word}"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
        ),
      }),
    outcome: 'read',
  },
  {
    name: 'a .docx of 30,000 styles based on one another',
    bytes: () =>
      docx(paragraph('甲'), {
        'word/styles.xml': strToU8(
          `<w:styles xmlns:w="${word}">${Array.from({ length: 30_000 }, (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`).join('')}</w:styles>`,
        ),
      }),
    outcome: 'read',
  },
  {
    name: 'an .xlsx at the end of all rows and columns',
    bytes: () =>
      sheet(
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<mergeCell ref="A1:XFD1048576"/>',
      ),
    outcome: 'read',
  },
  {
    name: 'an .xlsx with more merges than any table',
    bytes: () => sheet('', '<mergeCell ref="A1:B2"/>'.repeat(3000)),
    outcome: /表格太大/,
  },
  {
    name: 'an .xlsx with 150,000 cells',
    bytes: () => sheet(`<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(1500)),
    outcome: /表格太大/,
  },
  {
    name: 'an .xlsx whose cells all show one text of a million signs in 20,000 pieces',
    bytes: () =>
      sheet(
        `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(900),
        '',
        `<r><t>${'一'.repeat(50)}</t></r>`.repeat(20_000),
      ),
    outcome: /太大/,
  },
  {
    name: 'a .docx with styles of many properties, asked for by many runs',
    bytes: () =>
      docx(
        '<w:p>' +
          '<w:r><w:rPr><w:rStyle w:val="s0"/></w:rPr><w:t>1</w:t></w:r>'.repeat(20_000) +
          '</w:p>',
        {
          'word/styles.xml': strToU8(
            `<w:styles xmlns:w="${word}">${Array.from({ length: 20 }, (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/><w:rPr>${'<w:b/>'.repeat(10_000)}</w:rPr></w:style>`).join('')}</w:styles>`,
          ),
        },
      ),
    outcome: 'read',
  },
]
