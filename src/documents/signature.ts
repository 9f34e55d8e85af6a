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
 * name's beginning. The longer line never leaves the type area.
 */
export function placeSignature(name: string, date: string, sealed: boolean): SignaturePlacement {
  const nameWidth = signatureWidth(name)
  const dateWidth = signatureWidth(date)
  if (sealed) {
    const dateRight = 4 * character
    return { dateRight, nameRight: Math.max(0, dateRight + (dateWidth - nameWidth) / 2) }
  }
  const nameRight = 2 * character
  const dateRight = nameRight + nameWidth - 2 * character - dateWidth
  if (dateRight >= 2 * character || name === '')
    return { nameRight, dateRight: Math.max(dateRight, 2 * character) }
  // The date is longer: it ends two characters in, and the name moves in with it.
  return {
    dateRight: 2 * character,
    nameRight: Math.max(2 * character, 4 * character + dateWidth - nameWidth),
  }
}
