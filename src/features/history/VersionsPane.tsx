import { useState } from 'react'
import type { ReportFormat } from '#domain/format.ts'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/Field.tsx'
import { CompareDialog } from './CompareDialog.tsx'
import type { Version } from './version.ts'
import './history.css'

type VersionsPaneProps = {
  /** Newest first. */
  readonly versions: readonly Version[]
  readonly present: () => Version
  readonly format: ReportFormat
  /** Why and how long versions are kept, in one sentence. */
  readonly rule: string
  /** Absent where the draft is only read. */
  readonly onKeep?: ((name: string) => void) | undefined
  readonly onRestore?: ((version: Version) => void) | undefined
}

type Comparison = { readonly before: Version; readonly present: Version }

/** Earlier states of the report: keep one, compare any two, return to one. */
export function VersionsPane(props: VersionsPaneProps) {
  const { versions, present, format, rule, onKeep, onRestore } = props
  const [name, setName] = useState('')
  const [comparison, setComparison] = useState<Comparison>()
  return (
    <div className="versions">
      {onKeep ? (
        <form
          className="versions-keep"
          onSubmit={(event) => {
            event.preventDefault()
            onKeep(name.trim())
            setName('')
          }}
        >
          <TextField
            label="给现在的内容存一个版本，名称（可不填）"
            placeholder="例如：送领导审阅"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">存一个版本</Button>
        </form>
      ) : null}
      {versions.length === 0 ? <p>还没有版本。</p> : null}
      <ol className="versions-list" aria-label="版本">
        {versions.map((version) => (
          <li key={version.number}>
            <span className="versions-title">{version.title}</span>
            <span className="versions-when">{version.when}</span>
            <Button
              look="quiet"
              aria-label={`和现在比较 ${version.title}`}
              onClick={() => setComparison({ before: version, present: present() })}
            >
              比较
            </Button>
            {onRestore ? (
              <Button
                look="quiet"
                aria-label={`恢复到 ${version.title}`}
                onClick={() => onRestore(version)}
              >
                恢复
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="versions-rule">{rule}</p>
      {comparison ? (
        <CompareDialog
          versions={[comparison.present, ...versions]}
          before={comparison.before}
          after={comparison.present}
          format={format}
          onClose={() => setComparison(undefined)}
        />
      ) : null}
    </div>
  )
}
