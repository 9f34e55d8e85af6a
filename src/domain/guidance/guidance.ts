/** What belongs in a row or column, for a clerk who meets it once a year. */
export type Guidance = {
  readonly meaning: string
  /** The article the row follows, and its own words; omissions are marked ……. */
  readonly article?: string
  readonly quote?: string
  /** Whether the law itself says what the row counts, or only common usage does. */
  readonly basis: 'law' | 'custom'
  /** A counter-example: what does not belong here, and where it goes. */
  readonly notThis: string
}

/** 政府信息公开条例（国务院令第711号）. */
export const regulation = (article: string): string => `《政府信息公开条例》${article}`
