import { useEffect, useState } from 'react'
import { eraseAll, type Holdings, holdings } from '#storage/erase.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { stopArchiving } from './archive-soon.ts'
import { forgetUnsaved, unsavedDrafts } from './unsaved.ts'

type State =
  | { readonly kind: 'idle' | 'asking' | 'working' | 'blocked' | 'failed' }
  | { readonly kind: 'erased'; readonly left: Holdings }

const kinds: Readonly<Record<keyof Holdings, string>> = {
  records: '数据库里的内容（草稿、记录、版本）',
  settings: '设置',
  programCopies: '程序的离线副本',
}

/** 清除本机全部数据: says what is there, asks once, removes, and counts again as a proof. */
export function ErasePanel() {
  const [before, setBefore] = useState<Holdings>()
  const [state, setState] = useState<State>({ kind: 'idle' })

  useEffect(() => {
    holdings().then(setBefore, () => setState({ kind: 'failed' }))
  }, [])

  const erase = async () => {
    setState({ kind: 'working' })
    try {
      await stopArchiving()
      await eraseAll(() => setState({ kind: 'blocked' }))
      for (const { id } of unsavedDrafts()) forgetUnsaved(id)
      setState({ kind: 'erased', left: await holdings() })
    } catch {
      setState({ kind: 'failed' })
    }
  }

  return (
    <>
      {before ? <HoldingsTable before={before} state={state} /> : null}
      <Step state={state} onAsk={() => setState({ kind: 'asking' })} onErase={() => void erase()} />
    </>
  )
}

function HoldingsTable({ before, state }: { readonly before: Holdings; readonly state: State }) {
  return (
    <table className="draft-list">
      <caption className="visually-hidden">本程序在这个浏览器里保存的数据</caption>
      <thead>
        <tr>
          <th scope="col">内容</th>
          <th scope="col">{state.kind === 'erased' ? '清除前' : '现有'}</th>
          {state.kind === 'erased' ? <th scope="col">清除后</th> : null}
        </tr>
      </thead>
      <tbody>
        {(['records', 'settings', 'programCopies'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row">{kinds[kind]}</th>
            <td>{before[kind]}</td>
            {state.kind === 'erased' ? <td>{state.left[kind]}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type StepProps = {
  readonly state: State
  readonly onAsk: () => void
  readonly onErase: () => void
}

function Step({ state, onAsk, onErase }: StepProps) {
  switch (state.kind) {
    case 'idle':
      return <Button onClick={onAsk}>清除本机全部数据</Button>
    case 'asking':
      return (
        <Notice kind="warn">
          草稿、记录、版本和设置会全部删掉，不能恢复。还要用的草稿，请先打开它，在“核对与导出”里存为文件；开着本程序的其他窗口请先关掉。
          <Button onClick={onErase}>确认清除</Button>
        </Notice>
      )
    case 'working':
      return <output>正在清除……</output>
    case 'blocked':
      return <Notice kind="warn">本程序还在另一个窗口里开着。关掉那个窗口，清除会接着完成。</Notice>
    case 'erased':
      return (
        <Notice kind={Object.values(state.left).some(Boolean) ? 'error' : 'good'}>
          {Object.values(state.left).some(Boolean)
            ? '没有清除干净：见上表“清除后”一列。请关掉本程序的其他窗口，再清除一次。'
            : '已全部清除，重新清点过：这个浏览器里没有留下本程序的数据。别的窗口里还开着的草稿不再自动保存。存成文件的草稿不在浏览器里，请自行删除。'}
        </Notice>
      )
    case 'failed':
      return <Notice kind="error">浏览器不让本程序读取或删除数据，可能本来就没有保存下来。</Notice>
  }
}
