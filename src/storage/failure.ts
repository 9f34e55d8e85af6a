/** Another window has saved this draft since we read it, perhaps in a newer version's shape. */
export class DraftConflict extends Error {
  override readonly name = 'DraftConflict'
}

/** What was read back is not what was written. */
export class WriteNotKept extends Error {
  override readonly name = 'WriteNotKept'
}

/** Drafts of a newer program are kept here: a 存档 file without them would look like all there is. */
export class NewerDraftsHere extends Error {
  override readonly name = 'NewerDraftsHere'
}

/** Why a write failed, as far as it makes a difference to the clerk. */
export type FailureCause =
  | 'conflict'
  | 'notKept'
  | 'full'
  | 'newerProgram'
  | 'erased'
  | 'silent'
  | 'refused'

export function causeOf(error: unknown): FailureCause {
  if (error instanceof DraftConflict) return 'conflict'
  if (error instanceof WriteNotKept) return 'notKept'
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  // A newer copy of the program has brought the database to its own version.
  if (name === 'VersionError') return 'newerProgram'
  return 'refused'
}

/** Whether two records are alike once stored; a key without a value is no key. */
export function sameRecord(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
