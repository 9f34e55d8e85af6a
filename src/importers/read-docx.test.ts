import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from './read-docx.ts'
import type { Grid } from './read-document.ts'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

function docx(body: string, more: Record<string, string> = {}, namespace = transitional) {
  const document = `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`
  const parts = { 'word/document.xml': document, ...more }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([n, xml]) => [n, strToU8(xml)])))
}

function blocksOf(bytes: Uint8Array) {
  const document = readDocx(bytes)
  if (document.kind === 'refused') throw new Error(document.reason)
  return document.value.blocks
}

function remarksOf(bytes: Uint8Array) {
  const document = readDocx(bytes)
  return document.kind === 'read' ? document.value.remarks : []
}

function gridOf(bytes: Uint8Array): Grid {
  const table = blocksOf(bytes).find((block) => block.kind === 'table')!
  return table.grid
}

/** Each cell as `row,column rows×columns text`. */
const outline = ({ cells }: Grid) =>
  cells.map((c) => `${c.row},${c.column} ${c.rowSpan}×${c.columnSpan} ${c.text}`)

const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const restart = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

describe('merged cells', () => {
  const merged = ['0,0 2×1 甲', '0,1 1×2 乙', '1,1 1×1 1', '1,2 1×1 2']

  test('gridSpan and vMerge', () => {
    const table = tbl(
      tr(tc('甲', restart), tc('乙', '<w:gridSpan w:val="2"/>')),
      tr(tc('', goesOn), tc('1'), tc('2')),
    )
    expect(outline(gridOf(docx(table)))).toEqual(merged)
  })

  test('the old hMerge', () => {
    const table = tbl(
      tr(tc('甲', restart), tc('乙', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')),
      tr(tc('', goesOn), tc('1'), tc('2')),
    )
    expect(outline(gridOf(docx(table)))).toEqual(merged)
  })

  test('a cell merged both ways in the old manner is counted once', () => {
    const wide = '<w:hMerge w:val="restart"/>'
    const table = tbl(
      tr(tc('甲', `${wide}${restart}`), tc('', `<w:hMerge/>${restart}`), tc('1')),
      tr(tc('', `${wide}${goesOn}`), tc('', `<w:hMerge/>${goesOn}`), tc('2')),
    )
    expect(outline(gridOf(docx(table)))).toEqual(['0,0 2×1 甲', '0,1 1×1 1', '1,1 1×1 2'])
  })

  test('a continuation with nothing above it is a cell of its own', () => {
    expect(outline(gridOf(docx(tbl(tr(tc('甲', goesOn), tc('1'))))))).toEqual([
      '0,0 1×1 甲',
      '0,1 1×1 1',
    ])
  })

  test('two merges one below the other stay two', () => {
    const table = tbl(
      tr(tc('甲', restart), tc('1')),
      tr(tc('', goesOn), tc('2')),
      tr(tc('乙', restart), tc('3')),
      tr(tc('', goesOn), tc('4')),
    )
    expect(outline(gridOf(docx(table)))).toEqual([
      '0,0 2×1 甲',
      '0,1 1×1 1',
      '1,1 1×1 2',
      '2,0 2×1 乙',
      '2,1 1×1 3',
      '3,1 1×1 4',
    ])
  })

  test('a row may begin later and end earlier than the grid', () => {
    const table = tbl(
      tr(tc('甲'), tc('乙'), tc('丙')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${tc('1')}</w:tr>`,
    )
    const grid = gridOf(docx(table))
    expect(grid.columnCount).toBe(3)
    expect(outline(grid)).toContain('1,1 1×1 1')
  })
})

describe('what other programs and people leave in a file', () => {
  const plain = ['0,0 1×1 自然人', '0,1 1×1 12']

  test.each([
    [
      'a row inside a content control',
      tbl(`<w:sdt><w:sdtContent>${tr(tc('自然人'), tc('12'))}</w:sdtContent></w:sdt>`),
    ],
    [
      'a cell inside a content control',
      tbl(tr(tc('自然人'), `<w:sdt><w:sdtContent>${tc('12')}</w:sdtContent></w:sdt>`)),
    ],
    [
      'tracked changes',
      tbl(
        tr(
          tc('自然人'),
          '<w:tc><w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins></w:p></w:tc>',
        ),
      ),
    ],
    [
      'a deleted row',
      tbl(`<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}</w:tr>`, tr(tc('自然人'), tc('12'))),
    ],
    [
      'a number split over runs and bookmarks',
      tbl(
        tr(
          tc('自然人'),
          '<w:tc><w:p><w:r><w:t>1</w:t></w:r><w:bookmarkStart/><w:r><w:t>2</w:t></w:r></w:p></w:tc>',
        ),
      ),
    ],
    [
      'a number inside a hyperlink or field',
      tbl(
        tr(
          tc('自然人'),
          '<w:tc><w:p><w:hyperlink><w:r><w:t>1</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:tc>',
        ),
      ),
    ],
  ])('%s', (_, table) => expect(outline(gridOf(docx(table)))).toEqual(plain))

  test('the strict namespace', () => {
    expect(outline(gridOf(docx(tbl(tr(tc('自然人'), tc('12'))), {}, strict)))).toEqual(plain)
  })

  test('a main part of another name', () => {
    const root = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`
    const document = `<w:document xmlns:w="${transitional}"><w:body>${p('正文')}</w:body></w:document>`
    const bytes = zipSync({ '_rels/.rels': strToU8(root), 'word/document2.xml': strToU8(document) })
    expect(blocksOf(bytes)).toEqual([{ kind: 'paragraph', text: '正文' }])
  })
})

describe('paragraphs', () => {
  test('blank ones are left out; breaks and tabs are kept', () => {
    const body = `<w:p/>${p(' ')}<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>`
    expect(blocksOf(docx(body))).toEqual([{ kind: 'paragraph', text: '一\n二\t三' }])
  })

  test('a heading is known by its outline level, own or inherited from its style', () => {
    const styles =
      `<w:styles xmlns:w="${transitional}">` +
      '<w:style w:styleId="a"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:styleId="c"><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>' +
      '<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style></w:styles>'
    const styled = (id: string) => p(id, `<w:pStyle w:val="${id}"/>`)
    const body =
      ['a', 'b', 'c', 'loop'].map(styled).join('') + p('own', '<w:outlineLvl w:val="1"/>')
    expect(blocksOf(docx(body, { 'word/styles.xml': styles }))).toEqual([
      { kind: 'paragraph', text: 'a', level: 1 },
      { kind: 'paragraph', text: 'b', level: 1 },
      { kind: 'paragraph', text: 'c' },
      { kind: 'paragraph', text: 'loop' },
      { kind: 'paragraph', text: 'own', level: 2 },
    ])
  })
})

describe('what is not printed', () => {
  test('hidden text is left out and said to be', () => {
    const bytes = docx('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>' + p('正文'))
    expect(blocksOf(bytes)).toEqual([{ kind: 'paragraph', text: '正文' }])
    expect(remarksOf(bytes)).toEqual([expect.stringMatching(/隐藏的文字/)])
  })

  test.each(['strike', 'dstrike'])('text under w:%s is left out and said to be', (property) => {
    const bytes = docx(
      `<w:p><w:r><w:rPr><w:${property}/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:${property} w:val="0"/></w:rPr><w:t>101</w:t></w:r></w:p>`,
    )
    expect(blocksOf(bytes)).toEqual([{ kind: 'paragraph', text: '101' }])
    expect(remarksOf(bytes)).toEqual(['文件里有加删除线的文字，没有读入。'])
  })

  test('the number of a note is no digit of the figure before it', () => {
    const set = (how: string) =>
      `<w:r><w:rPr><w:vertAlign w:val="${how}"/></w:rPr><w:t>1</w:t></w:r>`
    const bytes = docx(
      `<w:p><w:r><w:t>101</w:t></w:r>${set('superscript')}${set('subscript')}${set('baseline')}</w:p>`,
    )
    expect(blocksOf(bytes)).toEqual([{ kind: 'paragraph', text: '101¹₁1' }])
  })

  test('text hidden by its style, and shown again by itself', () => {
    const styles = `<w:styles xmlns:w="${transitional}"><w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r>'
    const body = `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr><w:r><w:t>甲</w:t></w:r>${shown}</w:p>`
    expect(blocksOf(docx(body, { 'word/styles.xml': styles }))).toEqual([
      { kind: 'paragraph', text: '乙' },
    ])
  })

  test('a field that never ends takes nothing of the next paragraph with it', () => {
    const open = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    expect(blocksOf(docx(open + p('正文')))).toEqual([{ kind: 'paragraph', text: '正文' }])
  })

  test('a character that turns the direction of figures is taken out and said to be', () => {
    const bytes = docx(p('共\u202e21\u202c件'))
    expect(blocksOf(bytes)).toEqual([{ kind: 'paragraph', text: '共21件' }])
    expect(remarksOf(bytes)).toEqual([expect.stringMatching(/核对数字/)])
  })
})

describe('tables and pictures that stand in others', () => {
  test('a small table inside a cell is part of its text', () => {
    const inner = tbl(tr(tc('内'), tc('3')))
    const table = tbl(
      tr(tc('甲'), tc('乙'), `<w:tc>${inner}<w:p/></w:tc>`),
      tr(tc('1'), tc('2'), tc('')),
    )
    expect(outline(gridOf(docx(table)))).toContain('0,2 1×1 内\n3')
  })

  test('a picture keeps its place', () => {
    const picture = '<w:p><w:r><w:drawing><b:blip xmlns:b="urn:b"/></w:drawing></w:r></w:p>'
    expect(blocksOf(docx(p('二、') + picture + p('三、')))).toEqual([
      { kind: 'paragraph', text: '二、' },
      { kind: 'picture' },
      { kind: 'paragraph', text: '三、' },
    ])
  })

  test('a table of blanks is none', () => {
    expect(blocksOf(docx(tbl(tr(tc(''), tc(''))) + p('正文')))).toEqual([
      { kind: 'paragraph', text: '正文' },
    ])
  })
})

describe('numbers that the program counts', () => {
  const numbering = (format: string, pattern: string, more = '') =>
    `<w:numbering xmlns:w="${transitional}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${more}</w:num></w:numbering>`
  const item = (text: string, list = 1) =>
    p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
  const texts = (body: string, xml: string, styles?: string) =>
    blocksOf(
      docx(body, { 'word/numbering.xml': xml, ...(styles ? { 'word/styles.xml': styles } : {}) }),
    ).map((block) => (block.kind === 'paragraph' ? block.text : ''))

  test.each([
    ['chineseCountingThousand', '%1、', ['一、甲', '二、乙']],
    ['decimal', '（%1）', ['（1）甲', '（2）乙']],
    ['decimalEnclosedCircle', '%1', ['①甲', '②乙']],
    ['lowerLetter', '%1)', ['a)甲', 'b)乙']],
    ['upperRoman', '%1.', ['I.甲', 'II.乙']],
    ['bullet', '\uf06c', ['甲', '乙']],
  ])('%s', (format, pattern, expected) => {
    expect(texts(item('甲') + item('乙'), numbering(format, pattern))).toEqual(expected)
  })

  test('a number without a sign behind it is no digit of the figure it numbers', () => {
    const body = item('108') + item('甲')
    expect(texts(body, numbering('decimal', '%1'))).toEqual(['1\t108', '2甲'])
  })

  test('two lists of one kind count on, unless the second says where it begins', () => {
    const body = item('甲') + item('乙') + item('丙', 2)
    expect(texts(body, numbering('decimal', '%1.'))).toEqual(['1.甲', '2.乙', '3.丙'])
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    expect(texts(body, numbering('decimal', '%1.', restart))).toEqual(['1.甲', '2.乙', '1.丙'])
  })

  test('a style may bring the number, and a paragraph may do without it', () => {
    const styles = `<w:styles xmlns:w="${transitional}"><w:style w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    const body =
      p('甲', '<w:pStyle w:val="n"/>') +
      p('乙', '<w:pStyle w:val="n"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(texts(body, numbering('decimal', '%1.'), styles)).toEqual(['1.甲', '乙'])
  })
})

test.each([
  [
    'a zip without a Word document',
    zipSync({ 'xl/workbook.xml': strToU8('<w/>') }),
    /没有 Word 正文/,
  ],
  ['a part that is no XML', zipSync({ 'word/document.xml': strToU8('不是') }), /已损坏/],
  [
    'a document without a body',
    zipSync({ 'word/document.xml': strToU8('<d/>') }),
    /没有 Word 正文/,
  ],
])('%s is refused in words', (_, bytes, reason) => {
  expect(readDocx(bytes)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
})
