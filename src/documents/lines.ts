import type { Run } from './document.ts'

/**
 * Line breaking for the little this product prints: Chinese text on a grid with figures and a few
 * Latin words in it. All lengths in points.
 */
export type LineStyle = {
  readonly sizePt: number
  /** Added to every character; negative to close up. */
  readonly trackingPt: number
  readonly widthPt: number
  /** First-line indent. */
  readonly indentPt: number
}

export type Line = { readonly runs: readonly Run[]; readonly widthPt: number }

/** 行首禁则: must not begin a line. */
const notAtStart = '，。、；：？！）》”’】〉」』〕％%·…—,.;:?!)]'
/** 行尾禁则: must not end a line. */
const notAtEnd = '（《“‘【〈「『〔(['
/** Widths of Times New Roman in thousandths of an em; what is not listed counts as 500. */
const latinWidths: Readonly<Record<string, number>> = {
  ' ': 250,
  '!': 333,
  '"': 408,
  '%': 833,
  '&': 778,
  "'": 180,
  '(': 333,
  ')': 333,
  '*': 500,
  '+': 564,
  ',': 250,
  '-': 333,
  '.': 250,
  '/': 278,
  ':': 278,
  ';': 278,
  '=': 564,
  '?': 444,
  '@': 921,
  A: 722,
  B: 667,
  C: 667,
  D: 722,
  E: 611,
  F: 556,
  G: 722,
  H: 722,
  I: 333,
  J: 389,
  K: 722,
  L: 611,
  M: 889,
  N: 722,
  O: 722,
  P: 556,
  Q: 722,
  R: 667,
  S: 556,
  T: 611,
  U: 722,
  V: 722,
  W: 944,
  X: 722,
  Y: 722,
  Z: 611,
  a: 444,
  c: 444,
  e: 444,
  f: 333,
  i: 278,
  j: 278,
  l: 278,
  m: 778,
  r: 333,
  s: 389,
  t: 278,
  w: 722,
  z: 444,
}

// Compared before they are matched: each of a report's thousands of characters is asked several times.

/** Latin letters, figures and their signs; everything else is set full width. */
const isLatin = (sign: string) => sign <= '~' && sign >= '!'
const isLetterOrFigure = (sign: string) => sign <= 'z' && /^[0-9A-Za-z]$/.test(sign)
const isIdeograph = (sign: string) => sign >= '\u3400' && sign <= '\u9fff'

/** Width of one character, tracking included. */
function characterWidth(character: string, { sizePt, trackingPt }: LineStyle): number {
  if (character === '\n') return 0
  if (character === ' ' || isLatin(character))
    return ((latinWidths[character] ?? 500) / 1000) * sizePt + trackingPt
  return sizePt + trackingPt
}

/** Width of a text on one line, quarter-em gaps between Chinese and Latin included. */
export function textWidth(text: string, style: LineStyle): number {
  let width = 0
  let before = ''
  for (const character of text) {
    width += gap(before, character, style) + characterWidth(character, style)
    before = character
  }
  return width
}

function gap(before: string, after: string, { sizePt }: LineStyle): number {
  const mixed = isIdeograph(before)
    ? isLetterOrFigure(after)
    : isIdeograph(after) && isLetterOrFigure(before)
  return mixed ? sizePt / 4 : 0
}

/** A text cut where a quarter em is left. */
export function spacedParts(text: string): readonly string[] {
  return text.split(/(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u3400-\u9fff])/)
}

type Piece = { readonly text: string; readonly lead: Run['lead']; readonly width: number }

/** Breaks runs into lines; a line break inside a run (`\n`) is kept. Never empty. */
export function breakLines(runs: readonly Run[], style: LineStyle): readonly Line[] {
  const lines: Line[] = []
  let line: Piece[] = []
  let width = 0
  let room = style.widthPt - style.indentPt

  const close = (): void => {
    lines.push({ runs: joined(line), widthPt: width })
    line = []
    width = 0
    room = style.widthPt
  }
  for (const piece of piecesOf(runs, style)) {
    if (piece.text === '\n') {
      close()
      continue
    }
    const last = line[line.length - 1]
    const between = last ? gap(lastCharacter(last.text), firstCharacter(piece.text), style) : 0
    const fits = width + between + piece.width <= room + 0.01
    if (!fits && line.length > 0) {
      const carried = carriedOver(line, piece)
      line = line.slice(0, line.length - carried.length)
      width = widthOf(line, style)
      close()
      line = [...carried]
      width = widthOf(line, style)
    }
    const previous = line[line.length - 1]
    width +=
      (previous ? gap(lastCharacter(previous.text), firstCharacter(piece.text), style) : 0) +
      piece.width
    line.push(piece)
  }
  if (line.length > 0 || lines.length === 0) close()
  return lines
}

/** What 行首行尾禁则 take to the next line with `next`: never the whole line. */
export function carriedOver<T extends { readonly text: string }>(
  line: readonly T[],
  next: { readonly text: string },
): readonly T[] {
  let from = line.length
  const begins = (index: number) => firstCharacter(line[index]?.text ?? next.text)
  while (from > 1) {
    const endsBadly = notAtEnd.includes(lastCharacter(line[from - 1]?.text ?? ''))
    if (!notAtStart.includes(begins(from)) && !endsBadly) break
    from -= 1
  }
  return from > 1 || line.length === 1 ? line.slice(from) : []
}

function widthOf(line: readonly Piece[], style: LineStyle): number {
  return textWidth(line.map(({ text }) => text).join(''), style)
}

/** Single full-width characters and unbreakable words of Latin letters and figures. */
export function unbreakable(text: string): readonly string[] {
  return text.match(/[\u0021-\u007e]+|[\s\S]/gu) ?? []
}

function piecesOf(runs: readonly Run[], style: LineStyle): readonly Piece[] {
  const pieces: Piece[] = []
  for (const { text, lead } of runs)
    for (const word of unbreakable(text)) {
      const width = textWidth(word, style)
      if (width <= style.widthPt) pieces.push({ text: word, lead, width })
      // A word wider than the line (a web address) may break anywhere.
      else for (const part of word) pieces.push({ text: part, lead, width: textWidth(part, style) })
    }
  return pieces
}

function joined(line: readonly Piece[]): readonly Run[] {
  const runs: { text: string; lead: Run['lead'] }[] = []
  for (const { text, lead } of line) {
    const last = runs[runs.length - 1]
    if (last && last.lead === lead) last.text += text
    else runs.push({ text, lead })
  }
  return runs.map(({ text, lead }) => (lead === undefined ? { text } : { text, lead }))
}

function firstCharacter(text: string): string {
  return text.slice(0, 1)
}

function lastCharacter(text: string): string {
  return text.slice(-1)
}
