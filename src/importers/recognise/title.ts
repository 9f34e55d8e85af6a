import { readDate } from '#domain/date.ts'
import { simplify } from './label.ts'

/** The title among the lines before the first section, and the lines it stands in. */
export type Title = {
  readonly text: string
  /** The organisation it names; '' when it names none. */
  readonly name: string
  readonly year: number | undefined
  readonly from: number
  readonly to: number
}

/** Lines that one title may be broken over. */
const mostLines = 5

/**
 * The title that says most: a page has menus, lists of other years and tables of facts that look
 * like one. Of equals that of the year before 成文日期, and the last before the report.
 */
export function findTitle(lines: readonly string[], signed: string): Title | undefined {
  const signedIn = readDate(signed)?.year
  const fitness = (title: Title) =>
    2 * merit(title) + Number(title.year !== undefined && title.year + 1 === signedIn)
  let best: Title | undefined
  for (let to = 1; to <= lines.length; to += 1) {
    const title = titleEndingAt(lines, to)
    if (title && (!best || fitness(title) >= fitness(best))) best = title
  }
  return best && withYearBelow(best, lines)
}

/** The fewest lines that make a title, and those above that add its name or year. */
function titleEndingAt(lines: readonly string[], to: number): Title | undefined {
  for (let from = to - 1; from >= Math.max(0, to - mostLines); from -= 1) {
    const title = titleOfLines(lines, from, to)
    if (title) return completed(title, lines)
    if (!isTitlePart(lines[from] ?? '')) return undefined
  }
  return undefined
}

function titleOfLines(lines: readonly string[], from: number, to: number): Title | undefined {
  const text = lines
    .slice(from, to)
    .join('')
    .replace(/\s+/g, '')
    .replace(/^(?:标题|名称|信息名称)[：:]/, '')
    .replace(/^[#*《]+|[》*]+$/g, '')
  return isTitle(text) ? { text, name: nameIn(text), year: yearIn(text), from, to } : undefined
}

/** Of a title over several lines the last may look whole: name and year stand above it. */
function completed(title: Title, lines: readonly string[]): Title {
  let best = title
  for (let from = title.from - 1; from >= Math.max(0, title.to - mostLines); from -= 1) {
    const line = lines[from] ?? ''
    if (merit(best) === most || !isTitlePart(line) || isTitle(line)) return best
    const longer = titleOfLines(lines, from, title.to)
    const saysMore = longer && merit(longer) > merit(best)
    if (saysMore && (longer.name === '' || isOrganisation(longer.name))) best = longer
  }
  return best
}

/** The year in brackets on the line below, as a subtitle. */
function withYearBelow(title: Title, lines: readonly string[]): Title {
  const below = (lines[title.to] ?? '').replace(/\s+/g, '')
  const year = /^[（(]?20\d\d年(?:度)?[）)]?$/.test(below) ? yearIn(below) : undefined
  if (title.year !== undefined || year === undefined) return title
  return { ...title, text: title.text + below, year, to: title.to + 1 }
}

const most = 4

/** How much a title says: an organisation and a year. */
function merit({ name, year }: Title): number {
  const named = isOrganisation(name) ? 2 : Math.min(name.length, 1)
  return named + (year === undefined ? 0 : 2)
}

/** Signs of sentences, menus and tables of facts, which no title has. */
const foreign = /[。，；：:>›»|｜/]/

export function isTitle(line: string): boolean {
  const plain = simplify(line.replace(/\s+/g, ''))
  return (
    plain.length <= 70 &&
    !foreign.test(plain) &&
    /信息公开/.test(plain) &&
    /(?:报告|年报|总结)(?:（[^）]*）)?$/.test(plain) &&
    !hasNumbers(plain.replace(/（[^）]*）$/, ''))
  )
}

function isTitlePart(line: string): boolean {
  const plain = line.replace(/\s+/g, '')
  return plain.length <= 30 && !foreign.test(plain) && !hasNumbers(plain)
}

/** Numbers that are no year: of a day, a file, or an index. */
function hasNumbers(text: string): boolean {
  return /\d/.test(text.normalize('NFKC').replace(/(?<!\d)20\d\d(?!\d)/g, ''))
}

const chineseYear = /[二2][〇○零O0][〇○零一二三四五六七八九0-9]{2}/

/** The first year from 2000 on that a text names, in figures or in Chinese. */
function yearIn(text: string): number | undefined {
  const folded = text.normalize('NFKC').replace(/\s+/g, '')
  const figures = /(?<!\d)20\d\d(?=年)/.exec(folded)?.[0] ?? /(?<!\d)20\d\d(?!\d)/.exec(folded)?.[0]
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

const yearWords =
  /[〔（([]?(?:20\d\d年?[-—–~至])?(?:20\d\d|[二2][〇○零O0][〇○零一二三四五六七八九\d]{2})[〕）)\]]?年?(?:度)?/

/** What is left of a title without year and fixed words. */
function nameIn(title: string): string {
  return title
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/^关于/, '')
    .replace(yearWords, '')
    .replace(/(?:政府|政务)?信息公开(?:工作)?.*$/, '')
    .replace(/年度$/, '')
    .replace(/关于(?:报送|印发|公布|发布)?$/, '')
}

/** Whether a text is named as offices are: 石桥镇人民政府, 县教育局; a rest such as 人民政府 is not. */
export function isOrganisation(name: string): boolean {
  return (
    /^[\p{sc=Han}（）()·]+$/u.test(name) &&
    /(?:政府|街道|办事处|委员会|[乡镇县市区州盟旗省局委办厅署院校所站馆会]|办公室|中心|大队|支队)$/.test(
      name,
    ) &&
    !/^(?:人民)?政府$|^(?:街道)?办事处$|^(?:管理)?委员会$|^办公室$/.test(name)
  )
}
