import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  zeroTownshipReport,
} from '#domain/reports.fixture.ts'
import { compose } from './compose.ts'
import { carriedReport, type Edition } from './edition.ts'
import type { FontSet } from './official-style.ts'
import { toDocx } from './to-docx.ts'

const bytesOf = (report: Report, fonts?: FontSet) =>
  toDocx(compose(formatById(report.formatId)!, report), fonts && { fonts })

async function partsOf(report: Report, fonts?: FontSet): Promise<Record<string, string>> {
  const parts = unzipSync(await bytesOf(report, fonts))
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]))
}

const county = partsOf(countyReport())
const body = county.then((parts) => parts['word/document.xml'] ?? '')
const styles = county.then((parts) => parts['word/styles.xml'] ?? '')
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[0])

test('the same report gives the same bytes', async () => {
  expect(await bytesOf(countyReport())).toEqual(await bytesOf(countyReport()))
})

test('every page of a 工作稿 is headed as one, a 报送版 has no head and the same pages', async () => {
  const report = countyReport()
  const format = formatById(report.formatId)!
  const headed = async (edition: Edition) => {
    const carried = carriedReport(format, report, edition)
    const parts = unzipSync(await toDocx(compose(format, report), { carried }))
    const textOf = (name: string) => strFromU8(parts[name]!)
    const heads = Object.keys(parts).filter((name) => name.startsWith('word/header'))
    const xml = textOf('word/document.xml')
    return {
      heads: heads.map(textOf),
      kinds: all(xml, /(?<=<w:headerReference w:type=")\w+/g),
      xml,
    }
  }
  const [working, published] = [await headed('working'), await headed('published')]
  expect(working.heads).toHaveLength(2)
  for (const head of working.heads) expect(head).toContain('>工作稿 · 内部传阅 · 不得报送<')
  expect(working.kinds).toEqual(['default', 'even'])
  expect(published).toMatchObject({ heads: [], kinds: [] })
  const bare = (xml: string) => xml.replace(/<w:(?:header|footer)Reference[^>]*>/g, '')
  expect(bare(working.xml)).toBe(bare(published.xml))
})

describe('page and text (GB/T 9704-2012)', () => {
  test('A4 with a type area of 156 × 225 mm and 22 lines', async () => {
    const section = /<w:sectPr>.*<\/w:sectPr>/.exec(await body)?.[0]
    expect(section).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(section).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(section).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
  })

  test('the size stands in Normal itself, which is closed up and off the grid', async () => {
    const normal = (await styles).split('w:styleId="Normal"')[1]?.split('</w:style>')[0] ?? ''
    expect(normal).toContain('<w:sz w:val="32"/>')
    expect(normal).toContain('<w:spacing w:val="-5"/>')
    expect(all(normal, /<w:snapToGrid w:val="0"\/>/g)).toHaveLength(2)
    expect(normal).toContain('w:line="579" w:lineRule="exact"')
  })

  test('headings have outline levels and stay with what follows', async () => {
    for (const [id, level] of [
      ['Heading1', 0],
      ['Heading2', 1],
    ]) {
      const style = (await styles).split(`w:styleId="${id}"`)[1]?.split('</w:style>')[0]
      expect(style).toContain(`<w:outlineLvl w:val="${level}"/>`)
      expect(style).toContain('<w:keepNext/><w:keepLines/>')
    }
  })

  test('each run with text asks for the Chinese face of quotes and dashes', async () => {
    const runs = all(await body, /<w:r>.*?<\/w:r>/g).filter((run) => run.includes('<w:t'))
    expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([])
  })

  test('no empty paragraph makes room', async () => {
    expect((await body).replace(/<w:tbl>.*?<\/w:tbl>/g, '')).not.toMatch(/<\/w:pPr><\/w:p>|<w:p\/>/)
  })

  test('page numbers stand right on odd pages and left on even ones', async () => {
    const parts = await county
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    const footers = Object.keys(parts).filter((name) => name.startsWith('word/footer'))
    const sides = footers.map((name) => /<w:jc w:val="(\w+)"/.exec(parts[name] ?? '')?.[1])
    expect(new Set(sides)).toEqual(new Set(['left', 'right']))
  })
})

test('the page number has a stored result for viewers that compute none', async () => {
  const footers = Object.entries(await county).filter(([name]) => /footer\d/.test(name))
  expect(footers.map(([, xml]) => /<w:t>(\d)<\/w:t>/.exec(xml)?.[1])).toEqual(
    expect.arrayContaining(['1', '2']),
  )
})

describe('tables', () => {
  const tables = body.then((xml) => all(xml, /<w:tbl>.*?<\/w:tbl>/g))

  test('are fixed, centred, 8845 wide, and named', async () => {
    expect(await tables).toHaveLength(3)
    for (const table of await tables) {
      expect(table).toContain('<w:tblW w:type="dxa" w:w="8845"/>')
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      expect(table).toMatch(
        /<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/><\/w:tblPr>/,
      )
      const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((m) => Number(m[1]))
      expect(columns.reduce((sum, each) => sum + each, 0)).toBe(8845)
    }
  })

  test('a continued cell has the table style, not a body line that raises the row', async () => {
    for (const table of await tables)
      for (const cell of all(table, /<w:tc>.*?<\/w:tc>/g))
        expect(cell).toMatch(/<w:pStyle w:val="Table(?:Text|Head)\d+"\/>/)
  })

  test('head rows repeat, others say nothing of it, and no row splits', async () => {
    const heads = (await tables).map((table) => all(table, /<w:tblHeader\/>/g).length)
    expect(heads).toEqual([0, 3, 3])
    expect(await body).not.toContain('<w:tblHeader w:val')
    const rows = all(await body, /<w:tr>.*?<\/w:tr>/g)
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
  })

  test('a table kept whole ties every row but the last to the next', async () => {
    const rows = all((await tables)[2] ?? '', /<w:tr>.*?<\/w:tr>/g)
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false])
  })

  test('one that breaks lets go between groups, not below a merged label of which too little stands above', async () => {
    const xml = (await partsOf(zeroTownshipReport()))['word/document.xml'] ?? ''
    const rows = all(all(xml, /<w:tbl>.*?<\/w:tbl>/g)[1] ?? '', /<w:tr>.*?<\/w:tr>/g)
    const free = rows.map((row) => !row.includes('<w:keepNext/>'))
    const mayBegin = rows.filter((_, at) => free[at - 1] === true)
    expect(mayBegin.map((row) => /(?<=<w:t[^>]*>)[^<]+/.exec(row)?.[0])).toEqual([
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '（四）',
      '（五）',
      '（六）',
      '（七）总计',
      '四、结转下年度继续办理',
    ])
  })

  test('a five-digit figure in 表四 is set smaller, not broken', async () => {
    const xml = (await partsOf(filledReport('2021', () => '12345')))['word/document.xml'] ?? ''
    expect(all(xml, /<w:sz w:val="19"\/>/g)).toHaveLength(15)
  })
})

test.each([
  ['123456', '8[78]'],
  ['123456789', '5\\d'],
])(
  'the figure %s in 表四 is narrowed to its column, no smaller than 9 pt',
  async (figure, scale) => {
    const xml = (await partsOf(filledReport('2021', () => figure)))['word/document.xml'] ?? ''
    const last = xml.slice(xml.lastIndexOf('<w:tbl>'))
    const runs = all(last, new RegExp(`<w:w w:val="${scale}"/><w:sz w:val="18"/>`, 'g'))
    expect(runs).toHaveLength(15)
  },
)

describe('red header', () => {
  const red = partsOf(redHeaderReport()).then((parts) => parts['word/document.xml'] ?? '')

  test('has a red rule as wide as the type area: tabs, no indents', async () => {
    const line = all(await red, /<w:p>.*?<\/w:p>/g).find((p) => p.includes('青府发'))
    expect(line).toMatch(
      /<w:pBdr><w:bottom w:val="single" w:color="FF0000" w:sz="18" w:space="8"\/>/,
    )
    expect(line).not.toContain('<w:ind ')
  })

  test('a title too long for a line is broken after the name', async () => {
    expect(await red).toMatch(
      /青石乡人民政府<\/w:t><\/w:r><w:r>.{0,80}<w:br\/><w:t[^>]*>2020年政府/,
    )
  })
})

describe('a lead', () => {
  const report = countyReport()
  const prose = {
    ...report.prose,
    'overview.disclosure.body': '（一）加强领导。成立专班。\n1.丰富形式。多用图表。',
  }
  const xml = partsOf({ ...report, prose }).then((parts) => parts['word/document.xml'] ?? '')

  test('of level 2 is set in 楷体 and keeps its outline level', async () => {
    const paragraph = all(await xml, /<w:p>.*?<\/w:p>/g).find((p) => p.includes('加强领导'))
    expect(paragraph).toContain('<w:outlineLvl w:val="1"/>')
    expect(paragraph).toContain('w:eastAsia="楷体_GB2312"')
  })

  test('of level 3 is bold', async () => {
    expect(await xml).toMatch(/<w:b\/>.{0,60}<w:t[^>]*>1\.丰富形式。/)
  })
})

test('the 系统字体 set names only fonts of a plain Windows', async () => {
  const parts = await partsOf(countyReport(), 'system')
  const named = `${parts['word/styles.xml']}${parts['word/document.xml']}`
  expect(named).toContain('w:eastAsia="仿宋"')
  expect(named).not.toMatch(/GB2312|小标宋/)
})

test('the properties name title and organisation and no time of making', async () => {
  const core = (await county)['docProps/core.xml']
  expect(core).toContain('<dc:title>清溪县人民政府办公室2021年政府信息公开工作年度报告</dc:title>')
  expect(core).toContain('<dc:creator>清溪县人民政府办公室</dc:creator>')
  expect(core).not.toContain(String(new Date().getFullYear()))
})

test('signs that XML reserves or forbids do not break the file', async () => {
  const report = countyReport()
  const organisation = { ...report.organisation, name: '甲<乙>&"丙\u0001\ud800' }
  const parts = await partsOf({ ...report, organisation })
  expect(parts['docProps/core.xml']).toContain('甲&lt;乙&gt;&amp;&quot;丙')
  expect(parts['word/document.xml']).toContain('甲&lt;乙&gt;&amp;')
  expect(Object.values(parts).join('')).not.toContain('\u0001')
})
