import { printedDate, readDate } from '#domain/date.ts'

/** What stands after the last section's text: 落款, then what belongs to no field. */
export type BackMatter = {
  readonly name: string
  readonly date: string
  /** How many of the lines are the last section's own. */
  readonly bodyLines: number
  readonly rest: readonly string[]
}

const none = (lines: readonly string[]): BackMatter => ({
  name: '',
  date: '',
  bodyLines: lines.length,
  rest: [],
})

const chineseDate =
  /^([二〇○零一三四五六七八九十]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/
const numerals = '〇一二三四五六七八九'

/** 二〇二二年一月二十日 as 2022年1月20日; other texts as they are. */
function inFigures(text: string): string {
  const parts = chineseDate.exec(text.replace(/\s+/g, ''))
  if (!parts) return text
  const [, year = '', month = '', day = ''] = parts
  const digits = Array.from(year.replace(/[○零]/g, '〇'), (sign) => numerals.indexOf(sign)).join('')
  const number = (written: string): number => {
    const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['〇', written]
    return (tens === '' ? 1 : numerals.indexOf(tens)) * 10 + Math.max(0, numerals.indexOf(ones))
  }
  const dated = `${digits}年${number(month)}月${number(day)}日`
  return readDate(dated) ? dated : text
}

/** Finds 署名 and 成文日期 at the end of the last lines, and a 版记 below them. */
export function backMatter(lines: readonly string[]): BackMatter {
  const from = Math.max(0, lines.length - 8)
  for (let at = lines.length - 1; at >= from; at -= 1) {
    const line = lines[at]?.trim() ?? ''
    if (line === '' || /[。；]$/.test(line)) continue
    const plain = line.replace(/\s+/g, '')
    if (plain.endsWith('印发') || plain.startsWith('抄送')) return imprint(lines, at)
    // Name and date may share a line.
    const shared =
      /^(.*?)((?:20\d\d|二[〇○零]..)年\d{0,2}[一二三四五六七八九十]{0,2}月.{1,3}日)$/.exec(plain)
    const date = inFigures(shared?.[2] ?? plain)
    if (!readDate(date)) continue
    const own = shared?.[1] ?? ''
    const above = lastFilled(lines, at)
    const name = own || (above >= 0 && isName(lines[above] ?? '') ? lines[above] : '')
    return {
      name: (name ?? '').trim().replace(/\s+/g, ''),
      date: printedDate(date),
      bodyLines: own === '' && name ? above : at,
      rest: lines.slice(at + 1).filter((each) => each.trim() !== ''),
    }
  }
  return none(lines)
}

function lastFilled(lines: readonly string[], before: number): number {
  let at = before - 1
  while (at >= 0 && lines[at]?.trim() === '') at -= 1
  return at
}

function isName(line: string): boolean {
  const plain = line.trim().replace(/\s+/g, '')
  return plain.length >= 3 && plain.length <= 30 && !/[。，；：:]|^[一二三四五六]、|^无/.test(plain)
}

/** A 版记: the line with 印发, and the printing office above it. Above those may stand a 落款. */
function imprint(lines: readonly string[], at: number): BackMatter {
  const line = lines[at] ?? ''
  const office = lastFilled(lines, at)
  const alone = readDate(line.replace(/\s+/g, '').replace(/印发$/, '')) !== undefined
  const start = alone && office >= 0 && isName(lines[office] ?? '') ? office : at
  const above = backMatter(lines.slice(0, start))
  const rest = lines.slice(start).filter((each) => each.trim() !== '')
  return { ...above, rest: [...above.rest, ...rest] }
}
