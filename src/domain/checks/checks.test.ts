import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReport } from '../a-report.fixture.ts'
import { formatById, formats } from '../formats/index.ts'
import { cellSpec, gridsOf, typedCellsOf } from '../grid.ts'
import { cellOfPlace, isPlace } from '../place.ts'
import { type Report, withValue } from '../report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  untouchedReport,
  zeroTownshipReport,
} from '../reports.fixture.ts'
import { sampleReport } from '../sample-report.ts'
import { checkReport, rules } from './index.ts'

const good = zeroTownshipReport()

function check(report: Report) {
  return checkReport(formatById(report.formatId)!, report)
}

function codes(report: Report): readonly string[] {
  return check(report).map(({ code }) => code)
}

function withCells(cells: Record<string, string>, report: Report = good): Report {
  return { ...report, cells: { ...report.cells, ...cells } }
}

function withProse(prose: Record<string, string>): Report {
  return { ...good, prose: { ...good.prose, ...prose } }
}

test.each([
  ['an all-zero township', zeroTownshipReport()],
  ['a county with three requests', countyReport()],
  ['a township in the older tables', redHeaderReport()],
  ['the sample of the newest format', sampleReport(formats[1]!, 2025)],
  ['the sample of the older format', sampleReport(formats[0]!, 2020)],
])('%s has nothing to answer for', (_, report) => {
  expect(codes(report)).toEqual([])
})

describe.each<[string, string, Report, string]>([
  [
    'R1',
    'a column that does not balance',
    withCells({ 'requests.newReceived.naturalPerson': '5', 'requests.granted.naturalPerson': '3' }),
    '第一项加第二项是 5，第三项加第四项是 3，相差 2',
  ],
  ['R5', 'a blank cell', withCells({ 'disputes.cases.reviewOther': '' }), '表四还有 1 格没有填数'],
  [
    'R5',
    'a stroke for nothing',
    withCells({ 'disputes.cases.reviewOther': '/' }),
    '1 格写的是“/”“无”一类记号',
  ],
  ['R7', 'a township with a 规章', withCells({ 'proactive.rules.inForce': '6' }), '填了 6'],
  [
    'R8',
    'a township with a 规章 in the older tables',
    withCells({ 'proactive.rules.made': '1' }, redHeaderReport()),
    '填了 1',
  ],
  [
    'R14',
    'a date in the report year',
    { ...good, signature: { ...good.signature, date: '2021年12月30日' } },
    '成文日期在 2021 年，而报告的是 2021 年',
  ],
  [
    'R14',
    'a date nobody can read',
    { ...good, signature: { ...good.signature, date: '年底' } },
    '“年底”读不出来',
  ],
  [
    'R15',
    'an old table under a new year',
    { ...redHeaderReport(), year: '2022' },
    '应当用“2021年起的格式”',
  ],
  ['R15', 'a year that is none', { ...good, year: '二〇二一' }, '不是四位数的年份'],
  [
    'R16',
    'a section without a word',
    withProse({ 'problems.issues.body': '', 'problems.measures.body': ' ' }),
    '“五、存在的主要问题及改进情况”还没有内容',
  ],
  [
    'R17',
    'a missing part',
    withProse({ 'overview.platforms.body': '' }),
    '没有写“政府信息公开平台建设”',
  ],
  [
    'R18',
    'problems without measures',
    withProse({ 'problems.measures.body': '' }),
    '没有写“改进情况”',
  ],
  [
    'R31',
    'a Chinese numeral',
    withCells({ 'requests.granted.orgOther': '三' }),
    '表三“予以公开”行“其他”列填的是“三”，请用阿拉伯数字，是不是 3？',
  ],
  [
    'R32',
    'no organisation',
    { ...good, organisation: { ...good.organisation, name: ' ' } },
    '还没有填单位全称',
  ],
  ['R33', 'no date', { ...good, signature: { ...good.signature, date: '' } }, '还没有填成文日期'],
])('%s', (code, name, report, words) => {
  test(`finds ${name}`, () => {
    const found = check(report).filter((finding) => finding.code === code)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ message }) => message).join('\n')).toContain(words)
    expect(found[0]?.severity).toBe(rules.find((rule) => rule.code === code)?.severity)
  })
})

test('a column that does not balance marks the row solved for first, then the three others', () => {
  const [finding] = check(aReport({ requests: { newReceived: { orgOther: '1' } } }))
  expect(finding?.at).toEqual([
    'cells.requests.carriedOut.orgOther',
    'cells.requests.newReceived.orgOther',
    'cells.requests.carriedIn.orgOther',
    'cells.requests.resultsTotal.orgOther',
  ])
})

test('one wrong cell is seen in its column and in 总计, in no other', () => {
  const found = check(aReport({ requests: { newReceived: { orgOther: '1' } } }))
  expect(found.map(({ message }) => /“(.+?)”列/.exec(message)?.[1])).toEqual(['其他', '总计'])
})

describe('R31 says what to do about', () => {
  test.each([
    ['三', '请用阿拉伯数字，是不是 3？'],
    ['3.0', '件数只能是整数，是不是 3？'],
    ['3.5', '件数只能是整数，请核对。'],
    ['-3', '这里不能是负数，请核对。'],
    ['1,23', '逗号不在千位上，请核对是不是小数点打成了逗号。'],
    ['99999999999', '数字过大，请核对是不是多打了几位。'],
    ['约三件', '读不出数字，请改成阿拉伯数字。'],
  ])('“%s”', (text, words) => {
    const found = check(aReport({ requests: { granted: { orgOther: text } } }))
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['R31', `表三“予以公开”行“其他”列填的是“${text}”，${words}`],
    ])
  })

  test.each([
    ['fee.notices', 'abc', '发出收费通知填的是“abc”，读不出数字，请改成阿拉伯数字。'],
    ['fee.notices', '3元', '发出收费通知填的是“3元”，读不出数字，请改成阿拉伯数字。'],
    ['fee.notices', '三', '发出收费通知填的是“三”，请用阿拉伯数字，是不是 3？'],
    ['fee.notices', '-1', '发出收费通知填的是“-1”，这里不能是负数，请核对。'],
    ['fee.charged', '约二百', '应收金额填的是“约二百”，读不出数字，请改成阿拉伯数字。'],
    ['fee.received', '/', '实际收取填的是“/”，没有的请填 0。'],
  ] as const)('%s “%s”, which is printed as typed', (place, text, words) => {
    const found = check(withValue(good, place, text)).filter(({ code }) => code === 'R31')
    expect(found.map(({ at, section, message }) => [at, section, message])).toEqual([
      [[place], 'other', `信息处理费·${words}`],
    ])
  })

  test('no fee in a format that prints none', () => {
    expect(codes(withValue(redHeaderReport(), 'fee.charged', 'x'))).toEqual([])
  })

  test('nothing that reads as a figure of its kind', () => {
    const fee = { notices: '３件', charged: '1,200 元', received: '0.12万元' }
    expect(codes({ ...good, fee })).not.toContain('R31')
    const amounts = { fees: { amount: '24.05万元' } }
    expect(codes(aReport({ proactive: amounts, requests: { granted: {} } }))).toEqual([])
    const changes = { licences: { change: '-3' }, penalties: { change: '+1036' } }
    expect(codes(aReport({ proactive: changes }, redHeaderReport()))).toEqual([])
  })
})

describe('规章', () => {
  test.each(['', '/', '六', '0'])('that are “%s” are no figure that could be wrong', (text) => {
    const report = withCells({ 'proactive.rules.issued': text })
    expect(codes(report).filter((code) => code === 'R7')).toEqual([])
  })

  test('leads to the cell first, then to the level it depends on', () => {
    const found = check(withCells({ 'proactive.rules.issued': '6' }))
    expect(found.map(({ at }) => at)).toEqual([
      ['cells.proactive.rules.issued', 'organisation.level'],
    ])
    expect(found[0]?.message).toContain('本单位是乡级')
  })

  test('is an error in the tables of today, and only to be looked at in the older ones', () => {
    const older = withCells({ 'proactive.rules.made': '1' }, redHeaderReport())
    expect(check(older).map(({ code, severity }) => [code, severity])).toEqual([['R8', 'verify']])
  })
})

describe('the date', () => {
  test.each([
    ['2022年1月14日', []],
    ['2022年12月31日', []],
    ['2022-01-14', []],
    ['', ['R33']],
    [' ', ['R33']],
    ['2023年1月14日', ['R14']],
    ['2022年2月30日', ['R14']],
  ])('“%s” under a report of 2021: %s', (date, found) => {
    expect(codes({ ...good, signature: { ...good.signature, date } })).toEqual(found)
  })

  test('is not measured against a year that is none', () => {
    expect(codes({ ...good, year: '' })).toEqual(['R15'])
  })
})

test.each([
  ['2018', '不在本程序支持的年度之内'],
  ['2019', '应当用“2019、2020年度的格式（试行）”'],
])('the tables of today under %s: %s', (year, words) => {
  const report = { ...good, year, signature: { ...good.signature, date: '' } }
  expect(check(report).find(({ code }) => code === 'R15')?.message).toContain(words)
})

describe('a section', () => {
  test('without a word is missing as a whole, not part by part', () => {
    const overview = Object.keys(good.prose).filter((key) => /^overview.*body$/.test(key))
    const report = withProse(Object.fromEntries(overview.map((key) => [key, ''])))
    expect(codes(report)).toEqual(['R16'])
  })

  test('一 with nothing but its opening still wants its five parts', () => {
    const parts = Object.keys(good.prose).filter((key) => /^overview.*body$/.test(key))
    const empty = Object.fromEntries(parts.map((key) => [key, '']))
    const report = withProse({ ...empty, 'overview.opening': '一年来稳步推进。' })
    expect(codes(report)).toEqual(Array(5).fill('R17'))
  })

  test('六 is there with the fee statement alone', () => {
    expect(codes(withProse({ 'other.after': '' }))).toEqual([])
    const without = withProse({ 'other.after': '' })
    expect(codes({ ...without, fee: { notices: '', charged: '', received: '' } })).toEqual(['R16'])
  })

  test('五 with a text besides its problems still wants its measures', () => {
    const report = withProse({ 'problems.measures.body': '', 'problems.before': '概况。' })
    expect(codes(report)).toEqual(['R18'])
  })
})

/** What stands in cells of half-finished reports, without a Latin letter of its own. */
const scrap = fc.constantFrom('', '/', '无', '0', '1', '7', '三', '-1', '1.5', '1,23', '9999999999')
const halfFinished = fc.constantFrom('2019', '2021').chain((formatId) => {
  const ids = gridsOf(formatById(formatId)!).flatMap(typedCellsOf)
  return fc
    .record({
      texts: fc.array(scrap, { minLength: ids.length, maxLength: ids.length }),
      year: fc.constantFrom('2018', '2020', '2021', '2025', '二〇二一'),
      date: fc.constantFrom('', '年底', '2021年1月20日', '2026年1月20日'),
      name: fc.constantFrom('', '石桥乡人民政府'),
      level: fc.constantFrom('township', 'county', 'prefecture'),
      prose: fc.dictionary(
        fc.constantFrom('overview.disclosure.body', 'problems.issues.body', 'other.after'),
        fc.constantFrom('', '一段话。'),
      ),
    })
    .map(({ texts, year, date, name, level, prose }): Report => {
      const report = untouchedReport(formatId)
      return {
        ...report,
        year,
        organisation: { ...report.organisation, name, level },
        signature: { ...report.signature, date },
        prose: { ...report.prose, ...prose },
        cells: Object.fromEntries(ids.map(({ id }, index) => [id, texts[index]!])),
      }
    })
})

test('whatever is half finished, findings are whole sentences in printed order that lead somewhere', () => {
  fc.assert(
    fc.property(halfFinished, (report) => {
      const format = formatById(report.formatId)!
      const order = [undefined, ...format.sections.map(({ id }) => id as string | undefined)]
      const found = check(report)
      for (const { code, message, at, severity } of found) {
        expect(message).not.toMatch(/[A-Za-z]{3,}|undefined|NaN/)
        expect(message).toMatch(/[。？]$/)
        expect(at.length).toBeGreaterThan(0)
        for (const place of at) {
          expect(isPlace(place), place).toBe(true)
          const cell = cellOfPlace(place)
          if (cell !== undefined) expect(cellSpec(format, cell), place).toBeDefined()
        }
        expect(severity).toBe(rules.find((rule) => rule.code === code)!.severity)
      }
      const positions = found.map(({ section }) => order.indexOf(section))
      expect(positions).toEqual([...positions].sort((a, b) => a - b))
      expect(positions).not.toContain(-1)
    }),
  )
})

test('a column whose cells are not all filled is not called wrong', () => {
  const report = withCells({
    'requests.newReceived.naturalPerson': '5',
    'requests.npRepeat.naturalPerson': '',
  })
  expect(codes(report)).toEqual(['R5'])
})

test('a cell that holds nothing but what cannot be seen is blank, not a stroke', () => {
  const [finding] = check(withCells({ 'disputes.cases.reviewOther': '\u200b' }))
  expect(finding?.message).toContain('表四还有 1 格没有填数')
  expect(finding?.message).not.toContain('记号')
})

test('an organ of 设区的市 or above may have 规章', () => {
  const report = withCells({ 'proactive.rules.inForce': '6' })
  const city = { ...report, organisation: { ...report.organisation, level: 'prefecture' as const } }
  expect(codes(city)).toEqual([])
})

test('a section written as one text has its problems and measures', () => {
  const report = withProse({
    'problems.issues.body': '',
    'problems.measures.body': '',
    'problems.before': '一是更新不及时，今后每周检查。',
  })
  expect(codes(report)).toEqual([])
})

test('findings come in printed order, 基本信息 first', () => {
  const report = untouchedReport('2021')
  const sections = check(report).map(({ section }) => section)
  expect(sections).toEqual([
    undefined,
    undefined,
    'overview',
    'proactive',
    'requests',
    'disputes',
    'problems',
    'other',
  ])
})

test('the open cells of a table are one finding, however many they are', () => {
  const blanks = check(untouchedReport('2021')).filter(({ code }) => code === 'R5')
  expect(blanks.map(({ at }) => at.length)).toEqual([10, 144, 12])
  expect(blanks[1]?.message).toBe(
    '表三还有 144 格没有填数，从表三“本年新收”行“自然人”列起。没有的填 0，可用“其余填 0”一次填好。',
  )
  expect(codes(filledReport('2021', () => '0')).filter((code) => code === 'R5')).toEqual([])
})
