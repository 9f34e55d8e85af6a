import { type Read, read, refused } from './read.ts'
import { readClipboard } from './read-clipboard.ts'
import { type Recognised, recognise } from './recognise/recognise.ts'

/** What was copied anywhere, as a report; it may be a part of one, down to a single line. */
export function recogniseClipboard(html: string, text: string): Read<Recognised> {
  const document = readClipboard(html, text)
  if (document.kind === 'refused') return document
  const recognised = recognise(document.value)
  return recognised.receipt.entries.length === 0 ? refused(nothing) : read(recognised)
}

const nothing =
  '粘贴的内容里没有年度报告的文字或数。图片里的读不出来；请在原来的文件里选中要读的文字和表格，复制后再粘贴。'
