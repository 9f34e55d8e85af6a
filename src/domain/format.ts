/**
 * The vocabulary of a national format. A format is data (`formats/2021.ts`); everything that is
 * printed, computed or checked is read from it, so that next year's revision is one file.
 */

/** What may be typed into a cell; `domain/number-entry.ts` says how each kind is read. */
export type CellKind =
  /** A whole number, zero or more. */
  | 'count'
  /** 本年增/减: a whole number with an optional sign. */
  | 'signedCount'
  /** An amount in 万元, decimals allowed. */
  | 'moneyWan'
  /** An amount whose unit (元 or 万元) is typed with it. */
  | 'moneyWithUnit'

/** Where a label or rule comes from: a document, and its clause where one was seen. */
export type Source = string

/** Other wordings seen in published reports: files are read by them, nothing is printed with them. */
export type SeenAs = { readonly seenAs?: readonly string[] }

/** A column of numbers. With `sumOf` it is computed from those columns of the same row. */
export type Column = SeenAs & {
  readonly kind: 'column'
  readonly id: string
  readonly label: string
  readonly source: Source
  readonly sumOf?: readonly string[]
}

/** A head cell that spans the columns below it. */
export type ColumnGroup = {
  readonly kind: 'group'
  readonly label: string
  readonly source: Source
  readonly columns: readonly (Column | ColumnGroup)[]
}

/** A row of numbers. With `sumOf` it is computed from those rows of the same column. */
export type Row = {
  readonly kind: 'row'
  readonly id: string
  /** As printed. */
  readonly label: string
  /** What a clerk calls it; used where room is short and read out first. */
  readonly shortLabel: string
  readonly source: Source
  readonly sumOf?: readonly string[]
}

/** A label beside several rows, without numbers of its own. */
export type RowGroup = {
  readonly kind: 'group'
  readonly id: string
  readonly label: string
  readonly source: Source
  readonly rows: readonly (Row | RowGroup)[]
}

/** How a table is set on paper; millimetres and points (GB/T 9704 names none for tables). */
export type PrintMeasures = {
  /** One width per grid column; together 156 mm, the width of the type area. */
  readonly widthsMm: readonly number[]
  readonly textPt: number
  readonly linePt: number
  readonly minRowMm: number
}

/** Rows × columns of one kind of cell, under merged heads and beside merged labels (表三, 表四). */
export type MatrixGrid = {
  readonly kind: 'matrix'
  readonly id: string
  readonly title: string
  /** The text of the head cell above the labels; the table has no label columns without it. */
  readonly corner?: string
  /** How many grid columns the row labels take. */
  readonly labelColumns: number
  readonly cellKind: CellKind
  readonly columns: readonly (Column | ColumnGroup)[]
  readonly rows: readonly (Row | RowGroup)[]
  readonly print: PrintMeasures
}

/** A number column of a band; `span` is how many grid columns it takes. */
export type BandColumn = {
  readonly id: string
  readonly label: string
  readonly cellKind: CellKind
  readonly span: number
}

/** One 第二十条第（…）项 of 表二: a full-width title, a head row of its own, rows of numbers. */
export type Band = {
  readonly id: string
  readonly title: string
  readonly labelHead: string
  readonly columns: readonly BandColumn[]
  readonly rows: readonly Omit<Row, 'sumOf' | 'kind'>[]
  readonly source: Source
}

/** A stack of bands, each with columns of its own (表二). */
export type BandGrid = {
  readonly kind: 'bands'
  readonly id: string
  readonly title: string
  readonly bands: readonly Band[]
  readonly print: PrintMeasures
}

export type GridSpec = MatrixGrid | BandGrid

/** Free text inside a prose section. */
export type TextSlot = {
  readonly kind: 'text'
  readonly id: string
  readonly label: string
  readonly hint: string
}

/** A part with a heading of its own; the heading's text can be changed by the clerk. */
export type PartSlot = SeenAs & {
  readonly kind: 'part'
  readonly id: string
  readonly heading: string
  readonly hint: string
  /** A required part that stays empty is a finding. */
  readonly required: boolean
  readonly source: Source
}

/** The statement on the 信息处理费, composed from the report's `fee` fields. */
export type FeeSlot = {
  readonly kind: 'fee'
  readonly id: string
  readonly label: string
  readonly source: Source
}

export type Slot = TextSlot | PartSlot | FeeSlot

export type ProseSection = SeenAs & {
  readonly kind: 'prose'
  readonly id: string
  /** With its numeral, as printed: 一、总体情况. */
  readonly title: string
  readonly slots: readonly Slot[]
  readonly source: Source
}

export type GridSection = SeenAs & {
  readonly kind: 'grid'
  readonly id: string
  readonly title: string
  readonly grid: GridSpec
  readonly source: Source
}

export type Section = ProseSection | GridSection

/** 勾稽关系: in every column of `grid`, the rows `left` add up to the rows `right`. */
export type Balance = {
  readonly code: string
  readonly grid: string
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** The row that can be taken over from the rule: left minus the rest of right. */
  readonly solveFor: string
  readonly source: Source
}

/** A national format: the sections of its reports, and what must hold between their figures. */
export type ReportFormat = {
  readonly id: string
  /** What a clerk calls it. */
  readonly name: string
  /** The official notice that sets it. */
  readonly source: Source
  readonly firstYear: number
  /** Absent while the format is in force. */
  readonly lastYear?: number
  readonly sections: readonly Section[]
  readonly balances: readonly Balance[]
  /** Cells that only organs able to make 规章 may fill (立法法 第九十一、九十三条). */
  readonly regulationCells: readonly string[]
}
