import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Records are read through their schemas, so the stores promise nothing about their shape. */
export type Schema = DBSchema & {
  /** Snapshots of drafts, by id. */
  readonly drafts: { readonly key: string; readonly value: unknown }
  /** What was done since the snapshot: `[draft, revision]`. */
  readonly journal: { readonly key: [string, number]; readonly value: unknown }
  /** Earlier states of drafts, to look at and to return to: `[draft, number]`. */
  readonly history: { readonly key: [string, number]; readonly value: unknown }
  /** Records as they were found: damaged, or of an older version. Nothing here is ever changed. */
  readonly aside: { readonly key: string; readonly value: unknown }
  /** What belongs to this browser: its number, the 存档 file, where the clerk left off in each draft. */
  readonly machine: { readonly key: string; readonly value: unknown }
}

export type Database = IDBPDatabase<Schema>

/**
 * All local pages of one browser profile share one IndexedDB, also other vendors' (file://), so
 * the name says whose it is.
 */
export const databaseName = 'nianbao.cn.gov-report'

let opened: Promise<Database> | undefined
const eraseListeners = new Set<() => void>()

/**
 * Hears that a window removes the whole database; what a cleaner of the system removes nobody
 * announces.
 */
export function watchErased(listener: () => void): () => void {
  eraseListeners.add(listener)
  return () => eraseListeners.delete(listener)
}

export function database(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** Async, so that a browser without IndexedDB is a rejection like every other. */
async function open(): Promise<Database> {
  return openDB<Schema>(databaseName, 2, {
    upgrade(db, before) {
      if (before < 1) db.createObjectStore('drafts', { keyPath: 'id' })
      for (const store of ['journal', 'history', 'aside', 'machine'] as const)
        db.createObjectStore(store)
    },
    blocking(_current, wanted, event) {
      // A newer copy of the product waits for us: let it go on, and open again when needed.
      const target = event.target
      if (target instanceof IDBDatabase) target.close()
      opened = undefined
      if (wanted === null) for (const listener of eraseListeners) listener()
    },
    terminated() {
      opened = undefined
    },
  })
}

/** All keys of one draft in the stores whose keys begin with its id. */
export function keysOf(draft: string): IDBKeyRange {
  return IDBKeyRange.bound([draft, -Infinity], [draft, Infinity])
}

/** Written before the promise is kept, also when the power goes (Chromium 121 would wait less). */
export const strictly = { durability: 'strict' } as const
