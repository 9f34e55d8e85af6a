import { titleOf } from '#domain/report.ts'
import { draftFileText } from '#storage/draft.ts'
import { downloadFile } from '#storage/files.ts'
import type { OpenDraft } from './draft-session.ts'

/** 存为文件: the open draft as it is at this moment. */
export function saveDraftFile({ store, autosave }: OpenDraft): void {
  const name = `${titleOf(store.report)}草稿.json`
  downloadFile(name, draftFileText(autosave.snapshot()), 'application/json')
}
