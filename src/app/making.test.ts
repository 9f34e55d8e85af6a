import { afterEach, expect, test, vi } from 'vitest'
import type { ExportSource } from '#features/export/source.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { makeFileInWorker } from './making.ts'

const source: ExportSource = {
  format: format2021,
  report: countyReport(),
  previous: undefined,
  fonts: 'standard',
  draftText: '{}',
}
const made = { kind: 'made', file: { name: 'x.txt' } }

/** A worker that answers every request with `answer`; what it was asked. */
function stubWorker(answer: unknown): readonly unknown[] {
  const asked: unknown[] = []
  class FakeWorker {
    onmessage: ((event: { data: unknown }) => void) | undefined
    constructor() {
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

afterEach(() => vi.unstubAllGlobals())

test('a file is made by the worker, which knows the format by its id', async () => {
  const asked = stubWorker(made)
  expect(await makeFileInWorker('pasteText', source)).toEqual(made)
  const { format: _, ...rest } = source
  expect(asked).toEqual([{ kind: 'make', file: 'pasteText', formatId: '2021', source: rest }])
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
  const here = await makeFileInWorker('pasteText', source)
  expect(here).toMatchObject({ kind: 'made', file: { name: expect.stringMatching(/\.txt$/) } })
})
