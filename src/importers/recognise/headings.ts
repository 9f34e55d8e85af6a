import type { ReportFormat, Section } from '#domain/format.ts'
import { commonLength, type LabelKey, labelKey } from './label.ts'
import type { Lexicon } from './lexicon.ts'

/** A line that heads one of the six sections; `rest` is text that follows on the same line. */
export type SectionHeading = {
  readonly at: number
  readonly section: Section
  readonly printed: string
  readonly rest: string
}

/** The headings of one report, and where in the document it ends because another begins. */
export type Headings = { readonly headings: readonly SectionHeading[]; readonly end: number }

type Candidate = SectionHeading & { readonly score: number }

/** A candidate that is followed by another is a line of a table of contents. */
type Placed = Candidate & { readonly hasContent: boolean }

/**
 * The headings of the sections among the lines of a document, found by their words and numerals.
 * A table of contents names them too: the one followed by content counts. Of two reports in one
 * document it is the first that is read.
 */
export function sectionHeadings(
  lines: readonly (string | undefined)[],
  formats: readonly ReportFormat[],
  lexicon: Lexicon,
): Headings {
  const titles = titlesOf(formats)
  const candidates = lines.flatMap((text, at): readonly Candidate[] => {
    const best = text === undefined ? undefined : candidateFor(lines, at, titles, lexicon)
    return best ? [best] : []
  })
  const placed = candidates.map((each, index): Placed => {
    return { ...each, hasContent: !isInContents(each, candidates[index + 1], lines) }
  })
  const end = nextReport(placed, titles[0]?.section.id) ?? lines.length
  const ofFirst = placed.filter(({ at }) => at < end)
  const ids = [...new Set(ofFirst.map(({ section }) => section.id))]
  const headings = ids.flatMap((id) => {
    const own = ofFirst.filter(({ section }) => section.id === id)
    const top = Math.max(...own.map(({ score }) => score))
    const best = own.filter(({ score }) => score >= top - 0.05)
    return best.find(({ hasContent }) => hasContent) ?? best[best.length - 1] ?? []
  })
  return { headings: headings.sort((a, b) => a.at - b.at), end }
}

/** The first section and others, and then the first one again, are two reports. */
const fewestSections = 3

function nextReport(
  candidates: readonly Placed[],
  opening: string | undefined,
): number | undefined {
  const seen = new Set<string>()
  for (const { at, section, score, hasContent } of candidates) {
    if (!hasContent || score < 0.9) continue
    if (section.id === opening && seen.has(opening) && seen.size >= fewestSections) return at
    seen.add(section.id)
  }
  return undefined
}

type Title = {
  readonly section: Section
  readonly label: LabelKey
  readonly signs: ReadonlySet<string>
  /** A wording that the format does not print. */
  readonly isOther: boolean
}

/** Every wording of every section's title; formats may title the same section otherwise. */
function titlesOf(formats: readonly ReportFormat[]): readonly Title[] {
  return formats.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      [section.title, ...(section.seenAs ?? [])].map((title) => {
        const label = labelKey(title)
        const { number } = labelKey(section.title)
        const isOther = title !== section.title
        return { section, label: { ...label, number }, signs: new Set(label.key), isOther }
      }),
    ),
  )
}

function isInContents(
  candidate: Candidate,
  following: Candidate | undefined,
  lines: readonly (string | undefined)[],
): boolean {
  if (candidate.rest !== '' || following?.section.id === candidate.section.id) return false
  let next = candidate.at + 1
  while (lines[next] !== undefined && lines[next]?.trim() === '') next += 1
  return following?.at === next
}

const longestHeading = 45

function candidateFor(
  lines: readonly (string | undefined)[],
  at: number,
  titles: readonly Title[],
  lexicon: Lexicon,
): Candidate | undefined {
  const whole = (lines[at] ?? '').trim()
  const usual = withUsualNumeral(whole)
  const [heading, rest] = splitHeading(usual)
  if (heading === '' || heading.length > longestHeading) return undefined
  if (lexicon.find(heading).some((found) => found.penalty < 3)) return undefined
  const printed = whole.slice(0, heading.length + whole.length - usual.length)
  const line = labelKey(heading)
  let best: Candidate | undefined
  for (const title of titles) {
    const { section, isOther } = title
    const own = isOther ? scoreOfOther(line, title, lines, at, lexicon) : scoreOfTitle(line, title)
    if (own > (best?.score ?? 0)) best = { at, section, printed, rest, score: own }
  }
  return best
}

const countings = [
  Array.from('一二三四五六'),
  Array.from('壹贰叁肆伍陆'),
  Array.from('ⅠⅡⅢⅣⅤⅥ'),
  ['I', 'II', 'III', 'IV', 'V', 'VI'],
  Array.from('123456'),
]
const numbers = new Map(
  countings.flatMap((counting) => counting.map((numeral, at) => [numeral, at + 1] as const)),
)

/** How offices number sections otherwise than by 一、: 第一章, 壹、, Ⅰ、 and 01. */
const otherNumerals: readonly RegExp[] = [
  /^第\s*([一二三四五六])\s*(?:部分|章|节)[、：:.．\s]*/,
  /^([壹贰叁肆伍陆ⅠⅡⅢⅣⅤⅥ]|I{1,3}|IV|VI?)[、：:.．\s]+/,
  /^0?([1-6])\s*(?=[\u4e00-\u9fff])/,
]

function withUsualNumeral(printed: string): string {
  for (const pattern of otherNumerals) {
    const [whole = '', numeral = ''] = pattern.exec(printed) ?? []
    const number = numbers.get(numeral)
    if (number !== undefined) return `${number}.${printed.slice(whole.length)}`
  }
  return printed
}

/** A heading without the dots and page number of a table of contents. */
function splitHeading(text: string): readonly [printed: string, rest: string] {
  if (!/[。：:；;]/.test(text)) {
    return [text.slice(0, 90).replace(/\s*(?:\.{3,}|…+|·{3,})?\s*\d{0,3}$/, ''), '']
  }
  return splitRunIn(text)
}

/** A heading with its text on the same line: 六、其他需要报告的事项：无。 */
function splitRunIn(text: string): readonly [string, string] {
  const end = text.search(/[。：:；;]/)
  const printed = text.slice(0, end)
  return end < 0 || end > longestHeading || labelKey(printed).ordinal === ''
    ? ['', '']
    : [printed.trim(), text.slice(end + 1).trim()]
}

/** How well a line is a title: 1 word for word, 0 not at all. */
function scoreOfTitle(line: LabelKey, { label, signs }: Title): number {
  const shared = Array.from(line.key).filter((sign) => signs.has(sign)).length
  if (shared * 2 < Math.min(line.key.length, label.key.length)) return 0
  const short = Math.min(line.key.length, label.key.length)
  const long = Math.max(line.key.length, label.key.length)
  if (short < 2) return 0
  const sameNumber =
    line.number > 0 && line.number === label.number && !line.ordinal.startsWith('(')
  if (line.key === label.key) return sameNumber ? 1 : 0.9
  // Without a numeral only a slip or two are forgiven: prose may begin with the same words.
  if (line.ordinal === '') {
    const near = short === long && short > 4 && commonLength(line.key, label.key) >= short - 1
    return near ? 0.7 : 0
  }
  if (line.ordinal.startsWith('(')) return 0
  const common = commonLength(line.key, label.key)
  if (sameNumber) return common / short >= 0.6 ? 0.5 + (0.4 * common) / long : 0
  return common / short >= 0.85 && common / long >= 0.5 && short > 3
    ? 0.3 + (0.4 * common) / long
    : 0
}

/**
 * How well a line is another wording of a title, which must be word for word. Without its number it
 * may head a part of 一、总体情况, too (主动公开情况), unless the section's table follows.
 */
function scoreOfOther(
  line: LabelKey,
  { section, label }: Title,
  lines: readonly (string | undefined)[],
  at: number,
  lexicon: Lexicon,
): number {
  if (line.key !== label.key) return 0
  if (line.ordinal !== '' && line.number === label.number && !line.ordinal.startsWith('('))
    return 0.9
  return section.kind === 'prose' || isTableAt(lines, at + 1, section.grid.id, lexicon) ? 0.8 : 0
}

/** Whether the first words behind a line are those of a table. */
function isTableAt(
  lines: readonly (string | undefined)[],
  from: number,
  grid: string,
  lexicon: Lexicon,
): boolean {
  const next = lines.findIndex((line, at) => at >= from && line?.trim() !== '')
  // A row of several cells is no line.
  if (next >= 0 && lines[next] === undefined) return true
  const [word = ''] = (lines[next] ?? '').trim().split(/\s+/)
  return lexicon.find(word).some(({ label, penalty }) => label.grid === grid && penalty < 3)
}
