import { useEffect, useState } from 'react'
import { type Tally, tallyInWords } from '#domain/tally.ts'

/** How long nothing must have changed before it is said, in milliseconds. */
const quiet = 2500

/** Tells screen readers how the list of problems stands, once the typing has come to rest. */
export function Announcer({ tally }: { readonly tally: Tally }) {
  const words = tallyInWords(tally)
  const [said, setSaid] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), quiet)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <output className="visually-hidden">{said === '' ? '没有发现问题' : `问题：${said}`}</output>
  )
}
