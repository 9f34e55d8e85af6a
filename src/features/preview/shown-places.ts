import type { Page } from '#documents/pages.ts'
import type { Place } from '#domain/place.ts'
import { basicsStop } from '#domain/progress.ts'

/** Whether a page has a piece that shows a place. */
export function holds(page: Page, place: Place): boolean {
  return page.pieces.some((piece) => 'place' in piece && piece.place === place)
}

/** Whether something of a section stands on a page; 基本信息 is what stands on the first page. */
export function showsSection(page: Page, section: string): boolean {
  return page.pieces.some((piece) => {
    if (!('place' in piece) || piece.place === undefined) return false
    const [group, id] = piece.place.split('.')
    return group === 'prose' || group === 'cells' ? id === section : section === basicsStop
  })
}
