import { useCallback, useEffect, useRef, useState } from 'react'
import type { Source } from '#features/reading/source.ts'
import { newId } from '#storage/files.ts'
import type { Incoming } from './incoming.ts'
import { type Outcome, readClipboardInWorker } from './reading.ts'
import { readSource } from './read-source.ts'

/** Milliseconds a reading may take before the page says that it is under way. */
const quietTime = 500

type Waiting = { readonly name: string; readonly isLong: boolean }
type Refusal = { readonly name: string; readonly reason: string }

/** Reads what is chosen, dropped or pasted, one after the other, and can be stopped. */
export function useReading(onRead: (source: Source) => void) {
  const [waiting, setWaiting] = useState<Waiting>()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const stop = useRef<AbortController | undefined>(undefined)
  const latest = useRef(onRead)
  useEffect(() => {
    latest.current = onRead
  })
  useEffect(() => () => stop.current?.abort(), [])

  const read = useCallback(async (incoming: Incoming) => {
    stop.current?.abort()
    const own = new AbortController()
    stop.current = own
    setRefusals([])
    for (const { name, reading } of readingsOf(incoming, own.signal)) {
      setWaiting({ name, isLong: false })
      const timer = setTimeout(() => setWaiting({ name, isLong: true }), quietTime)
      const outcome = await reading()
      clearTimeout(timer)
      if (own.signal.aborted || outcome === 'cancelled') return
      if (outcome.kind === 'read') latest.current({ id: newId(), name, imported: outcome.value })
      else setRefusals((before) => [...before, { name, reason: outcome.reason }])
    }
    setWaiting(undefined)
  }, [])

  const cancel = useCallback(() => {
    stop.current?.abort()
    setWaiting(undefined)
  }, [])

  return { read, cancel, refusals, waiting }
}

type Job = { readonly name: string; readonly reading: () => Promise<Outcome> }

function readingsOf(incoming: Incoming, signal: AbortSignal): readonly Job[] {
  if (incoming.kind === 'files')
    return incoming.files.map((file) => ({
      name: file.name,
      reading: () => readSource(file, signal),
    }))
  const { html, text } = incoming
  return [{ name: '粘贴的内容', reading: () => readClipboardInWorker(html, text, signal) }]
}
