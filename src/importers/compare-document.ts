import { gapText } from '#documents/compose.ts'
import { type Document, plainText, type TableBlock } from '#documents/document.ts'
import type { ReportFormat } from '#domain/format.ts'
import { cellSpec } from '#domain/grid.ts'
import { cellOfPlace, isPlace, type Place } from '#domain/place.ts'
import { briefCellName, placeName, tableName } from '#domain/place-name.ts'
import { aligned } from './align.ts'
import type { ReadBlock } from './read-document.ts'
import type { Grid } from './read-document.ts'

/** One thing that a file shows otherwise than the document it was made from. */
export type Difference = {
  /** What a clerk calls it: 表三·予以公开·自然人. */
  readonly name: string
  /** '' for a paragraph that was added. */
  readonly exported: string
  /** '' for what was taken out. */
  readonly inFile: string
  /** Absent for what nobody types, such as a label or the heading of a section. */
  readonly target?: Target
}

/**
 * Where a difference can be taken over: a place, and in running text which of its printed lines,
 * counted from 0. `after` is for an added line.
 */
export type Target = {
  readonly place: Place
  readonly line: number
  readonly kind: 'instead' | 'after'
}

/**
 * Compares a document with what a file shows: every figure and label by its cell, every sentence
 * by its order. White space is equal to white space; nothing else is passed over.
 */
export function compareDocument(
  format: ReportFormat,
  document: Document,
  blocks: readonly ReadBlock[],
): readonly Difference[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
  const tables = document.blocks.filter((block) => block.kind === 'table')
  return [
    ...compareLines(format, printedLines(document), paragraphs),
    ...tables.flatMap((table, index) => compareTable(format, table, grids[index])),
    ...grids.slice(tables.length).map((grid) => ({
      name: '多出的表格',
      exported: '',
      inFile: grid.cells.map(({ text }) => text).join(' '),
    })),
  ]
}

/** Without the line breaks of narrow cells and titles; other white space is one blank. */
function normal(text: string): string {
  return text.replace(/\n/g, '').replace(/\s+/g, ' ').trim()
}

/** A printed line of running text with the place it was typed at. */
type PrintedLine = { readonly text: string; readonly target?: Target }

/** What stands on paper outside the tables, in printed order; blank lines are none. */
function printedLines(document: Document): readonly PrintedLine[] {
  const counts = new Map<Place, number>()
  const at = (text: string, place?: Place): PrintedLine => {
    if (place === undefined) return { text }
    const line = counts.get(place) ?? 0
    counts.set(place, line + 1)
    return { text, target: { place, line, kind: 'instead' } }
  }
  return document.blocks
    .flatMap((block) => {
      switch (block.kind) {
        case 'redHeader': {
          const signer = block.signer && `签发人：${block.signer}`
          return [at(block.mark, 'redHeader.mark'), at(`${block.number} ${signer}`)]
        }
        case 'title':
          return [at(block.text, 'title')]
        case 'heading':
          return [at(block.text, block.place)]
        case 'paragraph':
          return [at(plainText(block.runs), block.place)]
        case 'table':
          return []
        case 'signature':
          return [at(block.name, 'signature.name'), at(block.date, 'signature.date')]
      }
    })
    .filter(({ text }) => normal(text) !== '')
}

function compareLines(
  format: ReportFormat,
  printed: readonly PrintedLine[],
  paragraphs: readonly string[],
): readonly Difference[] {
  const differences: Difference[] = []
  let before: Target | undefined
  const steps = aligned(
    printed.map(({ text }) => normal(text)),
    paragraphs.map(normal).filter((text) => text !== ''),
  )
  for (const { left, right } of steps) {
    const line = left === undefined ? undefined : printed[left.index]
    const target = line ? line.target : before && ({ ...before, kind: 'after' } as const)
    if (line) before = line.target
    if (left?.text === right?.text) continue
    const place = target?.place
    differences.push({
      name: place === undefined ? '标题和固定文字' : lineName(format, place),
      exported: left?.text === gapText ? '' : (left?.text ?? ''),
      inFile: right?.text ?? '',
      ...(target && isTyped(target.place) ? { target } : {}),
    })
  }
  return differences
}

/** The statement on fees and the composed lead-in are made of several fields. */
function isTyped(place: Place): boolean {
  return !place.startsWith('fee.')
}

function lineName(format: ReportFormat, place: Place): string {
  return placeName(format, place) + (place.endsWith('.heading') ? '（小标题）' : '')
}

function compareTable(
  format: ReportFormat,
  table: TableBlock,
  grid: Grid | undefined,
): readonly Difference[] {
  const name = tableName(format, table.id)
  if (!grid) return [{ name, exported: '整张表', inFile: '' }]
  const columns = table.widthsMm.length
  if (grid.rowCount !== table.rowCount || grid.columnCount !== columns)
    return [
      {
        name,
        exported: `${table.rowCount} 行 ${columns} 列`,
        inFile: `${grid.rowCount} 行 ${grid.columnCount} 列`,
      },
    ]
  const found = new Map(grid.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.text]))
  return table.cells.flatMap((cell): readonly Difference[] => {
    const exported = normal(cell.text)
    const inFile = normal(found.get(`${cell.row} ${cell.column}`) ?? '')
    if (exported === inFile) return []
    const id = cell.place && cellOfPlace(cell.place)
    const spec = id === undefined ? undefined : cellSpec(format, id)
    if (!spec) return [{ name: `${name}·第${cell.row + 1}行的文字`, exported, inFile }]
    // A computed total cannot be typed: it is kept as the total the file prints.
    const place = `${spec.sumOf ? 'printed' : 'cells'}.${spec.id}`
    return [
      {
        name: briefCellName(format, spec.id),
        exported,
        inFile,
        ...(isPlace(place) ? { target: { place, line: 0, kind: 'instead' } } : {}),
      },
    ]
  })
}
