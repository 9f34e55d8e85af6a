import { limits, tooLarge } from '#importers/limits.ts'
import { type Read, refused } from '#importers/read.ts'
import type { ReadDocument } from '#importers/read-document.ts'
import { startWorker } from './start-worker.ts'

export type Reading = {
  /** Ends the reading; the answer is then 'cancelled'. */
  readonly signal?: AbortSignal
  /** `opening` the file, `reading` what is in it. */
  readonly onProgress?: (stage: 'opening' | 'reading') => void
}

export type Outcome = Read<ReadDocument> | 'cancelled'

/** Far longer than any report takes, also on an old machine. */
const longest = 5000

const tooLong =
  '文件太复杂，读了五秒还没有读完，没有导入。请用 Word 或 WPS 打开，另存为 .docx 后再试。'
const unopened = '文件打不开。它可能被移走了，或者正被别的程序占用，请关闭后再试。'
const faulty = '读取时出了意外，没有导入。请用 Word 或 WPS 打开，另存为 .docx 后再试。'

/** What a worker is asked to read; its first message says that it is ready, its second the answer. */
export type ReadRequest =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'clipboard'; readonly html: string; readonly text: string }

/**
 * Reads a file in a worker, which is ended when it takes too long, so that the page answers all the
 * while; where no worker starts, in the page itself. Never rejects.
 */
export async function readFileInWorker(file: Blob, reading: Reading = {}): Promise<Outcome> {
  if (file.size > limits.file) return refused(tooLarge)
  reading.onProgress?.('opening')
  const content = await file.arrayBuffer().catch(() => undefined)
  return content
    ? outcomeOf({ kind: 'file', bytes: new Uint8Array(content) }, reading)
    : refused(unopened)
}

/** Reads what was pasted in the same way. */
export function readClipboardInWorker(
  html: string,
  text: string,
  reading: Reading = {},
): Promise<Outcome> {
  return outcomeOf({ kind: 'clipboard', html, text }, reading)
}

async function outcomeOf(request: ReadRequest, { signal, onProgress }: Reading): Promise<Outcome> {
  const worker = signal?.aborted ? undefined : await startReading()
  if (signal?.aborted) {
    worker?.terminate()
    return 'cancelled'
  }
  onProgress?.('reading')
  return worker ? answerOf(worker, request, signal) : readHere(request)
}

async function startReading(): Promise<Worker | undefined> {
  const { default: text } = await import('./reading.worker.ts?worker-text')
  return startWorker(text)
}

/** Without a worker, which few offices' policies forbid. */
async function readHere(request: ReadRequest): Promise<Outcome> {
  try {
    if (request.kind === 'file')
      return (await import('#importers/read-file.ts')).readFile(request.bytes)
    const { readClipboard } = await import('#importers/read-clipboard.ts')
    return readClipboard(request.html, request.text)
  } catch {
    return refused(faulty)
  }
}

function answerOf(
  worker: Worker,
  request: ReadRequest,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(outcome)
    }
    const cancel = (): void => end('cancelled')
    const timer = setTimeout(() => end(refused(tooLong)), longest)
    signal?.addEventListener('abort', cancel)
    worker.onmessage = ({ data }: MessageEvent<Read<ReadDocument>>) => end(data)
    worker.onerror = () => end(refused(faulty))
    worker.postMessage(request, request.kind === 'file' ? [request.bytes.buffer] : [])
  })
}
