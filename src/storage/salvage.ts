import { formatById, formats } from '#domain/formats/index.ts'
import { isPlace, type Place } from '#domain/place.ts'
import { emptyReport, withValue } from '#domain/report.ts'
import { type Draft, newDraft, readDraft } from './draft.ts'

/**
 * What can be saved of a record that is no sound draft: every text that stands at a place of a
 * report. Undefined where there is none.
 */
export function salvage(id: string, record: unknown, at: string): Draft | undefined {
  const found = textsOf(field(record, 'report'))
  const wanted = found.find(([place]) => place === 'formatId')?.[1] ?? ''
  const format = formatById(wanted) ?? formats[formats.length - 1]
  if (found.length === 0 || !format) return undefined
  const report = found.reduce(
    (next, [place, text]) => (place === 'formatId' ? next : withValue(next, place, text)),
    { ...emptyReport(format, 0), year: '' },
  )
  const revision = field(record, 'revision')
  const known = typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : 0
  // Through the reader once more: it drops what has no business in a report.
  return readDraft({ ...newDraft(id, report, at), revision: known })
}

function textsOf(report: unknown): readonly (readonly [Place, string])[] {
  return entriesOf(report).flatMap(([group, value]) =>
    typeof value === 'string'
      ? textAt(group, value)
      : entriesOf(value).flatMap(([key, text]) => textAt(`${group}.${key}`, text)),
  )
}

function textAt(place: string, text: unknown): readonly (readonly [Place, string])[] {
  return isPlace(place) && typeof text === 'string' ? [[place, text]] : []
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function field(record: unknown, name: string): unknown {
  return entriesOf(record).find(([key]) => key === name)?.[1]
}

/**
 * The value of JSON that was cut off, as far as it goes: the last text, list and records are
 * closed where the file ends. Undefined where even that is no JSON.
 */
export function parseCutOff(text: string): unknown {
  const open: string[] = []
  let inText = false
  // Where the value that is being read began; whatever comes after it may be cut in the middle.
  let whole = 0
  let closing = ''
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']')
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',') {
      whole = at
      closing = [...open].reverse().join('')
    }
  }
  try {
    return JSON.parse(text.slice(0, whole) + closing)
  } catch {
    return undefined
  }
}
