/** A worker that has not said it is ready by then will not start. */
const longestStart = 10_000

/** Under the page's own rules a script's address needs this mark (Chromium 83 and later). */
const marking = globalThis.trustedTypes?.createPolicy('own-worker', {
  createScriptURL: (address: string) => address,
})

/**
 * A worker of a text from `?worker-text` that runs; its first message must say that it is ready.
 * Undefined where the browser or an office's policy starts none.
 */
export async function startWorker(text: Uint8Array<ArrayBuffer>): Promise<Worker | undefined> {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript;charset=utf-8' }))
  try {
    const worker = new Worker(marking?.createScriptURL(address) ?? address)
    const isReady = await new Promise<boolean>((resolve) => {
      worker.onmessage = () => resolve(true)
      worker.onerror = () => resolve(false)
      setTimeout(() => resolve(false), longestStart)
    })
    if (isReady) return worker
    worker.terminate()
  } catch {
    // Workers are forbidden here.
  } finally {
    URL.revokeObjectURL(address)
  }
  return undefined
}

/** Why there is no answer: too much time passed, the worker broke down, nobody waits any more. */
export type NoAnswer = 'late' | 'broken' | 'cancelled'

/** A worker's answer within so many milliseconds; an aborted `signal` stops the waiting. */
export function answerOf<T extends object>(
  worker: Worker,
  request: unknown,
  longest: number,
  signal?: AbortSignal,
): Promise<T | NoAnswer> {
  return new Promise((resolve) => {
    const end = (answer: T | NoAnswer): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      resolve(answer)
    }
    const cancel = (): void => end('cancelled')
    const timer = setTimeout(() => end('late'), longest)
    signal?.addEventListener('abort', cancel)
    worker.onmessage = ({ data }: MessageEvent<T | undefined>) => end(data ?? 'broken')
    worker.onerror = () => end('broken')
    worker.postMessage(request)
  })
}
