import { useState } from 'react'
import type { Answer, Question } from '#features/archive/MergeDialog.tsx'
import { type Archive, type ArchiveProblem, readArchive } from '#storage/archive.ts'
import {
  choiceFor,
  compareArchive,
  copyOf,
  type Compared,
  type Restored,
  restoreArchive,
} from '#storage/archive-merge.ts'
import type { Draft } from '#storage/draft.ts'
import type { Settings } from '#storage/settings.ts'
import { draftName } from '#features/drafts/draft-entry.ts'
import { keepUnsaved } from './unsaved.ts'
import { moment, now } from './when.ts'

const problems: Readonly<Record<ArchiveProblem, string>> = {
  tooLarge: '这个文件太大，不是本程序存的草稿或存档文件。',
  notOurs: '这个文件不是本程序存的草稿或存档。请选择以“草稿.json”结尾的文件，或“年报存档”文件。',
  unreadable: '这个文件读不出来：内容不完整，或者是更新版本的程序保存的。原文件没有改动。',
}

type Pending = {
  readonly archive: Archive
  readonly compared: readonly Compared[]
  /** For the linked file, which is to be written next: hears that everything in it is here. */
  readonly onMerged: (() => Promise<void>) | undefined
}

type RestoreHandlers = {
  /** Whether nothing was kept here before: then the file's settings are taken too. */
  readonly isEmpty: boolean
  readonly onSettings: (settings: Settings) => void
  readonly onOpen: (id: string) => void
  readonly onTold: (kind: 'good' | 'error', message: string) => void
  readonly onFailed: () => void
}

/** Brings a draft or 存档 file in; asks where something here would be replaced. */
export function useRestore(handlers: RestoreHandlers) {
  const { isEmpty, onSettings, onOpen, onTold, onFailed } = handlers
  const [pending, setPending] = useState<Pending>()

  const finish = async (
    { archive, compared, onMerged }: Pending,
    answers: ReadonlyMap<string, Answer>,
  ) => {
    setPending(undefined)
    const choiceOf = ({ file, relation }: Compared) =>
      answers.get(file.id) ?? choiceFor(relation) ?? 'here'
    const restored = await restoreArchive(archive, compared, choiceOf, now())
    const { ids, refused } = restored
    if (isEmpty && archive.settings) onSettings(archive.settings)
    if (onMerged && refused.length === 0) await onMerged()
    const [only] = ids
    if (only !== undefined && compared.length === 1 && !archive.damaged && !onMerged)
      return onOpen(only)
    onTold(refused.length > 0 ? 'error' : 'good', outcome(archive, restored))
  }

  /** A browser that stores nothing shows what a file brings all the same; the list names it. */
  const openUnsaved = ({ drafts }: Archive) => {
    const copies = drafts.map((draft) => copyOf(draft, now()))
    copies.forEach(keepUnsaved)
    const [only] = copies
    if (only && copies.length === 1) onOpen(only.id)
  }

  const open = async (file: File, onMerged?: () => Promise<void>) => {
    const archive = await readArchive(file, now())
    if (typeof archive === 'string') return onTold('error', problems[archive])
    const compared = await compareArchive(archive).catch(() => undefined)
    if (!compared) return openUnsaved(archive)
    const next = { archive, compared, onMerged }
    if (compared.some((each) => isAsked(each, next))) setPending(next)
    else await finish(next, new Map())
  }

  return {
    openArchive: (file: File) => void open(file).catch(onFailed),
    /** Brings the linked file in, before it is written. */
    mergeArchive: (file: File, onMerged: () => Promise<void>) =>
      void open(file, onMerged).catch(onFailed),
    questions: pending?.compared
      .filter((each) => isAsked(each, pending))
      .map((each) => questionOf(each)),
    answer: (answers: ReadonlyMap<string, Answer>) => {
      if (pending) finish(pending, answers).catch(onFailed)
    },
    dismiss: () => setPending(undefined),
  }
}

/** An older copy in the linked file is what the next writing brings up to date. */
function isAsked({ relation }: Compared, { onMerged }: Pending): boolean {
  return choiceFor(relation) === undefined && !(onMerged && relation === 'hereIsNewer')
}

/** What a clerk is told after a file with several drafts. */
function outcome({ damaged, unreadable, drafts }: Archive, { brought, refused }: Restored): string {
  const alreadyHere = drafts.length - brought - refused.length
  const notRead = unreadable > 0 ? `；有 ${unreadable} 份读不出来` : ''
  const names = refused.map((draft) => `“${titleOf(draft)}”`).join('、')
  return [
    `从文件恢复了 ${brought} 份草稿，${alreadyHere} 份本机已有、没有动${notRead}。`,
    refused.length > 0
      ? `${names}没有恢复：正在别的窗口里填写，或者浏览器不让保存。请关掉其他窗口，再打开一次这个文件。`
      : '',
    damaged ? '文件不完整，能救回的内容已放进草稿，请逐项核对；原文件没有改动。' : '',
  ].join('')
}

function titleOf({ report }: Draft): string {
  return draftName({ organisation: report.organisation.name, year: report.year })
}

function questionOf({ file, here, relation }: Compared): Question {
  const today = new Date()
  return {
    id: file.id,
    title: titleOf(file),
    fileChanged: moment(file.updatedAt, today),
    hereChanged: here ? moment(here.updatedAt, today) : '不知何时',
    here: relation === 'hereIsNewer' || relation === 'newerProgramHere' ? relation : 'apart',
  }
}
