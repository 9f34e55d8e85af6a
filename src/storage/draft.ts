import * as z from 'zod/mini'
import { editKinds, emptyTimeline, type Timeline } from '#domain/edit.ts'
import { isPlace, type Place } from '#domain/place.ts'
import { type Report, reportSchema } from '#domain/report.ts'
import { bringForward, currentVersion, versionOf } from './migrations.ts'

const place = z.custom<Place>((value) => typeof value === 'string' && isPlace(value))
const change = z.object({ place, from: z.string(), to: z.string() })

export const editSchema = z.object({
  kind: z.enum(editKinds),
  at: z.string(),
  changes: z.array(change),
})
const timeline = z.object({ done: z.array(editSchema), undone: z.array(editSchema) })

const draftSchema = z.object({
  id: z.string().check(z.minLength(1)),
  version: z.number(),
  revision: z.number(),
  writes: z.record(z.string(), z.number()),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.optional(z.string()),
  report: reportSchema,
  previous: z.optional(reportSchema),
  timeline: z.catch(timeline, { done: [], undone: [] }),
})

/** One report in the making, as the browser and the draft file keep it. Times are ISO 8601. */
export type Draft = {
  readonly id: string
  /** Number of migrations the record has been through. */
  readonly version: number
  /** Rises by one with every save; a window that saves on an older one is told so. */
  readonly revision: number
  /** How many saves each browser made of it: tells whether one copy contains another. */
  readonly writes: Readonly<Record<string, number>>
  readonly createdAt: string
  readonly updatedAt: string
  /** Set while the draft waits in the 回收站. */
  readonly deletedAt?: string | undefined
  readonly report: Report
  /** Last year's report, where one is known. */
  readonly previous?: Report | undefined
  readonly timeline: Timeline
}

export function newDraft(id: string, report: Report, at: string, previous?: Report): Draft {
  return {
    id,
    version: currentVersion,
    revision: 0,
    writes: {},
    createdAt: at,
    updatedAt: at,
    report,
    ...(previous ? { previous } : {}),
    timeline: emptyTimeline,
  }
}

/** What the file of one draft calls itself. */
export const draftKind = 'nianbao-draft'

/** One draft as the text of a file that `readArchive` opens again. */
export function draftFileText(draft: Draft): string {
  return JSON.stringify({ kind: draftKind, ...draft }, null, 1)
}

/** A stored or opened record as a draft; undefined when it is none, or from a newer version. */
export function readDraft(record: unknown): Draft | undefined {
  const forward = bringForward(record)
  return forward && parsed(forward)
}

/** A record of a newer version as far as it can be shown; undefined when it cannot, or is none. */
export function readNewerDraft(record: unknown): Draft | undefined {
  const version = versionOf(record)
  return version !== undefined && version > currentVersion ? parsed(record) : undefined
}

function parsed(record: unknown): Draft | undefined {
  const result = draftSchema.safeParse(record)
  return result.success ? result.data : undefined
}
