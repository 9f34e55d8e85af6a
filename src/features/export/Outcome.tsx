import { shortFingerprint } from '#documents/short-fingerprint.ts'
import type { LeftOut } from '#documents/printable.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { passFocus } from '#ui/pass-focus.ts'
import type { MadeFile } from './make-file.ts'

/** What has come of the last click. */
export type Result =
  | { readonly kind: 'working' | 'failed' | 'copied' | 'notCopied' }
  | { readonly kind: 'savedDraft'; readonly name: string }
  | MadeFile

type OutcomeProps = {
  readonly result: Result | undefined
  readonly onSaveDraft: () => void
  /** What has the focus when the draft was saved from here. */
  readonly afterSave: () => HTMLElement | null
}

export function Outcome({ result, onSaveDraft, afterSave }: OutcomeProps) {
  switch (result?.kind) {
    case undefined:
      return null
    case 'working':
      return <Notice kind="good">正在生成……</Notice>
    case 'copied':
      return <Notice kind="good">已复制。到网站后台的编辑框里粘贴，表格会一起带过去。</Notice>
    case 'notCopied':
      return <Notice kind="error">浏览器不让复制。请改用“下载网页”，打开后全选、复制。</Notice>
    case 'savedDraft':
      return (
        <Notice kind="good">
          草稿已存为“{result.name}”，在浏览器的下载文件夹里。以后在首页用“打开文件”接着填。
        </Notice>
      )
    case 'made':
      return (
        <>
          <Notice kind="good">
            已下载“{result.file.name}”，在浏览器的下载文件夹里。校验码（SHA-256 前 16 位）：
            <span className="export-hash">{shortFingerprint(result.hash)}</span>
          </Notice>
          <LeftOutNotice leftOut={result.leftOut} />
        </>
      )
    case 'misprinted':
      return (
        <Notice kind="error">
          没有下载：文件生成后重新读了一遍，有 {result.differences.length}{' '}
          处与填写的内容不一致，这样的文件不能用。填写的内容都还在。
          <ul>
            {result.differences.slice(0, 5).map(({ name, exported, inFile }) => (
              <li key={`${name} ${exported} ${inFile}`}>
                {name}：应为“{excerpt(exported)}”，文件中是“{excerpt(inFile)}”
              </li>
            ))}
          </ul>
          请把草稿存为文件，换一台电脑打开再导出。
          <Button ref={passFocus(afterSave)} onClick={onSaveDraft}>
            把草稿存为文件
          </Button>
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="error">
          文件没有生成，填写的内容都还在。请刷新页面再试一次；还不行，先把草稿存为文件，换一台电脑打开。
          <Button ref={passFocus(afterSave)} onClick={onSaveDraft}>
            把草稿存为文件
          </Button>
        </Notice>
      )
  }
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}……` : text
}

function LeftOutNotice({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null
  return (
    <Notice kind="warn">
      有些看不见或无法印刷的字符（多为从网页粘贴带来的）没有写进文件：
      {leftOut.map(({ name, count }) => `${name} ${count} 个`).join('，')}。
    </Notice>
  )
}
