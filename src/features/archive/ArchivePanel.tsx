import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

type ArchivePanelProps = {
  /** The last file; undefined where there never was one. */
  readonly last: { readonly name: string; readonly when: string } | undefined
  /** Something was changed since. */
  readonly changed: boolean
  /** The last file is old, and something was changed since. */
  readonly overdue: boolean
  /** How the file stands that is written by itself. */
  readonly link: 'none' | 'written' | 'mustAsk' | 'holdsMore' | 'unreadable' | 'failed'
  readonly linkedName: string
  /** Writes on into the linked file; only where the browser must be asked. */
  readonly onContinue: () => void
  /** Brings in what the linked file holds more. */
  readonly onMerge: () => void
  /** Chooses a file that is written by itself, a new one or one of before; absent where the browser cannot. */
  readonly onLink: ((kind: 'new' | 'existing') => void) | undefined
  readonly onDownload: () => void
}

/** 存档: one file with all drafts, versions and settings; how old it is, and the way to a new one. */
export function ArchivePanel(props: ArchivePanelProps) {
  const { overdue, link, onContinue, onMerge, onLink, onDownload } = props
  const words = sentence(props)
  const isBarred = link === 'holdsMore' || link === 'unreadable'
  return (
    <section className="archive" aria-label="存档">
      {overdue || isBarred ? <Notice kind="warn">{words}</Notice> : <p>{words}</p>}
      {link === 'mustAsk' ? (
        <Button look="primary" onClick={onContinue}>
          继续写入存档文件
        </Button>
      ) : null}
      {link === 'holdsMore' ? (
        <Button look="primary" onClick={onMerge}>
          合并到本机，再接着写入
        </Button>
      ) : null}
      {link !== 'written' && link !== 'mustAsk' && onLink ? (
        <>
          <Button onClick={() => onLink('new')}>新建存档文件，以后自动写入</Button>
          <Button onClick={() => onLink('existing')}>接着用以前的存档文件</Button>
        </>
      ) : null}
      {link === 'written' ? null : <Button onClick={onDownload}>下载存档</Button>}
    </section>
  )
}

const neverKept =
  '还没有存档文件。清理浏览器会删掉本机的草稿，请把全部草稿、版本和设置存成一个文件，放在 U 盘或其他地方。'
const keptBefore = '以前有存档文件的，请接着用那一个，里面的草稿会一起回来。'

function sentence({ last, changed, link, linkedName, onLink }: ArchivePanelProps): string {
  if (link === 'holdsMore')
    return `“${linkedName}”里有本机没有的草稿或版本（清理浏览器以前存的，或另一台电脑存的），没有动它。`
  if (link === 'unreadable')
    return `“${linkedName}”不是存档文件、已损坏，或者是更新版本的程序存的，没有动它。请换一个文件。`
  if (!last) return onLink ? neverKept + keptBefore : neverKept
  const file = `存档文件“${last.name}”，${last.when}`
  if (link === 'written')
    return changed ? `${file}，正在写入新的修改……` : `${file}，和本机一致。以后的修改会自动写入。`
  if (link === 'mustAsk') return `${file}。关过浏览器，要点一下才能接着写入。`
  return changed ? `${file}。之后又有修改，请再存一次。` : `${file}，之后没有修改。`
}
