import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { Button } from '#ui/Button.tsx'
import { showText } from '#ui/show-text.ts'
import type { Autosave } from './autosave.ts'

type SaveIndicatorProps = { readonly autosave: Autosave; readonly onSaveFile: () => void }

/** Says 已保存 only after the draft was written; a failure says why and offers the way out. */
export function SaveIndicator({ autosave, onSaveFile }: SaveIndicatorProps) {
  const watch = useCallback((wake: () => void) => autosave.watch(wake), [autosave])
  const cause = useSyncExternalStore(watch, () =>
    autosave.state.kind === 'failed' ? autosave.state.cause : undefined,
  )
  if (cause === undefined) return <Saved autosave={autosave} />
  return (
    <span className="bar-save bar-failed" role="alert">
      {cause === 'conflict'
        ? '没有保存：这份草稿在另一个窗口里改过了。'
        : '没有保存：浏览器拒绝写入，可能是磁盘已满或无痕窗口。'}
      <Button look="quiet" onClick={onSaveFile}>
        存为文件
      </Button>
      {cause === 'storage' ? (
        <Button look="quiet" onClick={() => autosave.saveNow()}>
          再试
        </Button>
      ) : null}
    </span>
  )
}

/** Changes with the first key after each pause, so it draws its text without a render. */
function Saved({ autosave }: Pick<SaveIndicatorProps, 'autosave'>) {
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const draw = () => {
      const { state } = autosave
      showText(element.current, state.kind === 'saved' ? `已保存 ${clock(state.at)}` : '正在保存……')
    }
    draw()
    return autosave.watch(draw)
  }, [autosave])
  return (
    <span className="bar-save">
      <span className="bar-saved" ref={element} />
    </span>
  )
}

function clock(iso: string): string {
  const at = new Date(iso)
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
}
