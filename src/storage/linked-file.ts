import { database } from './database.ts'

const handleKey = 'archive file'
const stampKey = 'archive file stamp'

/** Whether the browser can write to a file the clerk chose, again and again. */
export function canLink(): boolean {
  return picker('showSaveFilePicker') !== undefined && picker('showOpenFilePicker') !== undefined
}

const types = [{ description: '年报存档', accept: { 'application/json': ['.json'] } }]

/** Asks for a new file. The browser empties one that exists before anyone can read it. */
export async function chooseNewFile(suggestedName: string): Promise<void> {
  await link(await picker('showSaveFilePicker')?.call(window, { suggestedName, types }))
}

/** Asks for a file that exists, and for leave to write to it; the browser leaves it as it is. */
export async function chooseExistingFile(): Promise<void> {
  const chosen = await picker('showOpenFilePicker')?.call(window, { types })
  await link(Array.isArray(chosen) ? chosen[0] : undefined)
}

async function link(handle: unknown): Promise<void> {
  if (handle === undefined) return
  const db = await database()
  await db.delete('machine', stampKey)
  await db.put('machine', handle, handleKey)
}

/** The file the clerk chose, where there is one. */
export async function linkedFile(): Promise<FileSystemFileHandle | undefined> {
  const handle: unknown = await (await database()).get('machine', handleKey)
  // Absent before Chromium 86 and on plain http.
  const known = typeof FileSystemFileHandle === 'function'
  return known && handle instanceof FileSystemFileHandle ? handle : undefined
}

/** Remembers how the linked file looks while everything in it is here. */
export async function noteContained(file: File): Promise<void> {
  await (await database()).put('machine', stampOf(file), stampKey)
}

/** Whether nobody has written the linked file since `noteContained`. */
export async function isUntouched(file: File): Promise<boolean> {
  return (await (await database()).get('machine', stampKey)) === stampOf(file)
}

function stampOf({ size, lastModified }: File): string {
  return `${size} ${lastModified}`
}

export function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return permission(handle, 'queryPermission')
}

/** Only after a click. */
export function askToWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return permission(handle, 'requestPermission')
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

type Picker = (options: object) => Promise<unknown>

function picker(name: 'showSaveFilePicker' | 'showOpenFilePicker'): Picker | undefined {
  const found: unknown = Reflect.get(window, name)
  return isPicker(found) ? found : undefined
}

function isPicker(value: unknown): value is Picker {
  return typeof value === 'function'
}
