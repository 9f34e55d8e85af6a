import { Button } from '#ui/Button.tsx'
import type { OpenDraft } from './open-draft.ts'
import { ImportButton } from './ImportButton.tsx'
import type { SideTab } from './SidePane.tsx'
import { SaveIndicator } from './SaveIndicator.tsx'

type EditorBarProps = {
  readonly title: string
  readonly draft: OpenDraft
  readonly problemCount: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly onHome: () => void
  readonly onNextOpen: () => void
  readonly onShow: (tab: SideTab) => void
  readonly onSaveFile: () => void
  readonly onShortcuts: () => void
}

export function EditorBar(props: EditorBarProps) {
  const { title, draft, problemCount, canUndo, canRedo } = props
  const { onHome, onNextOpen, onShow, onSaveFile, onShortcuts } = props
  const { store } = draft
  return (
    <header className="bar">
      <Button look="quiet" onClick={onHome}>
        ← 全部草稿
      </Button>
      <p className="bar-title">{title}</p>
      <SaveIndicator autosave={draft.autosave} onSaveFile={onSaveFile} />
      {problemCount > 0 ? (
        <Button look="quiet" title="跳到下一个还没填好或有问题的地方" onClick={onNextOpen}>
          下一处（F8）
        </Button>
      ) : null}
      <ImportButton draft={draft} />
      <Button look="quiet" disabled={!canUndo} title="Ctrl+Z" onClick={() => store.undo()}>
        撤销
      </Button>
      <Button look="quiet" disabled={!canRedo} title="Ctrl+Y" onClick={() => store.redo()}>
        重做
      </Button>
      <Button look="quiet" title="?" onClick={onShortcuts}>
        快捷键和设置
      </Button>
      <span className="bar-panes">
        <Button onClick={() => onShow('preview')}>预览</Button>
        <Button onClick={() => onShow('problems')}>问题（{problemCount}）</Button>
      </span>
    </header>
  )
}
