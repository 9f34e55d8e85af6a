import { titleOf } from '#domain/report.ts'
import { type Draft, draftFileText } from '#storage/draft.ts'
import { downloadFile } from '#storage/files.ts'

/** 存为文件: a draft as it is at this moment. */
export function saveDraftFile(draft: Draft): void {
  const name = `${titleOf(draft.report)}草稿.json`
  downloadFile(name, draftFileText(draft), 'application/json')
}
