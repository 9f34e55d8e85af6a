import { useState } from 'react'
import { figuresOf, type Insertion, sentencesOf } from '#domain/insertions.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { useEditing } from './report-context.tsx'

type InsertFigureProps = {
  readonly onInsert: (words: string) => void
  readonly onClose: () => void
}

/** 插入数字: sentences that agree with the tables, and every known figure, found by name. */
export function InsertFigure({ onInsert, onClose }: InsertFigureProps) {
  const { store, format } = useEditing()
  const [wanted, setWanted] = useState('')
  const [sentences] = useState(() => sentencesOf(format, store.report))
  const [figures] = useState(() => figuresOf(format, store.report))
  const found = figures.filter(({ label }) => label.includes(wanted.trim()))

  return (
    <Dialog title="插入数字" onClose={onClose}>
      {sentences.length + figures.length === 0 ? (
        <p>表格里还没有数字。先填第二、三、四部分的表，再回来插入。</p>
      ) : null}
      {sentences.length > 0 ? (
        <>
          <h3 className="insert-title">现成的句子（与表格一致）</h3>
          <Choices choices={sentences} onInsert={onInsert} />
        </>
      ) : null}
      {figures.length > 0 ? (
        <>
          <h3 className="insert-title">表格里的数字</h3>
          <input
            type="search"
            className="insert-search"
            aria-label="查找数字"
            placeholder="输入行名或列名，如：本年新收"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
          {found.length === 0 ? <p>没有找到“{wanted}”。</p> : null}
          <Choices choices={found} onInsert={onInsert} />
        </>
      ) : null}
    </Dialog>
  )
}

type ChoicesProps = {
  readonly choices: readonly Insertion[]
  readonly onInsert: (words: string) => void
}

function Choices({ choices, onInsert }: ChoicesProps) {
  return (
    <ul className="insert-list">
      {choices.map(({ id, label, text }) => (
        <li key={id}>
          <button type="button" onClick={() => onInsert(text)}>
            <span className="insert-label">{label}</span>
            <span className="insert-text">{text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
