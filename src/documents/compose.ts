import { printedDate } from '#domain/date.ts'
import { feeSentence } from '#domain/fee.ts'
import type { ProseSection, ReportFormat, Section, Slot } from '#domain/format.ts'
import { cellSpec, printedFigure } from '#domain/grid.ts'
import { layoutOf } from '#domain/grid-layout.ts'
import { signatureNameOf } from '#domain/organisation.ts'
import { cellPlace, type Place, prosePlace } from '#domain/place.ts'
import { on, type Report, titleOf, valueAt } from '#domain/report.ts'
import { isWrittenInOnePiece } from '#domain/sections.ts'
import type { Block, Document, TableBlock, TableCell } from './document.ts'
import { leadInText } from './lead-in.ts'
import { printableReport } from './printable.ts'
import { proseBlocks } from './prose.ts'
import { titleLines } from './title-lines.ts'

/**
 * The report as it is printed, in the one place that knows the printed order. Prints only what
 * was typed or follows from it: an open total, an absent date or name stays a gap.
 */
export function compose(format: ReportFormat, typed: Report): Document {
  const report = printableReport(typed)
  return {
    title: titleOf(report),
    organisation: report.organisation.name.trim(),
    blocks: [
      ...redHeader(report),
      titleBlock(report),
      ...(report.leadIn.shown === on
        ? proseBlocks(leadInText(format, report), leadInPlace(report))
        : []),
      ...format.sections.flatMap((section) => sectionBlocks(section, format, report)),
      ...signature(report),
    ],
  }
}

function titleBlock(report: Report): Block {
  const text = titleOf(report)
  const lines = titleLines(text, report.organisation.name.trim(), report.titleBreak)
  return { kind: 'title', text, lines, place: 'title' }
}

function leadInPlace(report: Report): 'leadIn.text' | 'leadIn.basis' {
  return report.leadIn.text.trim() === '' ? 'leadIn.basis' : 'leadIn.text'
}

function redHeader(report: Report): readonly Block[] {
  if (report.redHeader.shown !== on) return []
  const name = report.organisation.name.trim()
  return [
    {
      kind: 'redHeader',
      mark: report.redHeader.mark.trim() || (name && `${name}文件`),
      number: report.redHeader.number.trim(),
      signer: report.redHeader.signer.trim(),
      place: 'redHeader.mark',
    },
  ]
}

function sectionBlocks(section: Section, format: ReportFormat, report: Report): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: section.title }
  if (section.kind === 'prose') {
    const blocks = section.slots.flatMap((slot) => slotBlocks(section, slot, report))
    return [
      heading,
      ...(blocks.length === 0
        ? section.slots.slice(0, 1).map((slot) => gap(placeOf(section, slot)))
        : blocks),
    ]
  }
  return [heading, tableBlock(section, format, report)]
}

function slotBlocks(section: ProseSection, slot: Slot, report: Report): readonly Block[] {
  switch (slot.kind) {
    case 'text': {
      const place = placeOf(section, slot)
      return proseBlocks(valueAt(report, place), place)
    }
    case 'part': {
      const place = prosePlace(section.id, slot.id, 'heading')
      const heading = valueAt(report, place).trim()
      const body = placeOf(section, slot)
      const blocks = proseBlocks(valueAt(report, body), body)
      const missing = blocks.length === 0
      if (missing && (!slot.required || isWrittenInOnePiece(section, report))) return []
      const shown = missing ? [gap(body)] : blocks
      return heading === ''
        ? shown
        : [{ kind: 'heading', level: 2, text: heading, place }, ...shown]
    }
    case 'fee':
      return proseBlocks(feeSentence(report), placeOf(section, slot))
  }
}

function placeOf(section: ProseSection, slot: Slot): Place {
  switch (slot.kind) {
    case 'text':
      return prosePlace(section.id, slot.id)
    case 'part':
      return prosePlace(section.id, slot.id, 'body')
    case 'fee':
      return 'fee.notices'
  }
}

/** What is still to be written shows as a blank to fill, on screen and on paper. */
export const gapText = '＿＿＿＿＿＿＿＿'

function gap(place: Place): Block {
  return { kind: 'paragraph', runs: [{ text: gapText }], place }
}

function tableBlock(
  section: Extract<Section, { kind: 'grid' }>,
  format: ReportFormat,
  report: Report,
): TableBlock {
  const { grid } = section
  const layout = layoutOf(grid)
  const cells = layout.cells.map((cell): TableCell => {
    if (cell.role !== 'figure') return cell
    const { row, column, rowSpan, columnSpan, id } = cell
    const spec = cellSpec(format, id)
    const text = spec ? printedFigure(report, spec) : ''
    return { row, column, rowSpan, columnSpan, role: 'figure', text, place: cellPlace(id) }
  })
  return {
    kind: 'table',
    id: grid.id,
    caption: grid.title,
    rowCount: layout.rowCount,
    headRows: layout.headRows,
    groupStarts: layout.groupStarts,
    labelAlign: grid.kind === 'bands' ? 'center' : 'left',
    cells,
    ...grid.print,
  }
}

function signature(report: Report): readonly Block[] {
  const name = signatureNameOf(report)
  const date = printedDate(report.signature.date)
  if (name === '' && date === '') return []
  const sealed = report.signature.sealed === on
  return [{ kind: 'signature', name, date, sealed, place: 'signature.date' }]
}
