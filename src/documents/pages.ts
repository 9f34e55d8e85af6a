import type { Document } from './document.ts'
import { type FlowItem, flowOf, linesAboveSignature, shortEnding } from './flow.ts'
import type { PagePiece } from './page-pieces.ts'
import { breakRows, tablePieces } from './page-table.ts'
import { pageHeight, total } from './table-measure.ts'

/** One printed page: pieces placed in points from the upper left corner of the type area. */
export type Page = { readonly number: number; readonly pieces: readonly PagePiece[] }

/**
 * How the last paragraph is tied to the signature, so that no page holds a signature alone: whole,
 * by its last lines, or not at all. Office programs move a tied paragraph that crosses pages as a
 * whole, so a long one is tied only where it does not cross or must.
 */
export type Ending = 'whole' | 'lastLines' | 'free'

/** A document broken into pages, and the decisions that broke it so. */
export type Pagination = {
  readonly pages: readonly Page[]
  /** The rows of each table that may begin a page, none where it stays whole; the .docx writes the same. */
  readonly breaks: ReadonlyMap<string, readonly number[]>
  readonly ending: Ending
}

/** The largest gap a table may leave by moving to the next page whole. */
const largestGap = pageHeight / 3

/** Breaks a document into pages as the .docx breaks in an office program. */
export function paginate(document: Document): Pagination {
  const flow = flowOf(document)
  const breaks = new Map<string, readonly number[]>()
  const pages: PagePiece[][] = [[]]
  /** Page each item begins on, counted from 1. */
  const beginsOn: number[] = []
  let y = 0
  let moved = false

  const newPage = (): void => {
    pages.push([])
    y = 0
  }
  const current = (): PagePiece[] => pages[pages.length - 1] ?? []

  for (let index = 0; index < flow.length;) {
    const chain = chainFrom(flow, index)
    const height = chain.reduce((sum, item) => sum + heightOf(item), 0)
    const table = chain.find((item) => item.kind === 'table')
    const room = pageHeight - y
    let whole = true
    if (table?.kind === 'table') {
      const mayGap = room <= largestGap || table.block.headRows === table.block.rowCount - 1
      whole = height <= room || (height <= pageHeight && mayGap)
      breaks.set(table.block.id, whole ? [] : breakRows(table))
    }
    const least = whole ? height : leastHeight(chain)
    moved = least > room + 0.01 && y > 0 && least <= pageHeight + 0.01
    if (moved) newPage()
    for (const item of chain) {
      if (item.kind === 'table' && !whole) {
        for (const slice of slicesOf(item, pageHeight - y)) {
          if (slice.breakBefore) newPage()
          current().push(...tablePieces(item, slice.from, slice.to, slice.repeatHead, y))
          y += slice.height
        }
      } else {
        if (y > 0 && y + heightOf(item) > pageHeight + 0.01) newPage()
        if (item.kind === 'table') {
          current().push(...tablePieces(item, 0, item.block.rowCount, false, y))
        } else current().push(...item.pieces(y + item.before))
        y += heightOf(item)
      }
      beginsOn.push(pages.length)
    }
    index += chain.length
  }
  return {
    pages: pages.map((pieces, index) => ({ number: index + 1, pieces })),
    breaks,
    ending: endingOf(linesAboveSignature(document), beginsOn, moved),
  }
}

function endingOf(lines: number, beginsOn: readonly number[], moved: boolean): Ending {
  if (lines <= shortEnding) return 'whole'
  const [name, date] = [beginsOn.length - 2, beginsOn.length - 1]
  const crosses = beginsOn[name - lines] !== beginsOn[date]
  return crosses && !moved ? 'free' : 'lastLines'
}

/** The items from `index` that must stay on one page with the next. */
function chainFrom(flow: readonly FlowItem[], index: number): readonly FlowItem[] {
  let end = index
  while (flow[end]?.keepNext && end + 1 < flow.length) end += 1
  return flow.slice(index, end + 1)
}

function heightOf(item: FlowItem): number {
  return item.before + item.height + item.after
}

/** What must fit when a table breaks in groups: what stands before it, its head and first rows. */
function leastHeight(chain: readonly FlowItem[]): number {
  return chain.reduce((sum, item) => {
    if (item.kind !== 'table') return sum + heightOf(item)
    const [, second = item.block.rowCount] = partEdges(item)
    return sum + rowsHeight(item, 0, second)
  }, 0)
}

type TableItem = Extract<FlowItem, { kind: 'table' }>
type Slice = {
  readonly from: number
  readonly to: number
  readonly height: number
  readonly breakBefore: boolean
  readonly repeatHead: boolean
}

function partEdges(item: TableItem): readonly number[] {
  return [0, ...breakRows(item), item.block.rowCount]
}

function rowsHeight({ measured }: TableItem, from: number, to: number): number {
  return total(measured.heights, from, to)
}

function slicesOf(item: TableItem, room: number): readonly Slice[] {
  const edges = partEdges(item)
  const head = rowsHeight(item, 0, item.block.headRows)
  const slices: Slice[] = []
  let from = 0
  let left = room
  for (let edge = 1; edge < edges.length; edge += 1) {
    const to = edges[edge] ?? item.block.rowCount
    const start = edges[edge - 1] ?? 0
    const repeated = from > 0 ? head : 0
    if (rowsHeight(item, from, to) + repeated <= left + 0.01 || start === from) continue
    slices.push(slice(item, from, start, head, slices.length))
    from = start
    left = pageHeight
  }
  slices.push(slice(item, from, item.block.rowCount, head, slices.length))
  return slices
}

function slice(item: TableItem, from: number, to: number, head: number, index: number): Slice {
  const repeatHead = from > 0 && item.block.headRows > 0
  return {
    from,
    to,
    height: rowsHeight(item, from, to) + (repeatHead ? head : 0),
    breakBefore: index > 0,
    repeatHead,
  }
}
