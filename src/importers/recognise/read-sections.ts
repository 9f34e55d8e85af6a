import type { ReportFormat } from '#domain/format.ts'
import { emptyReport, type Report } from '#domain/report.ts'
import type { SectionHeading } from './headings.ts'
import { misprintOf } from './misprint.ts'
import { readFee, readProse } from './prose-sections.ts'
import type { Entry, Misprint, Unplaced } from './receipt.ts'
import { type LaidOut, linesBetween } from './tables.ts'

/** The texts of the sections, and what is to be said of their headings. */
type Sections = {
  readonly entries: readonly Entry[]
  readonly missing: readonly string[]
  readonly misprints: readonly Misprint[]
  readonly unplacedTexts: readonly Unplaced[]
  readonly fee: Report['fee']
}

/** Reads the lines below each heading; `lastBody` are those of the last one without the 落款. */
export function readSections(
  format: ReportFormat,
  laid: LaidOut,
  headings: readonly SectionHeading[],
  lastBody: readonly string[],
): Sections {
  const entries: Entry[] = []
  const missing: string[] = []
  const misprints: Misprint[] = []
  const unplacedTexts: Unplaced[] = []
  let { fee } = emptyReport(format, 0)
  headings.forEach(({ at, section, printed, rest }, index) => {
    const next = headings[index + 1]?.at
    const body = next === undefined ? lastBody : linesBetween(laid, at, next)
    const lines = rest === '' ? body : [rest, ...body]
    const spec = format.sections.find(({ id }) => id === section.id)
    const misprint = misprintOf(printed, spec?.title ?? section.title, '标题')
    if (misprint) misprints.push(misprint)
    if (spec?.kind !== 'prose') {
      const filled = lines.filter((line) => line.trim() !== '')
      unplacedTexts.push(...filled.map((text) => ({ text, where: spec?.title ?? printed })))
      return
    }
    const hasFee = spec.slots.some(({ kind }) => kind === 'fee')
    const read = hasFee ? readFee(lines) : { fee, rest: lines }
    fee = read.fee
    const prose = readProse(spec, read.rest)
    entries.push(...prose.entries)
    missing.push(...prose.missing)
  })
  return { entries, missing, misprints, unplacedTexts, fee }
}
