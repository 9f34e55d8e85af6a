import { differences } from '#domain/difference.ts'
import type { Archive } from './archive.ts'
import { type Draft, newDraft } from './draft.ts'
import { findDraft, listDrafts, saveDraft } from './drafts.ts'
import { newId } from './files.ts'
import { keepMilestone, listMilestones, type Milestone } from './history.ts'

/** How a draft in a file stands to the one of the same id here. */
export type Relation =
  | 'new'
  | 'same'
  | 'fileIsNewer'
  | 'hereIsNewer'
  | 'apart'
  /** What a newer program keeps here is not to be replaced, whatever the file says. */
  | 'newerProgramHere'

/** By what each was made of, not by clocks: one copy is newer when it contains all saves of the other. */
export function relationOf(here: Draft | undefined, file: Draft): Relation {
  if (!here) return 'new'
  if (here.deletedAt !== undefined && file.deletedAt === undefined) return 'apart'
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
      if (stored?.kind === 'newer')
        return { file, here: stored.draft, relation: 'newerProgramHere' } as const
      const here = stored?.kind === 'sound' ? stored.draft : undefined
      return { file, here, relation: relationOf(here, file) }
    }),
  )
}

/** Whether everything in an archive is here too: writing over its file then loses nothing. */
export async function isContained(archive: Archive): Promise<boolean> {
  const compared = await compareArchive(archive)
  return compared.every(isHere) && (await missingMilestones(archive)).length === 0
}

/** The same texts, or all saves of the file and more; a draft in the 回收站 here is here. */
function isHere({ file, here, relation }: Compared): boolean {
  if (!here || relation === 'newerProgramHere') return false
  if (differences(here.report, file.report).length === 0) return true
  return contains(here.writes, file.writes) && !contains(file.writes, here.writes)
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
    case 'newerProgramHere':
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
  { file, here, relation }: Compared,
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
  const { deletedAt: _, ...alive } = file
  // Only who was asked and chose it wants it out of the 回收站.
  const wasChosen = choiceFor(relation) === undefined
  await saveDraft({
    ...(wasChosen ? alive : file),
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

/** What became of the drafts of an archive. */
export type Restored = {
  /** The drafts to open: brought in, or here already. */
  readonly ids: readonly string[]
  /** How many were brought in. */
  readonly brought: number
  /** What could not be stored, or would have replaced what another window has saved since. */
  readonly refused: readonly Draft[]
}

/** Brings an archive in, each draft by itself, so that one that is refused stops no other. */
export async function restoreArchive(
  archive: Archive,
  compared: readonly Compared[],
  choiceOf: (compared: Compared) => Choice,
  at: string,
): Promise<Restored> {
  const ids: string[] = []
  const refused: Draft[] = []
  let brought = 0
  for (const each of compared) {
    const choice = choiceOf(each)
    try {
      ids.push(await bringIn(each, choice, at))
      if (choice !== 'here') brought += 1
    } catch {
      refused.push(each.file)
    }
  }
  await bringInMilestones(archive)
  return { ids, brought, refused }
}

/** Adds the milestones of an archive that are not here; those of drafts that are not here stay out. */
async function bringInMilestones(archive: Archive): Promise<void> {
  for (const { draft, kind, report, at, name } of await missingMilestones(archive))
    await keepMilestone(draft, kind, report, at, name)
}

/** The milestones of an archive that are not here, of the drafts that are. */
async function missingMilestones({ milestones }: Archive): Promise<readonly Milestone[]> {
  const { drafts } = await listDrafts()
  const here = await Promise.all(drafts.map(({ id }) => listMilestones(id)))
  const known = new Set(here.flat().map(nameOf))
  const ids = new Set(drafts.map(({ id }) => id))
  return milestones.filter((each) => ids.has(each.draft) && !known.has(nameOf(each)))
}

/** A milestone's number is its place in one browser; this names it in all. */
function nameOf({ draft, kind, at }: Milestone): string {
  return `${draft} ${kind} ${at}`
}
