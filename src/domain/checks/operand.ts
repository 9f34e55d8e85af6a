import type { Operand } from '../finding.ts'
import { cellSpec, figureAt } from '../grid.ts'
import { plainFigure } from '../number-entry.ts'
import { placeName } from '../place-name.ts'
import { type CellId, cellOfPlace, cellPlace, type Place } from '../place.ts'
import { valueAt } from '../report.ts'
import type { RuleInput } from './rule.ts'

/** The operand at a place: a total as computed, everything else as typed. */
export function operandAt({ format, report }: RuleInput, place: Place): Operand {
  const cell = cellOfPlace(place)
  const computed = cell !== undefined && cellSpec(format, cell)?.sumOf !== undefined
  const figure = computed ? figureAt(format, report, cell) : undefined
  return {
    place,
    label: placeName(format, place),
    value: figure === undefined ? valueAt(report, place).trim() : plainFigure(figure),
  }
}

export function operandOfCell(input: RuleInput, cell: CellId): Operand {
  return operandAt(input, cellPlace(cell))
}
