import { type Block, type Document, plainText, type TableBlock } from './document.ts'

/**
 * The document as plain text to paste into a website: headings, indented paragraphs, tables as
 * tab-separated rows in the official order. Lines end in CRLF, as Windows editors expect.
 */
export function toText(document: Document): string {
  return document.blocks.map((block) => `${blockText(block)}\r\n`).join('')
}

/** A text as a file: UTF-8 with a byte order mark, without which old editors guess. */
export function textFile(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`)
}

const indent = '\u3000\u3000'

function blockText(block: Block): string {
  switch (block.kind) {
    case 'redHeader':
      return [
        block.mark,
        [block.number, block.signer && `签发人：${block.signer}`].join('\t'),
      ].join('\r\n')
    case 'title':
      return `${block.text}\r\n`
    case 'heading':
      return `${indent}${block.text}`
    case 'paragraph':
      return `${indent}${plainText(block.runs)}`
    case 'table':
      return tableText(block)
    case 'signature':
      return `\r\n${block.name}\r\n${block.date}`
  }
}

/** Every row has as many cells as the grid; a merged cell stands in its first one. */
function tableText(table: TableBlock): string {
  const rows = Array.from({ length: table.rowCount }, () =>
    Array.from({ length: table.widthsMm.length }, () => ''),
  )
  for (const { row, column, text } of table.cells) {
    const cells = rows[row]
    // A tab or line break typed into a cell would shift the figures after it.
    if (cells) cells[column] = text.replace(/\s+/g, ' ')
  }
  return rows.map((cells) => cells.join('\t')).join('\r\n')
}
