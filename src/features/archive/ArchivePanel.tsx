import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

type ArchivePanelProps = {
  /** The last file; undefined where there never was one. */
  readonly last: { readonly name: string; readonly when: string } | undefined
  /** Something was changed since. */
  readonly changed: boolean
  /** The last file is old, and something was changed since. */
  readonly overdue: boolean
  /** Whether the file is written by itself, would be after the browser was asked, or cannot be. */
  readonly linked: 'written' | 'mustAsk' | 'failed' | 'none'
  /** Writes on into the linked file; only where the browser must be asked. */
  readonly onContinue: () => void
  /** Chooses a file that is written by itself; absent where the browser cannot. */
  readonly onLink: (() => void) | undefined
  readonly onDownload: () => void
}

/** 存档: one file with all drafts, versions and settings; how old it is, and the way to a new one. */
export function ArchivePanel(props: ArchivePanelProps) {
  const { overdue, linked, onContinue, onLink, onDownload } = props
  const words = sentence(props)
  return (
    <section className="archive" aria-label="存档">
      {overdue ? <Notice kind="warn">{words}</Notice> : <p>{words}</p>}
      {linked === 'mustAsk' ? (
        <Button look="primary" onClick={onContinue}>
          继续写入存档文件
        </Button>
      ) : null}
      {(linked === 'none' || linked === 'failed') && onLink ? (
        <Button onClick={onLink}>选一个存档文件，以后自动写入</Button>
      ) : null}
      {linked === 'written' ? null : <Button onClick={onDownload}>下载存档</Button>}
    </section>
  )
}

function sentence({ last, changed, linked }: ArchivePanelProps): string {
  if (!last)
    return '还没有存档文件。清理浏览器会删掉本机的草稿，请把全部草稿、版本和设置存成一个文件，放在 U 盘或其他地方。'
  const file = `存档文件“${last.name}”，${last.when}`
  if (linked === 'written')
    return changed ? `${file}，正在写入新的修改……` : `${file}，和本机一致。以后的修改会自动写入。`
  if (linked === 'mustAsk') return `${file}。关过浏览器，要点一下才能接着写入。`
  return changed ? `${file}。之后又有修改，请再存一次。` : `${file}，之后没有修改。`
}
