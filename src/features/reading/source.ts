import type { Imported } from '#importers/imported.ts'

/** A report that was read, and what the clerk calls where it came from. */
export type Source = {
  readonly id: string
  readonly name: string
  readonly imported: Imported
}
