import { useMemo, useState } from 'react'
import type { ReportFormat } from '#domain/format.ts'
import { formatById } from '#domain/formats/index.ts'
import type { Place } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { fileReport } from '#importers/imported.ts'
import { type Offer, offersOf } from '#importers/offers.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { OfferedSectionView } from './OfferedSectionView.tsx'
import { Picker, type PickerProps } from './Picker.tsx'
import { ReceiptView } from './ReceiptView.tsx'
import type { Source } from './source.ts'
import './reading.css'

type ImportDialogProps = PickerProps & {
  readonly format: ReportFormat
  /** The open report, as it was when the dialog was opened. */
  readonly report: Report
  readonly source: Source | undefined
  readonly onSave: (fileName: string, text: string) => void
  readonly onAccept: (source: Source, accepted: readonly Offer[]) => void
  readonly onClose: () => void
}

/** 读入文件: what a file offers the open report; nothing changes before 确定. */
export function ImportDialog(props: ImportDialogProps) {
  const { source, onClose } = props
  return (
    <Dialog title="读入文件到这份报告" wide onClose={onClose}>
      <Picker {...props} />
      {source ? (
        <Choice key={source.id} {...props} source={source} />
      ) : (
        <p>Word、网页、文本、Excel 都可以，也可以直接拖进来。读完先看清单，按“确定”以后才填入。</p>
      )}
    </Dialog>
  )
}

function Choice(props: ImportDialogProps & { readonly source: Source }) {
  const { format, report, source, onSave, onAccept, onClose } = props
  const { sections, same, homeless } = useMemo(
    () => offersOf(format, report, source.imported),
    [format, report, source],
  )
  const offers = useMemo(() => sections.flatMap((section) => section.offers), [sections])
  const [accepted, setAccepted] = useState<ReadonlySet<Place>>(() =>
    placesOf(offers.filter(isSafe)),
  )
  const choose = (chosen: readonly Offer[], take: boolean) => {
    const next = new Set(accepted)
    for (const { place } of chosen)
      if (take) next.add(place)
      else next.delete(place)
    setAccepted(next)
  }
  const taken = offers.filter(({ place }) => accepted.has(place))
  return (
    <>
      <ReceiptView source={source} onSave={onSave} />
      <Differing format={format} report={report} file={fileReport(source.imported)} />
      {homeless.length > 0 ? (
        <details>
          <summary>这份报告的格式里没有对应格子的（{homeless.length}）</summary>
          <ul>
            {homeless.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {offers.length === 0 ? (
        <p>文件里的内容，这份报告里都已经有了。</p>
      ) : (
        <div className="offers-tools">
          <p>
            打勾的会填入。已有内容的、拿不准的没有打勾，请看过再勾。
            {same > 0 ? `另有 ${same} 处和现在一样，没有列出。` : ''}
          </p>
          <Button onClick={() => choose(offers, true)}>全部采用</Button>
          <Button onClick={() => setAccepted(placesOf(offers.filter(isSafe)))}>
            只采用没有疑问的
          </Button>
          <Button onClick={() => choose(offers, false)}>全部不采用</Button>
        </div>
      )}
      {sections.map((section) => (
        <OfferedSectionView
          key={section.id}
          section={section}
          accepted={accepted}
          onChoose={choose}
        />
      ))}
      <div className="dialog-foot">
        <Button
          look="primary"
          disabled={taken.length === 0}
          onClick={() => onAccept(source, taken)}
        >
          确定，填入 {taken.length} 处
        </Button>
        <Button onClick={onClose}>取消，不改动</Button>
      </div>
    </>
  )
}

type DifferingProps = {
  readonly format: ReportFormat
  readonly report: Report
  readonly file: Report
}

/** Another year or another format is most likely another report. */
function Differing({ format, report, file }: DifferingProps) {
  const sentences = [
    file.year !== '' && file.year !== report.year
      ? `文件是 ${file.year} 年的报告，现在填的是 ${report.year} 年的，请确认没有选错文件。`
      : '',
    file.formatId === format.id
      ? ''
      : `文件里的表格是${formatById(file.formatId)?.name ?? '另一种格式'}的，只读入含义相同的格子。`,
  ].filter(Boolean)
  return sentences.length === 0 ? null : <Notice kind="warn">{sentences.join('')}</Notice>
}

function isSafe(offer: Offer): boolean {
  return offer.isSafe
}

function placesOf(offers: readonly Offer[]): ReadonlySet<Place> {
  return new Set(offers.map(({ place }) => place))
}
