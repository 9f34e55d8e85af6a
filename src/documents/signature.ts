import { type LineStyle, textWidth } from './lines.ts'
import { text, typeArea } from './official-style.ts'

/** Where the two lines of a 落款 end, as distances from the right edge of the type area; points. */
export type SignaturePlacement = { readonly nameRight: number; readonly dateRight: number }

const style: LineStyle = {
  sizePt: text.sizePt,
  trackingPt: text.trackingTwips / 20,
  widthPt: typeArea.width / 20,
  indentPt: 0,
}
const character = style.sizePt + style.trackingPt

function signatureWidth(line: string): number {
  return textWidth(line, style)
}

/**
 * GB/T 9704-2012 7.3.5. With a seal the date ends four characters in and the name is centred over
 * it; without, the name ends two characters in and the date begins two characters after the
 * name's beginning. A name too long for that moves out to the edge of the type area.
 */
export function placeSignature(name: string, date: string, sealed: boolean): SignaturePlacement {
  // A name longer than a line takes two, the first of them full.
  const nameWidth = Math.min(signatureWidth(name), style.widthPt)
  const dateWidth = signatureWidth(date)
  const inside = (right: number) => Math.max(0, Math.min(right, style.widthPt - nameWidth))
  if (sealed) {
    const dateRight = 4 * character
    return { dateRight, nameRight: inside(dateRight + (dateWidth - nameWidth) / 2) }
  }
  const nameRight = inside(2 * character)
  const dateRight = nameRight + nameWidth - 2 * character - dateWidth
  if (dateRight >= 2 * character || name === '')
    return { nameRight, dateRight: Math.max(dateRight, 2 * character) }
  // The date is longer: it ends two characters in, and the name moves in with it.
  return {
    dateRight: 2 * character,
    nameRight: Math.max(2 * character, 4 * character + dateWidth - nameWidth),
  }
}
