// The whole examination of one report, in the worker of the product itself.
import { spread } from './keys.mjs'
import { withSources } from './node-work.mjs'

const rounds = 20

/** In the worker: what it does with each message, until its answer is on the way to the page. */
function timeAnswers({ requests, times }) {
  const answer = (request) => {
    // Each message brings a report that was not read before.
    const data = JSON.parse(JSON.stringify(request))
    const began = performance.now()
    dispatchEvent(new MessageEvent('message', { data }))
    return performance.now() - began
  }
  const all = Array.from({ length: times }, () => requests.map(answer))
  // The first round warms up, as the keys before a pause in typing do.
  return all.slice(1).flat()
}

/** Findings, links of figures, progress and pages of the ten audited reports; milliseconds. */
export async function measureExamination(page) {
  const requests = await withSources(async (load) => {
    const { audited } = await load('/src/domain/checks/audited.fixture.ts')
    return audited.map(([, reportOf]) => {
      const report = reportOf()
      return { formatId: report.formatId, report, previous: report }
    })
  })
  const [worker] = page.workers()
  return spread(await worker.evaluate(timeAnswers, { requests, times: rounds + 1 }))
}
