import { basicsSamples } from './basics.ts'
import { feeSamples } from './fee.ts'
import { figureSamples } from './figures.ts'
import { lastYearSamples } from './last-year.ts'
import { proseSamples } from './prose.ts'
import { proseFigureSamples } from './prose-figures.ts'
import type { Sample } from './sample.ts'
import { sectionSamples } from './sections.ts'
import { signSamples } from './signs.ts'

/** One sample for every rule; `sampleReportOf` makes the reports. */
export const samples: readonly Sample[] = [
  ...basicsSamples,
  ...sectionSamples,
  ...figureSamples,
  ...lastYearSamples,
  ...feeSamples,
  ...proseSamples,
  ...signSamples,
  ...proseFigureSamples,
]
