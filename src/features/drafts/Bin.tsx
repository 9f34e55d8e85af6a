import { Button } from '#ui/Button.tsx'
import { passFocus } from '#ui/pass-focus.ts'
import { type DraftEntry, draftName } from './draft-entry.ts'
import { openButtonOf } from './DraftList.tsx'

type BinProps = {
  readonly drafts: readonly DraftEntry[]
  readonly days: number
  readonly onRestore: (id: string) => void
}

/** 回收站: deleted drafts, until they are removed for good. */
export function Bin({ drafts, days, onRestore }: BinProps) {
  if (drafts.length === 0) return null
  return (
    <details className="bin">
      <summary>
        回收站（{drafts.length}）——删除后保留 {days} 天
      </summary>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} ref={passFocus(() => openButtonOf(draft.id))}>
            {draftName(draft)}
            <Button look="quiet" onClick={() => onRestore(draft.id)}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
