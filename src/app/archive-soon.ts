import { writeLinked } from '#storage/archive-file.ts'
import { watchErased } from '#storage/database.ts'
import { now } from './when.ts'

/** How long changes gather before the linked 存档 file is written, in milliseconds. */
const delay = 3000

let timer: ReturnType<typeof setTimeout> | undefined
let writing: Promise<unknown> = Promise.resolve()

/** Writes the linked file shortly after a change; the list of drafts says when it could not. */
export function archiveSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined
    writing = writeLinked(now(), false).catch(() => undefined)
  }, delay)
}

/** Forgets what waits to be written; keeps its promise when nothing is being written any more. */
export async function stopArchiving(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  await writing
}

// Looking for the file would make the database that another window has just removed.
watchErased(() => void stopArchiving())
