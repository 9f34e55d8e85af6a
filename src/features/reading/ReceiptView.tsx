import { formatById } from '#domain/formats/index.ts'
import { receiptChapters, receiptSentence, receiptText } from '#importers/receipt-chapters.ts'
import { Button } from '#ui/Button.tsx'
import type { Source } from './source.ts'
import './reading.css'

type ReceiptViewProps = {
  readonly source: Source
  readonly onSave: (fileName: string, text: string) => void
}

/** What was understood, changed and not read of one file; the list can be kept as a text file. */
export function ReceiptView({ source: { name, imported }, onSave }: ReceiptViewProps) {
  const format = formatById(imported.report.formatId)
  if (!format || imported.receipt.entries.length === 0) return <p>“{name}”：按草稿原样读入。</p>
  const save = () => onSave(`读入清单 ${name}.txt`, receiptText(format, name, imported))
  return (
    <div className="receipt">
      <p>
        “{name}”：{receiptSentence(format, imported)}
        <Button look="quiet" aria-label={`存下“${name}”的读入清单`} onClick={save}>
          存清单
        </Button>
      </p>
      {receiptChapters(format, imported).map(({ title, lines }) => (
        <details key={title}>
          <summary>
            {title}（{lines.length}）
          </summary>
          <ul>
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
