import { workingMark } from '#documents/edition.ts'
import type { Item } from './sheet.ts'

/** A document without page numbers and the head of a 工作稿, which belong to the paper and not to the text. */
export function withoutPageMarks(items: readonly Item[]): readonly Item[] {
  const alone = runningNumbers(items)
  return items.filter(
    (item) =>
      item.kind !== 'line' ||
      !(isPageNumber(item.text) || isWorkingHead(item.text) || alone.has(item)),
  )
}

const longestPageNumber = 20

/** — 5 —, - 5 -, 第 3 页 共 8 页, 3/8 */
export function isPageNumber(line: string): boolean {
  const words = line.trim()
  if (words.length > longestPageNumber) return false
  const plain = words.normalize('NFKC')
  return (
    /^[-—–―·~]+\s*\d{1,3}\s*[-—–―·~]+$/.test(plain) ||
    /^第?\s*\d{1,3}\s*页(?:[\s,/]*共\s*\d{1,3}\s*页)?$/.test(plain) ||
    /^\d{1,3}\s*\/\s*\d{1,3}$/.test(plain)
  )
}

const plainHead = workingMark.replace(/\s/g, '')

function isWorkingHead(line: string): boolean {
  return line.replace(/\s/g, '') === plainHead
}

/** Fewer numbers, or nearer to one another, may be figures that were torn from their rows. */
const least = { pages: 3, linesApart: 10 } as const

/**
 * Numbers alone on a line that count pages: each one more than the one before, a page away from it.
 * Where any lone number does not fit in, all of them may be figures, and none is a page's.
 */
function runningNumbers(items: readonly Item[]): ReadonlySet<Item> {
  const filled = items.filter((item) => item.kind === 'row' || item.text.trim() !== '')
  const alone = filled.flatMap((item, at) => {
    const text = item.kind === 'line' ? item.text.trim().normalize('NFKC') : ''
    return /^\d{1,3}$/.test(text) ? [{ item, at, number: Number(text) }] : []
  })
  const runsOn = alone.every(({ at, number }, index) => {
    const before = alone[index - 1]
    return !before || (number === before.number + 1 && at - before.at > least.linesApart)
  })
  return new Set(runsOn && alone.length >= least.pages ? alone.map(({ item }) => item) : [])
}
