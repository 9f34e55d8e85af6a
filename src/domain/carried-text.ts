import { type Edit, editOf } from './edit.ts'
import type { Place } from './place.ts'
import { type Report, valueAt } from './report.ts'

/** What is still to be filled in stands as a gap, which the checks find (R28). */
const gap = '＿＿'

/** Signs around a number that make it part of a name, a date or a reference and no count. */
const kept =
  /《[^》]*》|[〔[【(（]\s*(?:19|20)\d\d\s*[〕\]】)）]\s*第?\s*\d+\s*号|第\s*\d+\s*[条款项号届次期]|(?:19|20)\d\d\s*年(?:度)?|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*日|https?:\S+|[A-Za-z][\w.@-]*\d[\w.@-]*|\d{3,4}-\d{7,8}|\b1\d{10}\b/g
const listNumber = /^\s*(?:[（(]?\d{1,2}[)）]|\d{1,2}[.．、](?!\d))/

/** A text with every count as a gap. Years, dates, articles, names and numbers of a list stay. */
export function withoutFigures(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const start = listNumber.exec(line)?.[0].length ?? 0
      return line.slice(0, start) + blankedLine(line.slice(start))
    })
    .join('\n')
}

function blankedLine(line: string): string {
  let out = ''
  let at = 0
  for (const match of line.matchAll(kept)) {
    out += blanked(line.slice(at, match.index)) + match[0]
    at = match.index + match[0].length
  }
  return out + blanked(line.slice(at))
}

function blanked(text: string): string {
  return text.replace(/[\d０-９]+(?:[,，.．][\d０-９]+)*/g, gap)
}

/** A text one year on: the year it speaks of and the one after it move, others stay. */
export function withYearMoved(text: string, from: number, to: number): string {
  return text.replace(
    /(19|20)(\d\d)(\s*年)/g,
    (whole, century: string, rest: string, sign: string) => {
      const year = Number(century + rest)
      return year === from || year === from + 1 ? `${year + to - from}${sign}` : whole
    },
  )
}

/** The sentences of a text, each with the sign that ends it. */
function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；])|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** The sentences at a place that still stand as they were taken over from last year's report. */
export function carriedSentences(report: Report, place: Place): readonly string[] {
  const taken = new Set(sentencesIn(report.carried[place] ?? ''))
  if (taken.size === 0) return []
  return sentencesIn(valueAt(report, place)).filter((sentence) => taken.has(sentence))
}

/** Confirms sentences as they stand; what is left of the text that was taken over stays marked. */
export function confirmed(
  report: Report,
  place: Place,
  sentences: readonly string[],
  at: string,
): Edit {
  const settled = new Set(sentences)
  const open = sentencesIn(report.carried[place] ?? '').filter((each) => !settled.has(each))
  return editOf(report, 'set', at, [[`carried.${place}`, open.join('\n')]])
}
