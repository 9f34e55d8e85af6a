import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { FailureCause } from '#storage/failure.ts'
import { Button } from '#ui/Button.tsx'
import { showText } from '#ui/show-text.ts'
import type { Autosave } from './autosave.ts'
import { clock } from '#ui/clock.ts'

type SaveIndicatorProps = { readonly autosave: Autosave; readonly onSaveFile: () => void }

const causes: Readonly<Record<FailureCause, string>> = {
  conflict: '没有保存：这份草稿在另一个窗口里改过了。',
  notKept: '没有保存：写进去的内容读出来不一样，磁盘可能有问题。',
  full: '没有保存：磁盘或浏览器的存储空间满了。',
  newerProgram: '没有保存：更新版本的程序打开过本机草稿，这个旧版本不能再写。',
  erased: '没有保存：本机的数据刚才在另一个窗口里全部清除了。',
  silent: '还没有保存：浏览器的存储没有回应。',
  refused: '没有保存：浏览器不让写入，可能是无痕窗口或被安全软件禁用。',
}

/** Says 已保存 only after the draft was written; a failure says why and offers the way out. */
export function SaveIndicator({ autosave, onSaveFile }: SaveIndicatorProps) {
  const watch = useCallback((wake: () => void) => autosave.watch(wake), [autosave])
  const cause = useSyncExternalStore(watch, () =>
    autosave.state.kind === 'failed' ? autosave.state.cause : undefined,
  )
  if (cause === undefined) return <Saved autosave={autosave} />
  return (
    <span className="bar-save bar-failed" role="alert">
      {causes[cause]}内容都还在，可以接着填，请尽快
      <Button look="primary" onClick={onSaveFile}>
        存为文件
      </Button>
      {cause === 'conflict' ? null : (
        <Button look="quiet" onClick={() => autosave.saveAgain()}>
          {cause === 'erased' ? '重新保存到本机' : '再试'}
        </Button>
      )}
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
