import { unreadableCells } from './checks/cells.ts'
import { type Edit, typed } from './edit.ts'
import type { Finding } from './finding.ts'
import type { Report } from './report.ts'

/**
 * 说明理由: the clerk's answer to a finding. It holds as long as what the rule compared stays as it
 * was; when a figure or sentence changes, the answer lapses and is shown as lapsed.
 */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'reason'; readonly text: string }
  | { readonly kind: 'lapsed'; readonly text: string }

/** Whether a finding can be answered; a figure that cannot be read must be mended instead. */
export function isAnswerable(finding: Finding): boolean {
  return finding.code !== unreadableCells.code
}

/** What the report answers to each of its findings. */
export function answersTo(
  report: Report,
  findings: readonly Finding[],
): ReadonlyMap<Finding, Answer> {
  const present = new Set(findings.map(fingerprintOf))
  const shown = new Set<string>()
  return new Map(
    findings.map((finding): readonly [Finding, Answer] => {
      const kept = keptFor(report, finding)
      const own = kept.find(({ fingerprint }) => fingerprint === fingerprintOf(finding))
      if (own) return [finding, { kind: 'reason', text: own.text }]
      // Two findings of a rule may be about one paragraph: what lapsed is told once.
      const old = kept.find((each) => !present.has(each.fingerprint) && !shown.has(each.text))
      if (!old) return [finding, { kind: 'none' }]
      shown.add(old.text)
      return [finding, { kind: 'lapsed', text: old.text }]
    }),
  )
}

/** The findings that no reason answers: what is still open. */
export function unanswered(report: Report, findings: readonly Finding[]): readonly Finding[] {
  const answers = answersTo(report, findings)
  return findings.filter((finding) => answers.get(finding)?.kind !== 'reason')
}

/**
 * Answers a finding; an empty text takes the answer back. `findings` are all of the report: answers
 * that lapsed are forgotten, those of other findings about the same thing are kept.
 */
export function answered(
  report: Report,
  findings: readonly Finding[],
  finding: Finding,
  text: string,
  at: string,
): Edit {
  const own = fingerprintOf(finding)
  const present = new Set(findings.map(fingerprintOf))
  const others = keptFor(report, finding).filter(
    ({ fingerprint }) => fingerprint !== own && present.has(fingerprint),
  )
  const reason = text.replace(/\s+/g, ' ').trim()
  const kept = reason === '' ? others : [...others, { fingerprint: own, text: reason }]
  return typed(
    report,
    `reasons.${subjectOf(finding)}`,
    kept.map((each) => `${each.fingerprint} ${each.text}`).join('\n'),
    at,
  )
}

type Kept = { readonly fingerprint: string; readonly text: string }

/** The answers kept for what a finding is about, one a line: fingerprint and text. */
function keptFor(report: Report, finding: Finding): readonly Kept[] {
  return (report.reasons[subjectOf(finding)] ?? '').split('\n').flatMap((line) => {
    const gap = line.indexOf(' ')
    return gap < 0 ? [] : [{ fingerprint: line.slice(0, gap), text: line.slice(gap + 1) }]
  })
}

/** The same for one rule about the same things, whatever they hold. */
export function subjectOf({ code, at, operands }: Finding): string {
  const about = operands.length > 0 ? operands.map(({ place, label }) => place + label) : at
  return `${code}.${hash(about.join('\n'))}`
}

/** Of what the rule compared: rule, places and values; the sentence where it names no operands. */
function fingerprintOf({ code, message, operands }: Finding): string {
  const compared = operands.map(({ place, label, value }) => `${place} ${label} ${value}`)
  return hash([code, ...(compared.length > 0 ? compared : [message])].join('\n'))
}

/** FNV-1a, 32 bit: short, the same on every machine, and not meant to resist anybody. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(36)
}
