import { placeName } from '../place-name.ts'
import { type Place, prosePlace } from '../place.ts'
import { on, valueAt } from '../report.ts'
import { isWrittenInOnePiece, proseSections } from '../sections.ts'
import type { RuleInput } from './rule.ts'

/** A stretch of the clerk's own words as it will be printed. */
export type Passage = {
  readonly place: Place
  /** Absent for the title and the lead-in. */
  readonly section?: string
  /** What a clerk calls it: 总体情况·主动公开. */
  readonly label: string
  readonly kind: 'title' | 'leadIn' | 'heading' | 'body'
  readonly text: string
}

/** A dozen rules read the passages of one examination. */
const known = new WeakMap<RuleInput, readonly Passage[]>()

/** Every stretch of words in printed order; what is empty or not printed is left out. */
export function passagesOf(input: RuleInput): readonly Passage[] {
  const passages = known.get(input) ?? passagesIn(input)
  known.set(input, passages)
  return passages
}

function passagesIn({ format, report }: RuleInput): readonly Passage[] {
  const passage = (place: Place, kind: Passage['kind'], section?: string): readonly Passage[] => {
    const text = valueAt(report, place)
    if (text.trim() === '') return []
    const name = placeName(format, place)
    const label = kind === 'heading' ? `${name}的小标题` : name
    return [{ place, kind, label, text, ...(section === undefined ? {} : { section }) }]
  }
  return [
    ...passage('title', 'title'),
    ...(report.leadIn.shown === on ? passage('leadIn.text', 'leadIn') : []),
    ...proseSections(format).flatMap((section) => {
      const { id, slots } = section
      const inOnePiece = isWrittenInOnePiece(section, report)
      return slots.flatMap((slot): readonly Passage[] => {
        if (slot.kind === 'fee') return []
        if (slot.kind === 'text') return passage(prosePlace(id, slot.id), 'body', id)
        const body = passage(prosePlace(id, slot.id, 'body'), 'body', id)
        // A heading is printed when something stands under it, or should.
        if (body.length === 0 && (!slot.required || inOnePiece)) return []
        return [...passage(prosePlace(id, slot.id, 'heading'), 'heading', id), ...body]
      })
    }),
  ]
}

/** The passages of prose alone: neither title nor headings nor the lead-in. */
export function bodiesOf(input: RuleInput): readonly Passage[] {
  return passagesOf(input).filter(({ kind }) => kind === 'body')
}

/** The sentences of a text, each with its closing mark, untouched otherwise. */
export function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。！？；\n]+[。！？；]?/g) ?? []
}

/** A text short enough to be quoted in a message. */
export function quoted(text: string, length = 24): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > length ? `${plain.slice(0, length)}…` : plain
}
