import fc from 'fast-check'
import type { ReportFormat } from './format.ts'
import { formats } from './formats/index.ts'
import { gridsOf, typedCellsOf } from './grid.ts'
import { organisationKinds, organisationLevels, type Report } from './report.ts'
import { untouchedReport } from './reports.fixture.ts'

const typedCell = fc.oneof(
  { weight: 8, arbitrary: fc.nat(99_999).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '/', '１２', '3件', '+5', '无', '约10') },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
)

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '（一）加强领导。全年开会3次。',
    '（二）平台建设',
    '1、培训。办班2期。',
    '“放管服”——成效…',
    '𠮷家村',
    '甲\u202e乙\u0001丙\ud800',
  ),
)
const prose = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'))
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', '云溪县桃花坪镇', '2026年1月16日', '12', 'on') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
)
const onOff = fc.constantFrom('', 'on')

/** Any report a clerk could leave, in any format: every field blank, sensible or anything. */
export const anyReport: fc.Arbitrary<Report> = fc
  .constantFrom(...formats)
  .chain((format) =>
    fc.record({
      rest: fc.constant(untouchedReport(format.id)),
      year: fc.constantFrom('2020', '2025', ''),
      title: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: word }),
      titleBreak: fc.constantFrom('', 'afterName', 'beforeSubject'),
      organisation: fc.record({
        name: word,
        selfReference: fc.constantFrom('', '我镇'),
        kind: fc.constantFrom(...organisationKinds),
        level: fc.constantFrom(...organisationLevels),
      }),
      leadIn: fc.record({
        shown: onOff,
        text: fc.oneof(fc.constant(''), prose),
        basis: word,
        periodFrom: word,
        periodTo: word,
        website: word,
        address: word,
        postcode: word,
        phone: word,
        fax: word,
        email: word,
      }),
      redHeader: fc.record({ shown: onOff, mark: word, number: word, signer: word }),
      signature: fc.record({ name: word, date: word, sealed: onOff }),
      fee: fc.record({ notices: typedCell, charged: typedCell, received: typedCell }),
      prose: anyProse(format),
      cells: anyCells(format),
      stated: fc.constantFrom({}, { 'requests.granted.naturalPerson': '2026-01-05T01:02:03.000Z' }),
      notes: fc.constantFrom({}, { 'requests.granted.naturalPerson': '司法所老台账' }),
      printed: fc.constantFrom({}, { 'requests.newReceived.total': '7391' }),
      reasons: fc.constantFrom({}, { R14: '与上年口径不同，已电话说明' }),
    }),
  )
  .map(({ rest, ...typed }) => ({ ...rest, ...typed, prose: { ...rest.prose, ...typed.prose } }))

function anyCells(format: ReportFormat): fc.Arbitrary<Record<string, string>> {
  const cells = gridsOf(format).flatMap(typedCellsOf)
  return fc
    .array(typedCell, { minLength: cells.length, maxLength: cells.length })
    .map((figures) => Object.fromEntries(cells.map(({ id }, index) => [id, figures[index] ?? ''])))
}

function anyProse(format: ReportFormat): fc.Arbitrary<Record<string, string>> {
  const keys = format.sections.flatMap((section) => {
    if (section.kind !== 'prose') return []
    return section.slots.flatMap(({ kind, id }) => {
      if (kind === 'fee') return []
      const key = `${section.id}.${id}`
      return kind === 'text' ? [key] : [`${key}.body`]
    })
  })
  return fc
    .array(fc.oneof(fc.constant(''), prose), { minLength: keys.length, maxLength: keys.length })
    .map((texts) => Object.fromEntries(keys.map((key, index) => [key, texts[index] ?? ''])))
}
