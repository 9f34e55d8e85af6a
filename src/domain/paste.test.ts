import { describe, expect, test } from 'vitest'
import { formatById } from './formats/index.ts'
import { cellsOf, gridsOf } from './grid.ts'
import { placePaste } from './paste.ts'
import { emptyReport } from './report.ts'

const format = formatById('2021')!
const [proactive, requests, disputes] = gridsOf(format)
const empty = emptyReport(format, 2025)

function rows(text: string): readonly (readonly string[])[] {
  return text.split('\n').map((line) => line.split('\t'))
}

/** What lands where, without the grid's name. */
function placed(text: string, at: string, grid = requests!, report = empty) {
  const { texts, ...rest } = placePaste(grid, rows(text), `${grid.id}.${at}`, report)
  return {
    ...rest,
    texts: Object.fromEntries(texts.map(([id, value]) => [id.slice(grid.id.length + 1), value])),
  }
}

describe('a block without labels is laid down from the cell', () => {
  test('two by two', () => {
    expect(placed('1\t2\n3\t4', 'newReceived.naturalPerson')).toMatchObject({
      texts: {
        'newReceived.naturalPerson': '1',
        'newReceived.orgBusiness': '2',
        'carriedIn.naturalPerson': '3',
        'carriedIn.orgBusiness': '4',
      },
      certain: true,
    })
  })

  test('a blank stays blank and keeps its column', () => {
    expect(placed('1\t\t3', 'newReceived.naturalPerson').texts).toEqual({
      'newReceived.naturalPerson': '1',
      'newReceived.orgBusiness': '',
      'newReceived.orgResearch': '3',
    })
  })

  test('a whole row of seven begins at the first column, its total is computed here', () => {
    expect(placed('1\t0\t0\t0\t0\t2\t3', 'granted.orgOther')).toMatchObject({
      texts: { 'granted.naturalPerson': '1', 'granted.orgOther': '2' },
      computed: 1,
      certain: true,
    })
  })

  test('figures beyond the table are counted, and it is asked', () => {
    expect(placed('1\t2\t3', 'newReceived.orgOther')).toMatchObject({
      texts: { 'newReceived.orgOther': '1' },
      computed: 1,
      outside: 1,
      certain: false,
    })
  })

  test('a column of 25 goes over the total row, a column of 24 is asked about', () => {
    // 本年新收, 上年结转, 21 results, their total, 结转下年度.
    const column = [...Array.from({ length: 23 }, () => '1'), '21', '7']
    const whole = placed(column.join('\n'), 'newReceived.naturalPerson')
    expect(whole).toMatchObject({ computed: 1, unequal: 0, certain: true })
    expect(whole.texts['carriedOut.naturalPerson']).toBe('7')
    expect(placed(column.slice(1).join('\n'), 'newReceived.naturalPerson').certain).toBe(false)
  })

  test('a figure on a total that is not its sum is asked about', () => {
    expect(placed('1\t2\t3\t4', 'newReceived.orgPublicInterest')).toMatchObject({
      computed: 1,
      unequal: 1,
      certain: false,
    })
    expect(placed('1\t2\t3\t4\t5\t6\t99', 'newReceived.naturalPerson').certain).toBe(false)
    expect(placed('7\n8\n9', 'otherRest.naturalPerson').certain).toBe(false)
  })

  test('the sum is that of all its cells, also of those that were there', () => {
    const cells = { 'requests.newReceived.naturalPerson': '10' }
    const there = { ...empty, cells }
    expect(placed('1\t2\t3\t16', 'newReceived.orgPublicInterest', requests, there)).toMatchObject({
      computed: 1,
      unequal: 0,
      certain: true,
    })
  })

  test('words behind a figure keep their column', () => {
    expect(placed('1\t不涉及\t3', 'newReceived.naturalPerson').texts).toEqual({
      'newReceived.naturalPerson': '1',
      'newReceived.orgBusiness': '不涉及',
      'newReceived.orgResearch': '3',
    })
  })

  test('words before the figures that are no label of the table are told', () => {
    expect(placed('某某科\t1\t2', 'newReceived.naturalPerson')).toMatchObject({
      unknownLabels: ['某某科'],
      certain: false,
    })
  })

  test('separators and units are kept as they were copied', () => {
    expect(placed('1,234\t3件', 'newReceived.naturalPerson').texts).toEqual({
      'newReceived.naturalPerson': '1,234',
      'newReceived.orgBusiness': '3件',
    })
  })
})

describe('labels decide where they are there', () => {
  test('a row with its ordinal, and one with the labels of its groups before it', () => {
    const text =
      '三、本年度办理结果\t（三）不予公开\t1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1\n\t\t2.其他法律行政法规禁止公开\t2\t0\t0\t0\t0\t0\t2'
    expect(placed(text, 'newReceived.naturalPerson')).toMatchObject({
      byLabel: true,
      computed: 2,
      certain: true,
      texts: { 'deniedStateSecret.naturalPerson': '1', 'deniedLaw.naturalPerson': '2' },
    })
  })

  test('half-width brackets, spaces and line breaks inside a label', () => {
    expect(
      placed('(二) 部分 公开(区分处理的,只计这一情形)\t4', 'newReceived.naturalPerson').texts,
    ).toEqual({
      'partial.naturalPerson': '4',
    })
  })

  test('six figures are the typed columns without the total', () => {
    const { texts, certain } = placed('2.重复申请\t1\t2\t3\t4\t5\t6', 'granted.orgOther')
    expect(texts).toMatchObject({ 'npRepeat.naturalPerson': '1', 'npRepeat.orgOther': '6' })
    expect(certain).toBe(true)
  })

  test('the blanks behind a label merged over several columns are not cells of the row', () => {
    for (const figures of ['1\t2\t3\t4\t5\t6\t21', '1\t2\t3\t4\t5\t6'])
      expect(
        placed(`四、结转下年度继续办理\t\t\t${figures}`, 'granted.naturalPerson'),
      ).toMatchObject({
        certain: true,
        texts: { 'carriedOut.naturalPerson': '1', 'carriedOut.orgOther': '6' },
      })
  })

  test('five figures are not padded: they are shown first', () => {
    expect(placed('2.重复申请\t1\t2\t3\t4\t5', 'granted.orgOther').certain).toBe(false)
  })

  test('a head row names the columns, whatever their order', () => {
    const text = '项目\t其他\t自然人\n一、本年新收政府信息公开申请数量\t2\t1'
    expect(placed(text, 'granted.orgResearch').texts).toEqual({
      'newReceived.orgOther': '2',
      'newReceived.naturalPerson': '1',
    })
  })

  test('words behind the label of a row are what its cells hold', () => {
    const figures = '不涉及\t1\t2\t3\t4\t5\t15'
    for (const label of [
      '一、本年新收政府信息公开申请数量',
      '一、本年新收政府信息公开申请数量\t\t',
    ])
      expect(placed(`${label}\t${figures}`, 'granted.naturalPerson')).toMatchObject({
        certain: true,
        texts: {
          'newReceived.naturalPerson': '不涉及',
          'newReceived.orgBusiness': '1',
          'newReceived.orgOther': '5',
        },
      })
    expect(placed('2.重复申请\t不涉及\t不涉及', 'granted.naturalPerson')).toMatchObject({
      certain: false,
      texts: { 'npRepeat.naturalPerson': '不涉及', 'npRepeat.orgBusiness': '不涉及' },
    })
  })

  test('a head row with a word the table does not know is a head row all the same', () => {
    const text = '项目\t自然人\t其他\t备注\n2.重复申请\t1\t2\t'
    expect(placed(text, 'granted.naturalPerson')).toMatchObject({
      certain: true,
      unknownLabels: [],
      texts: { 'npRepeat.naturalPerson': '1', 'npRepeat.orgOther': '2' },
    })
  })

  test('a label the table does not have is told, not guessed', () => {
    expect(placed('信访件数\t98\n2.重复申请\t1', 'granted.naturalPerson')).toMatchObject({
      unknownLabels: ['信访件数'],
      certain: false,
      texts: { 'npRepeat.naturalPerson': '1' },
    })
  })

  test('表二 as copied with its merged cells: titles and heads are passed over', () => {
    const text = [
      '第二十条第（一）项\t\t\t',
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      '规章\t0\t0\t0',
      '行政规范性文件\t20\t0\t20',
      '第二十条第（五）项\t\t\t',
      '信息内容\t本年处理决定数量\t\t',
      '行政许可\t2197\t\t',
      '第二十条第（八）项\t\t\t',
      '信息内容\t本年收费金额（单位：万元）\t\t',
      '行政事业性收费\t33.85\t\t',
    ].join('\n')
    expect(placed(text, 'licences.decisions', proactive!)).toMatchObject({
      certain: true,
      texts: {
        'rules.issued': '0',
        'normativeDocs.issued': '20',
        'normativeDocs.repealed': '0',
        'normativeDocs.inForce': '20',
        'licences.decisions': '2197',
        'fees.amount': '33.85',
      },
    })
  })

  test('表四: fifteen figures fill the row, the three totals are computed here', () => {
    const text = '1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0'
    const result = placed(text, 'cases.reviewOther', disputes!)
    expect(result).toMatchObject({ computed: 3, certain: true })
    expect(result.texts['cases.reviewPending']).toBe('4')
  })
})

test('every cell that is filled is a typed cell of the table', () => {
  const typed = new Set(
    cellsOf(requests!)
      .filter(({ sumOf }) => !sumOf)
      .map(({ id }) => id),
  )
  const block = Array.from({ length: 40 }, () => Array.from({ length: 12 }, () => '1'))
  const { texts } = placePaste(requests!, block, 'requests.granted.orgBusiness', empty)
  expect(texts.filter(([id]) => !typed.has(id))).toEqual([])
})
