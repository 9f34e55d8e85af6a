// The pure functions, measured in Node on the modules the product ships.
import { performance } from 'node:perf_hooks'
import { createServer } from 'vite'
import { spread } from './keys.mjs'

/** Median and 95th percentile in milliseconds of so many runs, after five to warm up. */
export async function timed(times, work) {
  const values = []
  for (let run = 0; run < times + 5; run += 1) {
    const began = performance.now()
    await work(run)
    if (run >= 5) values.push(performance.now() - began)
  }
  return spread(values)
}

/** Sentences with a figure each, far more than a report has, without the marks of their tests. */
function fiveThousand(texts) {
  const everyThird = texts.filter((_, index) => index % 3 === 0)
  const plain = everyThird.map((text) => text.replace(/\[(.*?) [a-z.,+]+\]/g, '$1')).join('\n')
  return plain.repeat(3).slice(0, 5000)
}

/** Runs with `load`, which gives a module of the sources. */
export async function withSources(run) {
  const server = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    return await run((path) => server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}

/** Check, compose, paginate, write and read one filled report; milliseconds. */
export function measurePureWork() {
  return withSources(async (load) => {
    const { countyReport } = await load('/src/domain/reports.fixture.ts')
    const { format2021 } = await load('/src/domain/formats/2021.ts')
    const { checkReport } = await load('/src/domain/checks/index.ts')
    const { readProse } = await load('/src/domain/quantities/read.ts')
    const { linked } = await load('/src/domain/quantities/corpus/linked.fixture.ts')
    const { harmless } = await load('/src/domain/quantities/corpus/harmless.fixture.ts')
    const { compose } = await load('/src/documents/compose.ts')
    const { paginate } = await load('/src/documents/pages.ts')
    const { toDocx } = await load('/src/documents/to-docx.ts')
    const { readDocx } = await load('/src/importers/read-docx.ts')
    const { diagnose } = await load('/src/domain/doctor/index.ts')
    const { slippedReport } = await load('/src/domain/doctor/seeded-slips.fixture.ts')
    const slipped = Array.from({ length: 50 }, (_, seed) =>
      slippedReport(format2021, 60, true, seed),
    )
    const report = countyReport()
    const prose = fiveThousand([...linked, ...harmless].flatMap(({ texts }) => texts))
    const document = compose(format2021, report)
    const bytes = await toDocx(document)
    return {
      'check one report': await timed(100, () => checkReport(format2021, report)),
      'find the slip among 60 requests': await timed(200, (run) =>
        diagnose(format2021, slipped[run % slipped.length]),
      ),
      'read the figures of 5,000 characters': await timed(100, () =>
        readProse(format2021, { text: prose, year: 2024 }),
      ),
      'compose the document': await timed(100, () => compose(format2021, report)),
      'break it into pages': await timed(100, () => paginate(document)),
      'build and pack the .docx': await timed(20, () => toDocx(document)),
      'read the .docx back': await timed(20, () => readDocx(bytes)),
    }
  })
}
