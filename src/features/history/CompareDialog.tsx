import { useState } from 'react'
import { differences } from '#domain/difference.ts'
import type { Change } from '#domain/edit.ts'
import type { ReportFormat } from '#domain/format.ts'
import { placeName } from '#domain/place-name.ts'
import { on } from '#domain/report.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { SelectField } from '#ui/Field.tsx'
import { sentencePieces } from './sentences.ts'
import type { Version } from './version.ts'

type CompareDialogProps = {
  readonly versions: readonly Version[]
  readonly before: Version
  readonly after: Version
  readonly format: ReportFormat
  readonly onClose: () => void
}

/** Any two versions beside each other: cells with both figures, prose sentence by sentence. */
export function CompareDialog({ versions, before, after, format, onClose }: CompareDialogProps) {
  const [numbers, setNumbers] = useState([before.number, after.number] as const)
  const [left, right] = numbers.map((wanted) => versions.find(({ number }) => number === wanted))
  const options = versions.map(({ number, title, when }) => ({
    value: String(number),
    label: `${title} ${when}`,
  }))
  // When a cell was filled by statement goes with the figure that is there.
  const changes =
    left && right
      ? differences(left.report, right.report).filter(({ place }) => !place.startsWith('stated.'))
      : []
  return (
    <Dialog title="比较两个版本" onClose={onClose}>
      <div className="compare-choice">
        <SelectField
          label="从"
          options={options}
          value={numbers[0]}
          onChange={(event) => setNumbers([Number(event.target.value), numbers[1]])}
        />
        <SelectField
          label="到"
          options={options}
          value={numbers[1]}
          onChange={(event) => setNumbers([numbers[0], Number(event.target.value)])}
        />
      </div>
      {changes.length === 0 ? (
        <p>两个版本填写的内容一样。</p>
      ) : (
        <>
          <p>有 {changes.length} 处不同：</p>
          <dl className="compare-list" aria-label="不同之处">
            {changes.map((change) => (
              <div key={change.place}>
                <dt>{placeName(format, change.place)}</dt>
                <dd>{isLong(change) ? <Sentences {...change} /> : <Figures {...change} />}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  )
}

function isLong({ from, to }: Change): boolean {
  return /[。！？；\n]/.test(from + to)
}

function Figures({ from, to }: Change) {
  return (
    <>
      <del>{shown(from)}</del> → <ins>{shown(to)}</ins>
    </>
  )
}

function shown(text: string): string {
  if (text === '') return '（空）'
  return text === on ? '是' : text
}

function Sentences({ from, to }: Change) {
  return sentencePieces(from, to).map(({ kind, text }, index) => {
    const Tag = { kept: 'span', removed: 'del', added: 'ins' } as const
    const Element = Tag[kind]
    // Pieces have no identity of their own; the list is made anew with every comparison.
    // oxlint-disable-next-line react/no-array-index-key
    return <Element key={index}>{text}</Element>
  })
}
