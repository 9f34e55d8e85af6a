import { Button } from '#ui/Button.tsx'
import { passFocus } from '#ui/pass-focus.ts'
import { type DraftEntry, draftName } from './draft-entry.ts'
import './drafts.css'

type DraftListProps = {
  readonly drafts: readonly DraftEntry[]
  readonly onOpen: (id: string) => void
  readonly onDuplicate: (id: string) => void
  readonly onDelete: (draft: DraftEntry) => void
  /** What has the focus when the row of a deleted draft is gone. */
  readonly afterDelete: () => HTMLElement | null
}

/** The button 打开 of a draft, where the list has it. */
export function openButtonOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-draft="${id}"]`)
}

/** The drafts on this machine, newest year first. */
export function DraftList(props: DraftListProps) {
  const { drafts, onOpen, onDuplicate, onDelete, afterDelete } = props
  return (
    <table className="draft-list">
      <caption className="visually-hidden">本机的报告草稿</caption>
      <thead>
        <tr>
          <th scope="col">报告年度</th>
          <th scope="col">填报单位</th>
          <th scope="col">最近修改</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => {
          const name = draftName(draft)
          return (
            <tr key={draft.id} ref={passFocus(afterDelete)}>
              <td>{draft.year}</td>
              <td>
                <button type="button" className="draft-open" onClick={() => onOpen(draft.id)}>
                  {draft.organisation || '（未填单位）'}
                </button>
              </td>
              <td>{draft.changed}</td>
              <td>
                <Button
                  look="quiet"
                  data-draft={draft.id}
                  aria-label={`打开 ${name}`}
                  onClick={() => onOpen(draft.id)}
                >
                  打开
                </Button>
                <Button
                  look="quiet"
                  once
                  aria-label={`复制 ${name}`}
                  onClick={() => onDuplicate(draft.id)}
                >
                  复制
                </Button>
                <Button
                  look="quiet"
                  once
                  aria-label={`删除 ${name}`}
                  onClick={() => onDelete(draft)}
                >
                  删除
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
