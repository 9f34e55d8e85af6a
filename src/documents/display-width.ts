import { carriedOver, unbreakable } from './lines.ts'

/** Combining marks, joiners and variation selectors stand over the sign before them. */
const withoutWidth = /^(?:\p{M}|\u200c|\u200d)$/u

/**
 * Width of a text in columns of a monospaced Chinese font (Unicode TR 11): ASCII and half-width
 * forms take one; everything else, what TR 11 calls ambiguous included, takes two.
 */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + widthOf(sign), 0)
}

function widthOf(sign: string): number {
  if (withoutWidth.test(sign)) return 0
  return /^[\u0020-\u007e\uff61-\uffdc]$/.test(sign) ? 1 : 2
}

/**
 * A text in lines of at most so many columns, at least one line. Figures stay whole and marks away
 * from the line's start as on paper, where a line has room for that; so do the `words` of a head.
 */
export function wrapped(
  text: string,
  columns: number,
  words = unbreakable(text),
): readonly string[] {
  const lines: string[] = []
  let line: readonly Piece[] = []
  for (const piece of piecesOf(words, columns)) {
    if (line.length > 0 && widthOfLine([...line, piece]) > columns) {
      const wanted = carriedOver(line, piece)
      const carried = widthOfLine([...wanted, piece]) > columns ? [] : wanted
      lines.push(joined(line.slice(0, line.length - carried.length)))
      line = carried
    }
    line = [...line, piece]
  }
  return [...lines, joined(line)]
}

type Piece = { readonly text: string; readonly width: number }

/** A word wider than the line may break anywhere. */
function piecesOf(words: readonly string[], columns: number): readonly Piece[] {
  return words
    .flatMap((word) => (displayWidth(word) > columns ? Array.from(word) : [word]))
    .map((each) => ({ text: each, width: displayWidth(each) }))
}

function widthOfLine(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0)
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}
