import { useState } from 'react'
import type { Difference } from '#importers/compare-document.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import './reopen.css'

type ReopenDialogProps = {
  readonly fileName: string
  readonly differences: readonly Difference[]
  /** Opens the report with the wording of the file at the given differences. */
  readonly onOpen: (accepted: readonly Difference[]) => void
  readonly onClose: () => void
}

/** What was changed in Word or WPS since the export, one by one: keep it, or return to what was exported. */
export function ReopenDialog({ fileName, differences, onOpen, onClose }: ReopenDialogProps) {
  const mayTake = differences.filter(({ target }) => target !== undefined)
  const [returned, setReturned] = useState<ReadonlySet<Difference>>(new Set())

  const choose = (difference: Difference, takes: boolean) => {
    const next = new Set(returned)
    if (takes) next.delete(difference)
    else next.add(difference)
    setReturned(next)
  }

  return (
    <Dialog title="打开导出过的报告" onClose={onClose}>
      <p>
        “{fileName}”导出后在别的软件里改过 {differences.length}{' '}
        处。逐处选择：采用文件里的，还是退回导出时的。
      </p>
      <ol className="reopen-list">
        {differences.map((difference, index) => (
          // Differences have no identity of their own: the list does not change while it is shown.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <fieldset>
              <legend>{difference.name}</legend>
              {difference.target ? (
                <>
                  <Choice
                    group={index}
                    label={`文件中：${shown(difference.inFile)}`}
                    chosen={!returned.has(difference)}
                    onChoose={() => choose(difference, true)}
                  />
                  <Choice
                    group={index}
                    label={`导出时：${shown(difference.exported)}`}
                    chosen={returned.has(difference)}
                    onChoose={() => choose(difference, false)}
                  />
                </>
              ) : (
                <p>
                  导出时：{shown(difference.exported)}；文件中：{shown(difference.inFile)}
                  。这里不能自动采用，需要时打开后再改。
                </p>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="reopen-actions">
        <Button
          look="primary"
          onClick={() => onOpen(mayTake.filter((each) => !returned.has(each)))}
        >
          打开报告
        </Button>
        <Button onClick={() => onOpen([])}>全部退回导出时的，打开</Button>
      </div>
    </Dialog>
  )
}

type ChoiceProps = {
  readonly group: number
  readonly label: string
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Choice({ group, label, chosen, onChoose }: ChoiceProps) {
  return (
    <label className="reopen-choice">
      <input type="radio" name={`reopen-${group}`} checked={chosen} onChange={onChoose} />
      <span>{label}</span>
    </label>
  )
}

function shown(text: string): string {
  return text === '' ? '（无）' : text
}
