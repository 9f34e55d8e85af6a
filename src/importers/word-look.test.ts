import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { leftOut } from './finished.ts'
import { readDocx } from './read-docx.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** What is read of a body: the texts of its paragraphs and cells, and what is said of them. */
function reading(body: string, styles = '') {
  const parts = {
    'word/document.xml': `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${namespace}>${styles}</w:styles>`,
  }
  const document = readDocx(
    zipSync(Object.fromEntries(Object.entries(parts).map(([n, xml]) => [n, strToU8(xml)]))),
  )
  if (document.kind === 'refused') throw new Error(document.reason)
  const { blocks, remarks } = document.value
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.grid.cells.map(({ text }) => text)
    return block.kind === 'paragraph' ? [block.text] : []
  })
  return { texts, remarks }
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const p = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
const style = (id: string, properties: string) =>
  `<w:style w:styleId="${id}">${properties}</w:style>`
const rPr = (properties: string) => `<w:rPr>${properties}</w:rPr>`
const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`
const colour = (value: string, more = '') => `<w:color w:val="${value}"${more}/>`
const shading = (fill: string, pattern = 'clear') =>
  `<w:shd w:val="${pattern}" w:color="auto" w:fill="${fill}"/>`
const white = run('9', colour('FFFFFF'))
const cells = (content: string, shade = '', table = '') =>
  `<w:tbl><w:tblPr>${table}</w:tblPr><w:tr><w:tc><w:tcPr/>${p(run('自然人'))}</w:tc><w:tc><w:tcPr>${shade}</w:tcPr>${content}</w:tc></w:tr></w:tbl>`

describe('white figures, which no paper shows', () => {
  test.each([
    ['by their own colour', white],
    ['nearly white', run('9', colour('FEFEFE'))],
    ['by the colour of the theme', run('9', colour('auto', ' w:themeColor="background1"'))],
    ['by the style of the run', run('9', '<w:rStyle w:val="white"/>')],
    ['by a style that it is based on', run('9', '<w:rStyle w:val="child"/>')],
  ])('%s are left out of the figure they stand at, and said to be', (_, unseen) => {
    const styles =
      style('white', rPr(colour('ffffff'))) + style('child', basedOn('white') + rPr('<w:b/>'))
    const either = [
      reading(cells(p(unseen + run('12'))), styles),
      reading(cells(p(run('12') + unseen)), styles),
    ]
    for (const { texts, remarks } of either) {
      expect(texts).toEqual(['自然人', '12'])
      expect(remarks).toEqual([leftOut.white])
    }
  })

  test('by the style of their paragraph are left out; black among them is not', () => {
    const styles = style('white', rPr(colour('FFFFFF')))
    const body = p(run('9') + run('12', colour('auto')), '<w:pStyle w:val="white"/>')
    expect(reading(body, styles)).toEqual({ texts: ['12'], remarks: [leftOut.white] })
  })

  test.each([
    ['their own', p(run('9', colour('FFFFFF') + shading('1F4E79')))],
    ['the one a marker gave them', p(run('9', `${colour('FFFFFF')}<w:highlight w:val="red"/>`))],
    ['their paragraph’s', p(white, shading('1F4E79'))],
    ['a pattern', p(white, shading('FFFFFF', 'solid'))],
    ['their cell’s', cells(p(white), shading('1F4E79'))],
    ['their table’s', cells(p(white), '', shading('1F4E79'))],
    ['that of a cell around their table', cells(cells(p(white)) + p(''), shading('1F4E79'))],
  ])('on a ground that is coloured are seen and read: %s', (_, body) => {
    const { texts, remarks } = reading(body)
    expect(texts.join('\n')).toMatch(/(?:^|\n)9$/)
    expect(remarks).toEqual([])
  })

  test('on the coloured rows of a table style are read', () => {
    const styles =
      style(
        'rows',
        `<w:tblStylePr w:type="firstRow"><w:tcPr>${shading('1F4E79')}</w:tcPr></w:tblStylePr>`,
      ) + style('own', basedOn('rows'))
    const table = '<w:tblStyle w:val="own"/>'
    expect(reading(cells(p(white), '', table), styles).texts).toEqual(['自然人', '9'])
  })

  test('on white within a coloured ground are left out', () => {
    expect(reading(cells(p(white), shading('FFFFFF'), shading('1F4E79'))).remarks).toEqual([
      leftOut.white,
    ])
  })

  test('shaded by the theme to be grey are read', () => {
    const grey = colour('808080', ' w:themeColor="background1" w:themeShade="80"')
    expect(reading(p(run('9', grey)))).toEqual({ texts: ['9'], remarks: [] })
  })

  test('a picture or text box that stands in a white run is still there', () => {
    const box = `<w:r>${rPr(colour('FFFFFF'))}<w:pict><w:txbxContent>${p(run('正文'))}</w:txbxContent></w:pict></w:r>`
    expect(reading(p(box))).toEqual({ texts: ['正文'], remarks: [] })
  })

  test('white titles on the banner of a text box are read', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(white)}</w:txbxContent></w:pict></w:r>`
    expect(reading(p(box)).texts).toEqual(['9'])
  })
})

describe('what a style strikes out, hides or raises', () => {
  const styles =
    style('struck', rPr('<w:strike/>')) +
    style('twice', basedOn('struck') + rPr('<w:b/>')) +
    style('double', rPr('<w:dstrike/>')) +
    style('hidden', rPr('<w:vanish/>')) +
    style('raised', rPr('<w:vertAlign w:val="superscript"/>')) +
    style('plain', basedOn('raised') + rPr('<w:vertAlign w:val="baseline"/>'))

  test.each([
    ['struck', leftOut.struck],
    ['twice', leftOut.struck],
    ['double', leftOut.struck],
    ['hidden', leftOut.hidden],
  ])('%s: left out and said to be', (id, sentence) => {
    const ofRun = p(run('9', `<w:rStyle w:val="${id}"/>`) + run('101'))
    expect(reading(ofRun, styles)).toEqual({ texts: ['101'], remarks: [sentence] })
    const own = ['strike', 'dstrike', 'vanish'].map((name) => `<w:${name} w:val="0"/>`).join('')
    const ofParagraph = p(run('9') + run('101', own), `<w:pStyle w:val="${id}"/>`)
    expect(reading(ofParagraph, styles)).toEqual({ texts: ['101'], remarks: [sentence] })
  })

  test('a raised digit is no digit of the figure before it', () => {
    const raised = run('1', '<w:rStyle w:val="raised"/>')
    const plain = run('1', '<w:rStyle w:val="plain"/>')
    expect(reading(p(run('101') + raised), styles).texts).toEqual(['101¹'])
    expect(reading(p(run('101') + plain), styles).texts).toEqual(['1011'])
    expect(reading(p(run('1'), '<w:pStyle w:val="raised"/>'), styles).texts).toEqual(['¹'])
  })

  test('styles based on each other in a circle end', () => {
    const circle = style('a', basedOn('b')) + style('b', basedOn('a'))
    expect(reading(p(run('9', '<w:rStyle w:val="a"/>')), circle).texts).toEqual(['9'])
  })
})
