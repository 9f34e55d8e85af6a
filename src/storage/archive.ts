import { differences } from '#domain/difference.ts'
import { type Draft, draftKind, newDraft, readDraft } from './draft.ts'
import { findDraft, listDrafts, saveDraft } from './drafts.ts'
import { newId } from './files.ts'
import { keepMilestone, listMilestones, type Milestone, readMilestones } from './history.ts'
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

/** Everything this browser keeps, as the text of a file that `readArchive` opens again. */
export async function archiveText(): Promise<string> {
  const { drafts } = await listDrafts()
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

/** How a draft in a file stands to the one of the same id here. */
export type Relation = 'new' | 'same' | 'fileIsNewer' | 'hereIsNewer' | 'apart'

/** By what each was made of, not by clocks: one copy is newer when it contains all saves of the other. */
export function relationOf(here: Draft | undefined, file: Draft): Relation {
  if (!here) return 'new'
  if (here.deletedAt !== undefined) return 'apart'
  if (differences(here.report, file.report).length === 0) return 'same'
  const fileContains = contains(file.writes, here.writes)
  const hereContains = contains(here.writes, file.writes)
  if (fileContains === hereContains) return 'apart'
  return fileContains ? 'fileIsNewer' : 'hereIsNewer'
}

function contains(all: Draft['writes'], part: Draft['writes']): boolean {
  return Object.entries(part).every(([machine, count]) => (all[machine] ?? 0) >= count)
}

export type Compared = {
  readonly file: Draft
  readonly here: Draft | undefined
  readonly relation: Relation
}

/** Each draft of an archive beside the one that is here. */
export async function compareArchive({ drafts }: Archive): Promise<readonly Compared[]> {
  return Promise.all(
    drafts.map(async (file) => {
      const stored = await findDraft(file.id)
      // What a newer program keeps here is not to be replaced by an older copy.
      if (stored?.kind === 'newer')
        return { file, here: stored.draft, relation: 'hereIsNewer' } as const
      const here = stored?.kind === 'sound' ? stored.draft : undefined
      return { file, here, relation: relationOf(here, file) }
    }),
  )
}

/** What becomes of a draft: the file's takes the place, stands beside, or is left out. */
export type Choice = 'file' | 'both' | 'here'

/** What happens to a draft where nobody needs to be asked; undefined where the clerk decides. */
export function choiceFor(relation: Relation): Choice | undefined {
  switch (relation) {
    case 'new':
    case 'fileIsNewer':
      return 'file'
    case 'same':
      return 'here'
    case 'hereIsNewer':
    case 'apart':
      return undefined
  }
}

/** The same report as a draft of its own. */
export function copyOf({ report, previous, timeline }: Draft, at: string): Draft {
  return { ...newDraft(newId(), report, at, previous), timeline }
}

/**
 * Brings a draft of a file in and returns the id to open. What it replaces is kept among the
 * milestones first.
 */
export async function bringIn(
  { file, here }: Compared,
  choice: Choice,
  at: string,
): Promise<string> {
  if (choice === 'here') return file.id
  if (choice === 'both') {
    const copy = copyOf(file, at)
    await saveDraft(copy)
    return copy.id
  }
  if (here) await keepMilestone(here.id, 'beforeImport', here.report, at)
  const { deletedAt: _, ...draft } = file
  await saveDraft({
    ...draft,
    revision: here?.revision ?? 0,
    writes: joined(file.writes, here?.writes ?? {}),
  })
  return file.id
}

function joined(a: Draft['writes'], b: Draft['writes']): Draft['writes'] {
  const machines = [...Object.keys(a), ...Object.keys(b)]
  return Object.fromEntries(
    machines.map((machine) => [machine, Math.max(a[machine] ?? 0, b[machine] ?? 0)]),
  )
}

/** Adds the milestones of an archive that are not here; those of drafts that are not here stay out. */
export async function bringInMilestones({ milestones }: Archive): Promise<void> {
  const { drafts } = await listDrafts()
  for (const { id } of drafts) {
    const known = new Set((await listMilestones(id)).map(({ kind, at }) => `${kind} ${at}`))
    for (const { draft, kind, report, at, name } of milestones)
      if (draft === id && !known.has(`${kind} ${at}`))
        await keepMilestone(id, kind, report, at, name)
  }
}
