import { headWords } from '#domain/head-words.ts'
import { type Block, type Document, type Run, type TableBlock } from './document.ts'
import { escapeXml } from './xml-text.ts'

/**
 * The document as one clean page: real tables with merged cells, styles on the elements alone and
 * no script, so that it survives the editor of a website's back office.
 */
export function toHtml(document: Document): string {
  return (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    `<title>${escapeXml(document.title)}</title>\n</head>\n` +
    `<body style="margin:0 auto;max-width:900px;padding:24px">\n${htmlFragment(document)}</body>\n</html>\n`
  )
}

/** The body alone, for the clipboard. */
export function htmlFragment(document: Document): string {
  return document.blocks.map((block) => `${blockHtml(block)}\n`).join('')
}

const text = 'margin:0;font-size:16px;line-height:2;text-indent:2em'
const styles = {
  redMark: 'margin:0;font-size:32px;line-height:1.6;text-align:center;color:#f00',
  redNumber: 'margin:0;padding-bottom:8px;font-size:16px;border-bottom:2px solid #f00',
  title: 'margin:24px 0;font-size:24px;line-height:1.6;text-align:center',
  heading1: `${text};font-family:黑体,SimHei,sans-serif;font-weight:bold`,
  heading2: `${text};font-family:楷体,KaiTi,serif;font-weight:bold`,
  text,
  right: 'margin:0;font-size:16px;line-height:2;text-align:right',
  table: 'width:100%;margin:8px 0 16px;border-collapse:collapse;font-size:14px;line-height:1.5',
  /** Wide enough for 总计 on one line. */
  cell: 'border:1px solid #000;padding:4px 6px;min-width:2em',
} as const

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'redHeader': {
      const signer = block.signer && `　　签发人：${escapeXml(block.signer)}`
      return (
        paragraph(styles.redMark, escapeXml(block.mark)) +
        paragraph(styles.redNumber, escapeXml(block.number) + signer)
      )
    }
    case 'title':
      return `<h1 style="${styles.title}">${block.lines.map(escapeXml).join('<br>')}</h1>`
    case 'heading':
      return block.level === 1
        ? `<h2 style="${styles.heading1}">${escapeXml(block.text)}</h2>`
        : `<h3 style="${styles.heading2}">${escapeXml(block.text)}</h3>`
    case 'paragraph':
      return paragraph(styles.text, block.runs.map(runHtml).join(''))
    case 'table':
      return tableHtml(block)
    case 'signature':
      return (
        paragraph(styles.right, escapeXml(block.name)) +
        paragraph(styles.right, escapeXml(block.date))
      )
  }
}

function paragraph(style: string, content: string): string {
  return `<p style="${style}">${content}</p>`
}

function runHtml({ text: words, lead }: Run): string {
  return lead === undefined ? escapeXml(words) : `<strong>${escapeXml(words)}</strong>`
}

function tableHtml(table: TableBlock): string {
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ role, rowSpan, columnSpan, text: words }) => {
        const tag = role === 'figure' ? 'td' : 'th'
        const spans =
          (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') +
          (columnSpan > 1 ? ` colspan="${columnSpan}"` : '')
        const align = role === 'label' ? table.labelAlign : 'center'
        const pieces = headWords(words).map(escapeXml)
        const keep = pieces.length > 1 ? ';word-break:keep-all' : ''
        const weight = role === 'head' ? 'bold' : 'normal'
        return `<${tag}${spans} style="${styles.cell};text-align:${align};font-weight:${weight}${keep}">${pieces.join('<wbr>')}</${tag}>`
      })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table style="${styles.table}">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}
