import { isUnit } from '#domain/number-entry.ts'
import type { Lexicon } from './lexicon.ts'
import { isBlankText, isFigure, type SheetRow, unaligned } from './sheet.ts'

/** A row that is being put together from words. */
type OpenRow = {
  readonly labels: string[]
  readonly figures: string[]
  /** The line of its last figure. */
  line: number
}

/** A row as words make it; `doubt` says why the figures may not be its own. */
type WordRow = Pick<OpenRow, 'labels' | 'figures'> & { readonly doubt?: string }

/** A label of an open row of which only the beginning has been read. */
type OpenLabel = { readonly row: OpenRow; readonly at: number }

/**
 * Rows of a text that keeps neither tabs nor lines: words are put together to labels, also where a
 * label goes on below its figures, and figures belong to the label before them.
 */
export function rowsByWords(lines: readonly string[], lexicon: Lexicon): readonly SheetRow[] {
  const rows: OpenRow[] = [{ labels: [], figures: [], line: -1 }]
  let open: readonly OpenLabel[] = []
  const wordsByLine = lines.map((line) =>
    line.split(/[\s\u3000]+/).filter((word) => !isBlankText(word)),
  )
  const isCell = (line: number) => wordsByLine[line]?.length === 1
  const words = wordsByLine.flatMap((own, line) => own.map((word) => ({ word, line })))
  words.forEach(({ word, line }, index) => {
    let row = rows[rows.length - 1]
    if (row && isFigure(word)) {
      // Figures of another line go on with the row only where every cell has a line of its own.
      const isNext = row.figures.length > 0 && row.line !== line
      if (isNext && !(isCell(line) && isCell(row.line)))
        rows.push({ labels: [], figures: [word], line })
      else {
        row.figures.push(word)
        row.line = line
      }
      return
    }
    if (row && row.line === line && isUnit(word)) {
      row.figures.push(`${row.figures.pop() ?? ''}${word}`)
      return
    }
    if (row && row.labels.length > 0 && /^[^\p{L}\p{N}]+$/u.test(word)) {
      row.labels.push(`${row.labels.pop() ?? ''}${word}`)
      return
    }
    const next = words[index + 1]?.word
    for (const label of [...open].reverse()) {
      const longer = `${label.row.labels[label.at] ?? ''}${word}`
      const whole = isWhole(longer, lexicon)
      if (!whole && !lexicon.begins(longer)) continue
      label.row.labels[label.at] = longer
      if (whole && !goesOn(longer, next, lexicon)) open = open.filter((each) => each !== label)
      return
    }
    const whole = isWhole(word, lexicon)
    if (!whole && isSideWord(word, lexicon)) return
    if (!row || row.figures.length > 0) {
      row = { labels: [], figures: [], line: -1 }
      rows.push(row)
    }
    row.labels.push(word)
    if (lexicon.begins(word) && (!whole || goesOn(word, next, lexicon)))
      open = [...open.slice(-1), { row, at: row.labels.length - 1 }]
  })
  return (areAbove(rows, lexicon) ? withFiguresBelow(rows, lexicon) : rows).map(asSheetRow)
}

function asSheetRow({ labels, figures, doubt }: WordRow): SheetRow {
  const cells = [...labels, ...figures].map((text, column) => ({ text, column, span: 1 }))
  return { table: unaligned, cells, ...(doubt === undefined ? {} : { doubt }) }
}

/** Figures stand before the first row's label and none behind the last: a PDF sets them higher. */
function areAbove(rows: readonly WordRow[], lexicon: Lexicon): boolean {
  const [first, second] = rows.filter(({ figures }) => figures.length > 0)
  const last = rows[rows.length - 1]
  const headsRow = (label: string) => isRowLabel(label, lexicon)
  return (
    first !== undefined &&
    first.figures.length === second?.figures.length &&
    !first.labels.some(headsRow) &&
    last?.figures.length === 0 &&
    last.labels.some(headsRow)
  )
}

/** Each row's label with the figures above it; what follows the label heads the rows below. */
function withFiguresBelow(rows: readonly WordRow[], lexicon: Lexicon): readonly WordRow[] {
  const doubt = '数印在行名的上一行，可能错开一行'
  return rows.flatMap(({ labels }, at): readonly WordRow[] => {
    const figures = rows[at - 1]?.figures ?? []
    // What is a group in one format may be a row in another: 1.信访… goes on behind （五）不予处理.
    const known = labels.filter((label) => isRowLabel(label, lexicon))
    const leaf = known.find((label) => !isGroup(label, lexicon)) ?? known[0] ?? ''
    const end = labels.indexOf(leaf) + 1
    const own = { labels: labels.slice(0, end), figures, doubt }
    return [own, { labels: labels.slice(end), figures: [], doubt }]
  })
}

/** The label of a row, and not a word that heads columns as well (其他, 总计). */
function isRowLabel(text: string, lexicon: Lexicon): boolean {
  const roles = lexicon.find(text).map(({ label }) => label.role)
  return roles.includes('row') && !roles.includes('column')
}

function isGroup(text: string, lexicon: Lexicon): boolean {
  return lexicon.find(text).some(({ label }) => label.role === 'rowGroup')
}

/** A label, and not one of which only the last sign is still to come. */
function isWhole(text: string, lexicon: Lexicon): boolean {
  const [found] = lexicon.find(text)
  return found !== undefined && (found.penalty === 0 || !lexicon.begins(text))
}

/** Whether a whole label and the word after it make a longer label (其他 + 结果). */
function goesOn(text: string, next: string | undefined, lexicon: Lexicon): boolean {
  if (next === undefined || isFigure(next) || lexicon.find(next).length > 0) return false
  return lexicon.find(text + next).some(({ penalty }) => penalty === 0)
}

/** A sign or two of a group's label that is set down the side of its rows. */
function isSideWord(word: string, lexicon: Lexicon): boolean {
  if (word.length > 2 || (word.length === 2 && lexicon.begins(word))) return false
  return lexicon.labels.some(
    ({ role, text }) =>
      role === 'rowGroup' && Array.from(word).every((sign) => text.includes(sign)),
  )
}
