import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { ZodMiniType } from 'zod/mini'
import { typed } from '#domain/edit.ts'
import type { Place } from '#domain/place.ts'
import { useEditing } from './report-context.tsx'

type Texts = Record<string, string>
type Group = 'organisation' | 'leadIn' | 'redHeader' | 'signature' | 'fee'

/**
 * A small form over one group of the report. The form validates and speaks; the report stays the
 * truth: each change is an edit, and undo reaches the form from there. Nothing invalid is held back.
 */
export function useReportForm(
  group: Group,
  schema: ZodMiniType<Texts, Texts>,
): UseFormReturn<Texts> {
  const { store, now } = useEditing()
  const form = useForm<Texts>({
    defaultValues: { ...store.report[group] },
    resolver: zodResolver(schema),
    mode: 'onTouched',
  })

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name === undefined) return
          const place: Place = `${group}.${name}`
          store.edit(typed(store.report, place, values[name] ?? '', now()))
        },
      }),
    [form, store, group, now],
  )

  useEffect(
    () =>
      store.watchAll(({ changes }) => {
        for (const { place, to } of changes) {
          const key = place.startsWith(`${group}.`) ? place.slice(group.length + 1) : undefined
          if (key !== undefined && form.getValues(key) !== to)
            form.setValue(key, to, { shouldValidate: true })
        }
      }),
    [form, store, group],
  )
  return form
}
