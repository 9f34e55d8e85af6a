// What is made for paper, measured inside the page: the .docx and a refresh of the preview.
import { Packer } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { compose } from '#documents/compose.ts'
import { carriedReport } from '#documents/edition.ts'
import { paginate } from '#documents/pages.ts'
import { docxFile, toDocx } from '#documents/to-docx.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { PreviewPane } from '#features/preview/PreviewPane.tsx'
import '#ui/tokens.css'

const runs = 40
const warmUp = 10

/** A report of six pages with another figure every time, as after a key. */
function reportOf(run) {
  const report = countyReport()
  const sentence = '按照“谁公开谁负责”的原则，本年度发布信息126条，其中惠农补贴58条、住房保障46条。'
  return {
    ...report,
    prose: { ...report.prose, 'overview.disclosure.body': sentence.repeat(25) },
    cells: { ...report.cells, 'proactive.licences.decisions': String(1000 + run) },
  }
}

const root = createRoot(document.getElementById('root'))
const nothing = () => undefined

const works = {
  /** From the report to the finished file. */
  product: (run) => {
    const report = reportOf(run)
    const carried = carriedReport(format2021, report, 'published')
    return toDocx(compose(format2021, report), { carried })
  },
  /** The same document built and packed by the package alone. */
  bare: (run) =>
    Packer.pack(docxFile(compose(format2021, reportOf(run)), 'standard'), 'uint8array'),
  /** The least that a packer can do: the finished parts, only zipped. */
  zip: (_, parts) => zipSync(parts, { level: 4 }),
  /** From the changed report to pages laid out on screen. */
  refresh: (run) => {
    const report = reportOf(run)
    const { pages } = paginate(compose(format2021, report))
    flushSync(() =>
      root.render(
        <PreviewPane pages={pages} report={report} section="proactive" onSelect={nothing} />,
      ),
    )
    return document.body.offsetHeight
  },
}

/** Milliseconds of every run after the warm-up, the works in turn so that all meet the same load. */
globalThis.measurePaper = async () => {
  const parts = unzipSync(await works.product(0))
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let run = 0; run < runs + warmUp; run += 1)
    for (const [name, work] of Object.entries(works)) {
      const began = performance.now()
      await work(run, parts)
      if (run >= warmUp) times[name].push(performance.now() - began)
    }
  return { ...times, pageCount: paginate(compose(format2021, reportOf(0))).pages.length }
}
