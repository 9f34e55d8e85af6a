import { useState } from 'react'
import type { FontSet } from '#documents/official-style.ts'
import type { Finding } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Report } from '#domain/report.ts'
import { Button } from '#ui/Button.tsx'
import { FontChoice } from './FontChoice.tsx'
import type { FileKind } from './make-file.ts'
import { Outcome, type Result } from './Outcome.tsx'
import { Verdict } from './Verdict.tsx'
import './ExportStop.css'

/** A file that was handed over, for the draft's history. */
export type ExportedFile = { readonly name: string; readonly hash: string }

type ExportStopProps = {
  readonly findings: readonly Finding[]
  readonly format: ReportFormat
  /** The report as it is at this moment. */
  readonly getReport: () => Report
  readonly fonts: FontSet
  readonly onFonts: (fonts: FontSet) => void
  readonly onSaveFile: (name: string, content: Uint8Array, type: string) => void
  readonly onSaveDraft: () => void
  readonly onShowProblems: () => void
  readonly onExported?: (file: ExportedFile) => void
}

type Output = {
  readonly kind: FileKind
  readonly name: string
  readonly use: string
  readonly action: string
}

const outputs: readonly Output[] = [
  {
    kind: 'working',
    name: '工作稿（.docx）',
    use: '单位内部传阅用，另带核对说明和填写记录；可在别的电脑上打开接着填。不要用来报送。',
    action: '下载工作稿',
  },
  {
    kind: 'pasteText',
    name: '纯文本·网页粘贴版（.txt）',
    use: '粘贴到网站后台用；表格各格之间用制表符隔开。',
    action: '下载纯文本',
  },
]

/** 核对与导出: what is still open, and the files. Nothing here refuses: a draft is a draft. */
export function ExportStop(props: ExportStopProps) {
  const { findings, format, getReport, fonts, onSaveDraft } = props
  const [result, setResult] = useState<Result>()

  const save = async (kind: FileKind) => {
    setResult({ kind: 'working' })
    try {
      const { makeFile } = await import('./make-file.ts')
      const made = await makeFile(kind, { format, report: getReport(), fonts })
      if (made.kind === 'made') {
        const { name, bytes, type } = made.file
        props.onSaveFile(name, bytes, type)
        props.onExported?.({ name, hash: made.hash })
      }
      setResult(made)
    } catch {
      setResult({ kind: 'failed' })
    }
  }

  return (
    <section className="stop stop-export" aria-labelledby="stop-title">
      <header className="stop-head">
        <h1 id="stop-title">核对与导出</h1>
      </header>
      <Verdict findings={findings} onShowProblems={props.onShowProblems} />
      <div className="export-main">
        <div>
          <h2>报送版 Word 文档（.docx）</h2>
          <p>
            按公文版式排好的报告，可打印、盖章、报送、公开。只含版面上看得见的内容，不含备注和核对说明。
          </p>
          <FontChoice fonts={fonts} onFonts={props.onFonts} />
        </div>
        <Button look="primary" onClick={() => void save('published')}>
          下载 Word 文档
        </Button>
      </div>
      <Outcome result={result} onSaveDraft={onSaveDraft} />
      <h2 className="export-more">其他文件</h2>
      <ul className="export-list">
        {outputs.map(({ kind, name, use, action }) => (
          <li key={kind}>
            <div>
              <h3>{name}</h3>
              <p>{use}</p>
            </div>
            <Button onClick={() => void save(kind)}>{action}</Button>
          </li>
        ))}
        <li>
          <div>
            <h3>草稿文件（.json）</h3>
            <p>把填写内容存成一个文件，可以拷到别的电脑上接着填。</p>
          </div>
          <Button onClick={onSaveDraft}>把草稿存为文件</Button>
        </li>
      </ul>
    </section>
  )
}
