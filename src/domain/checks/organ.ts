import { cellSpec } from '../grid.ts'
import { readNumber } from '../number-entry.ts'
import { levelNames, mayMakeRules } from '../organisation.ts'
import { cellPlace } from '../place.ts'
import { cellName, gridSections } from './cells.ts'
import { operandOfCell } from './operand.ts'
import { type Rule, say, undecided, type Verdict, violated } from './rule.ts'

const legislation = '立法法（2023）第九十一、九十三条：只有国务院部门和设区的市以上政府可以制定规章'
const someRules =
  '{格}填了 {现在}，而本单位是{层级}，依法不能制定规章，应当是 0。如果填的是规范性文件，请移到下一行；如果单位层级选错了，请在基本信息里改。'

/** R7 and its older twin R8 differ in severity only: the columns of 2019 count other things. */
function noRules(code: string, formats: readonly string[], severity: Rule['severity']): Rule {
  return {
    code,
    title: '设区的市以下的机关不能制定规章，规章各格应为 0',
    source: legislation,
    severity,
    formats,
    reads: '表二规章一行各格，单位层级',
    undecidable: '规章的某一格还没有填数字',
    patterns: [someRules],
    examine: (input) => {
      const { format, report } = input
      if (mayMakeRules(report)) return []
      return format.regulationCells.flatMap((id): readonly Verdict[] => {
        const spec = cellSpec(format, id)
        const section = gridSections(format).find((candidate) => candidate.grid.id === spec?.grid)
        if (!spec || !section) return []
        const reading = readNumber('count', report.cells[id] ?? '')
        if (reading.kind !== 'number') return [undecided(cellPlace(id))]
        if (reading.value === 0) return []
        const 层级 = levelNames[report.organisation.level]
        const message = say(someRules, { 格: cellName(section, spec), 现在: reading.value, 层级 })
        const level = { place: 'organisation.level', label: '单位层级', value: 层级 } as const
        return [violated(message, [operandOfCell(input, id), level], { section: section.id })]
      })
    },
  }
}

export const rulesZero = noRules('R7', ['2021'], 'error')
export const rulesZeroBefore2021 = noRules('R8', ['2019'], 'verify')
