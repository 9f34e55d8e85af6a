import type { ReportFormat } from '../format.ts'
import { withBodies } from './bodies.ts'
import { divided } from './divided.ts'
import type { OpenFigure, Figure, Link, ProseReading } from './figure.ts'
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
  /** The full name of the organisation that reports; what other bodies did is in none of its tables. */
  readonly organisation?: string
}

/** The figures of a running text, what each speaks of, and what it adds up or divides. */
export function readProse(format: ReportFormat, prose: ProseToRead): ProseReading {
  const { text, year, organisation = '' } = prose
  const lexicon = lexiconOf(format)
  let heading = headingFrame(tokenise(lexicon, prose.heading ?? ''))
  const figures: OpenFigure[] = []
  const groups: Group[] = []
  const shares: ProseReading['shares'][number][] = []
  for (const paragraph of paragraphsOf(
    text,
    withBodies(tokenise(lexicon, text), text, organisation),
  )) {
    const [first = []] = paragraph
    const named = isHeading(text, first) ? headingFrame(first) : undefined
    if (isHeading(text, first)) heading = named
    const reader = new ParagraphReader({ format, year, heading })
    for (const sentence of paragraph) reader.read(sentence)
    figures.push(...reader.figures)
    groups.push(...reader.sums.groups())
    shares.push(...reader.sums.shares())
  }
  const linked = divided(
    format,
    groups.filter(({ summedUp }) => !summedUp),
  )
  const settled = new Map(figures.map((open) => [open, settledAs(open, linked.get(open))]))
  const known = (open: OpenFigure) => settled.get(open) ?? settledAs(open, undefined)
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

function settledAs({ stated, spoken }: OpenFigure, links: readonly Link[] | undefined): Figure {
  return {
    ...stated,
    links: links ?? spoken.map(({ scope, otherwise }) => ({ cells: scope.cells, otherwise })),
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
