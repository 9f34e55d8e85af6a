import { useEffect, useRef, useState } from 'react'

/** What was dropped or pasted on the page. */
export type Incoming =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'paste'; readonly html: string; readonly text: string }

/** Words of the six sections, in any year’s format. */
const sections = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '行政复议、行政诉讼情况',
  '存在的主要问题',
  '其他需要报告的事项',
]

/** Whether a text is a whole report, and not something for the field that has the focus. */
export function isWholeReport(text: string): boolean {
  return sections.filter((words) => text.includes(words)).length >= 4
}

/**
 * Takes files that are dropped anywhere, and pastes that belong to no field or are a whole report.
 * True while files are dragged over the page.
 */
export function useIncoming(onIncoming: (incoming: Incoming) => void): boolean {
  const [isDragging, setDragging] = useState(false)
  const latest = useRef(onIncoming)
  useEffect(() => {
    latest.current = onIncoming
  })
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setDragging(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const onDrop = (event: DragEvent) => {
      setDragging(false)
      const files = Array.from(event.dataTransfer?.files ?? [])
      if (files.length === 0) return
      event.preventDefault()
      latest.current({ kind: 'files', files })
    }
    const onPaste = (event: ClipboardEvent) => {
      const incoming = incomingOf(event)
      if (!incoming) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(incoming)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    // Before the field that has the focus takes it.
    window.addEventListener('paste', onPaste, true)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('paste', onPaste, true)
    }
  }, [])
  return isDragging
}

function incomingOf({ clipboardData, target }: ClipboardEvent): Incoming | undefined {
  if (!clipboardData) return undefined
  const inField = target instanceof Element && target.closest('input, textarea') !== null
  const files = Array.from(clipboardData.files)
  const text = clipboardData.getData('text/plain')
  if (inField && !isWholeReport(text)) return undefined
  if (text.trim() !== '') return { kind: 'paste', html: clipboardData.getData('text/html'), text }
  return files.length > 0 ? { kind: 'files', files } : undefined
}
