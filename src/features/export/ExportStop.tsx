import { useEffect, useRef, useState } from 'react'
import { compose } from '#documents/compose.ts'
import type { Document } from '#documents/document.ts'
import type { FontSet } from '#documents/official-style.ts'
import type { Tally } from '#domain/tally.ts'
import { Button } from '#ui/Button.tsx'
import { copyPage } from './copy-page.ts'
import { type FileKind, fileKindName, otherFiles } from './file-kinds.ts'
import { FontChoice } from './FontChoice.tsx'
import type { MakeFile } from './make-file.ts'
import type { PrintKind } from './print-document.ts'
import { Outcome, type Result } from './Outcome.tsx'
import type { ExportSource } from './source.ts'
import { Verdict } from './Verdict.tsx'
import './ExportStop.css'

/** A file that was handed over, for the draft's history: its kind, since its name is the report's. */
export type ExportedFile = { readonly name: string; readonly hash: string }

type ExportStopProps = {
  readonly tally: Tally | undefined
  /** The report and what belongs to it as they are at this moment. */
  readonly getSource: () => ExportSource
  readonly makeFile: MakeFile
  /** Gets ready for `makeFile` while the clerk reads. */
  readonly prepare: () => void
  readonly fonts: FontSet
  readonly onFonts: (fonts: FontSet) => void
  readonly onSaveFile: (name: string, content: Uint8Array, type: string) => void
  /** Works without anything that has yet to be loaded; the file's name. */
  readonly onSaveDraft: () => string
  readonly onShowProblems: () => void
  readonly onPrint: (document: Document) => void
  readonly onExported?: (file: ExportedFile) => void
}

const printed: readonly { readonly kind: PrintKind; readonly action: string }[] = [
  { kind: 'report', action: '打印报告' },
  { kind: 'checklist', action: '打印核对表' },
  { kind: 'blankForm', action: '打印空白填报表（发给各科室）' },
]

/** 核对与导出: what is still open, and the files. Nothing here refuses: a draft is a draft. */
export function ExportStop(props: ExportStopProps) {
  const { tally, getSource, makeFile, prepare, fonts, onSaveFile } = props
  const draftButton = useRef<HTMLButtonElement>(null)
  const [result, setResult] = useState<Result>()
  useEffect(prepare, [prepare])

  const save = async (kind: FileKind) => {
    setResult({ kind: 'working' })
    try {
      const made = await makeFile(kind, getSource())
      if (made.kind === 'made') {
        const { name, bytes, type } = made.file
        onSaveFile(name, bytes, type)
        props.onExported?.({ name: fileKindName(kind), hash: made.hash })
      }
      setResult(made)
    } catch {
      setResult({ kind: 'failed' })
    }
  }

  const saveDraft = () => setResult({ kind: 'savedDraft', name: props.onSaveDraft() })

  const copy = async () => {
    const [{ htmlFragment }, { toText }] = await Promise.all([
      import('#documents/to-html.ts'),
      import('#documents/to-text.ts'),
    ])
    const { format, report } = getSource()
    const document = compose(format, report)
    const done = copyPage(htmlFragment(document), toText(document))
    setResult({ kind: done ? 'copied' : 'notCopied' })
  }

  const print = async (kind: PrintKind) => {
    try {
      const { printDocument } = await import('./print-document.ts')
      const document = await printDocument(kind, getSource(), makeFile)
      if (document) props.onPrint(document)
      else setResult({ kind: 'failed' })
    } catch {
      setResult({ kind: 'failed' })
    }
  }

  return (
    <section className="stop stop-export" aria-labelledby="stop-title">
      <header className="stop-head">
        <h1 id="stop-title">核对与导出</h1>
      </header>
      <div className="export-verdict">
        <Verdict tally={tally} onShowProblems={props.onShowProblems} />
      </div>
      <div className="export-main">
        <div>
          <h2>报送版 Word 文档（.docx）</h2>
          <p>
            按公文版式排好的报告，可打印、盖章、报送、公开。只含版面上看得见的内容，不含备注和问题说明。
          </p>
          <FontChoice fonts={fonts} onFonts={props.onFonts} />
        </div>
        <Button look="primary" onClick={() => void save('published')}>
          下载 Word 文档
        </Button>
      </div>
      <h2 className="export-more">直接打印</h2>
      <p className="export-print">
        {printed.map(({ kind, action }) => (
          <Button key={kind} onClick={() => void print(kind)}>
            {action}
          </Button>
        ))}
      </p>
      <h2 className="export-more">其他文件</h2>
      <ul className="export-list">
        {otherFiles.map(({ kind, name, use, action }) => (
          <li key={kind}>
            <div>
              <h3>{name}</h3>
              <p>{use}</p>
            </div>
            {kind === 'page' ? <Button onClick={() => void copy()}>复制网页版</Button> : null}
            <Button
              ref={kind === 'draft' ? draftButton : undefined}
              onClick={() => (kind === 'draft' ? saveDraft() : void save(kind))}
            >
              {action}
            </Button>
          </li>
        ))}
      </ul>
      <div className="export-outcome">
        <div>
          <Outcome result={result} onSaveDraft={saveDraft} afterSave={() => draftButton.current} />
        </div>
      </div>
    </section>
  )
}
