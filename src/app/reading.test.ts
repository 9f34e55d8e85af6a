import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { limits } from '#importers/limits.ts'
import { readClipboardInWorker, readFileInWorker } from './reading.ts'

const report = () => new File(['一、总体情况\n规章\t3'], '2021年报告.txt')
const recognised = { kind: 'read', value: { receipt: { entries: expect.any(Array) } } }
const answer = { kind: 'read', value: { report: {} } }

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
  postMessage = () => this.onmessage?.({ data: answer })
  terminate() {
    FakeWorker.ended += 1
  }
}

const starts: Behaviour = (worker) => worker.onmessage?.({ data: 'ready' })
/** A worker that gives no answer; `meanwhile` happens as soon as it was asked. */
const startsAndHangs =
  (meanwhile: () => void): Behaviour =>
  (worker) => {
    Object.assign(worker, { postMessage: () => queueMicrotask(meanwhile) })
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
  test('gives what the worker read, and ends the worker', async () => {
    expect(await readFileInWorker(report())).toEqual(answer)
    expect(await readClipboardInWorker('', '规章\t3')).toEqual(answer)
    expect(FakeWorker.ended).toBe(2)
  })

  test('is ended after five seconds, and says so', async () => {
    FakeWorker.behaviour = startsAndHangs(() => vi.advanceTimersByTime(5000))
    const outcome = await readFileInWorker(report())
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringMatching(/五秒/) })
    expect(FakeWorker.ended).toBe(1)
  })

  test('is cancelled at once', async () => {
    const cancel = new AbortController()
    FakeWorker.behaviour = startsAndHangs(() => cancel.abort())
    expect(await readFileInWorker(report(), cancel.signal)).toBe('cancelled')
    expect(FakeWorker.ended).toBe(1)
  })

  test('does not begin when it was cancelled before', async () => {
    const cancel = new AbortController()
    cancel.abort()
    expect(await readFileInWorker(report(), cancel.signal)).toBe('cancelled')
  })

  test('that breaks is a refusal', async () => {
    FakeWorker.behaviour = (worker) => {
      Object.assign(worker, { postMessage: () => worker.onerror?.() })
      starts(worker)
    }
    expect(await readFileInWorker(report())).toMatchObject({ kind: 'refused' })
  })
})

describe('where a server’s rules let no worker start, the page reads by itself', () => {
  test.each<readonly [string, Behaviour | 'forbidden']>([
    ['the worker breaks at its start', (worker) => worker.onerror?.()],
    ['it never says it is ready', () => vi.advanceTimersByTime(10_000)],
    ['workers are forbidden', 'forbidden'],
  ])('%s', async (_, behaviour) => {
    if (behaviour === 'forbidden')
      vi.stubGlobal('Worker', function forbidden() {
        throw new Error('SecurityError')
      })
    else FakeWorker.behaviour = behaviour
    expect(await readFileInWorker(report())).toMatchObject(recognised)
    expect(await readClipboardInWorker('', '一、总体情况\n概述。')).toMatchObject(recognised)
  })
})

describe('a file', () => {
  test('that is too large is not opened', async () => {
    const file = { size: limits.file + 1 } as File
    expect(await readFileInWorker(file)).toMatchObject({ reason: expect.stringMatching(/太大/) })
  })

  test('that is gone is a refusal', async () => {
    const file = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as File
    expect(await readFileInWorker(file)).toMatchObject({ reason: expect.stringMatching(/打不开/) })
  })
})
