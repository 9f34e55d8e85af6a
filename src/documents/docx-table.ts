import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { TableBlock, TableCell } from './document.ts'
import { styleIds } from './docx-parts.ts'
import { columnTwips, mmToTwips, tableCell, typeArea } from './official-style.ts'
import { type CellSetting, labelText, settingOf, widthsOf } from './table-measure.ts'

const rule = { style: BorderStyle.SINGLE, size: tableCell.ruleEighths, color: '000000' }

/**
 * A table of the report; a page may begin with the rows of `breaks` alone. Continued cells are written by hand: the
 * package's rowSpan leaves 16 pt paragraphs in them.
 */
export function docxTable(table: TableBlock, breaks: readonly number[]): Table {
  const widths = columnTwips(widthsOf(table))
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const keepNext = row < table.rowCount - 1 && !breaks.includes(row + 1)
    return new TableRow({
      cantSplit: true,
      // `false` would write an element that says off.
      ...(row < table.headRows ? { tableHeader: true } : {}),
      height: { value: mmToTwips(table.minRowMm), rule: HeightRule.ATLEAST },
      children: cellsOfRow(table, row).map((cell) => docxCell(table, cell, row, widths, keepNext)),
    })
  })
  return new Table({
    columnWidths: [...widths],
    width: { size: typeArea.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    margins: {
      top: tableCell.padY,
      bottom: tableCell.padY,
      left: tableCell.padX,
      right: tableCell.padX,
      marginUnitType: WidthType.DXA,
    },
    rows,
  })
}

function cellsOfRow(table: TableBlock, row: number): readonly TableCell[] {
  return table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .sort((a, b) => a.column - b.column)
}

function docxCell(
  table: TableBlock,
  cell: TableCell,
  row: number,
  widths: readonly number[],
  keepNext: boolean,
): DocxCell {
  const begins = cell.row === row
  const width = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, each) => sum + each, 0)
  return new DocxCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1
      ? { verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
      : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style:
          cell.role === 'head'
            ? styleIds.tableHead(table.textPt)
            : styleIds.tableText(table.textPt),
        ...(cell.role === 'label' && table.labelAlign === 'left'
          ? { alignment: AlignmentType.LEFT }
          : {}),
        ...(keepNext ? { keepNext: true } : {}),
        children: begins ? cellRuns(cell, settingOf(table, cell, width / 20), table.textPt) : [],
      }),
    ],
  })
}

function cellRuns(cell: TableCell, { sizePt, scale }: CellSetting, usualPt: number): TextRun[] {
  const text = cell.role === 'label' ? labelText(cell.text, cell.columnSpan) : cell.text
  if (text === '') return []
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        font: { hint: 'eastAsia' },
        ...(index > 0 ? { break: 1 } : {}),
        ...(sizePt === usualPt ? {} : { size: sizePt * 2 }),
        ...(scale === 1 ? {} : { scale: Math.round(scale * 100) }),
      }),
  )
}
