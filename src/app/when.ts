import { clock } from '#ui/clock.ts'

/** A moment as a clerk says it: 10:42 today, 1月5日 10:42 before. */
export function moment(iso: string, now: Date): string {
  const at = new Date(iso)
  const time = clock(iso)
  if (at.toDateString() === now.toDateString()) return `今天 ${time}`
  const day = `${at.getMonth() + 1}月${at.getDate()}日`
  return at.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${at.getFullYear()}年${day}`
}

/** The clock, ISO 8601. */
export function now(): string {
  return new Date().toISOString()
}

/** The day on this machine's calendar, as file names have it: 2026-01-05. */
export function day(date: Date): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-')
}

/** How long ago, as a clerk says it: 今天 10:42, 昨天, 3 天前. */
export function ago(iso: string, present: Date): string {
  const midnight = (date: Date) => new Date(date).setHours(0, 0, 0, 0)
  const days = Math.round((midnight(present) - midnight(new Date(iso))) / 86_400_000)
  if (days <= 0) return `今天 ${clock(iso)}`
  return days === 1 ? '昨天' : `${days} 天前`
}
