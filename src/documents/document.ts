import type { Place } from '#domain/place.ts'

/** A stretch of text in one face. `lead` is a run-in heading: 楷体 at level 2, bold 仿宋 at level 3. */
export type Run = { readonly text: string; readonly lead?: 2 | 3 }

/** A cell of a printed table, placed on the grid (0-based); merged cells are written once. */
export type TableCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly role: 'head' | 'label' | 'figure'
  readonly place?: Place
}

/** A printed table; sizes in the unit their names end with. */
export type TableBlock = {
  readonly kind: 'table'
  readonly id: string
  /** Alternative text of the table; not printed. */
  readonly caption: string
  readonly rowCount: number
  /** Rows repeated on each page: the first `headRows`. */
  readonly headRows: number
  readonly cells: readonly TableCell[]
  /** First row of each block of rows that should stay on one page. */
  readonly groupStarts: readonly number[]
  /** Row labels stand left; in 表二 they are centred. */
  readonly labelAlign: 'left' | 'center'
  readonly widthsMm: readonly number[]
  readonly textPt: number
  readonly linePt: number
  readonly minRowMm: number
}

/** One of the things that stand on paper from top to bottom; `place` is where its text is typed. */
export type Block =
  /** 红头: mark, number and signer, then the red rule. */
  | {
      readonly kind: 'redHeader'
      readonly mark: string
      readonly number: string
      readonly signer: string
      readonly place: Place
    }
  | {
      readonly kind: 'title'
      readonly text: string
      /** The text as it is broken on paper. */
      readonly lines: readonly string[]
      readonly place: Place
    }
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2
      readonly text: string
      readonly place?: Place
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly place?: Place }
  | TableBlock
  /** 落款: an empty name or date stays a visible gap. */
  | {
      readonly kind: 'signature'
      readonly name: string
      readonly date: string
      readonly sealed: boolean
      readonly place: Place
    }

/** The report as a printable tree: the one thing preview and exporters print. */
export type Document = {
  /** One line, also the file's title property. */
  readonly title: string
  readonly organisation: string
  readonly blocks: readonly Block[]
}

/** The text of a paragraph without its faces. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
