import { type Database, database, keysOf } from './database.ts'
import { type Draft, readDraft, readNewerDraft } from './draft.ts'
import { DraftConflict, sameRecord, WriteNotKept } from './failure.ts'
import {
  counted,
  demandRevision,
  entriesIn,
  headOf,
  replay,
  type StoredEntry,
  write,
} from './journal.ts'
import { leftOffKey } from './left-off.ts'
import { machineId } from './machine.ts'
import { currentVersion, versionOf } from './migrations.ts'
import { salvage } from './salvage.ts'

/** A stored draft as it is found. */
export type StoredDraft =
  | {
      readonly kind: 'sound'
      readonly draft: Draft
      /** The snapshot says all, in today's shape. */
      readonly settled: boolean
    }
  /** Of a newer version of the program: to be looked at, as far as this one understands it. */
  | { readonly kind: 'newer'; readonly draft: Draft | undefined }
  | { readonly kind: 'damaged' }

function readStored(record: unknown, entries: readonly StoredEntry[]): StoredDraft {
  const version = versionOf(record)
  if (version !== undefined && version > currentVersion)
    return { kind: 'newer', draft: readNewerDraft(record) }
  const snapshot = readDraft(record)
  if (!snapshot) return { kind: 'damaged' }
  const { draft } = replay(snapshot, entries)
  return { kind: 'sound', draft, settled: entries.length === 0 && version === currentVersion }
}

/** What the list of drafts shows. */
export type DraftList = {
  readonly drafts: readonly Draft[]
  /** Of a newer version of the program, as far as they can be shown. */
  readonly newer: readonly Draft[]
  /** How many cannot even be shown. */
  readonly hidden: number
}

/** The drafts that can be read. Nothing that cannot is in their way. */
export async function listDrafts(): Promise<DraftList> {
  const transaction = (await database()).transaction(['drafts', 'journal'])
  const keys = await transaction.objectStore('drafts').getAllKeys()
  const stored = await Promise.all(
    keys.map(async (id) =>
      readStored(
        await transaction.objectStore('drafts').get(id),
        await entriesIn(transaction.objectStore('journal'), keysOf(id)),
      ),
    ),
  )
  return {
    drafts: stored.flatMap((each) => (each.kind === 'sound' ? [each.draft] : [])),
    newer: stored.flatMap((each) => (each.kind === 'newer' && each.draft ? [each.draft] : [])),
    hidden: stored.filter((each) => each.kind === 'newer' && !each.draft).length,
  }
}

/** A stored draft with everything the journal adds to it; undefined where there is none. */
export async function findDraft(id: string): Promise<StoredDraft | undefined> {
  const transaction = (await database()).transaction(['drafts', 'journal'])
  const record = await transaction.objectStore('drafts').get(id)
  if (record === undefined) return undefined
  return readStored(record, await entriesIn(transaction.objectStore('journal'), keysOf(id)))
}

/** A sound draft; undefined where there is none. */
export async function loadDraft(id: string): Promise<Draft | undefined> {
  const stored = await findDraft(id)
  return stored?.kind === 'sound' ? stored.draft : undefined
}

/**
 * Saves a whole draft over the revision it was made from and returns it with its new revision.
 * Throws DraftConflict instead of overwriting what another window saved.
 */
export async function saveDraft(draft: Draft): Promise<Draft> {
  const next = await nextRevision(draft)
  await saveRevision(next)
  return next
}

/** A draft as this browser's next save makes it. */
export async function nextRevision(draft: Draft): Promise<Draft> {
  const writes = counted(draft.writes, await machineId())
  return { ...draft, revision: draft.revision + 1, writes }
}

/** Saves what `nextRevision` returned; saving the same again changes nothing. */
export async function saveRevision(next: Draft): Promise<void> {
  await putSnapshot(next, next.revision - 1)
}

/** Makes an open draft's snapshot say what its journal says, so that the next opening is short. */
export async function settleDraft(draft: Draft): Promise<void> {
  await putSnapshot(draft, draft.revision)
}

/**
 * The snapshot first, the journal entries it contains only after it was read back: until then
 * both say the same. A record of an older version is put aside before its successor replaces it.
 */
async function putSnapshot(draft: Draft, madeFrom: number): Promise<void> {
  const before = await write(async (transaction) => {
    const drafts = transaction.objectStore('drafts')
    const record = await drafts.get(draft.id)
    if (sameRecord(record, draft)) return record
    await demandRevision(transaction, draft.id, madeFrom)
    const version = versionOf(record)
    if (version !== undefined && version < currentVersion)
      await transaction.objectStore('aside').put(record, `${draft.id} version ${version}`)
    await drafts.put(draft)
    return record
  })
  if (!sameRecord(await (await database()).get('drafts', draft.id), draft)) {
    await takeBack(draft, before)
    throw new WriteNotKept(draft.id)
  }
  await write(async (transaction) => {
    const contained = IDBKeyRange.bound([draft.id, -Infinity], [draft.id, draft.revision])
    const journal = transaction.objectStore('journal')
    const { broken } = replay(draft, await entriesIn(journal, contained))
    if (broken.length > 0)
      await transaction.objectStore('aside').put(broken, `${draft.id} journal ${draft.revision}`)
    await journal.delete(contained)
  })
}

/** Undoes a snapshot that was not kept, unless another window has gone on from it. */
async function takeBack({ id, revision }: Draft, before: unknown): Promise<void> {
  await write(async (transaction) => {
    const drafts = transaction.objectStore('drafts')
    const head = await headOf(transaction, id)
    const isNewer = (versionOf(await drafts.get(id)) ?? 0) > currentVersion
    if (isNewer || (typeof head === 'number' && head > revision)) throw new DraftConflict(id)
    await (before === undefined ? drafts.delete(id) : drafts.put(before))
  })
}

/** Moves a draft into the 回收站, or back out of it; one that is there already stays as it is. */
export async function setDeleted(id: string, deletedAt: string | undefined): Promise<void> {
  const draft = await loadDraft(id)
  if (!draft || (draft.deletedAt === undefined) === (deletedAt === undefined)) return
  const { deletedAt: _, ...rest } = draft
  await saveDraft(deletedAt === undefined ? rest : { ...rest, deletedAt })
}

/** How long a deleted draft can be brought back. */
export const keepDeletedDays = 30

/** Removes for good what nobody has touched in the 回收站 for longer than `keepDeletedDays`. */
export async function purgeDeleted(now: string): Promise<void> {
  const limit = Date.parse(now) - keepDeletedDays * 86_400_000
  const stores = ['drafts', 'journal', 'history', 'aside', 'machine'] as const
  const transaction = (await database()).transaction([...stores], 'readwrite')
  const [drafts, journal] = [transaction.objectStore('drafts'), transaction.objectStore('journal')]
  for (const id of await drafts.getAllKeys()) {
    const stored = readStored(await drafts.get(id), await entriesIn(journal, keysOf(id)))
    if (stored.kind !== 'sound' || !waitedSince(stored.draft, limit)) continue
    await drafts.delete(id)
    await journal.delete(keysOf(id))
    await transaction.objectStore('history').delete(keysOf(id))
    await transaction.objectStore('aside').delete(IDBKeyRange.bound(`${id} `, `${id} \uffff`))
    await transaction.objectStore('machine').delete(leftOffKey(id))
  }
  await transaction.done
}

/** Deleted, and not changed since by a window that had it open. */
function waitedSince({ deletedAt, updatedAt }: Draft, limit: number): boolean {
  return deletedAt !== undefined && Date.parse(deletedAt) < limit && Date.parse(updatedAt) < limit
}

/**
 * Takes damaged records out of the way: each is copied to `aside` as it was found, and what can
 * be saved of it takes its place.
 */
export async function setAsideDamaged(at: string): Promise<void> {
  const keys = await (await database()).getAllKeys('drafts')
  for (const id of keys) {
    await write(async (transaction) => {
      const drafts = transaction.objectStore('drafts')
      const record = await drafts.get(id)
      const entries = await entriesIn(transaction.objectStore('journal'), keysOf(id))
      if (record === undefined || readStored(record, entries).kind !== 'damaged') return
      await transaction.objectStore('aside').put({ record, entries }, `${id} damaged ${at}`)
      const saved = salvage(id, record, at)
      if (saved) await drafts.put(saved)
      else await drafts.delete(id)
    })
  }
}

/** The records that were damaged, as they were found, for a file to send to somebody who can help. */
export async function damagedRecords(): Promise<readonly unknown[]> {
  const db = await database()
  return Promise.all((await damagedKeys(db)).map((key) => db.get('aside', key)))
}

/** Removes damaged records that are in a file; what was damaged since is kept. */
export async function forgetDamaged(filed: readonly unknown[]): Promise<void> {
  const db = await database()
  for (const key of await damagedKeys(db)) {
    const record = await db.get('aside', key)
    if (filed.some((each) => sameRecord(each, record))) await db.delete('aside', key)
  }
}

async function damagedKeys(db: Database): Promise<readonly string[]> {
  return (await db.getAllKeys('aside')).filter((key) => / (?:damaged|journal) /.test(key))
}
