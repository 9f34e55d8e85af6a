import { type Tally, verdictInWords } from '#domain/tally.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

type VerdictProps = {
  /** Absent until the report has been examined. */
  readonly tally: Tally | undefined
  readonly onShowProblems: () => void
}

/** How far the report is, before anything is downloaded. */
export function Verdict({ tally, onShowProblems }: VerdictProps) {
  if (!tally) return <Notice kind="good">正在检查……</Notice>
  const open = tally.error + tally.explain + tally.verify + tally.hint
  return (
    <Notice kind={open > 0 ? 'warn' : 'good'}>
      {verdictInWords(tally)}
      {open + tally.answered > 0 ? <Button onClick={onShowProblems}>查看问题</Button> : null}
    </Notice>
  )
}
