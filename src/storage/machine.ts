import { database } from './database.ts'
import { newId } from './files.ts'

let known: Promise<string> | undefined

/** The number of this browser, drawn once: it counts whose saves a copy of a draft contains. */
export function machineId(): Promise<string> {
  known ??= find().catch((error: unknown) => {
    known = undefined
    throw error
  })
  return known
}

async function find(): Promise<string> {
  const db = await database()
  const kept = await db.get('machine', 'id')
  if (typeof kept === 'string') return kept
  const id = newId()
  await db.put('machine', id, 'id')
  return id
}
