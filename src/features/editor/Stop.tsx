import { memo } from 'react'
import type { ReportFormat } from '#domain/format.ts'
import { basicsStop } from '#domain/progress.ts'
import { BasicsStop } from './BasicsStop.tsx'
import { GridStop } from './GridStop.tsx'
import { ProseStop } from './ProseStop.tsx'
import './editor.css'

type StopProps = { readonly stop: string; readonly format: ReportFormat }

/** The editor of one stop: 基本信息 or a section. Wakes for another stop only, never for a key. */
export const Stop = memo(function Stop({ stop, format }: StopProps) {
  if (stop === basicsStop) return <BasicsStop />
  const section = format.sections.find(({ id }) => id === stop)
  if (!section) return null
  return section.kind === 'prose' ? (
    <ProseStop key={section.id} section={section} />
  ) : (
    <GridStop key={section.id} section={section} />
  )
})
