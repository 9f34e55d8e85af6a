import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import type { OpenDraft } from './draft-session.ts'

type LockedProps = { readonly draft: OpenDraft; readonly children: ReactNode }

/** The form, closed to typing while somebody else writes the draft; says who, and the way out. */
export function Locked({ draft, children }: LockedProps) {
  if (draft.access === 'writing') return children
  return (
    <>
      <div className="locked-why">
        {draft.access === 'newer' ? (
          <Notice kind="warn">
            这份草稿是更新版本的程序保存的，这里只能看，不会改动它。请用新版本填写。
          </Notice>
        ) : (
          <Notice kind="warn">
            {draft.setAside
              ? '这份草稿在另一个窗口里改过了。这里刚才没存上的内容放进了“版本”，可以比较和恢复。现在这里只能看。'
              : '这份草稿正在另一个窗口填写，这里只能看，会跟着更新。'}
            <Button onClick={draft.takeOver}>接管，在这里填写</Button>
          </Notice>
        )}
      </div>
      <fieldset className="locked" disabled>
        {children}
      </fieldset>
    </>
  )
}
