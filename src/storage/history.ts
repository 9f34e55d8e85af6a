import * as z from 'zod/mini'
import { differences } from '#domain/difference.ts'
import { type Report, reportSchema } from '#domain/report.ts'
import { database, keysOf, strictly } from './database.ts'

/** Why a state of a draft was kept. */
const milestoneKinds = [
  'auto',
  'beforeImport',
  'afterExport',
  'manual',
  'beforeRestore',
  'otherWindow',
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

const milestoneSchema = z.object({
  draft: z.string(),
  number: z.number(),
  kind: z.enum(milestoneKinds),
  name: z.string(),
  at: z.string(),
  report: reportSchema,
})

/** A draft's report as it was at a moment, to compare with and to return to. */
export type Milestone = {
  readonly draft: string
  /** Counts the milestones of one draft, also those that are gone. */
  readonly number: number
  readonly kind: MilestoneKind
  /** What the clerk called it; '' for none. */
  readonly name: string
  /** ISO 8601. */
  readonly at: string
  readonly report: Report
}

/** So many milestones a draft keeps of the automatic kind; the oldest go first. */
export const keepAuto = 20
/** And so many of all others together. */
export const keepOthers = 30

/** Keeps a draft's report as it is now. An automatic one only where something has changed. */
export async function keepMilestone(
  draft: string,
  kind: MilestoneKind,
  report: Report,
  at: string,
  name = '',
): Promise<void> {
  const transaction = (await database()).transaction('history', 'readwrite', strictly)
  const before = readMilestones(await transaction.store.getAll(keysOf(draft)))
  const last = before[before.length - 1]
  if (kind !== 'auto' || !last || differences(last.report, report).length > 0) {
    // Counted by keys: a milestone that cannot be read keeps its place.
    const keys = await transaction.store.getAllKeys(keysOf(draft))
    const number = (keys[keys.length - 1]?.[1] ?? 0) + 1
    const milestone: Milestone = { draft, number, kind, name, at, report }
    await transaction.store.put(milestone, [draft, number])
    for (const gone of surplus(readMilestones([...before, milestone])))
      await transaction.store.delete([draft, gone.number])
  }
  await transaction.done
}

/** What a draft has more than it keeps, oldest first. */
function surplus(milestones: readonly Milestone[]): readonly Milestone[] {
  const auto = milestones.filter(({ kind }) => kind === 'auto')
  const others = milestones.filter(({ kind }) => kind !== 'auto')
  return [
    ...auto.slice(0, Math.max(0, auto.length - keepAuto)),
    ...others.slice(0, Math.max(0, others.length - keepOthers)),
  ]
}

/** A draft's milestones, newest first. */
export async function listMilestones(draft: string): Promise<readonly Milestone[]> {
  return [...readMilestones(await (await database()).getAll('history', keysOf(draft)))].reverse()
}

/** The number of a draft's newest milestone; 0 for none. */
export async function lastMilestoneNumber(draft: string): Promise<number> {
  const keys = await (await database()).getAllKeys('history', keysOf(draft))
  return keys[keys.length - 1]?.[1] ?? 0
}

/** Stored or opened records as milestones, oldest first; what is none is left out. */
export function readMilestones(records: readonly unknown[]): readonly Milestone[] {
  const read = records.flatMap((record) => {
    const parsed = milestoneSchema.safeParse(record)
    return parsed.success ? [parsed.data] : []
  })
  return [...read].sort((a, b) => a.at.localeCompare(b.at) || a.number - b.number)
}
