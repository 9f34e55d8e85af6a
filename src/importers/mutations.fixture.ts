import { strFromU8, unzipSync, zipSync } from 'fflate'
import { compose } from '#documents/compose.ts'
import type { Document } from '#documents/document.ts'
import { toDocx } from '#documents/to-docx.ts'
import { formatById } from '#domain/formats/index.ts'
import { countyReport, redHeaderReport } from '#domain/reports.fixture.ts'
import { fileLayouts, fillings, formatIds } from './corpus.fixture.ts'
import { isZip } from './file-kind.ts'
import type { ReadDocument } from './read-document.ts'
import { readFile } from './read-file.ts'
import { ownDocx } from './read-own-docx.ts'
import { recognise } from './recognise/recognise.ts'

/** A whole number from 0, below a bound. */
type Dice = (bound: number) => number

/** Dice that fall the same way for the same seed (mulberry32). */
function diceOf(seed: number): Dice {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound)
  }
}

const pick = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)]!

/** A table short enough that thousands of files are read in seconds, with all its heads. */
function shortened(document: Document): Document {
  const rowCount = 8
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || block.rowCount <= rowCount) return block
    const cells = block.cells
      .filter(({ row }) => row < rowCount)
      .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rowCount - cell.row) }))
    return { ...block, rowCount, cells }
  })
  return { ...document, blocks }
}

const documents = (): readonly Document[] =>
  formatIds.flatMap((id) => [...fillings.values()].map((fill) => fill(id)))

/** Every layout of the corpus with short tables, filled in one way or another. */
export function shortFiles(): readonly Uint8Array[] {
  const short = documents().map(shortened)
  return fileLayouts.map(({ write }, index) => write(short[index % short.length]!))
}

/** The whole corpus, and files of our own with what was typed hidden in them. */
export async function allFiles(): Promise<readonly Uint8Array[]> {
  const whole = documents()
  const own = await Promise.all(
    [countyReport(), redHeaderReport()].map((report) => {
      const format = formatById(report.formatId)!
      return toDocx(compose(format, report), { carried: { edition: 'working', report } })
    }),
  )
  return [...own, ...fileLayouts.flatMap(({ write }) => whole.map(write))]
}

/** Signs and numbers that readers have stumbled over. */
const snags = [
  '<w:tbl>',
  '</w:tc>',
  '<w:tr><w:tc/></w:tr>',
  '<w:gridSpan w:val="2147483648"/>',
  '<w:vMerge/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<mc:AlternateContent>',
  '<!DOCTYPE x [<!ENTITY y "z">]>&y;',
  '<![CDATA[',
  '<!--',
  '<table>',
  '</table>',
  '<td rowspan=99999999 colspan=99999999>',
  '<svg><p>',
  '<script>',
  '&#0;&#x110000;&nbsp;',
  '\u202e\u0000\ufeff',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  '\t\t\t',
  '|||',
  '"',
]

const markupChanges: readonly ((text: string, dice: Dice) => string)[] = [
  // A tag is gone, or there many times.
  (text, dice) => changedTag(text, dice, () => ''),
  (text, dice) => changedTag(text, dice, (tag) => tag.repeat(2 + dice(300))),
  // A whole element is gone, there twice, or somewhere else.
  (text, dice) => changedElement(text, dice, () => ''),
  (text, dice) => changedElement(text, dice, (element) => element + element),
  (text, dice) => {
    let moved = ''
    const rest = changedElement(text, dice, (element) => {
      moved = element
      return ''
    })
    return insertedAt(rest, rest.indexOf('<', dice(rest.length + 1)), moved)
  },
  (text, dice) => insertedAt(text, dice(text.length + 1), pick(dice, snags).repeat(1 + dice(3))),
  (text, dice) => {
    const numbers = [...text.matchAll(/\d+/g)]
    if (numbers.length === 0) return text
    const { index, 0: number } = pick(dice, numbers)
    const other = pick(dice, ['0', '-1', '65535', '99999999999', '1.5', ''])
    return text.slice(0, index) + other + text.slice(index + number.length)
  },
  (text, dice) => {
    const from = dice(text.length + 1)
    const length = dice(2000)
    return insertedAt(text, dice(text.length + 1), text.slice(from, from + length))
  },
  (text, dice) => {
    const from = dice(text.length + 1)
    return text.slice(0, from) + text.slice(from + dice(500))
  },
]

function changedTag(text: string, dice: Dice, change: (tag: string) => string): string {
  const from = text.indexOf('<', dice(text.length + 1))
  const end = text.indexOf('>', from)
  if (from < 0 || end < 0) return text
  return text.slice(0, from) + change(text.slice(from, end + 1)) + text.slice(end + 1)
}

/** The innermost element of its name that begins behind some place, if there is one. */
function changedElement(text: string, dice: Dice, change: (element: string) => string): string {
  const pattern = /<([\w:]+)(?:\s[^<>]*)?>(?:(?!<\1[\s>])[^])*?<\/\1>/g
  pattern.lastIndex = dice(text.length + 1)
  const found = pattern.exec(text)
  if (!found) return text
  const end = found.index + found[0].length
  return text.slice(0, found.index) + change(found[0]) + text.slice(end)
}

const insertedAt = (text: string, at: number, piece: string) =>
  text.slice(0, at) + piece + text.slice(at)

const byteChanges: readonly ((bytes: Uint8Array, dice: Dice) => Uint8Array)[] = [
  (bytes, dice) => {
    const copy = bytes.slice()
    for (let count = 1 + dice(8); count > 0; count -= 1) copy[dice(copy.length)] = dice(256)
    return copy
  },
  (bytes, dice) => bytes.slice(0, dice(bytes.length)),
  (bytes, dice) => {
    const from = dice(bytes.length)
    const length = dice(300)
    return joined(bytes.subarray(0, from), bytes.subarray(from + length))
  },
  (bytes, dice) => {
    const from = dice(bytes.length)
    const end = from + dice(300)
    return joined(bytes.subarray(0, end), bytes.subarray(from))
  },
  (bytes, dice) => {
    const noise = Uint8Array.from({ length: 1 + dice(64) }, () => dice(256))
    const at = dice(bytes.length)
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at))
  },
]

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function mutated(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (dice(3) === 0) return pick(dice, byteChanges)(bytes, dice)
  const change = (content: Uint8Array): Uint8Array => {
    let text = strFromU8(content, true)
    for (let count = 1 + dice(4); count > 0; count -= 1)
      text = pick(dice, markupChanges)(text, dice)
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return change(bytes)
  const parts = Object.entries(unzipSync(bytes))
  const [name, part] = pick(dice, parts)
  const others = parts.filter(([other]) => other !== name)
  const isGone = dice(20) === 0
  return zipSync(Object.fromEntries(isGone ? others : [...others, [name, change(part)]]), {
    level: 1,
  })
}

/** Files broken in one to four places each; the same ones for the same seed. */
export function* mutations(
  files: readonly Uint8Array[],
  count: number,
  seed: number,
): Generator<Uint8Array> {
  const dice = diceOf(seed)
  for (let index = 0; index < count; index += 1) yield mutated(pick(dice, files), dice)
}

const sentence = /[\u4e00-\u9fff].*[。！？]$/

/** What became of a file: read, refused in a sentence, or what is wrong with the answer. */
export function fateOf(bytes: Uint8Array): string {
  const document = readFile(bytes)
  if (document.kind === 'refused')
    return sentence.test(document.reason) ? 'refused' : `refused without words: ${document.reason}`
  const fault = faultOf(document.value)
  if (fault !== undefined) return fault
  recognise(document.value)
  if (isZip(bytes)) ownDocx(bytes, document.value)
  return 'read'
}

/** What must be true of any document; a sentence for what is not. */
function faultOf({ blocks, remarks }: ReadDocument): string | undefined {
  if (remarks.some((remark) => !/[\u4e00-\u9fff]/.test(remark))) return 'a remark is not Chinese'
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const { rowCount, columnCount, cells } = block.grid
    const taken = new Set<number>()
    for (const { row, column, rowSpan, columnSpan } of cells) {
      if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) return 'a cell without a place'
      if (row + rowSpan > rowCount || column + columnSpan > columnCount)
        return 'a cell reaches out of its table'
      if (taken.has(row * columnCount + column)) return 'two cells begin at one place'
      taken.add(row * columnCount + column)
    }
  }
  return undefined
}
