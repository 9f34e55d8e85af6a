import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

type Schema = DBSchema & {
  /** Records are read through `readDraft`, so the store promises nothing about their shape. */
  readonly drafts: { readonly key: string; readonly value: unknown }
}

/**
 * All local pages of one browser profile share one IndexedDB, also other vendors' (file://), so
 * the name says whose it is.
 */
const name = 'nianbao.cn.gov-report'

let opened: Promise<IDBPDatabase<Schema>> | undefined

export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'id' })
    },
    blocking(_current, _blocked, event) {
      // A newer copy of the product waits for us: let it go on, and open again when needed.
      const target = event.target
      if (target instanceof IDBDatabase) target.close()
      opened = undefined
    },
    terminated() {
      opened = undefined
    },
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}
