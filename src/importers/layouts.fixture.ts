import { compose } from '#documents/compose.ts'
import { type Document, plainText } from '#documents/document.ts'
import { formatById } from '#domain/formats/index.ts'
import { filledReport } from '#domain/reports.fixture.ts'
import type { ReadDocument } from './read-document.ts'

/** A cell as a writer of test files puts it down. */
export type SampleCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

export type SampleTable = {
  readonly kind: 'table'
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly SampleCell[]
}

export type SampleBlock =
  | SampleTable
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }

/** A report with a different figure in every cell, as the blocks every layout writes. */
export function sampleBlocks(formatId: string): readonly SampleBlock[] {
  const report = filledReport(formatId, (index) => String(1000 + index))
  return blocksOf(compose(formatById(formatId)!, report))
}

/** A document as the blocks every layout writes. */
export function blocksOf({ blocks }: Document): readonly SampleBlock[] {
  return blocks.flatMap((block): readonly SampleBlock[] => {
    switch (block.kind) {
      case 'title':
      case 'heading':
        return [{ kind: 'heading', text: block.text }]
      case 'paragraph':
        return [{ kind: 'paragraph', text: plainText(block.runs) }]
      case 'table': {
        const { rowCount, cells } = block
        const columnCount = Math.max(...cells.map((cell) => cell.column + cell.columnSpan))
        return [{ kind: 'table', rowCount, columnCount, cells }]
      }
      case 'redHeader':
      case 'signature':
        return []
    }
  })
}

/** Rows of a table, each with the cells that begin in it. */
export function rowsOfTable({ rowCount, cells }: SampleTable): readonly (readonly SampleCell[])[] {
  return Array.from({ length: rowCount }, (_, row) =>
    cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  )
}

const compact = (text: string) => text.replace(/\s/g, '')

/** What every layout of the same blocks must give: texts in order, and tables cell by cell. */
export function essence(blocks: readonly SampleBlock[] | ReadDocument['blocks']) {
  const texts: string[] = []
  const tables: string[][] = []
  for (const block of blocks) {
    if (block.kind === 'picture') continue
    if (block.kind === 'table') {
      const { cells } = 'grid' in block ? block.grid : block
      tables.push(
        cells
          .filter(({ text }) => compact(text) !== '')
          .map((c) => `${c.row},${c.column} ${c.rowSpan}×${c.columnSpan} ${compact(c.text)}`)
          .sort(),
      )
    } else texts.push(compact(block.text))
  }
  return { texts, tables }
}
