import { describe, expect, test } from 'vitest'
import { aReport } from '#domain/a-report.fixture.ts'
import { breakdownsAddUp, percentagesHold, proseAgainstTables } from '../checks/figures-in-prose.ts'
import { formatById } from '../formats/index.ts'
import type { Report } from '../report.ts'
import { zeroTownshipReport } from '../reports.fixture.ts'
import { falseTold } from './corpus/false-told.fixture.ts'
import { busyTables, type Told } from './corpus/told.fixture.ts'
import { falseHeldBack, trueHeldBack } from './corpus/told-held-back.fixture.ts'
import { falseLater, trueLater } from './corpus/told-later.fixture.ts'
import { trueTold } from './corpus/true-told.fixture.ts'

const format = formatById('2021')!
const rules = [proseAgainstTables, breakdownsAddUp, percentagesHold]

type Sentence = Omit<Told, 'texts'> & { readonly text: string }

function each(told: readonly Told[]): readonly Sentence[] {
  return told.flatMap(({ texts, ...rest }) => texts.map((text) => ({ ...rest, text })))
}

function reportWith({ by, heading, tables, text }: Sentence): Report {
  const base = aReport(tables === 'busy' ? busyTables : {})
  return {
    ...base,
    year: '2024',
    organisation: { ...zeroTownshipReport().organisation, name: by },
    prose: { 'overview.onRequest.heading': heading, 'overview.onRequest.body': text },
  }
}

function alarms(sentence: Sentence): readonly string[] {
  const report = reportWith(sentence)
  return rules.flatMap(({ code, examine }) =>
    examine({ format, report }).flatMap((verdict) =>
      verdict.kind === 'violated' ? [`${code} ${verdict.message}`] : [],
    ),
  )
}

describe('no alarm', () => {
  test.each(each([...trueTold, ...trueHeldBack, ...trueLater]))(
    'of $by beside $tables tables: $text',
    (sentence) => {
      expect(alarms(sentence)).toEqual([])
    },
  )
})

test('at least 95 % of whole sentences that contradict their tables are found', () => {
  const sentences = each([...falseTold, ...falseHeldBack, ...falseLater])
  const missed = sentences.filter((sentence) => alarms(sentence).length === 0)
  const found = 1 - missed.length / sentences.length
  expect(found, missed.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(0.95)
})
