import { useCallback, useSyncExternalStore } from 'react'
import type { Autosave } from './autosave.ts'
import { FailurePanel } from './FailurePanel.tsx'
import { saveDraftFile } from './save-draft-file.ts'
import { unsavedDrafts, watchUnsaved } from './unsaved.ts'

const saved = '程序出了问题，已停止显示。填写的内容保存在本机，刷新页面后可以接着填。'
const notSaved =
  '程序出了问题，已停止显示。有内容还没有保存到本机，刷新就没有了，请先存为文件；以后用“打开文件”接着填。'

/** Says that the view of an open draft failed, and whether the draft is safe. */
export function StoppedDraft({
  report,
  autosave,
}: {
  readonly report: string
  readonly autosave: Autosave
}) {
  const watch = useCallback((wake: () => void) => autosave.watch(wake), [autosave])
  const isSaved = useSyncExternalStore(watch, () => autosave.state.kind === 'saved')
  return (
    <FailurePanel
      headline={isSaved ? saved : notSaved}
      report={report}
      onSaveFile={() => saveDraftFile(autosave.snapshot())}
    />
  )
}

/** Says that the program failed with no draft open, and hands over those that only this window has. */
export function Stopped({ report }: { readonly report: string }) {
  const drafts = useSyncExternalStore(watchUnsaved, unsavedDrafts)
  const isSaved = drafts.length === 0
  return (
    <FailurePanel
      headline={isSaved ? saved : notSaved}
      report={report}
      onSaveFile={isSaved ? undefined : () => drafts.forEach(saveDraftFile)}
    />
  )
}
