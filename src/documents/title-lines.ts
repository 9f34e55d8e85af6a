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
 * A title in lines broken by sense (GB/T 9704-2012, 7.3.1): where the clerk chose (`titleBreak` of
 * the report), else one too long for a line after the organisation's name or before the subject,
 * else where the line is full.
 */
export function titleLines(text: string, organisation: string, chosen = ''): readonly string[] {
  const name = organisation === '' ? -1 : text.indexOf(organisation)
  const afterName = name < 0 ? -1 : name + organisation.length
  const beforeSubject = text.indexOf(subject)
  if (chosen === '' && fits(text)) return [text]
  const wanted =
    chosen === 'beforeSubject' ? [beforeSubject, afterName] : [afterName, beforeSubject]
  for (const at of wanted) {
    const lines = [text.slice(0, at), text.slice(at)]
    if (at > 0 && lines.every((line) => line !== '' && fits(line))) return lines
  }
  return breakLines([{ text }], style).map(({ runs }) => plainText(runs))
}
