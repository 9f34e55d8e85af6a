import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import type { OpenDraft } from './open-draft.ts'

type LockedProps = { readonly draft: OpenDraft; readonly children: ReactNode }

/** The form, closed to typing while this window may not write; says why, and the way out. */
export function Locked({ draft, children }: LockedProps) {
  if (draft.access === 'writing') return children
  return (
    <>
      <div className="locked-why">
        <Notice kind="warn">
          <Why {...draft} />
        </Notice>
      </div>
      <fieldset className="locked" disabled>
        {children}
      </fieldset>
    </>
  )
}

function Why({ access, setAside, takeOver, bringBack }: OpenDraft) {
  if (access === 'newer')
    return '这份草稿是更新版本的程序保存的，这里只能看，不会改动它。请用新版本填写。'
  if (access === 'takingOver') return '正在接管……先等另一个窗口把没存的内容存好。'
  if (access === 'deleted')
    return (
      <>
        {setAside
          ? '这份草稿在别处删除了，现在在回收站里。这里刚才没存上的内容放进了“版本”。'
          : '这份草稿在回收站里，这里只能看。'}
        <Button onClick={bringBack}>恢复，接着填写</Button>
      </>
    )
  if (access === 'free')
    return (
      <>
        {setAside ? keptAside : '另一个窗口已经不再填写这份草稿，可以在这里接着填。'}
        <Button onClick={takeOver}>接着填写</Button>
      </>
    )
  return (
    <>
      {setAside ? keptAside : '这份草稿正在另一个窗口填写，这里只能看，会跟着更新。'}
      <Button onClick={takeOver}>接管，在这里填写</Button>
    </>
  )
}

const keptAside =
  '这份草稿在另一个窗口里改过了。这里刚才没存上的内容放进了“版本”，可以比较和恢复。现在这里只能看。'
