import { readDate } from '#domain/date.ts'

/** The year a report is of; `source` says what it was concluded from, '' where the title names it. */
export type ReportYear = { readonly year: number; readonly source: string }

/** What a file says of its year. */
export type YearSigns = {
  /** As the title names it. */
  readonly title: number | undefined
  /** 成文日期; '' where there is none. */
  readonly signed: string
  /** As the file's name has it. */
  readonly fileName: number | undefined
  /** The report's own lines, without its tables. */
  readonly lines: readonly string[]
}

/**
 * The title's year, else the one that most of the other signs agree on: a report is signed in the
 * year after its own (条例 第四十九条), its text names that year most, and so does the file.
 */
export function reportYear(signs: YearSigns): ReportYear | undefined {
  const { title, signed, fileName, lines } = signs
  if (title !== undefined) return { year: title, source: '' }
  const period = periodIn(lines)
  if (period !== undefined) return { year: period, source: '统计期限' }
  const date = readDate(signed)
  const named = mostNamed(lines)
  const found: readonly ReportYear[] = [
    ...(date ? [{ year: date.year - 1, source: `成文日期${signed}` }] : []),
    ...(fileName === undefined ? [] : [{ year: fileName, source: '文件名' }]),
    ...(named === undefined ? [] : [{ year: named, source: '正文' }]),
  ]
  const agreeing = ({ year }: ReportYear) => found.filter((each) => each.year === year).length
  const most = Math.max(0, ...found.map(agreeing))
  return found.find((each) => agreeing(each) === most)
}

/** 统计期限自2023年1月1日起至2023年12月31日止. */
function periodIn(lines: readonly string[]): number | undefined {
  for (const line of lines) {
    const plain = plainOf(line)
    const year = /(?<!\d)(20\d\d)年0?1月0?1日[起]?(?:至|到|[-—–~]+)(?:\1年)?12月31日/.exec(
      plain,
    )?.[1]
    if (year !== undefined) return Number(year)
  }
  return undefined
}

/** Years of other documents: 〔2021〕30号, titles of laws and notices, and the days they took force. */
const ofOthers = /[〔[][^〕\]]*[〕\]]|《[^》]*》|〈[^〉]*〉|20\d\d年\d{1,2}月/g

/** The year most sentences name; of two named as often the later, for the other is compared with. */
function mostNamed(lines: readonly string[]): number | undefined {
  const counts = new Map<number, number>()
  for (const line of lines)
    for (const [year] of plainOf(line)
      .replace(ofOthers, '')
      .matchAll(/(?<!\d)20\d\d(?=年)/g))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)
  return most?.[0]
}

function plainOf(line: string): string {
  return line.normalize('NFKC').replace(/\s+/g, '')
}
