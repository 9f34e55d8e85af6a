import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { samples } from '#domain/checks/samples/index.ts'
import { sampleReportOf } from '#domain/checks/samples/sample.ts'
import { formatById } from '#domain/formats/index.ts'
import { countyReport, zeroTownshipReport } from '#domain/reports.fixture.ts'
import { examine } from './examine.ts'
import type { ExamineRequest } from './examining.ts'

const format = formatById('2021')!

/** The copy that a message makes of it. */
function sent<Data>(data: Data): Promise<Data> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port2.onmessage = (event: MessageEvent<Data>) => {
      port1.close()
      resolve(event.data)
    }
    port1.postMessage(data)
  })
}

/** What a worker answers to a question; without an answer it is silent, or broken. */
type Behaviour = (worker: FakeWorker, request: ExamineRequest) => void

class FakeWorker {
  static behaviour: Behaviour
  static started = 0
  static ended = 0
  onmessage: ((event: { data: unknown }) => void) | undefined
  onerror: (() => void) | undefined
  constructor() {
    FakeWorker.started += 1
    queueMicrotask(() => this.onmessage?.({ data: 'ready' }))
  }
  postMessage(request: ExamineRequest) {
    void sent(request).then((copy) => FakeWorker.behaviour(this, copy))
  }
  terminate() {
    FakeWorker.ended += 1
  }
}

const answers: Behaviour = (worker, { formatId, report, previous }) => {
  const examination = examine(formatById(formatId)!, report, previous)
  void sent(examination).then((data) => worker.onmessage?.({ data }))
}

/** The module anew: it keeps its worker. */
async function freshly() {
  vi.resetModules()
  return (await import('./examining.ts')).examineInWorker
}

beforeEach(() => {
  FakeWorker.started = 0
  FakeWorker.ended = 0
  FakeWorker.behaviour = answers
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('in a worker', () => {
  test('every finding, answer and page comes through as it was worked out', async () => {
    const examineInWorker = await freshly()
    for (const { tables, fails } of samples) {
      const { format: its, report, previous } = sampleReportOf(tables, fails)
      const examination = await examineInWorker(its, report, previous)
      expect(examination).toEqual(examine(its, report, previous))
      expect(examination.report).toBe(report)
      // Answers are found by their finding.
      for (const finding of examination.findings)
        expect(examination.answers.get(finding)).toBeDefined()
    }
    expect(FakeWorker.started).toBe(1)
  })

  test('answers come in the order of the questions', async () => {
    const examineInWorker = await freshly()
    const reports = [zeroTownshipReport(), countyReport(), zeroTownshipReport()]
    const examinations = reports.map((report) => examineInWorker(format, report, undefined))
    expect((await Promise.all(examinations)).map(({ title }) => title)).toEqual(
      reports.map((report) => examine(format, report, undefined).title),
    )
  })
})

describe('the page examines by itself, from then on,', () => {
  const report = countyReport()

  test.each<readonly [string, Behaviour]>([
    ['when the worker breaks down', (worker) => worker.onerror?.()],
    ['when it says nothing for five seconds', () => vi.advanceTimersByTime(5000)],
  ])('%s', async (_, behaviour) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const examineInWorker = await freshly()
    FakeWorker.behaviour = behaviour
    expect(await examineInWorker(format, report, undefined)).toEqual(
      examine(format, report, undefined),
    )
    expect(FakeWorker.ended).toBe(1)
    await examineInWorker(format, report, undefined)
    expect(FakeWorker.started).toBe(1)
  })

  test('when workers are forbidden', async () => {
    vi.stubGlobal('Worker', function forbidden() {
      throw new Error('SecurityError')
    })
    const examineInWorker = await freshly()
    expect(await examineInWorker(format, report, undefined)).toEqual(
      examine(format, report, undefined),
    )
  })
})
