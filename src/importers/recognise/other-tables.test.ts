import { describe, expect, test } from 'vitest'
import { gridOfRows } from '../logical-grid.ts'
import { type Recognised, recognise } from './recognise.ts'

/** Tables beside and around those of the format, and columns that the format does not have. */

function read(...parts: readonly (string | readonly string[][])[]): Recognised {
  return recognise({
    blocks: parts.map((part) =>
      typeof part === 'string'
        ? { kind: 'paragraph', text: part }
        : { kind: 'table', grid: gridOfRows(part) },
    ),
    remarks: [],
  })
}

const decisions = (licences: string, rest: string) => [
  ['第二十条第（五）项', ''],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', licences],
  ['第二十条第（六）项', ''],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', rest],
  ['行政强制', rest],
]
const fees = (head: string, amount: string) => [
  ['第二十条第（八）项', ''],
  ['信息内容', head],
  ['行政事业性收费', amount],
]
const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const requests = [
  ['', ...heads],
  ['一、本年新收政府信息公开申请数量', '3', '0', '0', '0', '0', '1', '4'],
  ['二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'],
  ['3.其他', '2', '0', '0', '0', '0', '0', '2'],
]
const [one, two, three] = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
]

describe('a table in another section', () => {
  test('that uses labels of 表二 does not take its place', () => {
    const overview = [
      ['类别', '公开条数'],
      ['行政许可', '27'],
      ['行政处罚', '12'],
    ]
    const { report, receipt } = read(one, overview, two, decisions('5', '0'))
    expect(report.cells['proactive.licences.decisions']).toBe('5')
    expect(report.cells['proactive.penalties.decisions']).toBe('0')
    expect(receipt.unplacedFigures).toEqual([
      { text: '27', where: '其他表格' },
      { text: '12', where: '其他表格' },
    ])
    expect(receipt.rows.every(({ confidence }) => confidence === 'certain')).toBe(true)
  })

  test('is read where the section has none of its own', () => {
    const { report } = read(one, decisions('5', '0'), two, '见上表。')
    expect(report.cells['proactive.licences.decisions']).toBe('5')
  })

  test('of channels leaves 3.其他 to 表三', () => {
    const channels = [
      ['政府网站', '69'],
      ['其他', '16'],
      ['总计', '85'],
    ]
    const { report } = read(one, channels, three, requests)
    expect(report.cells['requests.otherRest.naturalPerson']).toBe('2')
  })
})

test('of two rows with the same name neither is certain', () => {
  const { receipt } = read(two, [...decisions('5', '0'), ['行政许可', '27']])
  expect(receipt.rows).toContainEqual({
    grid: 'proactive',
    row: 'licences',
    confidence: 'proposed',
    reason: '同名的行不止一行，读入的是第一行',
  })
  expect(receipt.unplacedFigures).toEqual([
    { text: '27', where: '表二“行政许可”一行（同名的行已经读过）' },
  ])
})

test.each([
  ['本年收费金额（单位：元）', '表头的单位是“元”，这里以万元计，没有换算'],
  ['收费金额（千元）', '表头的单位是“千元”，这里以万元计，没有换算'],
])('an amount under %s is not taken for 万元', (head, reason) => {
  const { receipt } = read(two, fees(head, '20500'))
  expect(receipt.rows).toEqual([{ grid: 'proactive', row: 'fees', confidence: 'proposed', reason }])
})

test.each(['本年收费金额（单位：万元）', '本年收费金额'])(
  'an amount under %s is one in 万元',
  (head) => {
    const { receipt } = read(two, fees(head, '2.05'))
    expect(receipt.rows).toEqual([{ grid: 'proactive', row: 'fees', confidence: 'certain' }])
  },
)

test.each(['103\n104', '1\t108', '101¹', '1033\n1044\n1055'])(
  'a cell that says %j is kept as it is, and no figure is made of it',
  (text) => {
    const table = requests.map((row, at) =>
      at === 1 ? [...row.slice(0, 2), text, ...row.slice(3)] : row,
    )
    const { report, receipt } = read(three, table)
    expect(report.cells['requests.newReceived.orgBusiness']).toBe(text)
    expect(receipt.entries).toContainEqual(
      expect.objectContaining({ original: text, kind: 'unreadable' }),
    )
  },
)

describe('a column the format does not have is left out, and named with what it says', () => {
  const certain = { grid: 'requests', confidence: 'certain' }
  const rows = ['newReceived', 'carriedIn', 'otherRest'].map((row) => ({ ...certain, row }))

  test.each([
    ['序号', 0, ['1', '2', '3']],
    ['上年总计', 8, ['7', '8', '9']],
    ['备注', 8, ['其中网上申请2件', '', '']],
    ['小计', 7, ['1', '0', '0']],
  ])('%s', (head, at, texts) => {
    const table = requests.map((row, index) => {
      const text = index === 0 ? head : (texts[index - 1] ?? '')
      return [...row.slice(0, at), text, ...row.slice(at)]
    })
    const { report, receipt } = read(three, table)
    expect(receipt.rows).toEqual(rows)
    expect(report.cells['requests.newReceived.orgOther']).toBe('1')
    expect(report.printed['requests.newReceived.total']).toBe('4')
    expect(receipt.unplacedFigures).toEqual([])
    expect(receipt.unplacedTexts).toContainEqual({
      text: `“${head}”一栏不是格式里的，没有读入：${texts.filter((text) => text !== '').join('、')}`,
      where: '表三',
    })
  })

  test('the column of the labels is none, whatever stands above it', () => {
    const { receipt } = read(three, [['项目', ...heads], ...requests.slice(1)])
    expect(receipt.rows).toEqual(rows)
  })
})
