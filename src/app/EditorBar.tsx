import { useCallback, useSyncExternalStore } from 'react'
import { Button } from '#ui/Button.tsx'
import type { SideTab } from './SidePane.tsx'
import type { OpenDraft, SaveState } from './use-draft.ts'

type EditorBarProps = {
  readonly title: string
  readonly draft: OpenDraft
  readonly problemCount: number
  readonly onHome: () => void
  readonly onShow: (tab: SideTab) => void
  readonly onSaveFile: () => void
}

export function EditorBar(props: EditorBarProps) {
  const { title, draft, problemCount, onHome, onShow, onSaveFile } = props
  const { store } = draft
  const watch = useCallback((wake: () => void) => store.watchAll(wake), [store])
  const steps = useSyncExternalStore(
    watch,
    () => `${store.timeline.done.length > 0} ${store.timeline.undone.length > 0}`,
  )
  const [canUndo, canRedo] = steps.split(' ').map((word) => word === 'true')
  return (
    <header className="bar">
      <Button look="quiet" onClick={onHome}>
        ← 全部草稿
      </Button>
      <p className="bar-title">{title}</p>
      <SaveIndicator state={draft.saveState} onRetry={draft.saveNow} onSaveFile={onSaveFile} />
      <Button look="quiet" disabled={!canUndo} title="Ctrl+Z" onClick={() => store.undo()}>
        撤销
      </Button>
      <Button look="quiet" disabled={!canRedo} title="Ctrl+Y" onClick={() => store.redo()}>
        重做
      </Button>
      <span className="bar-panes">
        <Button onClick={() => onShow('preview')}>预览</Button>
        <Button onClick={() => onShow('problems')}>问题（{problemCount}）</Button>
      </span>
    </header>
  )
}

type SaveIndicatorProps = {
  readonly state: SaveState
  readonly onRetry: () => void
  readonly onSaveFile: () => void
}

/** Says 已保存 only after the draft was written; a failure says why and offers the way out. */
function SaveIndicator({ state, onRetry, onSaveFile }: SaveIndicatorProps) {
  switch (state.kind) {
    case 'saved':
      return <span className="bar-save">已保存 {state.when}</span>
    case 'unsaved':
      return <span className="bar-save">正在保存……</span>
    case 'failed':
      return (
        <span className="bar-save bar-failed" role="alert">
          {state.cause === 'conflict'
            ? '没有保存：这份草稿在另一个窗口里改过了。'
            : '没有保存：浏览器拒绝写入，可能是磁盘已满或无痕窗口。'}
          <Button look="quiet" onClick={onSaveFile}>
            存为文件
          </Button>
          {state.cause === 'storage' ? (
            <Button look="quiet" onClick={onRetry}>
              再试
            </Button>
          ) : null}
        </span>
      )
  }
}
