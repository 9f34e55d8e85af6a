import { describe, expect, test } from 'vitest'
import { apply, repaired } from '#domain/edit.ts'
import { isPlace } from '#domain/place.ts'
import { formats } from '#domain/formats/index.ts'
import { checkReport, rules } from '../index.ts'
import { samples } from './index.ts'
import {
  type Difference,
  failuresOf,
  type Sample,
  type SampleReport,
  sampleReportOf,
} from './sample.ts'
import { aTownship } from './township.ts'

function codesOf({ tables }: Sample, difference: Difference): readonly string[] {
  return codesIn(sampleReportOf(tables, difference))
}

function codesIn({ format, report, previous }: SampleReport): readonly string[] {
  const codes = checkReport(format, report, previous).map(({ code }) => code)
  return [...new Set(codes)].sort()
}

function verdictsOf(code: string, tables: Sample['tables'], difference: Difference) {
  return rules.find((rule) => rule.code === code)!.examine(sampleReportOf(tables, difference))
}

test.each(formats)('the township the samples differ from has nothing to find: $name', (format) => {
  const year = format.lastYear ?? 2025
  const report = aTownship(format, year)
  expect(checkReport(format, report, aTownship(format, year - 1))).toEqual([])
})

test('every rule has its sample, and no sample is without a rule', () => {
  expect(samples.map(({ code }) => code).sort()).toEqual(rules.map(({ code }) => code).sort())
})

describe.each(samples)('$code', (sample) => {
  test(`passes: ${sample.passes.says}`, () => {
    expect(codesOf(sample, sample.passes)).toEqual([])
  })

  test(`fails, and nothing else does: ${sample.fails.says}`, () => {
    for (const input of failuresOf(sample))
      expect(codesIn(input)).toEqual([sample.code, ...(sample.along ?? [])].sort())
  })

  test(`waits: ${sample.undecided?.says ?? '任何时候都能判定'}`, () => {
    const rule = rules.find(({ code }) => code === sample.code)!
    expect(sample.undecided === undefined).toBe(rule.undecidable.startsWith('任何时候都能判定'))
    const waiting = sample.undecided ?? { says: '什么都没有填', texts: emptied() }
    const verdicts = verdictsOf(sample.code, sample.tables, waiting)
    const undecided = verdicts.filter(({ kind }) => kind === 'undecided')
    expect(undecided.length > 0).toBe(sample.undecided !== undefined)
    if (sample.undecided) expect(codesOf(sample, waiting)).not.toContain(sample.code)
  })
})

test('a repair at one press leaves nothing to find', () => {
  const mendable = samples.flatMap((sample) => {
    const { format, report, previous } = sampleReportOf(sample.tables, sample.fails)
    const found = checkReport(format, report, previous)
    const changes = found.flatMap(({ fix }) => fix?.changes ?? [])
    if (changes.length === 0) return []
    const mended = apply(report, repaired(report, changes, ''))
    expect(checkReport(format, mended, previous), sample.code).toEqual([])
    return [sample.code]
  })
  expect(mendable.length).toBeGreaterThan(10)
})

/** Differences that leave a report with nothing in it. */
function emptied(): Record<string, string> {
  const { prose, cells } = aTownship(formats[formats.length - 1]!, 2025)
  return Object.fromEntries([
    ...Object.keys(prose).map((key) => [`prose.${key}`, '']),
    ...Object.keys(cells).map((key) => [`cells.${key}`, '']),
    ['signature.date', ''],
  ])
}

test('samples change places that exist, and change them', () => {
  for (const sample of samples)
    for (const { texts = {}, lastYear = {} } of [
      sample.passes,
      sample.fails,
      ...(sample.undecided ? [sample.undecided] : []),
    ])
      for (const place of [
        ...Object.keys(texts),
        ...(lastYear === 'unknown' ? [] : Object.keys(lastYear)),
      ])
        expect(isPlace(place), `${sample.code} ${place}`).toBe(true)
})
