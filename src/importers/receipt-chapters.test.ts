import { describe, expect, test } from 'vitest'
import { format2021 } from '#domain/formats/2021.ts'
import { importReport } from './import-report.ts'
import type { Imported } from './imported.ts'
import { receiptChapters, receiptSentence, receiptText } from './receipt-chapters.ts'

function read(...lines: readonly string[]): Imported {
  const result = importReport(new TextEncoder().encode(lines.join('\n')))
  if (result.kind === 'refused') throw new Error(result.reason)
  return result.value
}

const heads = '自然人\t商业企业\t科研机构\t社会团体\t法律服务机构\t其他\t总计'
const imported = read(
  '石桥镇人民政府2021年政府信息公开工作年度报告',
  '一、总体情况',
  '2021年，石桥镇公开信息三十条。',
  '三、收到和处理政府信息公开申请情况',
  heads,
  '一、本年新收政府信息公开申请数量\t３件\t0\t0\t0\t0\t0\t4',
  '二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0',
  '（一）予以公开\t—\t0\t0\t0\t0\t0\t0',
  '六、其他需要报告的事项',
  '无',
)
const lines = (title: string) =>
  receiptChapters(format2021, imported).find((chapter) => chapter.title === title)?.lines

describe('the receipt says', () => {
  test('in one sentence what was read', () => {
    expect(receiptSentence(format2021, imported)).toMatch(
      /^读出表格 \d+ 格、正文和表格 3 个部分；1 处换了写法，1 处要核对，1 处笔误。$/,
    )
  })

  test.each([
    ['换了写法的', '表三“本年新收”行“自然人”列：原件写“３件”，已读作 3。'],
    ['要核对的', '表三“上年结转”行请核对：这一行读到6个数，应有7个，暂按缺“总计”读入。'],
    ['原件印的总计不对', '表三“本年新收”行“总计”列（原件）印的是 4，各格相加是 3，原件多 1。'],
    ['按空白处理的', '表三“予以公开”行“自然人”列：原件写“—”，按空白处理。'],
    ['原件的笔误', '表三印的是“社会团体”，应当是“社会公益组织”。'],
    ['原件没有的', '没有找到“二、主动公开政府信息情况”。'],
  ])('under %s: %s', (title, line) => {
    expect(lines(title)).toContain(line)
  })

  test('all of it in the text to keep, with every entry', () => {
    const text = receiptText(format2021, '年报.txt', imported)
    expect(text).toContain('读入清单：年报.txt')
    expect(text).toContain('【全部读出的内容】')
    expect(text).toContain('表三“本年新收”行“自然人”列：3\r\n')
  })

  test('what a year was concluded from that no title names', () => {
    const untitled = read('一、总体情况', '2021年公开三十条。', '六、其他需要报告的事项', '无')
    const [doubts] = receiptChapters(format2021, untitled)
    expect(doubts).toEqual({
      title: '要核对的',
      lines: ['报告年度：标题里没有年度，按正文推定为 2021 年，请核对。'],
    })
  })

  test('nothing where nothing is to be said', () => {
    const plain = read('石桥镇人民政府2021年政府信息公开工作年度报告', '一、总体情况', '概述。')
    expect(receiptChapters(format2021, plain).map(({ title }) => title)).not.toContain('要核对的')
  })
})
