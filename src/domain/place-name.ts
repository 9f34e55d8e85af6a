import { feeFields } from './fee.ts'
import type { ReportFormat } from './format.ts'
import { cellSpec } from './grid.ts'
import { type CellId, cellOfPlace, type Place, printedCellOfPlace, shownPlace } from './place.ts'
import { gridSections } from './sections.ts'

const basics: Readonly<Record<string, string>> = {
  year: '报告年度',
  formatId: '表格格式',
  title: '标题',
  titleBreak: '标题换行',
  organisation: '填报单位',
  leadIn: '导语',
  redHeader: '红头',
  signature: '落款',
}

/** What a clerk calls a place: 表三“本年新收”行“自然人”列, or 总体情况·主动公开. */
export function placeName(format: ReportFormat, place: Place): string {
  const shown = shownPlace(place)
  if (shown !== place) return `${placeName(format, shown)}照上年带过来的句子`
  const cell = cellOfPlace(place) ?? printedCellOfPlace(place)
  if (cell !== undefined) {
    const spec = cellSpec(format, cell)
    // A cell of the other format, kept while the year was changed.
    if (!spec) return '另一种格式的表格'
    const name = `${tableName(format, spec.grid)}“${spec.rowName}”行“${spec.columnName}”列`
    return place.startsWith('printed.') ? `${name}（原件）` : name
  }
  const [group = '', sectionId, slotId] = place.split('.')
  const fee = feeFields.find((field) => field.place === place)
  if (fee) return `信息处理费·${fee.label}`
  if (group !== 'prose') return basics[group] ?? '设置'
  const section = format.sections.find(({ id }) => id === sectionId)
  const slot = section?.kind === 'prose' ? section.slots.find(({ id }) => id === slotId) : undefined
  const name = slot?.kind === 'part' ? slot.heading.replace(/^（.）/, '') : slot?.label
  return [section?.title.replace(/^.、/, ''), name].filter(Boolean).join('·')
}

/** A cell in as few words as tell it apart: 表三·本年新收·总计. */
export function briefCellName(format: ReportFormat, cell: CellId): string {
  const spec = cellSpec(format, cell)
  return spec
    ? `${tableName(format, spec.grid)}·${spec.rowName}·${spec.columnName}`
    : '另一种格式的表格'
}

/** 表二, 表三, 表四: tables are called by the numeral of their section. */
export function tableName(format: ReportFormat, grid: string): string {
  const section = gridSections(format).find((each) => each.grid.id === grid)
  return `表${section?.title.charAt(0) ?? ''}`
}
