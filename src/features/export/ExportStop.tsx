import { useState } from 'react'
import type { Document } from '#documents/document.ts'
import { textFile } from '#documents/to-text.ts'
import type { Finding } from '#domain/finding.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { fileNameOf } from './file-name.ts'
import './ExportStop.css'

type SaveFile = (name: string, content: Uint8Array, type: string) => void

type ExportStopProps = {
  readonly findings: readonly Finding[]
  /** The document as the report is at this moment. */
  readonly getDocument: () => Document
  readonly onSaveFile: SaveFile
  readonly onSaveDraft: () => void
  readonly onShowProblems: () => void
}

type Result =
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed' }

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 核对与导出: what is still open, and the files. Nothing here refuses: a draft is a draft. */
export function ExportStop(props: ExportStopProps) {
  const { findings, getDocument, onSaveFile, onSaveDraft, onShowProblems } = props
  const [result, setResult] = useState<Result>()

  const save = async (extension: 'docx' | 'txt') => {
    setResult({ kind: 'working' })
    try {
      const document = getDocument()
      const name = fileNameOf(document.title, extension)
      if (extension === 'txt') onSaveFile(name, textFile(document), 'text/plain;charset=utf-8')
      else {
        const { toDocx } = await import('#documents/to-docx.ts')
        onSaveFile(name, await toDocx(document), docxType)
      }
      setResult({ kind: 'saved', name })
    } catch {
      setResult({ kind: 'failed' })
    }
  }

  return (
    <section className="stop stop-export" aria-labelledby="stop-title">
      <header className="stop-head">
        <h1 id="stop-title">核对与导出</h1>
      </header>
      <Verdict findings={findings} onShowProblems={onShowProblems} />
      <div className="export-choices">
        <div className="export-choice">
          <h2>Word 文档（.docx）</h2>
          <p>按公文版式排好的报告，用 WPS 或 Word 打开，可打印、盖章、报送。</p>
          <Button look="primary" onClick={() => void save('docx')}>
            下载 Word 文档
          </Button>
        </div>
        <div className="export-choice">
          <h2>纯文本（.txt）</h2>
          <p>粘贴到网站后台用；表格各格之间用制表符隔开。</p>
          <Button onClick={() => void save('txt')}>下载纯文本</Button>
        </div>
        <div className="export-choice">
          <h2>草稿文件</h2>
          <p>把填写内容存成一个文件，可以拷到别的电脑上接着填。</p>
          <Button onClick={onSaveDraft}>把草稿存为文件</Button>
        </div>
      </div>
      <Outcome result={result} onSaveDraft={onSaveDraft} />
    </section>
  )
}

type VerdictProps = Pick<ExportStopProps, 'findings' | 'onShowProblems'>

function Verdict({ findings, onShowProblems }: VerdictProps) {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const others = findings.length - errors
  if (findings.length === 0)
    return <Notice kind="good">各部分都已填完，没有发现问题。下载前请再通读一遍预览。</Notice>
  return (
    <Notice kind="warn">
      {errors > 0
        ? `这份报告还没有填完或有错：${errors} 个错误${others > 0 ? `，${others} 处请核对` : ''}。现在也可以下载，但下载的是未完成稿，空着的地方不会自动补上。`
        : `没有错误，还有 ${others} 处请核对。可以下载。`}
      <Button onClick={onShowProblems}>查看问题</Button>
    </Notice>
  )
}

type OutcomeProps = { readonly result: Result | undefined; readonly onSaveDraft: () => void }

function Outcome({ result, onSaveDraft }: OutcomeProps) {
  switch (result?.kind) {
    case undefined:
      return null
    case 'working':
      return <Notice kind="good">正在生成……</Notice>
    case 'saved':
      return <Notice kind="good">已下载“{result.name}”，在浏览器的下载文件夹里。</Notice>
    case 'failed':
      return (
        <Notice kind="error">
          文件没有生成，填写的内容都还在。请刷新页面再试一次；还不行，先把草稿存为文件，换一台电脑打开。
          <Button onClick={onSaveDraft}>把草稿存为文件</Button>
        </Notice>
      )
  }
}
