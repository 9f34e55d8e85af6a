import { apply, repaired } from '../edit.ts'
import type { ReportFormat } from '../format.ts'
import type { Place } from '../place.ts'
import { type Report, valueAt } from '../report.ts'
import { diagnose, type Repair } from './index.ts'
import { seeded, type Sheet, sheetOf, slippedIn } from './seeded-slips.fixture.ts'

type Score = {
  /** Of so many slips so many made a sum disagree. */
  readonly slips: number
  readonly noticed: number
  /** The true repair came first, or among those shown. */
  readonly first: number
  readonly shown: number
  /** The doctor called a repair the only one. */
  readonly sole: number
}

/** How the doctor does on so many slips, each in a report of its own. */
export function scoreOf(
  format: ReportFormat,
  requests: number,
  withTotals: boolean,
  slips: number,
): Score {
  const score = { slips, noticed: 0, first: 0, shown: 0, sole: 0 }
  for (let seed = 0; seed < slips; seed += 1) {
    const random = seeded(seed * 1009 + requests)
    const sheet = sheetOf(format, requests, withTotals, random)
    const slipped = slippedIn(sheet, random)
    const diagnosis = diagnose(format, slipped, sheet.previous)
    if (!diagnosis) continue
    const rank = diagnosis.repairs.findIndex((repair) => restores(repair, slipped, sheet))
    score.noticed += 1
    if (rank === 0) score.first += 1
    if (rank >= 0) score.shown += 1
    if (diagnosis.sole) score.sole += 1
  }
  return score
}

/**
 * Repairs called the only one that are a third error, of so many reports with two slips each: they
 * take back neither slip and change a figure that was right. (A slip that no sum shows stays; a
 * repair that takes back the other is right all the same.)
 */
export function thirdErrors(
  format: ReportFormat,
  requests: number,
  withTotals: boolean,
  reports: number,
): readonly string[] {
  const errors: string[] = []
  for (let seed = 0; seed < reports; seed += 1) {
    const random = seeded(seed * 2003 + requests)
    const sheet = sheetOf(format, requests, withTotals, random)
    const once = slippedIn(sheet, random)
    const twice = slippedIn({ ...sheet, report: once }, random)
    const diagnosis = diagnose(format, twice, sheet.previous)
    const [repair] = diagnosis?.sole ? diagnosis.repairs : []
    if (!repair) continue
    const figure = (report: Report, place: Place) => Number(valueAt(report, place))
    const takesBackTo = (report: Report) =>
      repair.changes.every(({ place, to }) => Number(to) === figure(report, place))
    const spoils = repair.changes.some(
      ({ place }) => figure(twice, place) === figure(sheet.report, place),
    )
    if (spoils && !takesBackTo(sheet.report) && !takesBackTo(once)) errors.push(repair.sentence)
  }
  return errors
}

/** Whether a repair gives the slipped report the figures it had. */
function restores(repair: Repair, slipped: Report, { report }: Sheet): boolean {
  const restored = apply(slipped, repaired(slipped, repair.changes, ''))
  const isRestored = (group: 'cells' | 'printed') =>
    Object.entries(report[group]).every(
      ([id, text]) => Number(restored[group][id] ?? NaN) === Number(text),
    )
  return isRestored('cells') && isRestored('printed')
}
