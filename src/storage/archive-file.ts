import * as z from 'zod/mini'
import { archiveText, readArchive } from './archive.ts'
import { isContained } from './archive-merge.ts'
import { database } from './database.ts'
import { type DraftList, listDrafts } from './drafts.ts'
import { WriteNotKept } from './failure.ts'
import { downloadFile } from './files.ts'
import { lastMilestoneNumber } from './history.ts'
import {
  askToWrite,
  chooseExistingFile,
  chooseNewFile,
  isUntouched,
  linkedFile,
  mayWrite,
  noteContained,
} from './linked-file.ts'
import { readSettings } from './settings.ts'

/** What the last 存档 file was. */
export type LastArchive = {
  readonly name: string
  /** ISO 8601. */
  readonly at: string
  /** Which revisions of which drafts it holds. */
  readonly holds: string
}

const lastSchema = z.object({ name: z.string(), at: z.string(), holds: z.string() })
const key = 'archive'

/** How the file that the clerk chose stands to what is here. */
export type LinkState =
  | 'none'
  /** It is written after every change. */
  | 'written'
  /** The browser wants to be asked again. */
  | 'mustAsk'
  /** Something is in it that is not here: it is not written before that is brought in. */
  | 'holdsMore'
  /** No 存档, damaged, or of a newer program: it is never written. */
  | 'unreadable'
  | 'failed'

/** How the drafts here stand to the last file. */
export type ArchiveState = {
  readonly last: LastArchive | undefined
  /** Something was changed since, or there is something and never was a file. */
  readonly changed: boolean
  readonly link: LinkState
  /** Name of the linked file; '' for none. */
  readonly linkedName: string
  /** Drafts of a newer program are here: this one can make no file that holds everything. */
  readonly newerHere: boolean
  /** Since when changes may be in no file: the last one, or the first draft; undefined for no draft. */
  readonly since: string | undefined
}

export async function archiveState(at: string): Promise<ArchiveState> {
  const read = lastSchema.safeParse(await (await database()).get('machine', key))
  const last = read.success ? read.data : undefined
  const list = await listDrafts()
  const created = list.drafts.map(({ createdAt }) => createdAt).sort()
  const handle = await linkedFile()
  return {
    last,
    changed: (await keptHere(list)) !== (last?.holds ?? ''),
    link: handle ? await linkState(handle, at).catch(() => 'failed') : 'none',
    linkedName: handle?.name ?? '',
    newerHere: list.newer.length + list.hidden > 0,
    since: created[0] === undefined ? undefined : (last?.at ?? created[0]),
  }
}

/** Every draft with its revision and its last milestone, and the settings; '' for no draft. */
async function keptHere({ drafts }: DraftList): Promise<string> {
  if (drafts.length === 0) return ''
  const each = drafts.map(
    async ({ id, revision }) => `${id} ${revision} ${await lastMilestoneNumber(id)}`,
  )
  return [...(await Promise.all(each)).sort(), JSON.stringify(readSettings())].join('\n')
}

/** Somebody else may have written the file, or it is one from before the browser was cleaned. */
async function linkState(handle: FileSystemFileHandle, at: string): Promise<LinkState> {
  if (!(await mayWrite(handle))) return 'mustAsk'
  const file = await handle.getFile()
  if (file.size === 0 || (await isUntouched(file))) return 'written'
  const archive = await readArchive(file, at)
  if (typeof archive === 'string' || archive.damaged || archive.unreadable > 0) return 'unreadable'
  return (await isContained(archive)) ? 'written' : 'holdsMore'
}

/** Asks for a file, a new one or one of before, that is written from now on after every change. */
export async function linkArchive(newName: string | undefined, at: string): Promise<LinkState> {
  if (newName === undefined) await chooseExistingFile()
  else await chooseNewFile(newName)
  return writeLinked(at, true)
}

/** Hands everything over as a download. */
export async function downloadArchive(name: string, at: string): Promise<void> {
  const holds = await keptHere(await listDrafts())
  downloadFile(name, await archiveText(), 'application/json')
  await remember({ name, at, holds })
}

/**
 * Writes the linked file anew, unless something is in it that is not here; asks the browser for
 * leave where `ask` (only after a click).
 */
export async function writeLinked(at: string, ask: boolean): Promise<LinkState> {
  const handle = await linkedFile()
  if (!handle) return 'none'
  if (ask && !(await mayWrite(handle))) await askToWrite(handle)
  const state = await linkState(handle, at)
  if (state === 'written') await writeTo(handle, at)
  return state
}

/** The linked file, to bring in what it holds; `noteContained` then lets it be written. */
export async function linkedArchive(): Promise<File | undefined> {
  return (await linkedFile())?.getFile()
}

/** The browser replaces the file only when it is closed; then it is read back and compared. */
async function writeTo(handle: FileSystemFileHandle, at: string): Promise<void> {
  const holds = await keptHere(await listDrafts())
  const text = await archiveText()
  const stream = await handle.createWritable()
  await stream.write(text)
  await stream.close()
  const file = await handle.getFile()
  if ((await file.text()) !== text) throw new WriteNotKept(handle.name)
  await noteContained(file)
  await remember({ name: handle.name, at, holds })
}

async function remember(last: LastArchive): Promise<void> {
  await (await database()).put('machine', last, key)
}
