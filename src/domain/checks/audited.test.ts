import { describe, expect, test } from 'vitest'
import { apply, replaced } from '../edit.ts'
import { formatById } from '../formats/index.ts'
import { isPlace } from '../place.ts'
import { type Report, valueAt } from '../report.ts'
import {
  audited,
  busyTown,
  cityGovernment,
  county,
  countyBureau,
  quietTownship,
  subdistrict,
  talkativeTownship,
  townOf2019,
  townshipOf2020,
  wordyTown,
} from './audited.fixture.ts'
import { checkReport } from './index.ts'

function codes(report: Report): readonly string[] {
  return checkReport(formatById(report.formatId)!, report).map(({ code }) => code)
}

test.each(audited)('%s has nothing to answer for', (_, reportOf) => {
  expect(codes(reportOf())).toEqual([])
})

/** What is typed otherwise: a whole cell, or words of a text. */
type Slip = readonly [place: string, from: string, to: string]

function slipped(report: Report, slips: readonly Slip[]): Report {
  return slips.reduce((so, [place, from, to]) => {
    if (!isPlace(place)) throw new Error(place)
    const text = valueAt(so, place)
    if (!text.includes(from)) throw new Error(`${place} has no ${from}`)
    return apply(so, replaced(so, 'set', [[place, text.replace(from, to)]], ''))
  }, report)
}

const body = (part: string) => `prose.overview.${part}.body`
const request = (row: string, column = 'naturalPerson') => `cells.requests.${row}.${column}`

test('an amount may be told in 元 where its cell has 万元', () => {
  const place = body('disclosure')
  const inYuan = slipped(countyBureau(), [
    [place, '行政事业性收费128.4万元', '行政事业性收费1284000元'],
  ])
  expect(codes(inYuan)).toEqual([])
})

/** Faults as auditors publish them, each in a report that was right before. */
describe.each<[string, () => Report, readonly Slip[], readonly string[]]>([
  [
    'the total of prose is that of the year before',
    busyTown,
    [[body('onRequest'), '收到政府信息公开申请9件', '收到政府信息公开申请8件']],
    ['R11'],
  ],
  [
    'a kind of applicant is counted wrong, the whole is right',
    busyTown,
    [[body('onRequest'), '自然人申请7件、商业企业申请2件', '自然人申请6件、商业企业申请3件']],
    ['R11', 'R11'],
  ],
  [
    'a case is left out of the results',
    busyTown,
    [[request('npPetition'), '1', '0']],
    ['R1', 'R1', 'R11'],
  ],
  [
    'licences differ between sections',
    busyTown,
    [['prose.other.after', '行政许可143件', '行政许可134件']],
    ['R11'],
  ],
  [
    'none is said, one is in the table',
    quietTownship,
    [
      [request('newReceived'), '0', '1'],
      [request('granted'), '0', '1'],
    ],
    ['R11'],
  ],
  [
    'the year of last time stands in the text',
    quietTownship,
    [[body('disclosure'), '2023年', '2022年']],
    ['R14'],
  ],
  [
    'parts do not make the whole',
    quietTownship,
    [[body('disclosure'), '县政府网站61条', '县政府网站64条']],
    ['R12'],
  ],
  [
    'a sum that comes last is wrong',
    subdistrict,
    [[body('disclosure'), '四百三十一条', '四百四十一条']],
    ['R12'],
  ],
  [
    'the carry-over of prose differs',
    subdistrict,
    [[body('onRequest'), '结转下年度继续办理1件', '结转下年度继续办理2件']],
    ['R11'],
  ],
  [
    'a lawsuit is missing in the table',
    subdistrict,
    [['cells.disputes.cases.afterUpheld', '1', '0']],
    ['R11'],
  ],
  [
    'a share is not the quotient',
    countyBureau,
    [[body('onRequest'), '占47.9%', '占49.7%']],
    ['R13'],
  ],
  [
    'an amount is ten times as much',
    countyBureau,
    [[body('disclosure'), '行政事业性收费128.4万元', '行政事业性收费1284万元']],
    ['R11'],
  ],
  [
    'a bureau calls itself a township, and 规章 are filled in',
    countyBureau,
    [
      ['prose.overview.opening', '我局', '我镇'],
      ['cells.proactive.rules.inForce', '0', '5'],
    ],
    ['R27', 'R7'],
  ],
  [
    'a sum of columns is wrong in prose',
    county,
    [[body('onRequest'), '法人或其他组织申请39件', '法人或其他组织申请36件']],
    ['R11'],
  ],
  [
    'documents in force are not those of table two',
    county,
    [[body('management'), '现行有效96件', '现行有效86件']],
    ['R11'],
  ],
  [
    'a figure is one column off',
    county,
    [
      [request('granted', 'orgLegalService'), '4', '0'],
      [request('granted', 'orgOther'), '0', '4'],
    ],
    ['R1', 'R1'],
  ],
  [
    'the period ends in another year, and a cell is blank',
    townOf2019,
    [
      ['prose.overview.opening', '至2019年12月31日', '至2018年12月31日'],
      [request('unableNotHeld'), '1', ''],
    ],
    ['R14', 'R5'],
  ],
  [
    'a table of the older format holds a stroke, and section five says nothing',
    townshipOf2020,
    [
      [request('newReceived'), '0', '/'],
      [
        'prose.problems.issues.body',
        '我乡政府信息公开工作虽取得一定成效，但仍存在公开时效不强、形式不够丰富等问题。',
        '无',
      ],
      [
        'prose.problems.measures.body',
        '今后将做好以下几点：加强学习，提高认识；明确时限，及时更新；拓展渠道，方便群众。',
        '',
      ],
    ],
    ['R5', 'R18', 'R37'],
  ],
  [
    'repealed documents differ',
    cityGovernment,
    [[body('disclosure'), '废止22件', '废止20件']],
    ['R11'],
  ],
  [
    'a number in words is wrong',
    wordyTown,
    [[body('onRequest'), '两件予以公开', '三件予以公开']],
    ['R11'],
  ],
  [
    'the short name stands without the full one',
    wordyTown,
    [['leadIn.text', '《中华人民共和国政府信息公开条例》（以下简称《条例》）', '《条例》']],
    ['R42'],
  ],
  [
    'a person, a mobile and a vague count',
    talkativeTownship,
    [
      [body('platforms'), '粉丝3200余人', '由李明同志（手机13800138000）维护'],
      [body('disclosure'), '203条', '200余条'],
    ],
    ['R28', 'R29', 'R41'],
  ],
  [
    'the answer of another row is quoted',
    talkativeTownship,
    [[body('onRequest'), '本年度办结2件', '本年度办结3件']],
    ['R11'],
  ],
])('%s', (_, reportOf, slips, found) => {
  test(`is found: ${found.join(' ')}`, () => {
    expect([...codes(slipped(reportOf(), slips))].sort()).toEqual([...found].sort())
  })
})
