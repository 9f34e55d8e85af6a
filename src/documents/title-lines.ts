import { plainText } from './document.ts'
import { breakLines, type LineStyle, textWidth } from './lines.ts'
import { title, typeArea } from './official-style.ts'

const style: LineStyle = {
  sizePt: title.sizePt,
  trackingPt: 0,
  widthPt: typeArea.width / 20,
  indentPt: 0,
}
const fits = (line: string) => textWidth(line, style) <= style.widthPt

/** What every report is about; a title may be broken before it. */
const subject = '政府信息公开'

/**
 * A title in lines broken by sense (GB/T 9704-2012, 7.3.1): one too long for a line is broken after
 * the organisation's name or before the subject, else where the line is full.
 */
export function titleLines(text: string, organisation: string): readonly string[] {
  if (fits(text)) return [text]
  const name = organisation === '' ? -1 : text.indexOf(organisation)
  for (const at of [name < 0 ? -1 : name + organisation.length, text.indexOf(subject)]) {
    const lines = [text.slice(0, at), text.slice(at)]
    if (at > 0 && lines.every((line) => line !== '' && fits(line))) return lines
  }
  return breakLines([{ text }], style).map(({ runs }) => plainText(runs))
}
