import { useCallback, useSyncExternalStore } from 'react'
import { Button } from '#ui/Button.tsx'
import type { Autosave } from './autosave.ts'

type SaveIndicatorProps = { readonly autosave: Autosave; readonly onSaveFile: () => void }

/** Says 已保存 only after the draft was written; a failure says why and offers the way out. */
export function SaveIndicator({ autosave, onSaveFile }: SaveIndicatorProps) {
  const watch = useCallback((wake: () => void) => autosave.watch(wake), [autosave])
  const state = useSyncExternalStore(watch, () => autosave.state)
  switch (state.kind) {
    case 'saved':
      return <span className="bar-save">已保存 {clock(state.at)}</span>
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
            <Button look="quiet" onClick={() => autosave.saveNow()}>
              再试
            </Button>
          ) : null}
        </span>
      )
  }
}

function clock(iso: string): string {
  const at = new Date(iso)
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
}
