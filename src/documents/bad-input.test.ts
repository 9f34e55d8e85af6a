import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'
import { countyReport, filledReport } from '#domain/reports.fixture.ts'
import { compose } from './compose.ts'
import { plainText } from './document.ts'
import { typeArea } from './official-style.ts'
import { paginate } from './pages.ts'
import { leftOutOf } from './printable.ts'
import { toDocx } from './to-docx.ts'
import { toHtml } from './to-html.ts'
import { toText } from './to-text.ts'
import { toXlsx } from './to-xlsx.ts'

const format = formatById('2021')!
const withProse = (text: string): Report => {
  const report = countyReport()
  return { ...report, prose: { ...report.prose, 'overview.disclosure.body': text } }
}
const documentOf = (report: Report) => compose(format, report)

/** XML 1.0 2.2: what a file may consist of; also no mark that turns the writing direction. */
const allowed = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const bad: readonly (readonly [what: string, typed: string, printed: string, leftOut: number])[] = [
  [
    'characters that XML forbids',
    '公开\u0000\u0008\u000b\u001f\ufffe\uffff12条。',
    '公开12条。',
    6,
  ],
  ['half characters', '公开\ud83d12\udc00条。', '公开12条。', 2],
  ['right-to-left marks', '公开\u202e12\u202c条\u200f。\u2067', '公开12条。', 4],
  ['signs without width', '公开\u200b12\ufeff条。', '公开12条。', 2],
  ['emoji', '公开👍12👨‍👩‍👧条。', '公开👍12👨‍👩‍👧条。', 0],
  ['old and new kinds of line ends', '甲\r\n乙\r丙\u2028丁', '甲乙丙丁', 0],
]

describe.each(bad)('%s', (_, typed, printed, leftOut) => {
  const report = withProse(typed)
  const document = documentOf(report)

  test('the text is printed without what cannot be printed', () => {
    const paragraphs = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.place === 'prose.overview.disclosure.body'
        ? [plainText(block.runs)]
        : [],
    )
    expect(paragraphs.join('')).toBe(printed)
  })

  test('what was left out is counted, and where', () => {
    const name = '总体情况·主动公开'
    expect(leftOutOf(format, report)).toEqual(leftOut === 0 ? [] : [{ name, count: leftOut }])
  })

  test('no output holds a sign that it may not', async () => {
    const parts = [
      ...Object.values(unzipSync(await toDocx(document))),
      ...Object.values(unzipSync(toXlsx(format, report))),
    ].map((part) => strFromU8(part))
    for (const text of [...parts, toHtml(document), toText(document)]) {
      expect(text).toMatch(allowed)
      expect(text).not.toMatch(turning)
    }
  })
})

test.each([
  ['10,000 characters in one line', '公'.repeat(10_000)],
  ['a word of 10,000 letters', 'w'.repeat(10_000)],
  ['10,000 full stops', '。'.repeat(10_000)],
])('%s stay in the type area, none lost', (_, line) => {
  const lines = paginate(documentOf(withProse(line))).pages.flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'line' && piece.place === 'prose.overview.disclosure.body' ? [piece] : [],
    ),
  )
  expect(lines.map(({ runs }) => plainText(runs)).join('')).toBe(line)
  const longest = Math.max(...lines.map(({ runs }) => plainText(runs).length))
  expect(longest).toBeLessThanOrEqual(line.startsWith('w') ? 62 : 28)
})

test('a figure of nine digits stays on one line in every cell and output', async () => {
  const report = filledReport('2021', () => '123456789')
  const document = documentOf(report)
  const cells = paginate(document).pages.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'cell' && piece.role === 'figure' ? [piece] : [])),
  )
  expect(cells.filter(({ lines }) => lines.length !== 1)).toEqual([])
  const right = Math.max(...cells.map(({ x, width }) => x + width))
  expect(right).toBeLessThanOrEqual(typeArea.width / 20 + 0.01)
  const xml = strFromU8(unzipSync(await toDocx(document))['word/document.xml']!)
  expect(xml.match(/>123456789</g)).toHaveLength(Object.keys(report.cells).length)
})
