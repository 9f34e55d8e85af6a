import { describe, expect, test } from 'vitest'
import { aReport } from '../a-report.fixture.ts'
import { apply, repaired } from '../edit.ts'
import { format2019 } from '../formats/2019.ts'
import { format2021 } from '../formats/2021.ts'
import { cellsOf, cellSpec, gridsOf, sumOfCells } from '../grid.ts'
import type { Report } from '../report.ts'
import { filledReport } from '../reports.fixture.ts'
import { diagnose } from './index.ts'
import { thirdErrors, scoreOf } from './score.fixture.ts'
import { slippedReport } from './seeded-slips.fixture.ts'

/** 285 requests of 自然人, 33 of 商业企业, all granted, with every total of table three on paper. */
const filled = aReport({
  requests: {
    newReceived: { naturalPerson: '285', orgBusiness: '33' },
    granted: { naturalPerson: '285', orgBusiness: '33' },
  },
})
const complete: Report = {
  ...filled,
  printed: Object.fromEntries(
    gridsOf(format2021)
      .flatMap(cellsOf)
      .flatMap(({ id, sumOf }) => (sumOf ? [[id, String(sumOfCells(filled, sumOf).value)]] : [])),
  ),
}

const withCells = (cells: Readonly<Record<string, string>>, report = complete): Report => ({
  ...report,
  cells: { ...report.cells, ...cells },
})
const withPrinted = (totals: Readonly<Record<string, string>>): Report => ({
  ...complete,
  printed: { ...complete.printed, ...totals },
})
const sentences = (report: Report, previous?: Report) =>
  diagnose(format2021, report, previous)?.repairs.map(({ sentence }) => sentence)

describe('the doctor', () => {
  test('is silent while every sum holds, and while nothing is filled that could disagree', () => {
    expect(diagnose(format2021, complete)).toBeUndefined()
    expect(diagnose(format2021, aReport({}))).toBeUndefined()
    expect(diagnose(format2021, { ...complete, cells: {} })).toBeUndefined()
    expect(
      diagnose(format2021, withCells({ 'requests.granted.naturalPerson': '' })),
      'a blank cell leaves its sums open',
    ).toBeUndefined()
  })

  test.each([
    ['258', '285（两位数字颠倒）'],
    ['28', '285（漏打一位数字）'],
    ['2285', '285（一位数字打了两次）'],
    ['284', '285（多数或少数了一件）'],
    ['985', '285（一位数字打错）'],
    ['282', '285（一位数字按到了旁边的键）'],
    ['2850', '285（差 10 倍，像是单位或位数弄错）'],
    ['28500', '285（差 100 倍，像是单位或位数弄错）'],
    ['0', '285（漏填）'],
  ])('285 typed as %s', (typed, explained) => {
    const slipped = withCells({ 'requests.granted.naturalPerson': typed })
    expect(sentences(slipped)).toEqual([
      `表三“予以公开”行“自然人”列填的是 ${typed}，改成 ${explained}后全部相符。`,
    ])
    expect(diagnose(format2021, slipped)).toMatchObject({ sole: true, more: 0 })
  })

  test('a figure in the neighbouring column, a row moved by one, two rows exchanged', () => {
    expect(
      sentences(
        withCells({ 'requests.granted.orgBusiness': '0', 'requests.granted.orgResearch': '33' }),
      ),
    ).toEqual([
      '表三“予以公开”行“科研机构”列填的 33 可能填错了位置：移到表三“予以公开”行“商业企业”列后全部相符。',
    ])
    expect(
      sentences(
        withCells({
          'requests.granted.naturalPerson': '0',
          'requests.granted.orgBusiness': '285',
          'requests.granted.orgResearch': '33',
        }),
      ),
    ).toEqual([
      '表三“予以公开”行可能整行错了一列：整行移回一列（“自然人”0 改 285，“商业企业”285 改 33，“科研机构”33 改 0）后全部相符。',
    ])
    const exchanged = withCells({
      'requests.carriedIn.naturalPerson': '285',
      'requests.carriedIn.orgBusiness': '33',
      'requests.newReceived.naturalPerson': '0',
      'requests.newReceived.orgBusiness': '0',
    })
    expect(sentences(exchanged)).toContain(
      '表三“上年结转”行和“本年新收”行可能填串了：整行对调后全部相符。',
    )
  })

  test('one case counted under another kind of applicant, as an auditor found it', () => {
    const slipped = withCells({
      'requests.granted.naturalPerson': '284',
      'requests.granted.orgOther': '1',
    })
    expect(sentences(slipped)).toEqual([
      '表三“予以公开”行有 1 件可能记错了列：从“其他”列移到“自然人”列（1 改 0，284 改 285）后全部相符。',
    ])
  })

  test('one case counted under another result', () => {
    const right = withCells({
      'requests.newReceived.naturalPerson': '4',
      'requests.granted.naturalPerson': '3',
      'requests.partial.naturalPerson': '1',
    })
    const printed = Object.fromEntries(
      Object.keys(right.printed).map((id) => [
        id,
        String(sumOfCells(right, cellSpec(format2021, id)?.sumOf ?? []).value),
      ]),
    )
    const slipped = withCells(
      { 'requests.granted.naturalPerson': '2', 'requests.partial.naturalPerson': '2' },
      { ...right, printed },
    )
    expect(sentences(slipped)).toEqual([
      '表三“自然人”列有 1 件可能记错了行：从“部分公开”行移到“予以公开”行（2 改 1，2 改 3）后全部相符。',
    ])
    expect(diagnose(format2021, slipped)?.advice).toContain('依申请公开答复台账')
  })

  test('two rows exchanged and a total left out are not a third figure wrong', () => {
    const exchanged = withCells({
      'requests.granted.naturalPerson': '0',
      'requests.granted.orgBusiness': '0',
      'requests.partial.naturalPerson': '285',
      'requests.partial.orgBusiness': '33',
    })
    const slipped = {
      ...exchanged,
      printed: { ...exchanged.printed, 'requests.granted.total': '0' },
    }
    expect(diagnose(format2021, slipped)).toMatchObject({ sole: false })
  })

  test('a total copied from last year, and a total that was mistyped', () => {
    const previous = { ...withPrinted({ 'requests.granted.total': '140' }), year: '2020' }
    expect(sentences(withPrinted({ 'requests.granted.total': '140' }), previous)).toEqual([
      '表三“予以公开”行“总计”列（原件）填的是 140，改成 318（和上年的数一样，可能没有改过来）后全部相符。',
    ])
    expect(sentences(withPrinted({ 'requests.granted.total': '381' }))).toEqual([
      '表三“予以公开”行“总计”列（原件）填的是 381，改成 318（两位数字颠倒）后全部相符。',
    ])
  })

  test('last year’s 结转 decides between repairs that are otherwise alike', () => {
    const previous = {
      ...aReport({ requests: { carriedOut: { naturalPerson: '1' } } }),
      year: '2020',
    }
    const slipped = aReport({
      requests: { newReceived: { naturalPerson: '2' }, granted: { naturalPerson: '3' } },
    })
    const first = (last?: Report) => diagnose(format2021, slipped, last)?.repairs[0]?.changes
    expect(first(previous)).toEqual([
      { place: 'cells.requests.carriedIn.naturalPerson', from: '0', to: '1' },
    ])
    expect(first()).not.toEqual(first(previous))
  })

  test('without the paper’s totals it says that there are others, and where to look', () => {
    const diagnosis = diagnose(
      format2021,
      withCells({ 'requests.granted.naturalPerson': '258' }, { ...complete, printed: {} }),
    )
    expect(diagnosis?.repairs.map(({ sentence }) => sentence)).toContain(
      '表三“予以公开”行“自然人”列填的是 258，改成 285（两位数字颠倒）后全部相符。',
    )
    expect(diagnosis?.sole).toBe(false)
    expect(diagnosis?.advice).toMatch(
      /^不唯一：有 \d+ 种改法都能全部相符，下面是最可能的 3 种，.*依申请公开答复台账/,
    )
  })

  test('names the original where a total copied from it may be the wrong one', () => {
    const diagnosis = diagnose(format2021, {
      ...filled,
      printed: { 'requests.granted.total': '381' },
    })
    expect(diagnosis?.repairs[0]?.sentence).toMatch(/（原件）填的是 381，改成 318/)
    expect(diagnosis?.advice).toBe('不唯一：也可能有两处一起填错。请先查抄录合计的那份原件再改。')
  })

  test('says that repairs tie, when they do', () => {
    const tied = aReport({
      requests: {
        newReceived: { naturalPerson: '33' },
        partial: { naturalPerson: '21' },
        granted: { naturalPerson: '21' },
      },
    })
    expect(diagnose(format2021, tied)?.advice).toContain(
      '下面 3 种改法都能全部相符，前 2 种可能性一样大，后面的小一些。',
    )
  })

  test('offers nothing when no single slip explains it', () => {
    const diagnosis = diagnose(
      format2021,
      withCells({
        'requests.granted.naturalPerson': '258',
        'requests.newReceived.orgBusiness': '34',
      }),
    )
    expect(diagnosis?.repairs).toEqual([])
    expect(diagnosis?.advice).toMatch(/^只改一处不能全部相符/)
  })

  test('works in the tables of 2019 and in table four as well', () => {
    const older = filledReport('2019', () => '0')
    const slipped = {
      ...older,
      cells: { ...older.cells, 'disputes.cases.reviewUpheld': '21' },
      printed: { 'disputes.cases.reviewTotal': '12' },
    }
    expect(diagnose(format2019, slipped)?.repairs[0]?.changes).toEqual([
      { place: 'cells.disputes.cases.reviewUpheld', from: '21', to: '12' },
    ])
  })

  test.each([
    [3, true],
    [60, true],
    [60, false],
  ])('each repair it shows for %d requests makes everything agree (totals: %s)', (size, totals) => {
    for (let seed = 0; seed < 30; seed += 1) {
      const slipped = slippedReport(format2021, size, totals, seed)
      for (const { changes, sentence } of diagnose(format2021, slipped)?.repairs ?? []) {
        const after = apply(slipped, repaired(slipped, changes, ''))
        expect(diagnose(format2021, after), sentence).toBeUndefined()
      }
    }
  })
})

describe('on seeded slips', () => {
  test.each([3, 16, 60])('finds the true repair of %d requests with the paper’s totals', (size) => {
    const { noticed, shown } = scoreOf(format2021, size, true, 100)
    expect(noticed).toBeGreaterThan(95)
    expect(shown / noticed).toBeGreaterThanOrEqual(0.98)
  })

  test('never calls a third error the only repair of two slips at once', () => {
    for (const size of [3, 16, 60])
      for (const totals of [true, false])
        expect(thirdErrors(format2021, size, totals, 40)).toEqual([])
  })
})
