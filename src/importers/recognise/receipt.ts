import type { Place } from '#domain/place.ts'

/** How a text of the file became a text of the report. */
export type EntryKind =
  /** As printed. */
  | 'exact'
  /** Printed otherwise, read without doubt: ３件 as 3, lines joined. */
  | 'cleaned'
  /** Read with a doubt that a person must settle. */
  | 'proposed'
  /** A stroke or word for nothing; it stays as a mark and counts as blank. */
  | 'blank'
  /** No number of its cell's kind; kept as printed. */
  | 'unreadable'

/** One text taken from the file. */
export type Entry = {
  readonly place: Place
  /** As the file has it. */
  readonly original: string
  /** As the report has it. */
  readonly value: string
  readonly kind: EntryKind
}

/** How surely the figures of a row stand in their columns; an open row was not filled. */
export type Confidence = 'certain' | 'proposed' | 'open'

export type RowReading = {
  readonly grid: string
  readonly row: string
  readonly confidence: Confidence
  /** Why the row is not certain, for the clerk. */
  readonly reason?: string
}

/** A printed figure or text that has no place in the report. */
export type Unplaced = {
  readonly text: string
  /** Where it stood, for the clerk. */
  readonly where: string
}

/** A label or heading that is not printed as the national format has it. */
export type Misprint = {
  readonly kind: 'wording' | 'numeral' | 'punctuation' | 'width' | 'spacing' | 'traditional'
  readonly printed: string
  readonly expected: string
  readonly where: string
}

/** What became of a table; `formatId` is the national format of its labels. */
export type TableReading = {
  readonly grid: string
  readonly state: 'read' | 'missing' | 'picture'
  readonly formatId?: string
}

/** Everything that reading a file understood, changed or could not read. */
export type Receipt = {
  readonly entries: readonly Entry[]
  readonly rows: readonly RowReading[]
  /** Figures of tables without a cell. */
  readonly unplacedFigures: readonly Unplaced[]
  /** Lines of text without a field, such as a 版记. */
  readonly unplacedTexts: readonly Unplaced[]
  readonly misprints: readonly Misprint[]
  readonly tables: readonly TableReading[]
  /** Ids of sections, and `<section>.<part>` of parts, that the file does not have. */
  readonly missing: readonly string[]
  /** Other things a clerk should know, in whole sentences. */
  readonly notes: readonly string[]
}

/** The receipt's sentence on an entry that is not simply as printed; '' for one that is. */
export function entryNote({ place, kind, original, value }: Entry): string {
  const printed = original.trim()
  switch (kind) {
    case 'exact':
      return ''
    case 'cleaned':
      return printed.length > 20 ? '断开的行已接上。' : `原件写“${printed}”，已读作 ${value}。`
    case 'proposed':
      if (place === 'year') return `标题里没有年度，按${original}推定为 ${value} 年，请核对。`
      return `原件写“${printed}”，位置不能确定，请核对。`
    case 'blank':
      return `原件写“${printed}”，按空白处理。`
    case 'unreadable':
      return `原件写“${printed}”，不是这一格能填的数，已照录，请改正。`
  }
}
