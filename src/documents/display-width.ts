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

/** A text in lines of at most so many columns; at least one line. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const sign of text) {
    const wide = widthOf(sign)
    if (width + wide > columns && line !== '') {
      lines.push(line)
      line = ''
      width = 0
    }
    line += sign
    width += wide
  }
  return [...lines, line]
}
