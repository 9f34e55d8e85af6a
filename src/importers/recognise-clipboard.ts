import { type Read, read } from './read.ts'
import { readClipboard } from './read-clipboard.ts'
import { type Recognised, recognise } from './recognise/recognise.ts'

/** What was copied anywhere, as a report. */
export function recogniseClipboard(html: string, text: string): Read<Recognised> {
  const document = readClipboard(html, text)
  return document.kind === 'refused' ? document : read(recognise(document.value))
}
