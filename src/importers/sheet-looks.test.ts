import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { leftOut } from './finished.ts'
import { readXlsx } from './read-xlsx.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const fonts = [
  '<strike/>',
  '<vertAlign val="superscript"/>',
  '<color rgb="FFFFFFFF"/>',
  '<color theme="0"/>',
]
const styles = `<styleSheet ${main}>
  <fonts><font/>${fonts.map((look) => `<font>${look}</font>`).join('')}</fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill></fills>
  <cellXfs><xf/>${fonts.map((_, at) => `<xf fontId="${at + 1}"/>`).join('')}<xf fontId="3" fillId="1"/><xf fontId="3" fillId="2"/></cellXfs>
</styleSheet>`
const format = { struck: 1, raised: 2, white: 3, whiteByTheme: 4, whiteOnBlue: 5, whiteOnWhite: 6 }

/** A sheet with 自然人 and one cell beside it, written as a program writes it. */
function reading(cell: string, strings = '') {
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="表" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst ${main}><si>${strings}</si></sst>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row><c t="inlineStr"><is><t>自然人</t></is></c>${cell}</row></sheetData></worksheet>`,
  }
  const document = readXlsx(
    zipSync(Object.fromEntries(Object.entries(parts).map(([n, xml]) => [n, strToU8(xml)]))),
  )
  if (document.kind === 'refused') throw new Error(document.reason)
  const { blocks, remarks } = document.value
  const [block] = blocks
  const text = block?.kind === 'table' ? block.grid.cells[1]?.text : undefined
  return { text, remarks }
}

const run = (text: string, look = '') => `<r><rPr>${look}</rPr><t>${text}</t></r>`
const shared = '<c t="s"><v>0</v></c>'
const inline = (runs: string) => `<c t="inlineStr"><is>${runs}</is></c>`

describe('pieces of one text in a cell', () => {
  test.each([
    ['struck out', '<strike/>', leftOut.struck],
    ['white', '<color rgb="FFFFFFFF"/>', leftOut.white],
    ['white by the theme', '<color theme="0"/>', leftOut.white],
  ])('%s are left out and said to be', (_, look, sentence) => {
    const runs = run('9', look) + run('101')
    const expected = { text: '101', remarks: [sentence] }
    expect(reading(shared, runs)).toEqual(expected)
    expect(reading(inline(runs))).toEqual(expected)
  })

  test.each(['<strike val="0"/>', '<color theme="0" tint="-0.5"/>', '<color theme="1"/>'])(
    'are read with %s',
    (look) =>
      expect(reading(inline(run('10', look) + run('1')))).toEqual({ text: '101', remarks: [] }),
  )

  test('the number of a note is no digit of the figure before it', () => {
    const set = (how: string) => run('1', `<vertAlign val="${how}"/>`)
    expect(reading(shared, run('101') + set('superscript') + set('subscript')).text).toBe('101¹₁')
  })
})

describe('a cell', () => {
  const number = (style: number) => reading(`<c s="${style}"><v>9</v></c>`)

  test('that is struck out or white as a whole is blank, and said to be', () => {
    expect(number(format.struck)).toEqual({ text: '', remarks: [leftOut.struck] })
    expect(number(format.white)).toEqual({ text: '', remarks: [leftOut.white] })
    expect(number(format.whiteByTheme)).toEqual({ text: '', remarks: [leftOut.white] })
    expect(number(format.whiteOnWhite)).toEqual({ text: '', remarks: [leftOut.white] })
  })

  test('that is white on a colour is seen and read', () => {
    expect(number(format.whiteOnBlue)).toEqual({ text: '9', remarks: [] })
    const piece = run('9', '<color rgb="FFFFFFFF"/>')
    expect(reading(`<c s="${format.whiteOnBlue}" t="inlineStr"><is>${piece}</is></c>`).text).toBe(
      '9',
    )
  })

  test('that is raised as a whole holds no figure', () => {
    expect(number(format.raised).text).toBe('⁹')
  })

  test('gives its look to pieces without one of their own', () => {
    const pieces = `<r><t>9</t></r>${run('101')}`
    expect(reading(`<c s="${format.struck}" t="s"><v>0</v></c>`, pieces)).toEqual({
      text: '101',
      remarks: [leftOut.struck],
    })
  })

  test('that is blank says nothing of its look', () => {
    expect(reading(`<c s="${format.struck}"/>`)).toEqual({ text: '', remarks: [] })
  })
})
