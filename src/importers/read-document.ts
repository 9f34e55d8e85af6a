/** A cell on the logical grid (0-based); merged cells are one cell. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Paragraphs of the cell, one per line. */
  readonly text: string
}

/** A table of a file, its merged cells laid out on one logical grid. */
export type Grid = {
  readonly rowCount: number
  readonly columnCount: number
  /** Row by row, left to right. A place without a cell is a hole, as in a row that begins later. */
  readonly cells: readonly GridCell[]
}

/** A part of a document in reading order. */
export type ReadBlock =
  /**
   * `level` is the outline level, 1 for the highest; absent for body text. A text file gives each of
   * its lines as it stands, indents and blank lines included, as these may mark cells and rows.
   */
  | { readonly kind: 'paragraph'; readonly text: string; readonly level?: number }
  | { readonly kind: 'table'; readonly grid: Grid }
  /** Here the file shows a picture. What it says cannot be read: it may be a table. */
  | { readonly kind: 'picture' }

/** Any file as paragraphs and tables, before anything is known of what they mean. */
export type ReadDocument = {
  readonly blocks: readonly ReadBlock[]
  /** What the clerk should know about how the file was read; each a sentence, each only once. */
  readonly remarks: readonly string[]
}
