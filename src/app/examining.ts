import type { ReportFormat } from '#domain/format.ts'
import type { Report } from '#domain/report.ts'
import type { Examination } from './examine.ts'
import { answerOf, startWorker } from './start-worker.ts'

/** What the worker is asked to examine; its first message says that it is ready. */
export type ExamineRequest = {
  readonly formatId: string
  readonly report: Report
  readonly previous: Report | undefined
}

/** A hundred times what the slowest machine needs: the worker is no longer there. */
const longest = 5000

let starting: Promise<Worker | undefined> | undefined
/** Done when the report that was asked about last is examined. */
let lastAsked: Promise<unknown> = Promise.resolve()

/**
 * Examines a report in a worker, so that typing never waits for it; where none starts, or it breaks
 * down, in the page itself. One report after the other: answers come in the order of the questions.
 */
export function examineInWorker(
  format: ReportFormat,
  report: Report,
  previous: Report | undefined,
): Promise<Examination> {
  const examined = lastAsked.then(async () => {
    starting ??= start().catch(() => undefined)
    const worker = await starting
    const request: ExamineRequest = { formatId: format.id, report, previous }
    const answer = worker ? await answerOf<Examination>(worker, request, longest) : 'broken'
    // The report is the one that was asked about, not its copy.
    if (typeof answer === 'object') return { ...answer, report }
    worker?.terminate()
    starting = Promise.resolve(undefined)
    const { examine } = await import('./examine.ts')
    return examine(format, report, previous)
  })
  lastAsked = examined.catch(() => undefined)
  return examined
}

async function start(): Promise<Worker | undefined> {
  const { default: text } = await import('./examining.worker.ts?worker-text')
  return startWorker(text)
}
