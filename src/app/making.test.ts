import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ExportSource } from '#features/export/source.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { countyReport } from '#domain/reports.fixture.ts'

const source: ExportSource = {
  format: format2021,
  report: countyReport(),
  previous: undefined,
  fonts: 'standard',
  draftText: '{}',
}
/** The text of the worker is built anew where a busy machine forgot it. */
const patience = { timeout: 60_000 }
const made = { kind: 'made', file: { name: 'x.txt' } }

/** A worker that answers every request with `answer`; what it was asked. */
function stubWorker(answer: unknown, onStart: () => void = () => undefined): readonly unknown[] {
  const asked: unknown[] = []
  class FakeWorker {
    onmessage: ((event: { data: unknown }) => void) | undefined
    constructor() {
      onStart()
      queueMicrotask(() => this.onmessage?.({ data: 'ready' }))
    }
    postMessage(request: unknown) {
      asked.push(request)
      this.onmessage?.({ data: answer })
    }
    terminate = () => undefined
  }
  vi.stubGlobal('Worker', FakeWorker)
  return asked
}

/** The module anew: it keeps a worker for the next file. */
const freshly = () => import('./making.ts')

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

test('a file is made by the worker, which knows the format by its id', async () => {
  const asked = stubWorker(made)
  const { makeFileInWorker } = await freshly()
  expect(await makeFileInWorker('pasteText', source)).toEqual(made)
  const { format: _, ...rest } = source
  expect(asked).toEqual([{ kind: 'make', file: 'pasteText', formatId: '2021', source: rest }])
})

test('every file has a worker of its own, which was started before', async () => {
  let started = 0
  const asked = stubWorker(made, () => (started += 1))
  const { makeFileInWorker, prepareMaking } = await freshly()
  prepareMaking()
  await vi.waitFor(() => expect([started, asked.length]).toEqual([1, 0]), patience)
  await makeFileInWorker('pasteText', source)
  await vi.waitFor(() => expect([started, asked.length]).toEqual([2, 1]), patience)
})

test.each([
  ['breaks down', () => stubWorker(undefined)],
  [
    'is forbidden',
    () =>
      vi.stubGlobal('Worker', function forbidden() {
        throw new Error('SecurityError')
      }),
  ],
])('where the worker %s the page makes the file', async (_, stub) => {
  stub()
  const { makeFileInWorker } = await freshly()
  const here = await makeFileInWorker('pasteText', source)
  expect(here).toMatchObject({ kind: 'made', file: { name: expect.stringMatching(/\.txt$/) } })
})
