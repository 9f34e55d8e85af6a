import { useState } from 'react'
import { mergedReports } from '#domain/merged-reports.ts'
import { type CarryNote, newYearFrom } from '#domain/new-year.ts'
import { type Report, yearOf } from '#domain/report.ts'
import { fileReport } from '#importers/imported.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { TextField } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Picker, type PickerProps } from './Picker.tsx'
import { ReceiptView } from './ReceiptView.tsx'
import type { Source } from './source.ts'
import './reading.css'

type NewYearDialogProps = PickerProps & {
  readonly sources: readonly Source[]
  /** The first source came by 打开文件: it may be this year's report. */
  readonly isOpened: boolean
  /** Drafts of this machine that may be last year's. */
  readonly drafts: readonly { readonly id: string; readonly title: string }[]
  readonly onDraft: (id: string) => void
  readonly onRemove: (source: Source) => void
  readonly onSave: (fileName: string, text: string) => void
  /** Begins the new report, with last year's beside it. */
  readonly onBegin: (report: Report, previous: Report) => void
  /** Opens what was read as it is: it is this year's report. */
  readonly onOpen: (report: Report) => void
  readonly onClose: () => void
}

/** 从上年报告开始: what was read of last year's report, what is taken over of it, and what is not. */
export function NewYearDialog(props: NewYearDialogProps) {
  const { sources, isOpened, onRemove, onSave, onClose } = props
  return (
    <Dialog title={isOpened ? '打开文件' : '从上年报告开始'} wide onClose={onClose}>
      {isOpened && sources.length > 0 ? (
        <Notice kind="warn">
          这个文件里没有本程序存的填报数据（不是本程序导出的，或者数据已被去掉），下面是按看得见的文字和表格读出来的。
        </Notice>
      ) : null}
      <p>
        {sources.length === 0
          ? '上年的 Word、网页、文本、Excel 或草稿文件都可以，也可以直接拖进来。'
          : '几个单位合并的，可以再加一份。'}
      </p>
      <Ways {...props} />
      {sources.length > 0 ? (
        <ul className="sources" aria-label="读入的报告">
          {sources.map((source) => (
            <li key={source.id}>
              <ReceiptView source={source} onSave={onSave} />
              <Button look="quiet" onClick={() => onRemove(source)}>
                不用“{source.name}”
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Begin {...props} />
    </Dialog>
  )
}

/** A file, a paste, or a draft of this machine. */
function Ways(props: NewYearDialogProps) {
  const { drafts, onDraft } = props
  return (
    <>
      <Picker {...props} />
      {drafts.length > 0 ? (
        <div className="picker-drafts">
          本机的草稿：
          {drafts.map(({ id, title }) => (
            <Button key={id} look="quiet" onClick={() => onDraft(id)}>
              {title}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  )
}

function Begin({ sources, onBegin, onOpen, onClose }: NewYearDialogProps) {
  const [typed, setTyped] = useState<string>()
  const reports = sources.map(({ imported }) => fileReport(imported))
  const years = [...new Set(reports.map(yearOf))]
  const latest = Math.max(0, ...years.map((year) => year ?? 0))
  const year = typed ?? (latest === 0 ? '' : String(latest + 1))
  const isYear = /^20\d\d$/.test(year)
  const begun = isYear ? newYearFrom(reports, Number(year)) : undefined
  const [first, ...others] = reports
  if (!first) return null
  return (
    <>
      {years.includes(undefined) ? (
        <Notice kind="warn">文件里没有写明是哪一年的报告，请填新报告的年度。</Notice>
      ) : null}
      {years.length > 1 ? <Notice kind="warn">这几份不是同一年的报告，请核对。</Notice> : null}
      <TextField
        className="year-field"
        label="新报告的年度"
        inputMode="numeric"
        value={year}
        error={isYear ? undefined : '请填四位数的年份，例如 2025'}
        onChange={(event) => setTyped(event.target.value.trim())}
      />
      {latest > 0 && isYear && Number(year) !== latest + 1 ? (
        <Notice kind="warn">
          读入的是 {latest} 年的报告，不是 {year} 年的上一年，请核对年度和上年结转。
        </Notice>
      ) : null}
      {begun ? <CarryNotes notes={begun.notes} /> : null}
      <div className="dialog-foot">
        <Button
          look="primary"
          once
          disabled={!begun}
          onClick={() => begun && onBegin(begun.report, mergedReports([first, ...others]))}
        >
          开始 {isYear ? `${year} 年的` : '新的'}报告
        </Button>
        {others.length === 0 ? (
          <Button onClick={() => onOpen(first)}>
            不开新的，就填{yearOf(first) === undefined ? '' : ` ${yearOf(first)} 年的`}这一份
          </Button>
        ) : null}
        <Button onClick={onClose}>取消</Button>
      </div>
    </>
  )
}

const kinds: readonly (readonly [CarryNote['kind'], string])[] = [
  ['carried', '带过来的'],
  ['left', '没有带过来的'],
  ['noCounterpart', '新格式里没有的'],
]

function CarryNotes({ notes }: { readonly notes: readonly CarryNote[] }) {
  return (
    <div className="carry-notes">
      {kinds.map(([kind, title]) => {
        const own = notes.filter((each) => each.kind === kind)
        return own.length === 0 ? null : (
          <section key={kind} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {own.map(({ note }) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
