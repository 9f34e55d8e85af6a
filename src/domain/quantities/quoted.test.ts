import { describe, expect, test } from 'vitest'
import { aReport } from '../a-report.fixture.ts'
import { formatById } from '../formats/index.ts'
import { quotedIn, quotesOfCell } from './quoted.ts'

const format = formatById('2021')!
const place = 'prose.overview.onRequest.body'

function quoted(text: string, cells: Parameters<typeof aReport>[0] = {}) {
  const report = aReport(cells)
  const prose = { ...report.prose, 'overview.onRequest.body': text }
  return quotedIn(format, { ...report, prose }).get(place) ?? []
}

const three = { requests: { newReceived: { naturalPerson: '3' } } }

describe('a figure of a text', () => {
  test.each([
    ['收到申请3件。', 'agrees', 3, undefined],
    ['收到申请４件。', 'contradicts', 3, '收到申请3件。'],
    ['全年收到申请十三件，办结0件。', 'contradicts', 3, '全年收到申请3件，办结0件。'],
    ['本年度未收到政府信息公开申请。', 'contradicts', 3, undefined],
  ])('%s %s', (text, state, actual, mended) => {
    expect(quoted(text, three)[0]).toMatchObject({ state, actual, mended })
  })

  test('waits for a cell that is open', () => {
    const open = { requests: { newReceived: { orgOther: '' } } }
    expect(quoted('收到申请3件。', open)).toMatchObject([{ state: 'open', mended: undefined }])
  })

  test('keeps the unit an amount is told in', () => {
    const fees = { proactive: { fees: { amount: '1.2' } } }
    const [figure] = quoted('全年行政事业性收费共13000元。', fees)
    expect(figure?.mended).toBe('全年行政事业性收费共12000元。')
  })

  test('is not there when it speaks of no cell', () => {
    expect(quoted('受理网上留言17件。')).toEqual([])
  })
})

test('a cell is quoted by its own figure, by its total, and by no other', () => {
  const all = quoted('收到申请3件，其中自然人3件，商业企业0件；办结0件。', three)
  const wordsFor = (cell: string) => quotesOfCell(format, all, cell).map(({ words }) => words)
  expect(wordsFor('requests.newReceived.naturalPerson')).toEqual(['收到申请3件', '其中自然人3件'])
  expect(wordsFor('requests.newReceived.orgResearch')).toEqual(['收到申请3件'])
  expect(wordsFor('requests.granted.total')).toEqual(['办结0件'])
  expect(wordsFor('disputes.cases.reviewOther')).toEqual([])
})
