import { type Draft, draftKind, readDraft } from './draft.ts'
import { listDrafts } from './drafts.ts'
import { NewerDraftsHere } from './failure.ts'
import { newId } from './files.ts'
import { listMilestones, type Milestone, readMilestones } from './history.ts'
import { versionOf, currentVersion } from './migrations.ts'
import { parseCutOff, salvage } from './salvage.ts'
import { readSettings, type Settings, settingsOf } from './settings.ts'

/** What a file of ours brings: one draft, or everything a browser kept. */
export type Archive = {
  readonly drafts: readonly Draft[]
  /** Of all drafts, oldest first. */
  readonly milestones: readonly Milestone[]
  readonly settings: Settings | undefined
  /** How many drafts are of a newer program or beyond saving. */
  readonly unreadable: number
  /** Something was damaged: what is here is what could be saved. */
  readonly damaged: boolean
}

const archiveKind = 'nianbao-archive'
const largestFile = 200 * 1024 * 1024

/**
 * Everything this browser keeps, as the text of a file that `readArchive` opens again. Throws
 * NewerDraftsHere where it cannot be everything.
 */
export async function archiveText(): Promise<string> {
  const { drafts, newer, hidden } = await listDrafts()
  if (newer.length + hidden > 0) throw new NewerDraftsHere()
  const milestones = await Promise.all(drafts.map(({ id }) => listMilestones(id)))
  return JSON.stringify({
    kind: archiveKind,
    drafts,
    milestones: milestones.flatMap((each) => [...each].reverse()),
    settings: readSettings(),
  })
}

export type ArchiveProblem = 'tooLarge' | 'notOurs' | 'unreadable'

/** A chosen file as what it brings, or why it brings nothing. */
export async function readArchive(file: File, at: string): Promise<Archive | ArchiveProblem> {
  if (file.size > largestFile) return 'tooLarge'
  const text = (await file.text()).replace(/^\ufeff+/, '')
  const whole = parseWhole(text)
  const record = whole ?? parseCutOff(text)
  if (!isRecord(record)) return 'notOurs'
  if (record['kind'] === draftKind) return readDrafts([record], record, at, whole === undefined)
  if (record['kind'] !== archiveKind) return 'notOurs'
  const { drafts } = record
  return readDrafts(Array.isArray(drafts) ? drafts : [], record, at, whole === undefined)
}

function readDrafts(
  records: readonly unknown[],
  { milestones, settings }: Readonly<Record<string, unknown>>,
  at: string,
  cutOff: boolean,
): Archive | 'unreadable' {
  // The one the file was cut in may look whole, and must not take the place of one that is.
  const whole = cutOff ? records.slice(0, -1) : records
  const sound = whole.map(readDraft)
  const saved = records.map((record, index) => sound[index] ?? salvaged(record, at))
  const drafts = saved.filter((draft) => draft !== undefined)
  if (drafts.length === 0 && (records.length > 0 || cutOff)) return 'unreadable'
  return {
    drafts,
    milestones: readMilestones(Array.isArray(milestones) ? milestones : []),
    settings: settings === undefined ? undefined : settingsOf(settings),
    unreadable: records.length - drafts.length,
    damaged: cutOff || saved.some((draft, index) => draft !== sound[index]),
  }
}

/** A newer program's draft is left alone: half of it would look like all of it. */
function salvaged(record: unknown, at: string): Draft | undefined {
  const version = versionOf(record)
  if (version !== undefined && version > currentVersion) return undefined
  return salvage(newId(), record, at)
}

function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
