import { useCallback, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { formatById } from '#domain/formats/index.ts'
import { basicsStop } from '#domain/progress.ts'
import type { Settings } from '#storage/settings.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Desk } from './Desk.tsx'
import type { OpenDraft } from './open-draft.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { saveDraftFile } from './save-draft-file.ts'
import { Troubles } from './Troubles.tsx'
import { useDraft } from './use-draft.ts'
import './EditorPage.css'

type EditorPageProps = {
  readonly id: string
  /** Where the clerk left off, while the address names none. */
  readonly stop: string | undefined
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** One draft, open at one stop. */
export function EditorPage(props: EditorPageProps) {
  const draft = useDraft(props.id)
  if (draft === 'loading') return <p className="page-message">正在打开草稿……</p>
  if (typeof draft === 'string') return <NoDraft why={draft} />
  // Both stand outside what may fail, and keep hold of the draft.
  const saveFile = () => saveDraftFile(draft.autosave.snapshot())
  return (
    <>
      <ErrorBoundary autosave={draft.autosave}>
        <FormatOf draft={draft} {...props} />
      </ErrorBoundary>
      <Troubles onSaveFile={saveFile} />
    </>
  )
}

const reasons = {
  missing: '没有找到这份草稿，它可能已被删除，或保存在另一个浏览器里。',
  newer: '这份草稿是更新版本的程序保存的，这个版本看不了。草稿没有改动，请用新版本打开。',
  refused:
    '浏览器不让本程序读取数据，可能是无痕窗口、存储被安全软件禁用，或更新版本的程序正在使用。请关掉其他窗口再试，或换新版本打开。',
}

function NoDraft({ why }: { readonly why: keyof typeof reasons }) {
  const [, navigate] = useLocation()
  return (
    <div className="page-message">
      <Notice kind="error">
        {reasons[why]}
        <Button onClick={() => navigate('/')}>回到草稿列表</Button>
      </Notice>
    </div>
  )
}

type DraftProps = EditorPageProps & { readonly draft: OpenDraft }

/** The report's format can change with its year; everything below is then built anew. */
function FormatOf(props: DraftProps) {
  const { store, leftOff } = props.draft
  const [leftAt] = useState(leftOff.stop || basicsStop)
  const watch = useCallback((wake: () => void) => store.watch(['formatId'], wake), [store])
  const formatId = useSyncExternalStore(watch, () => store.report.formatId)
  const format = formatById(formatId)
  if (!format)
    return (
      <div className="page-message">
        <Notice kind="error">
          这份草稿用的表格格式本程序不认识，可能是更新的版本保存的，没有改动它。
        </Notice>
      </div>
    )
  return <Desk key={formatId} {...props} stop={props.stop ?? leftAt} format={format} />
}
