import type { ReportFormat } from '../format.ts'
import type { CellId } from '../place.ts'
import type { Draft, Figure, ProseReading } from './figure.ts'
import { lexiconOf } from './lexicon.ts'
import { type Frame, frameOf, tableOf } from './scope.ts'
import { ParagraphReader } from './sentence.ts'
import type { Group } from './sums.ts'
import { lineWords, type Token, tokenise } from './tokens.ts'

export type ProseToRead = {
  readonly text: string
  /** The heading the text stands under; what it names need not be said again. */
  readonly heading?: string
  /** Figures of other years are left alone; undefined takes every year for the report's. */
  readonly year?: number | undefined
}

/** The figures of a running text, what each speaks of, and what it adds up or divides. */
export function readProse(format: ReportFormat, prose: ProseToRead): ProseReading {
  const { text, year } = prose
  const lexicon = lexiconOf(format)
  let heading = headingFrame(tokenise(lexicon, prose.heading ?? ''))
  const figures: Draft[] = []
  const groups: Group[] = []
  const shares: ProseReading['shares'][number][] = []
  for (const paragraph of paragraphsOf(text, tokenise(lexicon, text))) {
    const [first = []] = paragraph
    const named = isHeading(text, first) ? headingFrame(first) : undefined
    if (isHeading(text, first)) heading = named
    const reader = new ParagraphReader({ format, year, heading })
    for (const sentence of paragraph) reader.read(sentence)
    figures.push(...reader.figures)
    groups.push(...reader.sums.groups())
    shares.push(...reader.sums.shares())
  }
  const widened = widenedBy(
    format,
    groups.filter(({ summedUp }) => !summedUp),
  )
  const settle = (draft: Draft): Figure => {
    const { scopes: _, ...figure } = draft
    const links = widened.get(draft)
    return links ? { ...figure, links } : figure
  }
  const settled = new Map(figures.map((draft) => [draft, settle(draft)]))
  const known = (draft: Draft) => settled.get(draft) ?? settle(draft)
  return {
    figures: [...settled.values()],
    breakdowns: groups
      .filter(({ parts }) => parts.length > 1)
      .map(({ whole, parts, exhaustive, partial, summedUp }) => ({
        whole: known(whole),
        parts: parts.map(known),
        exhaustive,
        partial,
        summedUp,
      })),
    shares,
  }
}

function paragraphsOf(text: string, tokens: readonly Token[]): readonly (readonly Token[])[][] {
  const paragraphs: Token[][][] = [[[]]]
  for (const token of tokens) {
    const paragraph = paragraphs[paragraphs.length - 1]
    if (token.kind !== 'stop') paragraph?.[paragraph.length - 1]?.push(token)
    else if (text.charAt(token.start) === '\n') paragraphs.push([[]])
    else paragraph?.push([])
  }
  return paragraphs
}

/** （二）依申请公开情况: a short line, or the short first sentence, with a number of its own. */
function isHeading(text: string, tokens: readonly Token[]): boolean {
  const [first] = tokens
  const last = tokens[tokens.length - 1]
  if (!first || !last) return false
  const words = text.slice(first.start, last.end)
  return (
    words.length <= 24 && /^(?:（.）|\(.\)|[一二三四五六七八九]、|\d[.、])[^，,；：]+$/.test(words)
  )
}

/** Only the name of a whole table is taken over from a heading. */
function headingFrame(tokens: readonly Token[]): Frame | undefined {
  const words = lineWords(tokens)
  const grid = tableOf(words, undefined)
  const frame = grid === undefined ? undefined : frameOf(words, grid)
  return frame && !frame.rows && !frame.columns ? frame : undefined
}

/**
 * 受理15件（含上年结转2件）: what came in and what was there already; 办理15件，其中2件尚未办结: more
 * than the results, so that nothing certain is said.
 */
function widenedBy(
  format: ReportFormat,
  groups: readonly Group[],
): ReadonlyMap<Draft, readonly (readonly CellId[])[]> {
  const widened = new Map<Draft, readonly (readonly CellId[])[]>()
  for (const { whole, parts, bare } of groups)
    for (const { grid, left, right, solveFor } of format.balances) {
      const rowOf = (draft: Draft) => {
        const [scope] = draft.scopes
        return scope?.grid === grid && scope.cells.length === 1
          ? scope.cells[0]?.split('.')[1]
          : undefined
      }
      const row = rowOf(whole)
      const partRows = parts.map(rowOf)
      if (row === undefined || ![...left, ...right].includes(row)) continue
      // 办理5件，其中办结4件: one of them is more than the results.
      const repeats = ({ links }: Draft) => String(links) === String(whole.links)
      const column = whole.scopes[0]?.cells[0]?.split('.')[2] ?? ''
      // Beside kinds the table does not know, 同意公开 may be less than the table means by it.
      if (parts.some(({ links }) => links.length === 0))
        for (const part of parts)
          if (
            part.scopes.some(({ namedRows }) => namedRows) &&
            isOutcome(rowOf(part), [...left, ...right])
          )
            widened.set(part, [])
      if (row !== left[1] && partRows.includes(left[1]))
        widened.set(whole, bare ? [] : [left.map((each) => `${grid}.${each}.${column}`)])
      else if (row !== left[0] && (partRows[0] === solveFor || parts.some(repeats)))
        widened.set(whole, [])
    }
  return widened
}

function isOutcome(row: string | undefined, balanced: readonly string[]): boolean {
  return row === undefined || !balanced.includes(row)
}
