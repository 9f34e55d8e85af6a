import { findTitle } from './title.ts'

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
  /** Lines that have no field: above the title, and what a site prints around it. */
  readonly rest: readonly string[]
}

const numberPattern =
  /([\u4e00-\u9fffA-Za-z]{1,15}[〔[(（【［]\s*(?:19|20)\d\d\s*[〕\])）】］]\s*第?\s*\d+\s*号)/
const signerPattern = /签\s*发\s*人\s*[：:]?\s*(\S.*)?$/

/** Tells the lines before the first section apart; `signed` is the report's 成文日期 or ''. */
export function frontMatter(lines: readonly string[], signed: string): FrontMatter {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  const found = findTitle(filled, signed)
  const above = found ? filled.slice(0, found.from) : filled.filter(isHeaderLine)
  const below = found ? filled.slice(found.to) : filled.filter((line) => !isHeaderLine(line))
  const header = headerOf(above)
  return {
    ...header,
    title: found?.text ?? '',
    titleName: found?.name ?? '',
    year: found?.year,
    leadIn: below.filter((line) => !isOfSite(line)),
    rest: [...header.rest, ...below.filter(isOfSite)],
  }
}

/** 发布日期：2024-01-15, 来源：本站, 浏览次数：12 and the like, below the title of a page. */
function isOfSite(line: string): boolean {
  return (
    !line.includes('。') &&
    /^[【[]?(?:(?:发布|发文|更新|公开)(?:日期|时间|机构)|(?:信息)?来源|浏览|点击|阅读|访问|字体|字号|作者|打印|分享|索\s*引\s*号)/.test(
      line,
    )
  )
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
