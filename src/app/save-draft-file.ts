import { titleOf } from '#domain/report.ts'
import { fileNameOf } from '#features/export/file-name.ts'
import { type Draft, draftFileText } from '#storage/draft.ts'
import { downloadFile } from '#storage/files.ts'

/** 存为文件: a draft as it is at this moment; the file's name. */
export function saveDraftFile(draft: Draft): string {
  const name = fileNameOf(titleOf(draft.report), '草稿', 'json')
  downloadFile(name, draftFileText(draft), 'application/json')
  return name
}
