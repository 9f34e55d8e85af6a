import { useState } from 'react'
import type { Answer, Question } from '#features/archive/MergeDialog.tsx'
import {
  type Archive,
  type ArchiveProblem,
  bringIn,
  bringInMilestones,
  choiceFor,
  compareArchive,
  copyOf,
  type Compared,
  readArchive,
} from '#storage/archive.ts'
import type { Settings } from '#storage/settings.ts'
import { keepUnsaved } from './unsaved.ts'
import { moment, now } from './when.ts'

const problems: Readonly<Record<ArchiveProblem, string>> = {
  tooLarge: '这个文件太大，不是本程序存的草稿或存档文件。',
  notOurs: '这个文件不是本程序存的草稿或存档。请选择以“草稿.json”结尾的文件，或“年报存档”文件。',
  unreadable: '这个文件读不出来：内容不完整，或者是更新版本的程序保存的。原文件没有改动。',
}

type Pending = { readonly archive: Archive; readonly compared: readonly Compared[] }

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

  const finish = async ({ archive, compared }: Pending, answers: ReadonlyMap<string, Answer>) => {
    setPending(undefined)
    const ids: string[] = []
    let brought = 0
    for (const each of compared) {
      const choice = answers.get(each.file.id) ?? choiceFor(each.relation) ?? 'here'
      ids.push(await bringIn(each, choice, now()))
      if (choice !== 'here') brought += 1
    }
    await bringInMilestones(archive)
    if (isEmpty && archive.settings) onSettings(archive.settings)
    const [only] = ids
    if (only !== undefined && ids.length === 1 && !archive.damaged) return onOpen(only)
    const notBrought = archive.unreadable > 0 ? `；有 ${archive.unreadable} 份读不出来` : ''
    const damaged = archive.damaged
      ? '文件不完整，能救回的内容已放进草稿，请逐项核对；原文件没有改动。'
      : ''
    onTold(
      'good',
      `从文件恢复了 ${brought} 份草稿，${compared.length - brought} 份本机已有、没有动${notBrought}。${damaged}`,
    )
  }

  /** A browser that stores nothing shows what a file brings all the same; the list names it. */
  const openUnsaved = ({ drafts }: Archive) => {
    const copies = drafts.map((draft) => copyOf(draft, now()))
    copies.forEach(keepUnsaved)
    const [only] = copies
    if (only && copies.length === 1) onOpen(only.id)
  }

  const open = async (file: File) => {
    const archive = await readArchive(file, now())
    if (typeof archive === 'string') return onTold('error', problems[archive])
    const compared = await compareArchive(archive).catch(() => undefined)
    if (!compared) return openUnsaved(archive)
    const next = { archive, compared }
    const asks = next.compared.some(({ relation }) => choiceFor(relation) === undefined)
    if (asks) setPending(next)
    else await finish(next, new Map())
  }

  return {
    openArchive: (file: File) => void open(file).catch(onFailed),
    questions: pending?.compared.flatMap((each) =>
      choiceFor(each.relation) === undefined ? [questionOf(each)] : [],
    ),
    answer: (answers: ReadonlyMap<string, Answer>) => {
      if (pending) finish(pending, answers).catch(onFailed)
    },
    dismiss: () => setPending(undefined),
  }
}

function questionOf({ file, here, relation }: Compared): Question {
  const { organisation, year } = file.report
  const today = new Date()
  return {
    id: file.id,
    title: `${organisation.name.trim() || '（未填单位）'} ${year}年`,
    fileChanged: moment(file.updatedAt, today),
    hereChanged: here ? moment(here.updatedAt, today) : '不知何时',
    hereIsNewer: relation === 'hereIsNewer',
  }
}
