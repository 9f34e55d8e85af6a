import { importedDraft } from '#importers/imported.ts'
import { limits } from '#importers/limits.ts'
import { read, refused } from '#importers/read.ts'
import { type ArchiveProblem, readArchive } from '#storage/archive.ts'
import { type Outcome, readFileInWorker } from './reading.ts'
import { now } from './when.ts'

const problems: Readonly<Record<ArchiveProblem, string>> = {
  tooLarge: '文件太大，不是本程序存的草稿。',
  notOurs: '这个文件不是本程序存的草稿，也不是年度报告。',
  unreadable: '这份草稿文件读不出来：内容不完整，或者是更新版本的程序保存的。',
}

/** A chosen file as a report: one of our drafts as it was typed, any other as it is recognised. */
export async function readSource(file: File, signal: AbortSignal): Promise<Outcome> {
  const head = await file
    .slice(0, 64)
    .text()
    .catch(() => '')
  if (!/^\ufeff?\s*\{/.test(head)) return readFileInWorker(file, signal)
  if (file.size > limits.file) return refused(problems.tooLarge)
  const archive = await readArchive(file, now()).catch((): ArchiveProblem => 'unreadable')
  if (typeof archive === 'string') return refused(problems[archive])
  const [draft, ...others] = archive.drafts
  if (!draft) return refused(problems.unreadable)
  if (others.length > 0)
    return refused(
      `这是存档文件，里面有 ${archive.drafts.length} 份草稿。请先在首页用“打开文件”恢复，再选其中一份。`,
    )
  return read(importedDraft(draft.report))
}
