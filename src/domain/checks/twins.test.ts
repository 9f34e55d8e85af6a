import { describe, expect, test } from 'vitest'
import { formatById } from '../formats/index.ts'
import type { Report } from '../report.ts'
import { checkReport } from './index.ts'
import {
  blankTownship,
  contradictingCounty,
  licensingTownship,
  redHeaderTownship,
  threePartTown,
} from './twins.fixture.ts'

function check(report: Report) {
  return checkReport(formatById(report.formatId)!, report)
}

/** `code where`: the section, 基本 for what belongs to none. */
function told(report: Report): readonly string[] {
  return check(report).map(({ code, section }) => `${code} ${section ?? '基本'}`)
}

/**
 * What was found wrong with each report by hand, as codes and sections. Left out, for no program
 * can tell them from the form: labels of tables and pages (the reader of the file tells them),
 * missing verbs and broken sentences, a list of general work instead of what was published,
 * problems and measures that are as many but do not answer each other, counts that are absent.
 */
describe.each<[string, () => Report, readonly string[], readonly string[]]>([
  [
    'a township that left its tables blank',
    blankTownship,
    [
      'R33 基本', // no date
      'R17 overview', // five parts missing
      'R29 overview', // the leader's name
      'R39 overview', // 2、 for 二、, and a second 2、
      'R44 overview', // half-width signs
      'R44 problems',
      'R5 requests', // blank cells
      'R5 disputes',
      'R16 other', // 六 is missing
    ],
    ['R39 overview', 'R5 requests', 'R5 disputes', 'R16 other'],
  ],
  [
    'a town with three of five parts',
    threePartTown,
    ['R33 基本', 'R17 overview', 'R44 problems', 'R19 other'],
    [],
  ],
  [
    'a township with a red header',
    redHeaderTownship,
    [
      'R33 基本',
      'R43 基本', // [2021] for 〔2021〕
      'R47 基本', // spaces in the title
      'R51 基本', // the county's short name
      'R29 overview', // 信访
      'R48 overview', // markup
      'R5 proactive', // a blank cell
      'R49 problems', // 越多越多, 标点符合
    ],
    ['R5 proactive'],
  ],
  [
    'a township of 512 licences',
    licensingTownship,
    [
      'R33 基本',
      'R17 overview',
      'R42 overview', // 《条例》 without its name
      'R29 overview',
      'R5 requests',
      'R35 problems', // 今年
      'R19 other',
    ],
    ['R5 requests'],
  ],
  [
    'a county whose prose contradicts its table',
    contradictingCounty,
    [
      'R42 基本', // the title within a title
      'R47 基本', // spaces
      'R11 overview', // 1件, table three has 3
      'R12 overview', // 2976 + 2449 is not 5431
      'R50 overview', // “六稳”、“六保”
      'R10 proactive', // 20, 0, 20
      'R19 other',
      'R22 other',
    ],
    ['R11 overview', 'R11 overview'], // received, and handled
  ],
])('%s', (_, report, listed, errors) => {
  test('has every listed defect found', () => {
    expect(told(report())).toEqual(expect.arrayContaining([...listed]))
  })

  test('and no error beside them', () => {
    const grave = check(report()).filter(
      ({ severity }) => severity === 'error' || severity === 'explain',
    )
    expect(grave.map(({ code, section }) => `${code} ${section ?? '基本'}`)).toEqual(errors)
  })
})

test('blank cells are counted as the reports left them', () => {
  const blanks = (report: Report) =>
    check(report)
      .filter(({ code }) => code === 'R5')
      .map(({ at }) => at.length)
  expect(blanks(blankTownship())).toEqual([144, 12])
  expect(blanks(redHeaderTownship())).toEqual([1])
  expect(blanks(licensingTownship())).toEqual([132])
})
