// Where the characters of the running text stand: in the preview, in a PDF, and how far they agree.
import { execFileSync } from 'node:child_process'

/** The lines of 16 pt of a PDF, page by page: prose and headings, neither tables nor page numbers. */
export function pdfLines(file) {
  const options = { maxBuffer: 1 << 28 }
  const xml = execFileSync('pdftotext', ['-bbox-layout', file, '-'], options).toString()
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => linesOf(wordsOf(page).filter(({ height }) => height > 19.5 && height < 22.5)))
}

function wordsOf(page) {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g
  return [...page.matchAll(word)].map(([, x, top, bottom, text]) => ({
    x: Number(x),
    y: (Number(top) + Number(bottom)) / 2,
    height: bottom - top,
    text: unescaped(text),
  }))
}

function linesOf(words) {
  const lines = []
  for (const word of words.sort((a, b) => a.y - b.y)) {
    const line = lines.find(({ y }) => Math.abs(y - word.y) < 6)
    if (line) line.words.push(word)
    else lines.push({ y: word.y, words: [word] })
  }
  return lines.map((line) =>
    line.words
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  )
}

function unescaped(text) {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

/** The same lines of the preview's pages. */
export function previewLines(pages) {
  return pages.map(({ pieces }) => {
    const lines = new Map()
    for (const piece of pieces)
      if (piece.kind === 'line' && piece.sizePt === 16)
        lines.set(piece.y, (lines.get(piece.y) ?? '') + piece.runs.map(({ text }) => text).join(''))
    return [...lines].sort(([a], [b]) => a - b).map(([, text]) => text)
  })
}

function charactersOf(pages) {
  return pages.flatMap((lines, page) =>
    lines.flatMap((line) =>
      Array.from(line.replace(/\s/g, ''), (sign, index) => ({ sign, page, begins: index === 0 })),
    ),
  )
}

/** Page counts, how many characters there are and stand on the same page, and the same of line starts. */
export function compare(preview, pdf) {
  const [ours, theirs] = [charactersOf(preview), charactersOf(pdf)]
  const text = (characters) => characters.map(({ sign }) => sign).join('')
  if (text(ours) !== text(theirs)) throw new Error(`Other texts:\n${text(ours)}\n${text(theirs)}`)
  const pairs = theirs.map((their, index) => ({ their, our: ours[index] }))
  const starts = pairs.filter(({ their }) => their.begins)
  return {
    pages: [preview.length, pdf.length],
    characters: [pairs.filter(({ their, our }) => their.page === our.page).length, pairs.length],
    lineStarts: [starts.filter(({ our }) => our.begins).length, starts.length],
  }
}
