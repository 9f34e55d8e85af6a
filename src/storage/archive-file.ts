import * as z from 'zod/mini'
import { archiveText } from './archive.ts'
import { database } from './database.ts'
import type { Draft } from './draft.ts'
import { listDrafts } from './drafts.ts'
import { WriteNotKept } from './failure.ts'
import { downloadFile } from './files.ts'

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
const handleKey = 'archive file'

/** How the drafts here stand to the last file. */
export type ArchiveState = {
  readonly last: LastArchive | undefined
  /** Something was changed since, or there is something and never was a file. */
  readonly changed: boolean
  /** The file that is written through, or would be if the browser were asked again. */
  readonly linked: 'written' | 'mustAsk' | 'none'
  /** Since when changes may be in no file: the last one, or the first draft; undefined for no draft. */
  readonly since: string | undefined
}

export async function archiveState(): Promise<ArchiveState> {
  const db = await database()
  const read = lastSchema.safeParse(await db.get('machine', key))
  const last = read.success ? read.data : undefined
  const { drafts } = await listDrafts()
  const handle = await linkedFile()
  const linked = handle === undefined ? 'none' : (await mayWrite(handle)) ? 'written' : 'mustAsk'
  return {
    last,
    changed: holdings(drafts) !== (last?.holds ?? ''),
    linked,
    since:
      drafts.length === 0
        ? undefined
        : (last?.at ?? drafts.map(({ createdAt }) => createdAt).sort()[0]),
  }
}

/** Every draft with its revision; '' for none. */
function holdings(drafts: readonly Draft[]): string {
  return drafts
    .map(({ id, revision }) => `${id} ${revision}`)
    .sort()
    .join('\n')
}

/** Whether the browser can write to a file the clerk chose, again and again. */
export function canLink(): boolean {
  return picker() !== undefined
}

/** Asks for a file and writes everything to it, from now on after every change. */
export async function linkArchive(name: string, at: string): Promise<void> {
  const handle = await picker()?.call(window, {
    suggestedName: name,
    types: [{ description: '年报存档', accept: { 'application/json': ['.json'] } }],
  })
  if (!handle) return
  await (await database()).put('machine', handle, handleKey)
  await writeTo(handle, at)
}

/** Hands everything over as a download. */
export async function downloadArchive(name: string, at: string): Promise<void> {
  const holds = holdings((await listDrafts()).drafts)
  downloadFile(name, await archiveText(), 'application/json')
  await remember({ name, at, holds })
}

/** Writes the linked file anew; asks the browser for leave where `ask` (only after a click). */
export async function writeLinked(at: string, ask: boolean): Promise<boolean> {
  const handle = await linkedFile()
  if (!handle) return false
  const may = (await mayWrite(handle)) || (ask && (await askToWrite(handle)))
  if (may) await writeTo(handle, at)
  return may
}

/** The browser replaces the file only when it is closed; then it is read back and compared. */
async function writeTo(handle: FileSystemFileHandle, at: string): Promise<void> {
  const holds = holdings((await listDrafts()).drafts)
  const text = await archiveText()
  const stream = await handle.createWritable()
  await stream.write(text)
  await stream.close()
  const file = await handle.getFile()
  if ((await file.text()) !== text) throw new WriteNotKept(handle.name)
  await remember({ name: handle.name, at, holds })
}

async function remember(last: LastArchive): Promise<void> {
  await (await database()).put('machine', last, key)
}

async function linkedFile(): Promise<FileSystemFileHandle | undefined> {
  const handle: unknown = await (await database()).get('machine', handleKey)
  // Absent before Chromium 86 and on plain http.
  const known = typeof FileSystemFileHandle === 'function'
  return known && handle instanceof FileSystemFileHandle ? handle : undefined
}

type Picker = (options: object) => Promise<FileSystemFileHandle>

function picker(): Picker | undefined {
  const found: unknown = Reflect.get(window, 'showSaveFilePicker')
  return isPicker(found) ? found : undefined
}

function isPicker(value: unknown): value is Picker {
  return typeof value === 'function'
}

/** Not in the types; a browser without the question has given leave with the file. */
async function permission(
  handle: FileSystemFileHandle,
  question: 'queryPermission' | 'requestPermission',
): Promise<boolean> {
  const ask: unknown = Reflect.get(handle, question)
  if (typeof ask !== 'function') return true
  return (await Reflect.apply(ask, handle, [{ mode: 'readwrite' }])) === 'granted'
}

function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return permission(handle, 'queryPermission')
}

function askToWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return permission(handle, 'requestPermission')
}
