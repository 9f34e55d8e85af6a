import { describe, expect, test } from 'vitest'
import { aReport } from '../a-report.fixture.ts'
import { formatById } from '../formats/index.ts'
import type { Report } from '../report.ts'
import { redHeaderReport } from '../reports.fixture.ts'
import { sampleReport } from '../sample-report.ts'
import { breakdownsAddUp, percentagesHold, proseAgainstTables } from './figures-in-prose.ts'
import type { Verdict } from './rule.ts'

const rules = [proseAgainstTables, breakdownsAddUp, percentagesHold]

function verdicts(report: Report): readonly (Verdict & { code: string })[] {
  const format = formatById(report.formatId)!
  return rules.flatMap(({ code, examine }) =>
    examine({ format, report }).map((verdict) => ({ ...verdict, code })),
  )
}

function messages(report: Report): readonly string[] {
  return verdicts(report).flatMap((verdict) =>
    verdict.kind === 'violated' ? [`${verdict.code} ${verdict.message}`] : [],
  )
}

function saying(text: string, cells: Parameters<typeof aReport>[0] = {}): Report {
  const report = aReport(cells)
  return { ...report, prose: { ...report.prose, 'overview.onRequest.body': text } }
}

/** A city's report: 805 answered, 275 of them granted, 258 of these to natural persons. */
const city = {
  requests: {
    newReceived: { naturalPerson: '859' },
    carriedIn: { naturalPerson: '18' },
    granted: { naturalPerson: '258', orgBusiness: '17' },
    unableNotHeld: { naturalPerson: '265' },
    unableNeedsCreating: { naturalPerson: '47' },
    unableStillUnclear: { naturalPerson: '25' },
    npPetition: { naturalPerson: '193' },
    carriedOut: { naturalPerson: '72' },
  },
}

test('a figure taken from the wrong cell is told by its own name', () => {
  const report = saying(
    '全年答复政府信息公开申请805件，其中予以公开258件，占33.9%，无法提供265件。',
    city,
  )
  expect(messages(report)).toEqual([
    'R11 “总体情况·依申请公开”里写“其中予以公开258件”，而表三“予以公开”行“总计”列是 275，相差 17。258 是表三“予以公开”行“自然人”列的数，请核对是不是引错了格。',
    'R11 “总体情况·依申请公开”里写“无法提供265件”，而表三“无法提供”各行“总计”列之和是 337，相差 72。265 是表三“本机关不掌握”行“总计”列的数，请核对是不是引错了格。',
    'R13 “总体情况·依申请公开”里写“其中予以公开258件”占 33.9%，而 258 是 805 的 32.0%。请核对件数和百分比。',
  ])
})

test('one sentence for two rows is held against both', () => {
  const report = saying('全年共收到和办理依申请公开1件。', {
    requests: {
      newReceived: { naturalPerson: '1', orgOther: '2' },
      granted: { naturalPerson: '1', orgOther: '2' },
    },
  })
  expect(
    messages(report).map((message) => /而(表三“.+?”行)“总计”列是 3，相差 2/.exec(message)?.[1]),
  ).toEqual(['表三“本年新收”行', '表三“办理结果总计”行'])
})

test('what leads to the sentence comes first, then the cells', () => {
  const [verdict] = verdicts(
    saying('未发生因政府信息公开引起的行政诉讼。', {
      disputes: { cases: { afterUpheld: '1' } },
    }),
  )
  expect(verdict).toMatchObject({
    kind: 'violated',
    section: 'overview',
    at: [
      'prose.overview.onRequest.body',
      'cells.disputes.cases.directTotal',
      'cells.disputes.cases.afterTotal',
    ],
    operands: [{ value: '未发生因政府信息公开引起的行政诉讼' }, { value: '0' }, { value: '1' }],
  })
})

test.each([
  '未收到政府信息公开申请，全年制发行政规范性文件2件。',
  '新收申请为零，受理网上留言17件。',
  '2021年办理信访案件98起。',
])('“%s” raises nothing where the tables agree', (text) => {
  const report = saying(text, {
    proactive: { normativeDocs: { issued: '2', inForce: '9' } },
    requests: { npPetition: { naturalPerson: '0' } },
  })
  expect(messages(report)).toEqual([])
})

describe('a sentence waits', () => {
  test('for each open cell behind a total', () => {
    const report = saying('收到申请3件。', {
      requests: { newReceived: { naturalPerson: '3', orgOther: '', orgResearch: '/' } },
    })
    expect(verdicts(report)).toEqual([
      {
        code: 'R11',
        kind: 'undecided',
        awaits: ['cells.requests.newReceived.orgResearch', 'cells.requests.newReceived.orgOther'],
      },
    ])
  })
})

describe('amounts', () => {
  const paid = (text: string) => saying(text, { proactive: { fees: { amount: '33.854' } } })

  test.each(['行政事业性收费33.85万元。', '行政事业性收费338540元。'])(
    '“%s” says 33.854',
    (text) => {
      expect(messages(paid(text))).toEqual([])
    },
  )

  test.each(['行政事业性收费33.86万元。', '行政事业性收费338.54元。'])('“%s” does not', (text) => {
    expect(messages(paid(text))[0]).toContain('“行政事业性收费”行“本年收费金额”列是 33.854')
  })
})

test('a guess contradicts nothing', () => {
  expect(messages(saying('收到政府信息公开申请百余件。'))).toEqual([])
})

test('the older tables are read by their own names', () => {
  const older = redHeaderReport()
  const report = {
    ...older,
    prose: {
      ...older.prose,
      'overview.management.body':
        '2020年新制作规范性文件1件，作出行政许可决定3件，对外公开总数量5件。',
    },
  }
  expect(messages(report).map((message) => /而(.+?)是 0/.exec(message)?.[1])).toEqual([
    '表二“规范性文件”行“本年新制作数量”列',
    '表二“行政许可”行“处理决定数量”列',
  ])
})

test.each(['2021', '2019'])('the sample of %s agrees with itself', (id) => {
  expect(messages(sampleReport(formatById(id)!, id === '2021' ? 2025 : 2020))).toEqual([])
})
