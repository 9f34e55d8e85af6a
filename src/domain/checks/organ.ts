import type { ReportFormat } from '../format.ts'
import { cellSpec, figureAt } from '../grid.ts'
import { readNumber } from '../number-entry.ts'
import { levelNames, mayMakeRules } from '../organisation.ts'
import { cellId, cellPlace } from '../place.ts'
import { gridSections } from '../sections.ts'
import { operandOfCell } from './operand.ts'
import { type Rule, type RuleInput, say, undecided, type Verdict, violated } from './rule.ts'

const legislation = '立法法（2023）第九十一、九十三条：只有国务院部门和设区的市以上政府可以制定规章'
const someRules =
  '{格}填了 {现在}，而本单位是{层级}，依法不能制定规章，应当是 0。如果填的是规范性文件，请移到下一行；如果“层级”选错了，请在基本信息里改。'

/** The columns of 2019 and 2020; told by their cells, so that a format to come has its rule. */
function countsPublic(format: ReportFormat): boolean {
  return cellSpec(format, cellId('proactive', 'rules', 'totalPublic')) !== undefined
}

/** R7 and its older twin differ in severity only: the columns of 2019 count other things. */
function examineRegulations(input: RuleInput): readonly Verdict[] {
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
    const cell = operandOfCell(input, id)
    const message = say(someRules, { 格: cell.label, 现在: reading.value, 层级 })
    const level = { place: 'organisation.level', label: '层级', value: 层级 } as const
    return [violated(message, [cell, level], { section: section.id })]
  })
}

const title = '设区的市以下的机关不能制定规章，规章各格应为 0'

export const rulesZero: Rule = {
  code: 'R7',
  title,
  source: legislation,
  severity: 'error',
  binds: (format) => !countsPublic(format),
  reads: '表二规章一行各格，填报单位的层级',
  undecidable: '规章的某一格还没有填数字',
  patterns: [someRules],
  examine: examineRegulations,
}

const lessPublic =
  '表二“{行}”行对外公开总数量填了 {总数}，少于本年新公开数量 {新公开}，相差 {差}。总数包括本年新公开的，请核对。'

export const documentsBefore2021: Rule = {
  code: 'R8',
  title: `2019、2020年度的表二：${title}；对外公开总数量不少于本年新公开数量`,
  source: `${legislation}；表二两列的含义`,
  severity: 'verify',
  binds: countsPublic,
  reads: '表二规章、规范性文件两行各格，填报单位的层级',
  undecidable: '要比较的格还没有填数字',
  patterns: [someRules, lessPublic],
  examine: (input) => [
    ...examineRegulations(input),
    ...['rules', 'normativeDocs'].flatMap((row) => examinePublic(input, row)),
  ],
}

function examinePublic(input: RuleInput, row: string): readonly Verdict[] {
  const cells = [cellId('proactive', row, 'totalPublic'), cellId('proactive', row, 'newlyPublic')]
  const [all, fresh] = cells.map((cell) => figureAt(input.format, input.report, cell))
  if (all === undefined || fresh === undefined) return [undecided(...cells.map(cellPlace))]
  if (all >= fresh) return []
  const message = say(lessPublic, {
    行: cellSpec(input.format, cellId('proactive', row, 'newlyPublic'))?.rowName ?? '',
    总数: all,
    新公开: fresh,
    差: fresh - all,
  })
  const operands = cells.map((cell) => operandOfCell(input, cell))
  return [violated(message, operands, { section: 'proactive' })]
}
