import { writeLinked } from '#storage/archive-file.ts'
import { now } from './when.ts'

/** How long changes gather before the linked 存档 file is written, in milliseconds. */
const delay = 3000

let timer: ReturnType<typeof setTimeout> | undefined

/** Writes the linked file shortly after a change; the list of drafts says when it could not. */
export function archiveSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined
    writeLinked(now(), false).catch(() => undefined)
  }, delay)
}
