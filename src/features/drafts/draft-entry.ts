/** What a list shows of a draft. */
export type DraftEntry = {
  readonly id: string
  readonly year: string
  readonly organisation: string
  /** When it was last changed, in words: 今天 10:42. */
  readonly changed: string
}

export function draftName({
  organisation,
  year,
}: Pick<DraftEntry, 'organisation' | 'year'>): string {
  return `${organisation.trim() || '（未填单位）'} ${year}年`
}
