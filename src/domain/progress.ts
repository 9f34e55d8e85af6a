import { textPlacesOf } from './sections.ts'
import type { Finding } from './finding.ts'
import type { ReportFormat, Section } from './format.ts'
import { typedCellsOf } from './grid.ts'
import { isOpen } from './number-entry.ts'
import { cellPlace, type Place } from './place.ts'
import { type Report, valueAt } from './report.ts'

/** 未填, 未填完 or with findings, 完成. */
export type StopState = 'empty' | 'open' | 'done'

/** How far one stop of the wizard is. */
export type StopProgress = {
  readonly state: StopState
  /** Errors and other findings to look at. */
  readonly errors: number
  readonly others: number
  /** Cells that still want a figure. */
  readonly blanks: number
}

/** Id of the stop before section 一. */
export const basicsStop = 'basics'

/** The stop a finding is mended at. */
export function stopOf(finding: Finding): string {
  return finding.section ?? basicsStop
}

/** The progress of every stop: `basics` and the ids of the sections. */
export function progressOf(
  format: ReportFormat,
  report: Report,
  findings: readonly Finding[],
): ReadonlyMap<string, StopProgress> {
  const stop = (id: string, places: readonly Place[]): StopProgress => {
    const here = findings.filter((finding) => stopOf(finding) === id)
    const errors = here.filter(({ severity }) => severity === 'error').length
    const touched = places.some((place) => valueAt(report, place).trim() !== '')
    return {
      state: !touched ? 'empty' : here.length > 0 ? 'open' : 'done',
      errors,
      others: here.length - errors,
      blanks: places.filter((place) => place.startsWith('cells.') && isOpen(valueAt(report, place)))
        .length,
    }
  }
  return new Map([
    [basicsStop, stop(basicsStop, ['organisation.name', 'signature.date'])],
    ...format.sections.map((section) => [section.id, stop(section.id, placesOf(section))] as const),
  ])
}

function placesOf(section: Section): readonly Place[] {
  return section.kind === 'grid'
    ? typedCellsOf(section.grid).map(({ id }) => cellPlace(id))
    : textPlacesOf(section)
}

/** The stop where a place is filled in. */
export function stopOfPlace(format: ReportFormat, place: Place): string {
  const [group, second = ''] = place.split('.')
  if (group === 'prose') return second
  if (group === 'fee') return format.sections[format.sections.length - 1]?.id ?? basicsStop
  if (group !== 'cells' && group !== 'printed') return basicsStop
  return (
    format.sections.find((section) => section.kind === 'grid' && section.grid.id === second)?.id ??
    basicsStop
  )
}
