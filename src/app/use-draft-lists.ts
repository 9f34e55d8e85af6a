import { useCallback, useEffect, useState } from 'react'
import type { DraftEntry } from '#features/drafts/draft-entry.ts'
import { watchErased } from '#storage/database.ts'
import type { Draft } from '#storage/draft.ts'
import {
  damagedRecords,
  type DraftList,
  listDrafts,
  purgeDeleted,
  setAsideDamaged,
} from '#storage/drafts.ts'
import { moment, now } from './when.ts'

type Lists = {
  readonly kept: readonly DraftEntry[]
  readonly deleted: readonly DraftEntry[]
  readonly newer: readonly DraftEntry[]
  /** How many of a newer program cannot even be shown. */
  readonly hidden: number
  /** Records that were damaged; what could be saved of them is among the drafts. */
  readonly damaged: readonly unknown[]
}

/** Milliseconds after which a store that has not given the list is said to refuse. */
const longestReading = 10_000

/** What is kept on this machine, and the way to read it again. */
export function useDraftLists() {
  const [list, setList] = useState<Lists | 'loading' | 'failed' | 'erased'>('loading')

  const refresh = useCallback((): Promise<void> => {
    const read = async () => {
      await setAsideDamaged(now())
      setList(listsOf(await listDrafts(), await damagedRecords()))
    }
    return read().catch(() => setList('failed'))
  }, [])

  useEffect(() => {
    // A store that says nothing keeps nothing.
    const timer = setTimeout(
      () => setList((found) => (found === 'loading' ? 'failed' : found)),
      longestReading,
    )
    purgeDeleted(now()).then(refresh, refresh)
    // Reading the list would make the database that was just removed.
    const unwatch = watchErased(() => setList('erased'))
    return () => {
      clearTimeout(timer)
      unwatch()
    }
  }, [refresh])

  return { list, refresh }
}

function listsOf({ drafts, newer, hidden }: DraftList, damaged: readonly unknown[]): Lists {
  const today = new Date()
  const entry = ({ id, report, updatedAt }: Draft): DraftEntry => ({
    id,
    year: report.year,
    organisation: report.organisation.name.trim(),
    changed: moment(updatedAt, today),
  })
  const sorted = [...drafts].sort(
    (a, b) =>
      b.report.year.localeCompare(a.report.year) ||
      a.report.organisation.name.localeCompare(b.report.organisation.name, 'zh-CN') ||
      b.updatedAt.localeCompare(a.updatedAt),
  )
  return {
    kept: sorted.filter(({ deletedAt }) => deletedAt === undefined).map(entry),
    deleted: sorted.filter(({ deletedAt }) => deletedAt !== undefined).map(entry),
    newer: newer.map(entry),
    hidden,
    damaged,
  }
}
