import type { Draft } from '#storage/draft.ts'
import { findDraft, setAsideDamaged, settleDraft } from '#storage/drafts.ts'
import { keepMilestone } from '#storage/history.ts'
import { findLeftOff, type LeftOff } from '#storage/left-off.ts'
import type { Access } from './open-draft.ts'
import { unsavedDraft } from './unsaved.ts'
import { now } from './when.ts'

/** What opening a draft finds; not `stored` is what this window alone has. */
export type Found = {
  readonly draft: Draft
  readonly newer: boolean
  readonly stored: boolean
  /** Its snapshot says all. */
  readonly settled: boolean
}

export type NotFound = 'missing' | 'newer' | 'refused'

export async function findForOpening(id: string): Promise<Found | NotFound> {
  const unsaved = unsavedDraft(id)
  if (unsaved) return { draft: unsaved, newer: false, stored: false, settled: false }
  try {
    const stored = await findDraft(id)
    if (stored?.kind === 'damaged') await setAsideDamaged(now())
    const found = stored?.kind === 'damaged' ? await findDraft(id) : stored
    if (!found || found.kind === 'damaged') return 'missing'
    if (found.kind === 'sound') return { ...found, newer: false, stored: true }
    const { draft } = found
    return draft ? { draft, newer: true, stored: true, settled: true } : 'newer'
  } catch {
    return 'refused'
  }
}

/** A store that refuses says so with the draft. */
export function findWhereLeft(id: string): Promise<LeftOff> {
  return findLeftOff(id).catch(() => ({ stop: '', reasons: {} }))
}

/** What a window that is given some access may do with a draft. */
export function allowed({ draft, newer }: Found, access: Access): Access {
  if (newer) return 'newer'
  return draft.deletedAt === undefined ? access : 'deleted'
}

/** What makes the next opening shorter; without it nothing is lost. */
export async function tidy({ draft, settled }: Found): Promise<void> {
  if (draft.revision < 2) return
  try {
    if (!settled) await settleDraft(draft)
    await keepMilestone(draft.id, 'auto', draft.report, now())
  } catch {
    // The first edit will meet the same refusal, and say so.
  }
}
