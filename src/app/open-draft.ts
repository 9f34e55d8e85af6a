import type { Report } from '#domain/report.ts'
import type { ReportStore } from '#domain/report-store.ts'
import type { MilestoneKind } from '#storage/history.ts'
import type { Autosave } from './autosave.ts'
import type { LeftOffKeeper } from './left-off-keeper.ts'

/**
 * Who writes an open draft: this window, another one, one of the two that takes it from the other at
 * this moment, nobody (and any window may), a newer version of the program, or nobody, since it is in
 * the 回收站.
 */
export type Access = 'writing' | 'elsewhere' | 'takingOver' | 'free' | 'newer' | 'deleted'

/** An open draft; the store and its autosave stay the same while it is open. */
export type OpenDraft = {
  readonly store: ReportStore
  readonly autosave: Autosave
  /** Last year's report, where the draft knows one. */
  readonly previous: Report | undefined
  /** Where the clerk left off. */
  readonly leftOff: LeftOffKeeper
  readonly access: Access
  /** Set when this window had something it could not save: it is among the milestones. */
  readonly setAside: boolean
  readonly takeOver: () => void
  /** Takes the draft out of the 回收站. */
  readonly bringBack: () => void
  /** Keeps what the report says now among the milestones; that it fails is told by the next save. */
  readonly keep: (kind: MilestoneKind, name?: string) => void
}

export type DraftState = OpenDraft | 'loading' | 'missing' | 'newer' | 'refused'
