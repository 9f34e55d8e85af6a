import { simplify } from './label.ts'

/** What stands before the first section: 红头, title, lead-in. */
export type FrontMatter = {
  readonly mark: string
  readonly number: string
  readonly signer: string
  readonly title: string
  /** The organisation as the title names it; '' when it names none. */
  readonly titleName: string
  readonly year: number | undefined
  /** Lines before the first section that are none of these. */
  readonly leadIn: readonly string[]
  /** Lines above the title that have no field. */
  readonly rest: readonly string[]
}

const numberPattern =
  /([\u4e00-\u9fffA-Za-z]{1,15}[〔[(（【［]\s*(?:19|20)\d\d\s*[〕\])）】］]\s*第?\s*\d+\s*号)/
const signerPattern = /签\s*发\s*人\s*[：:]?\s*(\S.*)?$/

/** Tells the lines before the first section apart. */
export function frontMatter(lines: readonly string[]): FrontMatter {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  const found = titleIn(filled)
  const above = found ? filled.slice(0, found.from) : filled.filter(isHeaderLine)
  const below = found ? filled.slice(found.to) : filled.filter((line) => !isHeaderLine(line))
  const header = headerOf(above)
  return {
    ...header,
    title: found?.title ?? '',
    titleName: found ? nameInTitle(found.title) : '',
    year: found && yearIn(found.title),
    leadIn: below,
  }
}

function isHeaderLine(line: string): boolean {
  return numberPattern.test(line) || signerPattern.test(line) || isMark(line)
}

function isMark(line: string): boolean {
  const plain = line.replace(/\s+/g, '')
  return plain.endsWith('文件') && plain.length <= 30 && !/[。，：]/.test(plain)
}

type Header = Pick<FrontMatter, 'mark' | 'number' | 'signer' | 'rest'>

function headerOf(lines: readonly string[]): Header {
  let header: Header = { mark: '', number: '', signer: '', rest: [] }
  for (const line of lines) {
    const number = numberPattern.exec(line)?.[1]
    const signer = signerPattern.exec(line)
    if (number !== undefined || signer) {
      header = {
        ...header,
        number: header.number || (number ?? '').replace(/\s+/g, ''),
        signer: header.signer || (signer?.[1] ?? '').trim(),
      }
    } else if (isMark(line)) header = { ...header, mark: line.replace(/\s+/g, '') }
    else header = { ...header, rest: [...header.rest, line] }
  }
  return header
}

type FoundTitle = { readonly title: string; readonly from: number; readonly to: number }

/** The title may be broken over several lines: the fewest that make one. */
function titleIn(lines: readonly string[]): FoundTitle | undefined {
  for (let to = 1; to <= Math.min(lines.length, 12); to += 1)
    for (let from = to - 1; from >= Math.max(0, to - 4); from -= 1) {
      const title = joinedTitle(lines.slice(from, to))
      if (!isTitle(title)) continue
      return withLinesAbove({ title, from, to }, lines)
    }
  return undefined
}

/** Of a title over several lines the last may look whole: name and year stand above it. */
function withLinesAbove(found: FoundTitle, lines: readonly string[]): FoundTitle {
  const above = lines[found.from - 1]
  const complete = yearIn(found.title) !== undefined && nameInTitle(found.title) !== ''
  if (complete || above === undefined || isHeaderLine(above) || !isTitlePart(above)) return found
  const from = found.from - 1
  return withLinesAbove({ ...found, from, title: joinedTitle(lines.slice(from, found.to)) }, lines)
}

function joinedTitle(lines: readonly string[]): string {
  return lines
    .join('')
    .replace(/\s+/g, '')
    .replace(/^[#*《]+|[》*]+$/g, '')
}

function isTitle(text: string): boolean {
  const plain = simplify(text)
  return (
    plain.length <= 70 &&
    !/[。，；：]/.test(plain) &&
    /信息公开/.test(plain) &&
    /(?:报告|年报|总结)(?:（[^）]*）)?$/.test(plain)
  )
}

function isTitlePart(line: string): boolean {
  const plain = line.replace(/\s+/g, '')
  return plain.length <= 30 && !/[。，；：]/.test(plain)
}

const chineseYear = /[二2][〇○零O0][〇○零一二三四五六七八九0-9]{2}/

/** The first year from 2008 on that a text names, in figures or in Chinese. */
export function yearIn(text: string): number | undefined {
  const folded = text.normalize('NFKC').replace(/\s+/g, '')
  const figures = /(20\d\d)(?:年|\D|$)/.exec(folded)?.[1]
  if (figures !== undefined) return Number(figures)
  const written = new RegExp(`${chineseYear.source}(?=年)`).exec(folded)?.[0]
  if (written === undefined) return undefined
  const numerals = '〇一二三四五六七八九'
  return Number(
    Array.from(written.replace(/[○零O]/g, '〇'), (sign) =>
      /\d/.test(sign) ? sign : String(numerals.indexOf(sign)),
    ).join(''),
  )
}

/** What is left of a title without year and fixed words. */
function nameInTitle(title: string): string {
  return title
    .replace(/^关于/, '')
    .replace(/(?:20\d\d|[二2][〇○零O0][〇○零一二三四五六七八九\d]{2})年?(?:度)?/, '')
    .replace(/(?:政府|政务)?信息公开(?:工作)?.*$/, '')
    .replace(/(?:年度)$/, '')
    .trim()
}
