import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { limits } from '#importers/limits.ts'
import { readClipboardInWorker, readFileInWorker } from './reading.ts'

const report = () => new Blob(['一、总体情况\n规章\t3'])
const read = expect.objectContaining({
  kind: 'read',
  value: expect.objectContaining({ blocks: expect.arrayContaining([expect.anything()]) }),
})

/** What a worker does with what it is sent. */
type Behaviour = (worker: FakeWorker) => void

class FakeWorker {
  static behaviour: Behaviour
  static ended = 0
  onmessage: ((event: { data: unknown }) => void) | undefined
  onerror: (() => void) | undefined
  constructor() {
    queueMicrotask(() => FakeWorker.behaviour(this))
  }
  postMessage = () => this.onmessage?.({ data: { kind: 'read', value: { blocks: [1] } } })
  terminate() {
    FakeWorker.ended += 1
  }
}

const starts: Behaviour = (worker) => worker.onmessage?.({ data: 'ready' })
const startsAndHangs: Behaviour = (worker) => {
  Object.assign(worker, { postMessage: () => undefined })
  starts(worker)
}

beforeEach(() => {
  FakeWorker.ended = 0
  FakeWorker.behaviour = starts
  vi.stubGlobal('Worker', FakeWorker)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a reading in a worker', () => {
  test('gives what the worker read, says how far it is, and ends the worker', async () => {
    const stages: string[] = []
    const outcome = await readFileInWorker(report(), { onProgress: (stage) => stages.push(stage) })
    expect(outcome).toEqual(read)
    expect(stages).toEqual(['opening', 'reading'])
    expect(FakeWorker.ended).toBe(1)
  })

  test('is ended after five seconds, and says so', async () => {
    FakeWorker.behaviour = startsAndHangs
    const outcome = readFileInWorker(report(), {
      onProgress: (stage) =>
        stage === 'reading' && queueMicrotask(() => vi.advanceTimersByTime(5000)),
    })
    expect(await outcome).toEqual({ kind: 'refused', reason: expect.stringMatching(/五秒/) })
    expect(FakeWorker.ended).toBe(1)
  })

  test('is cancelled at once', async () => {
    FakeWorker.behaviour = startsAndHangs
    const cancel = new AbortController()
    const outcome = readFileInWorker(report(), {
      signal: cancel.signal,
      onProgress: (stage) => stage === 'reading' && queueMicrotask(() => cancel.abort()),
    })
    expect(await outcome).toBe('cancelled')
    expect(FakeWorker.ended).toBe(1)
  })

  test('does not begin when it was cancelled before', async () => {
    const cancel = new AbortController()
    cancel.abort()
    expect(await readFileInWorker(report(), { signal: cancel.signal })).toBe('cancelled')
  })

  test('that breaks is a refusal', async () => {
    FakeWorker.behaviour = (worker) => {
      Object.assign(worker, { postMessage: () => worker.onerror?.() })
      starts(worker)
    }
    expect(await readFileInWorker(report())).toMatchObject({ kind: 'refused' })
  })
})

describe('where no worker starts, the page reads by itself', () => {
  test.each<readonly [string, Behaviour | 'forbidden']>([
    ['the worker breaks at its start', (worker) => worker.onerror?.()],
    ['it never says it is ready', () => vi.advanceTimersByTime(3000)],
    ['workers are forbidden', 'forbidden'],
  ])('%s', async (_, behaviour) => {
    if (behaviour === 'forbidden')
      vi.stubGlobal('Worker', function forbidden() {
        throw new Error('SecurityError')
      })
    else FakeWorker.behaviour = behaviour
    expect(await readFileInWorker(report())).toEqual(read)
    expect(await readClipboardInWorker('', '规章\t3')).toEqual(read)
  })
})

describe('a file', () => {
  test('that is too large is not opened', async () => {
    const file = { size: limits.file + 1 } as Blob
    expect(await readFileInWorker(file)).toMatchObject({ reason: expect.stringMatching(/太大/) })
  })

  test('that is gone is a refusal', async () => {
    const file = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as Blob
    expect(await readFileInWorker(file)).toMatchObject({ reason: expect.stringMatching(/打不开/) })
  })
})
