import { halfWidth } from './half-width.ts'

/** A calendar day as offices write it. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number }

const pattern = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/

/** 2026年1月20日, 2026-1-20, 2026.1.20, 2026/01/20 or 20260120; undefined for anything else. */
export function readDate(text: string): CalendarDate | undefined {
  const plain = text
    .replace(/[０-９．／－]/g, halfWidth)
    .replace(/\s+/g, '')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const parts = pattern.exec(plain)
  if (!parts) return undefined
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  const real = new Date(Date.UTC(date.year, date.month - 1, date.day))
  return real.getUTCMonth() === date.month - 1 && real.getUTCDate() === date.day ? date : undefined
}

/** Arabic figures, full year, no leading zeros (GB/T 9704-2012, 7.3.5.4); unreadable text as typed. */
export function printedDate(text: string): string {
  const date = readDate(text)
  return date ? `${date.year}年${date.month}月${date.day}日` : text.trim()
}
