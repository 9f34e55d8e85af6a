import type { Place } from '#domain/place.ts'
import type { Run } from './document.ts'
import type { Face } from './official-style.ts'

/** Something on a page; lengths in points from the upper left corner of the type area. */
export type PagePiece =
  | {
      readonly kind: 'line'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly runs: readonly Run[]
      readonly face: Face
      readonly sizePt: number
      readonly align: 'left' | 'center' | 'right' | 'justify'
      readonly colour?: 'red'
      /** Narrows long marks of the red header, 1 = as is. */
      readonly scale?: number
      readonly place?: Place
    }
  | {
      readonly kind: 'cell'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly lines: readonly string[]
      readonly sizePt: number
      readonly lineHeight: number
      /** Narrows long figures, 1 = as is. */
      readonly scale: number
      readonly role: 'head' | 'label' | 'figure'
      readonly align: 'left' | 'center'
      readonly place?: Place
    }
  | {
      readonly kind: 'rule'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
