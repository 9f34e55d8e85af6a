import { describe, expect, test } from 'vitest'
import { carriedSentences, confirmed, withoutFigures, withYearMoved } from './carried-text.ts'
import { apply } from './edit.ts'
import { newYearFrom } from './new-year.ts'
import { type Report, withValue } from './report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  zeroTownshipReport,
} from './reports.fixture.ts'

const nextYear = newYearFrom([countyReport()], 2022)

describe('a new year from last year', () => {
  test('keeps the organisation, the settings and the format in force', () => {
    expect(nextYear.report).toMatchObject({
      year: '2022',
      formatId: '2021',
      organisation: countyReport().organisation,
      leadIn: { shown: 'on', website: '清溪县人民政府网站' },
      signature: { date: '' },
      fee: { notices: '', charged: '', received: '' },
    })
  })

  test('takes 上年结转 from 结转下年度 in every column and no other figure', () => {
    const before = filledReport('2021', (index) => String(index))
    const { cells } = newYearFrom([before], 2022).report
    expect(Object.keys(cells)).toHaveLength(6)
    for (const [id, text] of Object.entries(cells))
      expect(text).toBe(before.cells[id.replace('carriedIn', 'carriedOut')])
  })

  test('moves the years of prose and leaves gaps where counts stood', () => {
    expect(nextYear.report.prose['overview.onRequest.body']).toBe(
      '全年收到政府信息公开申请＿＿件，均已按期答复并予以公开。',
    )
    expect(nextYear.report.prose['overview.opening']).toContain('2022年，清溪县')
  })

  test('marks each sentence that was taken over until it is touched or confirmed', () => {
    const place = 'prose.problems.issues.body'
    const { report } = nextYear
    expect(carriedSentences(report, place)).toEqual([
      '一是部分单位发布不够及时。',
      '二是解读材料形式单一。',
    ])
    const touched = withValue(report, place, '一是部分单位发布不够及时。二是栏目更新慢。')
    expect(carriedSentences(touched, place)).toEqual(['一是部分单位发布不够及时。'])
    const first = apply(report, confirmed(report, place, ['一是部分单位发布不够及时。'], ''))
    expect(carriedSentences(first, place)).toEqual(['二是解读材料形式单一。'])
    expect(first.prose).toEqual(report.prose)
  })

  test('says what was taken over and what was not', () => {
    const notes = nextYear.notes.map(({ kind, note }) => `${kind} ${note}`)
    expect(notes).toContain('carried 表三“上年结转”6列按上年的“结转下年度”填好了。')
    expect(notes).toContain('left 成文日期没有带过来，请填新的日期。')
  })

  test('tells of a red header and its number only where last year had them', () => {
    const notesOf = (report: Report) => newYearFrom([report], 2023).notes.map(({ note }) => note)
    const plain = notesOf(zeroTownshipReport()).join()
    expect(plain).toContain('单位名称的写法照上年带过来了')
    expect(plain).not.toContain('发文字号')
    const numbered = withValue(redHeaderReport(), 'redHeader.number', '柳政发〔2021〕2号')
    expect(notesOf(numbered).join()).toMatch(/单位名称.*、红头.*的写法照上年带过来了.*发文字号没有/)
  })

  test('leaves a column open that last year left open', () => {
    const before = withValue(zeroTownshipReport(), 'cells.requests.carriedOut.orgOther', '')
    const { report, notes } = newYearFrom([before], 2022)
    expect(report.cells['requests.carriedIn.orgOther']).toBeUndefined()
    expect(notes.map(({ note }) => note)).toContain(
      '表三“上年结转”行“其他”列没有带过来：上年的“结转下年度”这一列没有填数。',
    )
  })

  test('names the figures of the older format that have no counterpart', () => {
    const { report, notes } = newYearFrom([redHeaderReport()], 2021)
    expect(report.formatId).toBe('2021')
    expect(report.redHeader).toMatchObject({ shown: 'on', number: '', signer: '（待签）' })
    expect(notes.map(({ note }) => note)).toContain(
      '上年表里的“行政许可·上一年项目数量”在新格式里没有对应的格子。',
    )
    expect(notes.map(({ note }) => note).join()).not.toContain('行政许可·处理决定数量')
  })

  test('adds up several predecessors and asks for the new name', () => {
    const place = 'cells.requests.carriedOut.naturalPerson'
    const one = withValue(zeroTownshipReport(), place, '2')
    const other = withValue(
      { ...one, organisation: { ...one.organisation, name: '柳河县石桥乡人民政府' } },
      place,
      '３件',
    )
    const { report, notes } = newYearFrom([one, other], 2022)
    expect(report.cells['requests.carriedIn.naturalPerson']).toBe('5')
    expect(report.organisation.name).toBe('')
    expect(notes[0]?.note).toBe('上年有几个单位的报告，单位名称没有带过来，请填合并后的全称。')
  })
})

test.each([
  ['发布信息1,234条，其中网站３２条，占12.5%。', '发布信息＿＿条，其中网站＿＿条，占＿＿%。'],
  ['2021年1月5日召开会议2次。', '2021年1月5日召开会议＿＿次。'],
  ['1.落实《条例》第20条。办结3件。', '1.落实《条例》第20条。办结＿＿件。'],
  ['按国办公开办函〔2021〕30号编制。', '按国办公开办函〔2021〕30号编制。'],
  ['电话0355-1234567，邮箱bgs2020@example.cn。', '电话0355-1234567，邮箱bgs2020@example.cn。'],
  ['（2）培训12人。', '（2）培训＿＿人。'],
])('the counts of “%s” become gaps', (text, expected) => {
  expect(withoutFigures(text)).toBe(expected)
})

test.each([
  ['2021年工作，2022年1月公布，2019年修订。', '2022年工作，2023年1月公布，2019年修订。'],
  ['2021 年度', '2022 年度'],
])('“%s” one year on', (text, expected) => {
  expect(withYearMoved(text, 2021, 2022)).toBe(expected)
})
