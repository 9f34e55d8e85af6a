import { disputeColumns, disputeRows } from './guidance/disputes.ts'
import type { Guidance } from './guidance/guidance.ts'
import { proactiveColumns, proactiveRows } from './guidance/proactive.ts'
import { applicantColumns, requestRows } from './guidance/requests.ts'

export type { Guidance } from './guidance/guidance.ts'

/** By id, the same in every format; an id means the same row wherever it occurs. */
const rows = byId({ ...proactiveRows, ...requestRows, ...disputeRows })
const columns = byId({ ...proactiveColumns, ...applicantColumns, ...disputeColumns })

export const guidedRows: readonly string[] = [...rows.keys()]
export const guidedColumns: readonly string[] = [...columns.keys()]

export function rowGuidance(row: string): Guidance | undefined {
  return rows.get(row)
}

export function columnGuidance(column: string): Guidance | undefined {
  return columns.get(column)
}

function byId(guidance: Readonly<Record<string, Guidance>>): ReadonlyMap<string, Guidance> {
  return new Map(Object.entries(guidance))
}
