import { describe, expect, test } from 'vitest'
import { formatById } from '#domain/formats/index.ts'
import { isPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import {
  countyReport,
  redHeaderReport,
  untouchedReport,
  zeroTownshipReport,
} from '#domain/reports.fixture.ts'
import { compose } from './compose.ts'
import { type Block, plainText } from './document.ts'

const documentOf = (report: Report) => compose(formatById(report.formatId)!, report)
const blocksOf = (report: Report) => documentOf(report).blocks

/** A block in one line: kind, level and text. */
function short(block: Block): string {
  switch (block.kind) {
    case 'redHeader':
      return `红头 ${block.mark}|${block.number}|${block.signer}`
    case 'title':
      return `标题 ${block.text}`
    case 'heading':
      return `${block.level} ${block.text}`
    case 'paragraph':
      return plainText(block.runs)
    case 'table':
      return `表 ${block.id}`
    case 'signature':
      return `落款 ${block.name}|${block.date}|${block.sealed ? '章' : ''}`
  }
}
const outline = (report: Report) => blocksOf(report).map(short)

describe('the printed order', () => {
  test('title, lead-in, six sections, signature', () => {
    const printed = outline(countyReport())
    expect(printed[0]).toBe('标题 清溪县人民政府办公室2021年政府信息公开工作年度报告')
    expect(printed[1]).toMatch(/^本报告根据/)
    expect(printed.filter((line) => /^1 |^表/.test(line))).toEqual([
      '1 一、总体情况',
      '1 二、主动公开政府信息情况',
      '表 proactive',
      '1 三、收到和处理政府信息公开申请情况',
      '表 requests',
      '1 四、政府信息公开行政复议、行政诉讼情况',
      '表 disputes',
      '1 五、存在的主要问题及改进情况',
      '1 六、其他需要报告的事项',
    ])
    expect(printed[printed.length - 1]).toBe('落款 清溪县人民政府办公室|2022年1月20日|')
  })

  test('a red header stands above the title; its mark follows from the name', () => {
    expect(outline(redHeaderReport()).slice(0, 2)).toEqual([
      '红头 云岭自治县青石乡人民政府文件|云青府发〔2021〕20号|（待签）',
      '标题 云岭自治县青石乡人民政府2020年政府信息公开工作年度报告',
    ])
  })

  test('the parts of 一、 stand under their headings', () => {
    const printed = outline(zeroTownshipReport())
    const at = printed.indexOf('2 （二）依申请公开')
    expect(printed[at + 1]).toBe('申请由党政办专人登记、审核和答复。')
  })
})

describe('the lead-in', () => {
  const leadIn = (change: Partial<Report['leadIn']>) => {
    const report = countyReport()
    return outline({ ...report, leadIn: { ...report.leadIn, ...change } })[1]
  }

  test('is composed from what is known and says nothing of an empty field', () => {
    expect(leadIn({})).toBe(
      '本报告根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号规定的格式编制。' +
        '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。' +
        '所列数据的统计期限自2021年1月1日起至2021年12月31日止。' +
        '本报告电子版可在清溪县人民政府网站查阅。',
    )
  })

  test('names the ways to ask that were filled in', () => {
    expect(leadIn({ phone: '0871-0000000', address: '清溪县城东路1号' })).toContain(
      '请与我县联系（地址：清溪县城东路1号；电话：0871-0000000）。',
    )
  })

  test('gives way to a text typed instead of it', () => {
    expect(leadIn({ text: '自拟的开头。' })).toBe('自拟的开头。')
  })

  test('is left out unless wanted', () => {
    expect(leadIn({ shown: '' })).toBe('1 一、总体情况')
  })
})

describe('what nobody typed is not printed', () => {
  test.each(['2021', '2019'])('an untouched report of format %s has no figure at all', (id) => {
    const blocks = blocksOf(untouchedReport(id))
    const figures = blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells.filter((cell) => cell.role === 'figure') : [],
    )
    expect(figures.length).toBeGreaterThan(190)
    expect(figures.filter((cell) => cell.text !== '')).toEqual([])
    expect(blocks.some((block) => block.kind === 'signature')).toBe(false)
  })

  test('a total is blank while one of its cells is', () => {
    const report = countyReport()
    const text = (cells: Report['cells'], id: string) => {
      const tables = blocksOf({ ...report, cells }).filter((block) => block.kind === 'table')
      return tables.flatMap((t) => t.cells).find((cell) => cell.place === `cells.${id}`)?.text
    }
    const { 'requests.newReceived.orgOther': _, ...open } = report.cells
    expect(text(report.cells, 'requests.newReceived.total')).toBe('3')
    expect(text(open, 'requests.newReceived.total')).toBe('')
  })

  test('the fee is stated only when something was typed', () => {
    const fees = (fee: Report['fee']) =>
      outline({ ...zeroTownshipReport(), fee }).filter((line) => line.includes('信息处理费'))
    expect(fees({ notices: '', charged: '', received: '' })).toEqual([])
    expect(fees({ notices: '2', charged: '', received: '380' })).toEqual([
      '2021年，我镇依申请公开政府信息收取信息处理费情况：发出收费通知2件，实际收取380元。',
    ])
  })

  test('the date is printed in the official form, or as typed when it cannot be read', () => {
    const date = (typed: string) => {
      const report = countyReport()
      const printed = outline({ ...report, signature: { ...report.signature, date: typed } })
      return printed[printed.length - 1]?.split('|')[1]
    }
    expect(date('２０２２-01-09')).toBe('2022年1月9日')
    expect(date('待定')).toBe('待定')
    expect(date('')).toBe('')
  })
})

test.each([
  ['a county', countyReport()],
  ['a township with a red header', redHeaderReport()],
  ['nothing typed', untouchedReport('2021')],
])('%s: all that is typed or computed leads to its place in the report', (_, report) => {
  const lost = blocksOf(report).filter((block) => {
    if (block.kind === 'table')
      return block.cells.some((cell) => cell.role === 'figure' && !isPlace(cell.place ?? ''))
    return !(block.kind === 'heading' && block.level === 1) && !isPlace(block.place ?? '')
  })
  expect(lost).toEqual([])
})
