import { database } from './database.ts'
import { type Draft, readDraft } from './draft.ts'

/** What the list of drafts shows: readable ones, and how many records could not be read. */
export type DraftList = { readonly drafts: readonly Draft[]; readonly unreadable: number }

export async function listDrafts(): Promise<DraftList> {
  const records = await (await database()).getAll('drafts')
  const drafts = records.flatMap((record) => readDraft(record) ?? [])
  return { drafts, unreadable: records.length - drafts.length }
}

export async function loadDraft(id: string): Promise<Draft | undefined> {
  return readDraft(await (await database()).get('drafts', id))
}

/** Another window has saved this draft since we read it, perhaps in a newer version's shape. */
export class DraftConflict extends Error {
  override readonly name = 'DraftConflict'
}

/**
 * Saves a draft over the revision it was made from, in one transaction, and returns it with its
 * new revision. Throws DraftConflict instead of overwriting what another window saved.
 */
export async function saveDraft(draft: Draft): Promise<Draft> {
  const transaction = (await database()).transaction('drafts', 'readwrite')
  const record = await transaction.store.get(draft.id)
  if (record !== undefined && readDraft(record)?.revision !== draft.revision) {
    transaction.abort()
    await transaction.done.catch(() => undefined)
    throw new DraftConflict(draft.id)
  }
  const next = { ...draft, revision: draft.revision + 1 }
  await transaction.store.put(next)
  await transaction.done
  return next
}

/** Moves a draft into the 回收站, or back out of it. */
export async function setDeleted(id: string, deletedAt: string | undefined): Promise<void> {
  const draft = await loadDraft(id)
  if (!draft) return
  const { deletedAt: _, ...rest } = draft
  await saveDraft(deletedAt === undefined ? rest : { ...rest, deletedAt })
}

/** How long a deleted draft can be brought back. */
export const keepDeletedDays = 30

/** Removes for good what has waited in the 回收站 longer than `keepDeletedDays`. */
export async function purgeDeleted(now: string): Promise<void> {
  const limit = Date.parse(now) - keepDeletedDays * 86_400_000
  const { drafts } = await listDrafts()
  const db = await database()
  for (const { id, deletedAt } of drafts)
    if (deletedAt !== undefined && Date.parse(deletedAt) < limit) await db.delete('drafts', id)
}
