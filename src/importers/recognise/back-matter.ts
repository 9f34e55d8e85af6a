import { printedDate, readDate } from '#domain/date.ts'
import { isOrganisation } from './title.ts'

/** What stands under the last section's heading: its text, 落款, and what belongs to no field. */
export type BackMatter = {
  readonly body: readonly string[]
  /** 署名; '' when there is none. */
  readonly name: string
  /** 成文日期 as it is printed; '' when there is none. */
  readonly date: string
  /** A 版记, or what a site prints below every page. */
  readonly rest: readonly string[]
}

/**
 * Finds 署名 and 成文日期 below the last section: the first pair, for a page goes on with words of
 * its own, among them the day it was last changed.
 */
export function backMatter(lines: readonly string[]): BackMatter {
  const end = imprintAt(lines)
  const signature = signatureIn(lines.slice(0, end))
  return {
    body: lines.slice(0, signature?.from ?? end),
    name: signature?.name ?? '',
    date: signature?.date ?? '',
    rest: lines.slice(signature?.to ?? end).filter((line) => line.trim() !== ''),
  }
}

type Signature = {
  readonly name: string
  readonly date: string
  readonly from: number
  readonly to: number
}

function signatureIn(lines: readonly string[]): Signature | undefined {
  const found = lines.flatMap((_, at) => signatureAt(lines, at) ?? [])
  return (
    found.find(({ name }) => isOrganisation(name)) ??
    found.find(({ name }) => name !== '') ??
    found[found.length - 1]
  )
}

/** A line with a date, the name before it or on the line above. */
function signatureAt(lines: readonly string[], at: number): Signature | undefined {
  const plain = (lines[at] ?? '').replace(/\s+/g, '')
  if (plain.length > longestLine) return undefined
  const [, own = '', written = plain] =
    /^(.*?)((?:20\d\d|二[〇○零]..)年\d{0,2}[一二三四五六七八九十]{0,2}月.{1,3}日)$/.exec(plain) ??
    []
  const dated = inFigures(written)
  if (!readDate(dated) || (own !== '' && !isName(own))) return undefined
  const date = printedDate(dated)
  const above = lastFilled(lines, at)
  const name = (lines[above] ?? '').replace(/\s+/g, '')
  const isAbove = own === '' && isName(name)
  return { name: isAbove ? name : own, date, from: isAbove ? above : at, to: at + 1 }
}

const longestLine = 50

const chineseDate =
  /^([二〇○零一三四五六七八九十]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/
const numerals = '〇一二三四五六七八九'

/** 二〇二二年一月二十日 as 2022年1月20日; other texts as they are. */
function inFigures(text: string): string {
  const parts = chineseDate.exec(text)
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

function lastFilled(lines: readonly string[], before: number): number {
  let at = before - 1
  while (at >= 0 && lines[at]?.trim() === '') at -= 1
  return at
}

function isName(plain: string): boolean {
  return (
    plain.length >= 3 &&
    plain.length <= 30 &&
    !/[。，；：:>]|^[一二三四五六]、|^无/.test(plain) &&
    !readDate(inFigures(plain))
  )
}

/** Where a 版记 begins: 抄送, or the line with 印发 and the printing office above it. */
function imprintAt(lines: readonly string[]): number {
  const at = lines.findIndex((line) => {
    const plain = line.replace(/\s+/g, '')
    return plain.length <= longestLine && /^抄送|日印发$/.test(plain)
  })
  if (at < 0) return lines.length
  const office = lastFilled(lines, at)
  const day = (lines[at] ?? '').replace(/\s+/g, '').replace(/印发$/, '')
  return readDate(inFigures(day)) && isName((lines[office] ?? '').replace(/\s+/g, '')) ? office : at
}
