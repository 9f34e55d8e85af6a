/**
 * The rows a clipboard holds: the structure of its first table when there is one, else its text.
 * The markup is parsed into an inert document and only its text is taken.
 */
export function clipboardRows(html: string, text: string): readonly (readonly string[])[] {
  const fromTable = html === '' ? [] : tableRows(html)
  return fromTable.length > 0 ? fromTable : textRows(text)
}

/** Whether a paste is a block of cells, not a single text for the field that has the focus. */
export function isBlock(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1
}

/** Excel, WPS and LibreOffice: rows end with a line break, cells with a tab; blanks are kept. */
function textRows(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)
  return lines.length === 1 && lines[0] === '' ? [] : lines.map((line) => line.split('\t'))
}

/** The page's policy lets a text be parsed here and nowhere else; no script of it ever runs. */
const parsing = globalThis.trustedTypes?.createPolicy('clipboard-table', {
  createHTML: (html) => html,
})

/** Larger spans than any official table has are a mistake or worse. */
const largestSpan = 60

/** Styles and handlers do nothing in an inert document, but the browser complains of each. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style[^]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
    )
}

function tableRows(html: string): readonly (readonly string[])[] {
  const bare = withoutStyles(html)
  const table = new DOMParser()
    .parseFromString(parsing?.createHTML(bare) ?? bare, 'text/html')
    .querySelector('table')
  if (!table) return []
  const rows: string[][] = []
  const taken = new Set<string>()
  Array.from(table.rows).forEach((row, rowIndex) => {
    const texts: string[] = []
    let column = 0
    for (const cell of Array.from(row.cells)) {
      while (taken.has(`${rowIndex},${column}`)) {
        texts[column] = ''
        column += 1
      }
      const columnSpan = Math.min(cell.colSpan, largestSpan)
      const rowSpan = Math.min(cell.rowSpan, largestSpan)
      for (let r = 0; r < rowSpan; r += 1)
        for (let c = 0; c < columnSpan; c += 1)
          if (r > 0) taken.add(`${rowIndex + r},${column + c}`)
      texts[column] = (cell.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
      for (let c = 1; c < columnSpan; c += 1) texts[column + c] = ''
      column += columnSpan
    }
    rows.push(Array.from(texts, (each) => each ?? ''))
  })
  return rows
}

/** A block as both forms that office programs read. What they would compute is marked as text. */
export function clipboardData(rows: readonly (readonly string[])[]): {
  text: string
  html: string
} {
  const line = (cells: readonly string[]) =>
    cells.map((text) => (isFormula(text) ? `'${text}` : text)).join('\t')
  return {
    text: rows.map(line).join('\r\n'),
    html: `<table>${rows.map((cells) => `<tr>${cells.map(markup).join('')}</tr>`).join('')}</table>`,
  }
}

/** A spreadsheet begins to compute at these signs; a number with a sign is only a number. */
function isFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text) && !/^[+-]?[\d.,]*$/.test(text.trim())
}

function markup(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return isFormula(text)
    ? `<td style="mso-number-format:'\\@'">${escaped}</td>`
    : `<td>${escaped}</td>`
}
