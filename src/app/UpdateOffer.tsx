import { useSyncExternalStore } from 'react'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { newerVersion, watchNewerVersion } from './offline.ts'

/** A quiet line on the list of drafts, where no form is open; nothing changes until it is pressed. */
export function UpdateOffer() {
  const takeOver = useSyncExternalStore(watchNewerVersion, newerVersion)
  if (!takeOver) return null
  return (
    <Notice kind="good">
      程序有新版本。草稿不受影响；现在不换也能照常使用。
      <Button look="quiet" onClick={takeOver}>
        换用新版本
      </Button>
    </Notice>
  )
}
