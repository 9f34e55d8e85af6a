import type { PartSlot, ProseSection } from '#domain/format.ts'
import { type Place, prosePlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { labelKey, penalty } from './label.ts'
import type { Entry } from './receipt.ts'

/** The texts of a prose section in their slots. */
export type ProseReading = {
  readonly entries: readonly Entry[]
  /** Ids of required parts without a text of their own. */
  readonly missing: readonly string[]
}

type PartHeading = { readonly slot: PartSlot; readonly heading: string; readonly rest: string }

/** Sorts the lines of a prose section into its parts; text before and between them has slots of its own. */
export function readProse(section: ProseSection, lines: readonly string[]): ProseReading {
  const parts = section.slots.filter((slot) => slot.kind === 'part')
  const body = joinBroken(lines)
  const headings = new Map<number, PartHeading>()
  const used = new Set<string>()
  body.forEach(({ text }, at) => {
    const heading = partHeading(text, parts)
    if (!heading || used.has(heading.slot.id)) return
    used.add(heading.slot.id)
    headings.set(at, heading)
  })
  const entries: Entry[] = []
  const cuts = [...headings.keys()]
  const opening = body.slice(0, cuts[0] ?? body.length)
  const texts = section.slots.filter((slot) => slot.kind === 'text')
  const [first] = texts
  const last = texts[texts.length - 1]
  const whole = parts.length === 0 ? last : first
  if (whole) entries.push(...textEntry(prosePlace(section.id, whole.id), opening))
  cuts.forEach((cut, index) => {
    const found = headings.get(cut)
    if (!found) return
    const { slot, heading, rest } = found
    const own = body.slice(cut + 1, cuts[index + 1] ?? body.length)
    const lead = rest === '' ? [] : [{ text: rest, original: rest }]
    entries.push({
      place: prosePlace(section.id, slot.id, 'heading'),
      original: heading,
      value: heading,
      kind: 'exact',
    })
    entries.push(...textEntry(prosePlace(section.id, slot.id, 'body'), [...lead, ...own]))
  })
  const missing = parts.filter(({ id }) => !used.has(id)).map(({ id }) => `${section.id}.${id}`)
  return { entries, missing }
}

type BodyLine = { readonly text: string; readonly original: string }

function textEntry(place: Place, lines: readonly BodyLine[]): readonly Entry[] {
  if (lines.length === 0) return []
  const value = lines.map(({ text }) => text).join('\n')
  const original = lines.map(({ original: printed }) => printed).join('\n')
  return [{ place, original, value, kind: value === original ? 'exact' : 'cleaned' }]
}

const listed =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、]|第[一二三四五六七八九十]|[一二三四五六七八九十]{1,2}是)/
const finished = /[。！？!?；;：:”"』」）)…]$/

/** Filled lines; a sentence that a page or line end broke is put together again. */
function joinBroken(lines: readonly string[]): readonly BodyLine[] {
  const filled = lines
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
  const joined: BodyLine[] = []
  for (const text of filled) {
    const above = joined[joined.length - 1]
    const broken =
      above !== undefined &&
      above.text.length >= 20 &&
      !finished.test(above.text) &&
      !listed.test(text)
    // A heading of its own line ends without a full stop.
    const heading = above !== undefined && listed.test(above.text) && above.text.length <= 40
    if (broken && !heading)
      joined.splice(-1, 1, {
        text: above.text + text,
        original: `${above.original}\n${text}`,
      })
    else joined.push({ text, original: text })
  }
  return joined
}

const longestPartHeading = 30
const fillers = /(?:方面的?|情况|工作|部分|的|进一步|加强|做好|推进|强化)/g

/** A line that heads one of the parts, alone or with its text behind it. */
function partHeading(line: string, parts: readonly PartSlot[]): PartHeading | undefined {
  const end = line.search(/[。：:]/)
  const heading = (end < 0 ? line : line.slice(0, end)).trim()
  const rest = end < 0 ? '' : line.slice(end + 1).trim()
  if (heading.length > longestPartHeading || (end < 0 && /[，；]/.test(heading))) return undefined
  const matches = parts.filter((slot) => heads(heading, slot, rest !== ''))
  const [slot] = matches
  return matches.length === 1 && slot ? { slot, heading, rest } : undefined
}

function heads(heading: string, slot: PartSlot, runIn: boolean): boolean {
  const printed = labelKey(heading)
  const core = printed.key.replace(fillers, '')
  const names = [slot.heading, ...(slot.seenAs ?? [])].map((name) => labelKey(name).key)
  return names.some((name) => {
    const plain = name.replace(fillers, '')
    if (printed.key === name || core === plain) return printed.ordinal !== '' || !runIn
    if (printed.ordinal === '') return false
    const near = penalty(core, plain)
    return core.includes(plain) || (core.length >= 4 && plain.includes(core)) || (near ?? 9) < 3
  })
}

const feePattern =
  /^(?:20\d\d年|本年度)，[^，。]{1,12}?依申请公开政府信息收取信息处理费情况：(?:发出收费通知([^，。]+?)件)?，?(?:应收金额([^，。]+?元))?，?(?:实际收取([^，。]+?元))?。$/

/** Our own sentence on the 信息处理费 read back into its fields; other wordings stay prose. */
export function readFee(lines: readonly string[]): {
  readonly fee: Report['fee']
  readonly rest: readonly string[]
} {
  const at = lines.findIndex((line) => feePattern.test(line.trim()))
  const [, notices = '', charged = '', received = ''] =
    feePattern.exec(lines[at]?.trim() ?? '') ?? []
  return {
    fee: { notices, charged: inYuan(charged), received: inYuan(received) },
    rest: lines.filter((_, index) => index !== at),
  }
}

/** An amount in 元 is typed without its unit. */
function inYuan(amount: string): string {
  return amount.replace(/([^万])元$/, '$1')
}
