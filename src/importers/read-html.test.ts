import { describe, expect, test } from 'vitest'
import { leftOut } from './finished.ts'
import type { ReadBlock } from './read-document.ts'
import { pageDocument, readHtml } from './read-html.ts'

/** Paragraphs as text, tables as `row,column rows×columns text`. */
const outline = (blocks: readonly ReadBlock[]) =>
  blocks.map((block) => {
    if (block.kind === 'picture') return '图'
    if (block.kind === 'paragraph') return block.text
    return block.grid.cells.map(
      (c) => `${c.row},${c.column} ${c.rowSpan}×${c.columnSpan} ${c.text}`,
    )
  })
const read = (html: string) => outline(pageDocument(html).blocks)

describe('a table of a page', () => {
  test('a rowspan of 0 reaches to the end of its group, and no further', () => {
    const html =
      '<table><thead><tr><td rowspan=9>甲<td>乙<tr><td>丙<tbody><tr><td rowspan=0>丁<td>1<tr><td>2</table>'
    expect(read(html)).toEqual([
      ['0,0 2×1 甲', '0,1 1×1 乙', '1,1 1×1 丙', '2,0 2×1 丁', '2,1 1×1 1', '3,1 1×1 2'],
    ])
  })

  test('blank cells keep their places', () => {
    expect(read('<table><tr><td>甲<td>&nbsp;<td><p>　</p><td>3</table>')).toEqual([
      ['0,0 1×1 甲', '0,1 1×1 ', '0,2 1×1 ', '0,3 1×1 3'],
    ])
  })

  test('two tables with nothing between are one', () => {
    const half = (text: string) => `<table><tr><td>${text}<td>1</table>`
    expect(read(`${half('甲')}<br>\n<p>&nbsp;</p>${half('乙')}`)).toEqual([
      ['0,0 1×1 甲', '0,1 1×1 1', '1,0 1×1 乙', '1,1 1×1 1'],
    ])
  })

  test('a figure in a field of a form is read', () => {
    expect(read('<table><tr><td>甲<td><input value=3><input type=hidden value=9></table>')).toEqual(
      [['0,0 1×1 甲', '0,1 1×1 3']],
    )
  })

  test('text that stands between the cells is not lost', () => {
    expect(read('<table>件数<tr><td>甲<td>3</table>')).toEqual([
      '件数',
      ['0,0 1×1 甲', '0,1 1×1 3'],
    ])
  })
})

describe('figures in a cell', () => {
  test.each([
    '<s>9</s>',
    '<strike>9</strike>',
    '<span style="text-decoration: line-through">9</span>',
  ])('what is struck out by %s is left out, and said to be', (struck) => {
    const { blocks, remarks } = pageDocument(`<table><tr><td>甲<td>${struck}101</table>`)
    expect(outline(blocks)).toEqual([['0,0 1×1 甲', '0,1 1×1 101']])
    expect(remarks).toEqual(['文件里有加删除线的文字，没有读入。'])
  })

  test('a cell struck out as a whole is blank and keeps its place', () => {
    const cell = '<td style="text-decoration:line-through">7</td>'
    expect(read(`<table><tr><td>甲</td>${cell}<td>8</td></tr></table>`)).toEqual([
      ['0,0 1×1 甲', '0,1 1×1 ', '0,2 1×1 8'],
    ])
  })

  test('the number of a note is no digit of the figure', () => {
    expect(read('<table><tr><td>甲<td>101<sup>1</sup>2<sub>3</sub></table>')).toEqual([
      ['0,0 1×1 甲', '0,1 1×1 101¹2₃'],
    ])
  })

  test('a digit that a style raises is no digit of the figure', () => {
    const set = (way: string, text: string) => `<span style="vertical-align:${way}">${text}</span>`
    expect(read(`<p>101${set('super', '1')}2${set('sub', '3')}4${set('middle', '5')}</p>`)).toEqual(
      ['101¹2₃45'],
    )
  })

  const white = '<span style="font-size:12pt;color:white">9</span>'
  test.each([white, '<font color="#FFFFFF">9</font>'])(
    '%s is left out, and said to be',
    (piece) => {
      const { blocks, remarks } = pageDocument(`<table><tr><td>甲<td>${piece}101</table>`)
      expect(outline(blocks)).toEqual([['0,0 1×1 甲', '0,1 1×1 101']])
      expect(remarks).toEqual([leftOut.white])
    },
  )

  test.each([
    ['a cell', `<td style="background:#1F4E79">${white}`],
    ['a cell of an old page', `<td bgcolor="#1F4E79">${white}`],
    ['a marker', `<td><span style="mso-highlight:blue">${white}</span>`],
    ['a white cell is not', `<td style="background: white"><span style="color:#000">9</span>`],
  ])('white on the ground of %s is read', (_, cell) => {
    expect(read(`<table><tr><td>甲${cell}</table>`)).toEqual([['0,0 1×1 甲', '0,1 1×1 9']])
  })

  test('two figures, one below the other, stay two', () => {
    expect(read('<table><tr><td>甲<td>103<br>104</table>')).toEqual([
      ['0,0 1×1 甲', '0,1 1×1 103\n104'],
    ])
  })
})

describe('markup that a browser puts right', () => {
  test.each([
    [
      'a stray end inside a cell',
      '<div><table><tr><td>1</div><td>2</table>',
      ['0,0 1×1 1', '0,1 1×1 2'],
    ],
    [
      'cells without a row',
      '<table><td>1<td>2<tr><td>3<td>4</table>',
      ['0,0 1×1 1', '0,1 1×1 2', '1,0 1×1 3', '1,1 1×1 4'],
    ],
    [
      'a table that ends the one before',
      '<table><tr><table><tr><td>1<td>2</table>',
      ['0,0 1×1 1', '0,1 1×1 2'],
    ],
    [
      'a list of choices',
      '<table><tr><td><select><option>1<option>2</select>3<td>4</table>',
      ['0,0 1×1 3', '0,1 1×1 4'],
    ],
  ])('%s', (_, markup, cells) => {
    expect(read(markup)).toEqual([cells])
  })

  test('a cell outside of any table is text', () => {
    expect(read('<tr><td>甲</td></tr><p>乙')).toEqual(['甲', '乙'])
  })

  test('a face that ends inside the next paragraph leaves it whole', () => {
    expect(read('<b>甲<p>乙</b>丙</p>')).toEqual(['甲', '乙丙'])
  })
})

describe('the text of a page', () => {
  test('headings have their levels, breaks end a line', () => {
    expect(pageDocument('<h1>年度<br>报告</h1><p>甲</p>').blocks).toEqual([
      { kind: 'paragraph', text: '年度', level: 1 },
      { kind: 'paragraph', text: '报告', level: 1 },
      { kind: 'paragraph', text: '甲' },
    ])
  })

  test('numbers that the browser prints are text', () => {
    const html =
      '<ol><li>甲<li>乙</ol><ol start=3 style="list-style-type:cjk-ideographic"><li>丙</ol><ol type=a><li>丁</ol><ul><li>戊</ul>'
    expect(read(html)).toEqual(['1.甲', '2.乙', '三、丙', 'a.丁', '戊'])
  })

  test('entities, also those of no name, are characters', () => {
    expect(read('<p>&ldquo;三&rdquo;&#x3001;&#19968;&lt;2&amp;&unknown;</p>')).toEqual([
      '“三”、一<2&&unknown;',
    ])
  })

  test('what a site prints below the report is not read as part of it, and said so', () => {
    const sections = ['一', '二', '三', '四', '五', '六'].map(
      (name) => `<p>${name}、部分</p><p>文</p>`,
    )
    const page = pageDocument(
      `<p>首页</p><h1>年度报告</h1><div><img src=a.png>${sections.join('')}</div><p>版权所有</p>`,
    )
    expect(outline(page.blocks).slice(0, 4)).toEqual(['首页', '年度报告', '图', '一、部分'])
    expect(outline(page.blocks).slice(-2)).toEqual(['六、部分', '文'])
    expect(page.remarks).toEqual([expect.stringMatching(/页脚/)])
  })

  test('a page of no report is read whole', () => {
    expect(read('<div><p>一、甲</p></div><p>版权所有</p>')).toEqual(['一、甲', '版权所有'])
  })
})

describe('pages made to do harm', () => {
  const html = (markup: string) => readHtml(new TextEncoder().encode(markup))

  test.each([
    ['100,000 nested tables', '<table><tr><td>'.repeat(100_000), /层数太多/],
    ['tags without end', '<div>'.repeat(100_000), /层数太多/],
    ['more elements than any page', '<br>'.repeat(500_000), /太多/],
    ['a row of a thousand cells', `<table><tr>${'<td>1'.repeat(1000)}</table>`, /表格太大/],
    ['more rows than any table', `<table>${'<tr><td>1<td>2'.repeat(6000)}</table>`, /表格太大/],
  ])('%s are refused in words', (_, markup, reason) => {
    expect(html(markup)).toMatchObject({ reason: expect.stringMatching(reason) })
  })

  test('a thousand faces that nobody closed change nothing', () => {
    expect(read(`${'<font>'.repeat(1000)}<p>甲<p>乙`)).toEqual(['甲', '乙'])
  })

  test('spans of any size cost nothing', () => {
    const cell = '<td rowspan=65534 colspan=1000>1'
    expect(html(`<table>${`<tr>${cell.repeat(2)}`.repeat(100)}</table>`).kind).toBe('read')
  })

  test('names that objects have are names', () => {
    expect(read('<constructor __proto__=1 constructor=2>甲</constructor>')).toEqual(['甲'])
  })
})
