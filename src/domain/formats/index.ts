import type { ReportFormat } from '../format.ts'
import { format2019 } from './2019.ts'
import { format2021 } from './2021.ts'

/** Every national format the product knows, oldest first. Add a revision here, one line. */
export const formats: readonly ReportFormat[] = [format2019, format2021]

/** The format in force for a report year; years before the first have none. */
export function formatFor(year: number): ReportFormat | undefined {
  return formats.find(
    ({ firstYear, lastYear }) => year >= firstYear && (lastYear === undefined || year <= lastYear),
  )
}

/** The format a report was begun with; undefined for the id of a newer copy of the product. */
export function formatById(id: string): ReportFormat | undefined {
  return formats.find((format) => format.id === id)
}
