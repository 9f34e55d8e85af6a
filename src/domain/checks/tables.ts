import type { GridSection } from '../format.ts'
import type { CellSpec } from '../grid.ts'

/** 表二, 表三, 表四: tables are called by the numeral of their section. */
export function tableName(section: GridSection): string {
  return `表${section.title.slice(0, 1)}`
}

/** “表三‘本年新收’行‘自然人’列” */
export function cellName(section: GridSection, cell: CellSpec): string {
  return `${tableName(section)}“${cell.rowName}”行“${cell.columnName}”列`
}
