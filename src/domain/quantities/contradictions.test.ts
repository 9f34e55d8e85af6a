import { describe, expect, test } from 'vitest'
import { breakdownsAddUp, percentagesHold, proseAgainstTables } from '../checks/figures-in-prose.ts'
import { formatById } from '../formats/index.ts'
import type { Report } from '../report.ts'
import { filledReport } from '../reports.fixture.ts'
import * as sums from './corpus/breakdowns.fixture.ts'
import { harmlessHeldBack } from './corpus/harmless-held-back.fixture.ts'
import { harmless } from './corpus/harmless.fixture.ts'
import { linkedHeldBack } from './corpus/linked-held-back.fixture.ts'
import { linked } from './corpus/linked.fixture.ts'
import { type Passage, unmarked } from './corpus/passage.fixture.ts'
import { tried } from './corpus/tried.fixture.ts'
import { type Claim, reportSaying } from './corpus/report-saying.fixture.ts'
import { readNumeral } from './numerals.ts'
import { readUnit } from './units.ts'

const format = formatById('2021')!
const rules = [proseAgainstTables, breakdownsAddUp, percentagesHold]

function alarms(report: Report): readonly string[] {
  return rules.flatMap(({ code, examine }) =>
    examine({ format, report }).flatMap((verdict) =>
      verdict.kind === 'violated' ? [`${code} ${verdict.message}`] : [],
    ),
  )
}

type Said = { readonly by?: string | undefined; readonly heading: string; readonly marked: string }

function every(...passages: readonly (readonly Passage[])[]): readonly Said[] {
  return passages
    .flat()
    .flatMap(({ by, heading, texts }) => texts.map((marked) => ({ by, heading, marked })))
}

/** The number a bracket says; 0 for a negation, undefined for a guess. */
function numberIn(words: string): number | undefined {
  if (/^[未无没暂尚]/.test(words)) return 0
  const numeral = readNumeral(
    words.replace(/[０-９]/g, (d) => String('０１２３４５６７８９'.indexOf(d))),
    0,
  )
  const unit = numeral && readUnit(words, numeral.end)
  return numeral && numeral.value * (unit?.inWan ?? 1)
}

/** The passage, the claims of its brackets, and the report whose tables hold them. */
function agreeing({ by, heading, marked }: Said) {
  const { text, expected } = unmarked(marked)
  const claims = expected.flatMap(({ start, end, links }): readonly Claim[] =>
    links.map((cells) => ({ cells, value: numberIn(text.slice(start, end))! })),
  )
  return { text, expected, claims, report: reportSaying(format, heading, text, claims, by) }
}

const agreeingPassages = every(linked, linkedHeldBack, tried)
const harmlessPassages = every(harmless, harmlessHeldBack)

test('the corpus holds at least 300 sentences, 150 of them harmless', () => {
  const all = [...agreeingPassages, ...harmlessPassages].map(({ marked }) => marked)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(harmlessPassages.length).toBeGreaterThanOrEqual(150)
})

describe('no alarm', () => {
  test.each(harmlessPassages)('whatever the tables hold: $marked', ({ heading, marked }) => {
    const filled = filledReport('2021', (index) => String(70001 + index))
    const prose = { 'overview.disclosure.heading': heading, 'overview.disclosure.body': marked }
    expect(alarms({ ...filled, year: '2024', prose })).toEqual([])
  })

  test.each(agreeingPassages)('where text and tables agree: $marked', (said) => {
    expect(alarms(agreeing(said).report)).toEqual([])
  })
})

/** One slip each: ±1, a digit dropped or doubled, two exchanged. */
function slips(figure: string): readonly string[] {
  const value = Number(figure)
  const exchanged = figure.replace(/(\d)(\d)$/, '$2$1')
  return [String(value + 1), `${figure}0`, exchanged, figure.slice(1)].filter(
    (text) => text !== '' && Number(text) !== value,
  )
}

test('at least 95 % of seeded contradictions are found', () => {
  const missed: string[] = []
  let seeded = 0
  for (const said of agreeingPassages) {
    const { text, expected, claims, report } = agreeing(said)
    for (const { start, end } of expected) {
      const words = text.slice(start, end)
      const figure = /^[\d,]+/.exec(words)?.[0]
      // A negation or another numeral stays; the table is changed under it.
      const texts =
        figure === undefined
          ? []
          : slips(figure.replace(/,/g, '')).map(
              (wrong) => text.slice(0, start) + wrong + text.slice(start + figure.length),
            )
      for (const wrong of texts) {
        seeded += 1
        const prose = { ...report.prose, 'overview.disclosure.body': wrong }
        if (!alarms({ ...report, prose }).some((message) => message.startsWith('R11')))
          missed.push(wrong)
      }
      if (texts.length > 0) continue
      const [first] = expected.find((each) => each.start === start)!.links
      const others = claims.filter(({ cells }) => String(cells) !== String(first))
      const value = numberIn(words)! + 2
      const changed = seededReport(said, text, [...others, { cells: first!, value }])
      if (!changed) continue
      seeded += 1
      if (alarms(changed).length === 0) missed.push(text)
    }
  }
  const found = 1 - missed.length / seeded
  expect(seeded).toBeGreaterThan(800)
  expect(found, missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95)
})

/** Undefined where the other figures of the passage fix this one. */
function seededReport(
  { by, heading }: Said,
  text: string,
  claims: readonly Claim[],
): Report | undefined {
  try {
    return reportSaying(format, heading, text, claims, by)
  } catch {
    return undefined
  }
}

function about(text: string): readonly string[] {
  return alarms(reportSaying(format, '（一）主动公开', text, []))
}

describe('a breakdown', () => {
  test.each(sums.addingUp)('that adds up: %s', (text) => {
    expect(about(text)).toEqual([])
  })

  test.each(sums.naming)('that names some parts only: %s', (text) => {
    expect(about(text)).toEqual([])
  })

  test.each(sums.notAddingUp)('that does not: %s', (text, whole, sum) => {
    const [alarm, ...others] = about(text)
    expect(others).toEqual([])
    expect(alarm).toMatch(/^R12/)
    expect(alarm).toContain(`合计是 ${sum}，和总数 ${whole} 相差 ${Math.abs(whole - sum)}`)
  })
})

describe('a share', () => {
  test.each(sums.sharesThatHold)('that holds: %s', (text) => {
    expect(about(text).filter((alarm) => alarm.startsWith('R13'))).toEqual([])
  })

  test.each(sums.sharesThatFail)('that does not: %s', (text, said, is) => {
    const found = about(text).filter((alarm) => alarm.startsWith('R13'))
    expect(found.join('\n')).toContain(`占 ${said}%`)
    expect(found.join('\n')).toContain(`的 ${is}%`)
  })
})
