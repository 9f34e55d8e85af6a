import { gb18030, utf16 } from './encodings.fixture.ts'
import {
  rowsOfTable,
  type SampleBlock,
  type SampleCell,
  type SampleTable,
} from './layouts.fixture.ts'

/** How a site or program writes the pieces of a page; each layout changes a few of them. */
type Writer = {
  readonly text: (text: string) => string
  readonly paragraph: (text: string, writer: Writer) => string
  readonly heading: (text: string, writer: Writer) => string
  readonly cell: (cell: SampleCell, writer: Writer) => string
  readonly row: (cells: string) => string
  readonly table: (table: SampleTable, writer: Writer) => string
  readonly page: (blocks: readonly string[]) => string
  readonly file: (page: string) => Uint8Array
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const utf8 = (text: string) => new TextEncoder().encode(text)

const spans = ({ rowSpan, columnSpan }: SampleCell) =>
  `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}`

const tableMarkup = (table: SampleTable, writer: Writer) =>
  `<table border="1">${rowsOfTable(table)
    .map((cells) => writer.row(cells.map((cell) => writer.cell(cell, writer)).join('')))
    .join('')}</table>`

const plain: Writer = {
  text: (text) => escaped(text).replace(/\n/g, '<br>'),
  paragraph: (text, w) => `<p>${w.text(text)}</p>`,
  heading: (text, w) => `<h2>${w.text(text)}</h2>`,
  cell: (cell, w) => `<td${spans(cell)}>${w.text(cell.text)}</td>`,
  row: (cells) => `<tr>${cells}</tr>`,
  table: tableMarkup,
  page: (blocks) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>公开</title></head><body>${blocks.join('\n')}</body></html>`,
  file: utf8,
}

const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))

const quotedPrintable = (bytes: Uint8Array) =>
  Array.from(bytes, (b) =>
    b === 0x3d || b > 126 || (b < 32 && b !== 10)
      ? `=${b.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(b),
  )
    .join('')
    .replace(/((?:=..|[^=\n]){60}| )/g, '$1=\r\n')

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64Lines(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    const signs = four.map((value) => base64.charAt(value)).join('')
    const left = bytes.length - at
    text += left >= 3 ? signs : signs.slice(0, left + 1).padEnd(4, '=')
  }
  return text.replace(/(.{76})/g, '$1\r\n')
}

const mht = (encoding: string, body: string) =>
  ascii(
    [
      'From: <Saved by a browser>',
      'Subject: =?utf-8?B?5bm05oql?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Part_1"',
      '',
      'This is a multi-part message.',
      '------Part_1',
      'Content-Type: text/css',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'td { color: red }',
      '------Part_1',
      'Content-Type: text/html; charset="x"',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: http://www.example.gov.cn/a.html',
      '',
      body,
      '------Part_1',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------Part_1--',
      '',
    ].join('\r\n'),
  )

const menu =
  '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xxgk">政府信息公开</a></li></ul></div>'
const foot = '<div>打印本页 关闭窗口</div><div>主办单位：青石乡人民政府 备案号00000</div>'

/** The same report as a page in every way we know that sites and programs write one. */
const layouts: Readonly<Record<string, Partial<Writer>>> = {
  'plain tables': {},
  'GBK bytes that call themselves UTF-8': { file: gb18030 },
  'UTF-16 without a mark': { file: utf16 },
  'upper-case tags that nobody closed': {
    paragraph: (text, w) => `<P>${w.text(text)}`,
    heading: (text, w) => `<P><B><FONT SIZE=5>${w.text(text)}</FONT></B>`,
    cell: (cell, w) => `<TD${spans(cell).toUpperCase()}><P ALIGN=center>${w.text(cell.text)}`,
    row: (cells) => `<TR>${cells}`,
    table: (table, w) =>
      `<TABLE BORDER=1>${rowsOfTable(table)
        .map((cells) => w.row(cells.map((cell) => w.cell(cell, w)).join('')))
        .join('')}</TABLE>`,
    page: (blocks) => `<HTML><BODY>${blocks.join('\n')}`,
  },
  'faces left open inside cells': {
    cell: (cell, w) => `<td${spans(cell)}><font face=仿宋><span><b>${w.text(cell.text)}</td>`,
  },
  'paragraphs, spans and no-break spaces in cells': {
    cell: ({ text, ...cell }, w) =>
      `<td${spans({ text, ...cell })}>\n  <p style="text-align:center"><span>&nbsp;</span></p>${text
        .split('\n')
        .map((line) => `<p><span>&nbsp;${w.text(line)}&nbsp;</span></p>`)
        .join('\n')}\n</td>`,
  },
  'lines of markup broken inside labels': {
    text: (text) => escaped(text).replace(/(.{6})/g, '$1\n    '),
  },
  'heads, bodies and captions': {
    cell: (cell, w) => plain.cell(cell, w).replace(/td/g, 'th'),
    row: (cells) => `\n<tr class="x">\n${cells}\n</tr>\n`,
    table: (table, w) =>
      tableMarkup(table, w).replace('<tr', '<tbody><tr').replace('</table>', '</tbody></table>'),
  },
  'cells that span more columns and rows than there are': {
    table: (table, w) =>
      tableMarkup(
        {
          ...table,
          cells: table.cells.map((cell) => ({
            ...cell,
            columnSpan:
              cell.column + cell.columnSpan === table.columnCount && cell.row > 0
                ? 100
                : cell.columnSpan,
            rowSpan:
              cell.row + cell.rowSpan === table.rowCount && cell.rowSpan > 1 ? 999 : cell.rowSpan,
          })),
        },
        w,
      ),
  },
  'a page laid out by tables, three deep, with menu and foot': {
    page: (blocks) =>
      `<body><table width=1000><tr><td colspan=2>${menu}</td></tr><tr><td width=200>${menu}</td><td><table><tr><td><table><tbody><tr><td>${blocks.join('')}</td></tr></tbody></table></td></tr></table></td></tr><tr><td colspan=2>${foot}</td></tr></table></body>`,
  },
  'scripts, styles and hidden copies in between': {
    page: (blocks) =>
      `<html><head><style>td{}</style><script>document.write('<table><tr><td>1</td></tr></table>')</script></head><body><div style="display: none">${blocks.join('')}</div><select><option>2020年</option></select>${blocks.join('<script>var a = "<td>9</td>";</script><!-- <table><tr><td>9</td></tr></table> --><noscript></noscript>')}</body></html>`,
  },
  'lines separated by breaks, as an editor leaves them': {
    paragraph: (text, w) => `<br>　　${w.text(text)}<br><br>`,
    heading: (text, w) => `<br><strong>${w.text(text)}</strong><br>`,
    page: (blocks) => `<div id="zoom">${blocks.join('')}</div>`,
  },
  'Word, saved as a page': {
    text: (text) =>
      `<span lang=EN-US style='font-family:仿宋_GB2312'>${plain.text(text)}<o:p></o:p></span>`,
    paragraph: (text, w) =>
      `<p class=MsoNormal><![if !supportLists]><![endif]>${w.text(text)}</p><![if !supportEmptyParas]>&nbsp;<![endif]>`,
    page: (blocks) =>
      `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment--><div class=WordSection1>${blocks.join('')}</div><!--EndFragment--></body></html>`,
    file: gb18030,
  },
  'Word, with a change under 修订': {
    text: (text) =>
      `<del cite="mailto:x"><span class=msoDel>9</span></del><ins cite="mailto:x">${plain.text(text)}</ins><span style='mso-hide:all'>隐</span>`,
  },
  'LibreOffice, saved as a page': {
    cell: (cell, w) =>
      `<td${spans(cell)} height="17" sdval="0" sdnum="2052;"><p class="western"><font face="宋体"><font size="2">${w.text(cell.text)}</font></font></p></td>`,
    page: (blocks) =>
      `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><body lang="zh-CN" dir="ltr">${blocks.join('')}</body></html>`,
  },
  XHTML: {
    text: (text) => escaped(text).replace(/\n/g, '<br />'),
    page: (blocks) =>
      `<?xml version="1.0" encoding="gb2312"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><body><a name="top" /><div>${blocks.join('')}</div></body></html>`,
    file: gb18030,
  },
  'a frame of its own for every section': {
    heading: (text, w) => `</section><section><header><h3>${w.text(text)}</h3></header>`,
    page: (blocks) => `<main><section>${blocks.join('')}</section></main><footer>${foot}</footer>`,
  },
  'a table saved in one file, quoted-printable': {
    file: (page) => mht('quoted-printable', quotedPrintable(gb18030(page))),
  },
  'a table saved in one file, base64': { file: (page) => mht('base64', base64Lines(utf8(page))) },
}

function written(blocks: readonly SampleBlock[], writer: Writer): Uint8Array {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'table':
        return writer.table(block, writer)
      case 'heading':
        return writer.heading(block.text, writer)
      case 'paragraph':
        return writer.paragraph(block.text, writer)
    }
  })
  return writer.file(writer.page(parts))
}

export const htmlLayouts = Object.entries(layouts).map(
  ([name, changes]) =>
    [name, (blocks: readonly SampleBlock[]) => written(blocks, { ...plain, ...changes })] as const,
)
