import { expect, test } from 'vitest'
import { textBlocks } from '../read-text.ts'
import { recognise } from './recognise.ts'

const reading = (...lines: readonly string[]) =>
  recognise({ blocks: textBlocks(lines.join('\n')), remarks: [] })

const overview = ['一、总体情况', '（一）主动公开', '公开信息三条。']
const rules = ['信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t3\t1\t5']
const requests = ['一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1']
const disputes = ['行政复议\t\t\t\t\t行政诉讼', '0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0']

test.each([
  ['proactive', '主动公开情况', rules],
  ['proactive', '二、主动公开情况', rules],
  ['proactive', '政府信息主动公开情况', ['', '第二十条第（一）项', ...rules]],
  ['requests', '依申请公开情况', requests],
  ['requests', '三、依申请公开情况', requests],
  ['disputes', '行政复议和行政诉讼情况', disputes],
])('%s is found as “%s”, and its wording told', (id, heading, table) => {
  const { missing, misprints } = reading(...overview, heading, ...table).receipt
  expect(missing).not.toContain(id)
  expect(misprints).toContainEqual(
    expect.objectContaining({ kind: 'wording', printed: heading, where: '标题' }),
  )
})

test.each([
  ['overview', '概述', '公开信息三条。'],
  ['problems', '存在的问题及改进措施', '培训不够。'],
  ['other', '其他需要说明的事项', '无。'],
])('%s is found as “%s” without a number', (id, heading, text) => {
  const { report, receipt } = reading(heading, text)
  expect(receipt.missing).not.toContain(id)
  expect(Object.values(report.prose)).toContain(text)
})

test('a part of the first section that is called like another section stays a part', () => {
  for (const part of ['主动公开情况', '（一）主动公开情况']) {
    const { report, receipt } = reading(
      '一、总体情况',
      part,
      '公开信息三条。',
      '五、存在的主要问题及改进情况',
    )
    expect(receipt.missing).toContain('proactive')
    expect(Object.values(report.prose)).toEqual([part, '公开信息三条。'])
  }
})

test('the title that the format prints is the heading where both are there', () => {
  const { report, receipt } = reading(
    '一、总体情况',
    '二、主动公开情况',
    '公开信息三条。',
    '二、主动公开政府信息情况',
    ...rules,
  )
  expect(receipt.misprints).toEqual([])
  expect(Object.values(report.prose).join()).toContain('公开信息三条。')
})
