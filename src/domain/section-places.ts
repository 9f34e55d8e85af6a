import type { Section } from './format.ts'
import { cellsOf } from './grid.ts'
import { cellPlace, type Place, printedPlace, prosePlace } from './place.ts'

/** The places of a section in printed order: headings and texts, cells and the totals on paper. */
export function placesOfSection(section: Section): readonly Place[] {
  if (section.kind === 'grid')
    return cellsOf(section.grid).map(({ id, sumOf }) => (sumOf ? printedPlace(id) : cellPlace(id)))
  return section.slots.flatMap((slot): readonly Place[] => {
    switch (slot.kind) {
      case 'text':
        return [prosePlace(section.id, slot.id)]
      case 'part':
        return [prosePlace(section.id, slot.id, 'heading'), prosePlace(section.id, slot.id, 'body')]
      case 'fee':
        return ['fee.notices', 'fee.charged', 'fee.received']
    }
  })
}
