import { useCallback, useRef, useState } from 'react'
import type { Topic } from '#features/editor/report-context.tsx'
import type { SideTab } from './SidePane.tsx'

export type Side = ReturnType<typeof useSidePane>

/** Which view stands beside the form; on a narrow screen, whether it covers the form. */
export function useSidePane() {
  const [tab, setTab] = useState<SideTab>('preview')
  const [isOpen, setOpen] = useState(false)
  const [topic, setTopic] = useState<Topic>()
  const leftField = useRef<Element | null>(null)

  const open = useCallback((next: SideTab) => {
    setTab(next)
    setOpen(true)
  }, [])
  const explain = useCallback(
    (next: Topic) => {
      leftField.current = document.activeElement
      setTopic(next)
      open('guidance')
    },
    [open],
  )
  const close = () => {
    setOpen(false)
    // The pane covered the form: typing goes on where it was left.
    if (leftField.current instanceof HTMLElement) leftField.current.focus()
  }

  return { tab, setTab, isOpen, setOpen, topic, open, explain, close }
}
