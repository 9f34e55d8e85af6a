import { type Imported, yearOfName } from '#importers/imported.ts'
import { limits, tooLarge } from '#importers/limits.ts'
import { type Read, refused } from '#importers/read.ts'
import type { OwnDocx } from '#importers/read-own-docx.ts'
import type { Hints } from '#importers/recognise/recognise.ts'
import { answerOf, startWorker } from './start-worker.ts'

export type Outcome = Read<Imported> | 'cancelled'

/** Far longer than any report takes, also on an old machine. */
const longest = 5000

const tooLong = '文件太复杂，读了五秒还没有读完。请用 Word 或 WPS 打开，另存为 .docx 后再试。'
const unopened = '文件打不开。它可能被移走了，或者正被别的程序占用，请关闭后再试。'
const faulty = '读取时出了意外。请用 Word 或 WPS 打开，另存为 .docx 后再试。'

const noWorker =
  '这个浏览器不让本程序在后台读文件。请换 Chrome、Edge、火狐，或 360 浏览器的极速模式再试。'

/** What a worker is asked to read; its first message says that it is ready, its second the answer. */
export type ReadRequest =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly hints: Hints }
  | { readonly kind: 'ownDocx'; readonly bytes: Uint8Array }
  | { readonly kind: 'clipboard'; readonly html: string; readonly text: string }

type Readers = typeof import('./read-here.ts')

/**
 * Where a server's rules forbid workers the page reads by itself. The one file has no server to
 * forbid them, and no room for all readers twice.
 */
const loadReaders: (() => Promise<Readers>) | undefined =
  import.meta.env.MODE === 'one-file' ? undefined : () => import('./read-here.ts')

/**
 * Reads a report in a worker, which is ended when it takes too long, so that the page answers all
 * the while. An aborted `signal` ends it: the answer is then 'cancelled'. Never rejects.
 */
export async function readFileInWorker(file: File, signal?: AbortSignal): Promise<Outcome> {
  if (file.size > limits.file) return refused(tooLarge)
  const content = await file.arrayBuffer().catch(() => undefined)
  if (!content) return refused(unopened)
  const year = yearOfName(file.name)
  const hints = year === undefined ? {} : { year }
  const bytes = new Uint8Array(content)
  const here = ({ importReport }: Readers) => importReport(bytes, hints)
  return outcomeOf({ kind: 'file', bytes, hints }, here, signal)
}

/** Reads what was pasted in the same way. */
export function readClipboardInWorker(
  html: string,
  text: string,
  signal?: AbortSignal,
): Promise<Outcome> {
  const here = ({ recogniseClipboard }: Readers) => recogniseClipboard(html, text)
  return outcomeOf<Imported>({ kind: 'clipboard', html, text }, here, signal)
}

/** Reads a .docx that this product may have made, in the same way. */
export async function readOwnDocxInWorker(bytes: Uint8Array): Promise<Read<OwnDocx>> {
  const here = ({ readOwnDocx }: Readers) => readOwnDocx(bytes)
  const outcome = await outcomeOf({ kind: 'ownDocx', bytes }, here, undefined)
  return outcome === 'cancelled' ? refused(faulty) : outcome
}

async function outcomeOf<T>(
  request: ReadRequest,
  here: (readers: Readers) => Read<T>,
  signal: AbortSignal | undefined,
): Promise<Read<T> | 'cancelled'> {
  if (signal?.aborted) return 'cancelled'
  const worker = await readingWorker()
  if (signal?.aborted) {
    worker?.terminate()
    return 'cancelled'
  }
  if (worker) {
    const answer = await answerOf<Read<T>>(worker, request, longest, signal)
    worker.terminate()
    if (answer === 'late') return refused(tooLong)
    return answer === 'broken' ? refused(faulty) : answer
  }
  if (!loadReaders) return refused(noWorker)
  try {
    return here(await loadReaders())
  } catch {
    return refused(faulty)
  }
}

async function readingWorker(): Promise<Worker | undefined> {
  try {
    const { default: text } = await import('./files.worker.ts?worker-text')
    return await startWorker(text)
  } catch {
    // Its part of the site did not come.
    return undefined
  }
}
