import type { IDBPTransaction } from 'idb'
import * as z from 'zod/mini'
import { advance, emptyTimeline, type Step } from '#domain/edit.ts'
import { database, keysOf, type Schema, strictly } from './database.ts'
import { type Draft, editSchema, readDraft } from './draft.ts'
import { DraftConflict, sameRecord, WriteNotKept } from './failure.ts'

const stepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edit'), edit: editSchema }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
])

const entrySchema = z.object({
  draft: z.string(),
  revision: z.number(),
  at: z.string(),
  by: z.string(),
  steps: z.array(stepSchema),
})

/** What was done to a draft in one save. */
export type JournalEntry = {
  readonly draft: string
  /** The revision it makes, one above the one it was made from. */
  readonly revision: number
  /** ISO 8601. */
  readonly at: string
  /** The browser that made it. */
  readonly by: string
  readonly steps: readonly Step[]
}

type Stores = readonly ('drafts' | 'journal' | 'aside')[]
export type DraftTransaction = IDBPTransaction<
  Schema,
  ('drafts' | 'journal' | 'aside')[],
  'readwrite'
>

/** One transaction over a draft: all of `work` is kept, or nothing. */
export async function write<T>(work: (transaction: DraftTransaction) => Promise<T>): Promise<T> {
  const stores: Stores = ['drafts', 'journal', 'aside']
  const transaction = (await database()).transaction([...stores], 'readwrite', strictly)
  try {
    const result = await work(transaction)
    await transaction.done
    return result
  } catch (error) {
    transaction.done.catch(() => undefined)
    try {
      transaction.abort()
    } catch {
      // It has ended already.
    }
    throw error
  }
}

/**
 * Goes on only where a draft stands at the revision a write was made from; a draft that was
 * removed for good stands at every one.
 */
export async function demandRevision(
  transaction: DraftTransaction,
  id: string,
  revision: number,
): Promise<void> {
  const head = await headOf(transaction, id)
  if (head !== undefined && head !== revision) throw new DraftConflict(id)
}

/**
 * The revision a draft stands at; undefined where there is none. A new snapshot may stand beside
 * a journal that ends before it: its entries are removed only after it was read back.
 */
export async function headOf(
  transaction: DraftTransaction,
  id: string,
): Promise<number | 'unreadable' | undefined> {
  const last = await transaction.objectStore('journal').openKeyCursor(keysOf(id), 'prev')
  const record = await transaction.objectStore('drafts').get(id)
  const snapshot = record === undefined ? undefined : (readDraft(record)?.revision ?? 'unreadable')
  if (!last) return snapshot
  const [, revision] = last.key
  return typeof snapshot === 'number' ? Math.max(snapshot, revision) : revision
}

/**
 * Adds an entry to a draft's journal, in one transaction, and reads it back. Appending the same
 * entry again changes nothing. Throws DraftConflict where the draft stands at another revision.
 */
export async function appendEntry(entry: JournalEntry): Promise<void> {
  const { draft: id, revision } = entry
  await write(async (transaction) => {
    const journal = transaction.objectStore('journal')
    if (sameRecord(await journal.get([id, revision]), entry)) return
    if ((await headOf(transaction, id)) !== revision - 1) throw new DraftConflict(id)
    await journal.add(entry, [id, revision])
  })
  if (!(await isKept(entry))) throw new WriteNotKept(id)
}

/** Stands in the journal as written, or is part of a newer snapshot already. */
async function isKept(entry: JournalEntry): Promise<boolean> {
  const transaction = (await database()).transaction(['drafts', 'journal'])
  const found = await transaction.objectStore('journal').get([entry.draft, entry.revision])
  if (found !== undefined) return sameRecord(found, entry)
  const snapshot = readDraft(await transaction.objectStore('drafts').get(entry.draft))
  return snapshot !== undefined && snapshot.revision >= entry.revision
}

/** A record of the journal as it is found, and the revision that its key says. */
export type StoredEntry = { readonly revision: number; readonly record: unknown }

type Journal = {
  readonly getAllKeys: (range: IDBKeyRange) => Promise<readonly (readonly [string, number])[]>
  readonly getAll: (range: IDBKeyRange) => Promise<readonly unknown[]>
}

/** The entries within a range of keys, oldest first. */
export async function entriesIn(
  journal: Journal,
  range: IDBKeyRange,
): Promise<readonly StoredEntry[]> {
  const [keys, records] = await Promise.all([journal.getAllKeys(range), journal.getAll(range)])
  return keys.map(([, revision], index) => ({ revision, record: records[index] }))
}

/**
 * A snapshot with what was done since. Entries that cannot be read are left out, and the timeline
 * with them: it would no longer lead to the report. Each edit holds whole texts, so the entries
 * after a broken one still say what was typed last. A broken one counts as a revision: the next
 * save is made from it, and puts it aside.
 */
export function replay(
  snapshot: Draft,
  entries: readonly StoredEntry[],
): { readonly draft: Draft; readonly broken: readonly unknown[] } {
  const broken: unknown[] = []
  let draft = snapshot
  for (const { revision, record } of entries) {
    const entry = entrySchema.safeParse(record)
    if (!entry.success) broken.push(record)
    if (revision <= draft.revision) continue
    draft = entry.success ? after(draft, entry.data) : { ...draft, revision }
  }
  return { draft: broken.length > 0 ? { ...draft, timeline: emptyTimeline } : draft, broken }
}

function after(draft: Draft, { revision, at, by, steps }: JournalEntry): Draft {
  const { report, timeline } = steps.reduce((course, step) => advance(course, step) ?? course, {
    report: draft.report,
    timeline: draft.timeline,
  })
  return { ...draft, revision, updatedAt: at, writes: counted(draft.writes, by), report, timeline }
}

/** The counts of saves after one more by a browser. */
export function counted(writes: Draft['writes'], by: string): Draft['writes'] {
  return { ...writes, [by]: (writes[by] ?? 0) + 1 }
}
