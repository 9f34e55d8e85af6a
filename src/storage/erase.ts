import { deleteDB } from 'idb'
import { database, databaseName } from './database.ts'

/** What the product keeps in this browser, by kind of place. */
export type Holdings = {
  /** Records in the database: drafts, their journals and history, what was set aside. */
  readonly records: number
  /** Settings, in localStorage. */
  readonly settings: number
  /** Copies of the program itself that let a site start without a network. */
  readonly programCopies: number
}

/** All names of the product in localStorage and in the caches begin with it. */
const prefix = 'nianbao'

/** What is there at this moment, counted anew; looking creates nothing. */
export async function holdings(): Promise<Holdings> {
  return {
    records: await countRecords(),
    settings: ownSettings().length,
    programCopies: (await ownCaches()).length,
  }
}

/**
 * Removes everything the product keeps in this browser, and nothing of anyone else. `onBlocked` is
 * told when another window holds the database; the removal then waits for that window to close.
 */
export async function eraseAll(onBlocked: () => void): Promise<void> {
  await deleteDB(databaseName, { blocked: onBlocked })
  for (const key of ownSettings()) localStorage.removeItem(key)
  for (const name of await ownCaches()) await caches.delete(name)
  const registration = await serviceWorkers()?.getRegistration()
  await registration?.unregister()
}

async function countRecords(): Promise<number> {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === databaseName)) return 0
  const db = await database()
  const counts = await Promise.all(Array.from(db.objectStoreNames, (store) => db.count(store)))
  return counts.reduce((sum, count) => sum + count, 0)
}

function ownSettings(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    // Storage is disabled: nothing was kept.
    return []
  }
}

async function ownCaches(): Promise<readonly string[]> {
  // Absent on plain http, and of no use on file://.
  if (!('caches' in window) || location.protocol === 'file:') return []
  return (await caches.keys()).filter((name) => name.startsWith(prefix))
}

function serviceWorkers(): ServiceWorkerContainer | undefined {
  if (location.protocol === 'file:') return undefined
  // oxlint-disable-next-line no-restricted-properties -- absent on plain http, as the type hides
  return navigator.serviceWorker
}
