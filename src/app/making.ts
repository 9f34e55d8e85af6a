import type { FileKind } from '#features/export/file-kinds.ts'
import type { MadeFile } from '#features/export/make-file.ts'
import type { ExportSource } from '#features/export/source.ts'
import { answerOf, startWorker } from './start-worker.ts'

/** What the worker is asked to make; its first message says that it is ready. */
export type MakeRequest = {
  readonly kind: 'make'
  readonly file: FileKind
  readonly formatId: string
  readonly source: Omit<ExportSource, 'format'>
}

/** Far longer than all files of the longest report take on an old machine. */
const longest = 60_000

/** As with reading: the one file has no server to forbid workers, and no room for docx twice. */
const loadMaker =
  import.meta.env.MODE === 'one-file' ? undefined : () => import('#features/export/make-file.ts')

let spare: Promise<Worker | undefined> | undefined

async function start(): Promise<Worker | undefined> {
  const { default: text } = await import('./files.worker.ts?worker-text')
  return startWorker(text)
}

/** Starts the worker of the next file while the clerk reads: the first click is then as quick as the next. */
export function prepareMaking(): void {
  spare ??= start().catch(() => undefined)
}

/** Makes a file in a worker, so that the page answers all the while. Rejects where it cannot. */
export async function makeFileInWorker(kind: FileKind, source: ExportSource): Promise<MadeFile> {
  prepareMaking()
  const taken = spare
  spare = undefined
  const worker = await taken
  const { format, ...rest } = source
  const request: MakeRequest = { kind: 'make', file: kind, formatId: format.id, source: rest }
  const made = worker ? await answerOf<MadeFile>(worker, request, longest) : 'broken'
  worker?.terminate()
  if (typeof made === 'object') {
    prepareMaking()
    return made
  }
  if (!loadMaker) throw new Error('the worker made no file')
  return (await loadMaker()).makeFile(kind, source)
}
