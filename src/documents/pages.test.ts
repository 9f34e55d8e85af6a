import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  untouchedReport,
  zeroTownshipReport,
} from '#domain/reports.fixture.ts'
import { compose } from './compose.ts'
import { typeArea } from './official-style.ts'
import type { PagePiece } from './page-pieces.ts'
import { type Page, paginate } from './pages.ts'

const [width, height] = [typeArea.width / 20, typeArea.height / 20]
const han = (count: number) => '公开'.repeat(count / 2)

function paginationOf(report: Report) {
  return paginate(compose(formatById(report.formatId)!, report))
}
const pagesOf = (report: Report) => paginationOf(report).pages

function withProse(report: Report, key: string, text: string): Report {
  return { ...report, prose: { ...report.prose, [key]: text } }
}

const textOf = (piece: PagePiece) =>
  piece.kind === 'line' ? piece.runs.map(({ text }) => text).join('') : ''
const linesOf = (page: Page | undefined) =>
  (page?.pieces ?? []).filter((piece) => piece.kind === 'line')

const isOfSignature = (piece: PagePiece) =>
  piece.kind === 'line' && piece.place?.startsWith('signature.') === true

const isOutside = (piece: PagePiece) =>
  piece.x < -0.01 ||
  piece.y < 0 ||
  piece.x + piece.width > width + 0.01 ||
  piece.y + piece.height > height + 0.02

const isClipped = (piece: PagePiece) =>
  piece.kind === 'cell' && piece.lines.length * piece.lineHeight > piece.height + 0.01

/** The rules every pagination keeps, whatever the report. */
function expectGoodPages(pages: readonly Page[]): void {
  expect(pages.length).toBeGreaterThan(0)
  pages.forEach((page, index) => {
    expect(page.number).toBe(index + 1)
    expect(page.pieces.length).toBeGreaterThan(0)
    expect(page.pieces.filter(isOutside)).toEqual([])
    expect(page.pieces.filter(isClipped)).toEqual([])
    const lowest = [...page.pieces].sort((a, b) => a.y - b.y).pop()
    const isHeading = lowest?.kind === 'line' && (lowest.face === 'hei' || lowest.face === 'kai')
    expect(isHeading).toBe(false)
    expect(page.pieces.every(isOfSignature)).toBe(false)
  })
}

test.each([
  ['a county', countyReport(), 4],
  ['a township of 2020 with a red header', redHeaderReport(), 4],
  ['a township without requests', zeroTownshipReport(), 4],
  ['nothing typed', untouchedReport('2021'), 3],
  ['every cell filled', filledReport('2021', () => '1234'), 4],
])('%s: the page count that LibreOffice prints', (_, report, count) => {
  const pages = pagesOf(report)
  expectGoodPages(pages)
  expect(pages).toHaveLength(count)
})

/** Reports whose tables are of different heights. */
const kinds: readonly Report[] = [
  countyReport(),
  redHeaderReport(),
  untouchedReport('2021'),
  untouchedReport('2019'),
  ...['2021', '2019'].flatMap((format) => [
    filledReport(format, () => '1234'),
    filledReport(format, (index) => String(10_000 + index)),
  ]),
]

// oxlint-disable-next-line vitest/expect-expect -- expectGoodPages expects
test('no page leaves the type area, clips a cell, ends with a heading or holds the signature alone', () => {
  const paragraph = fc.nat(700).map(han)
  const prose = fc.array(paragraph, { maxLength: 6 }).map((paragraphs) => paragraphs.join('\n'))
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      prose,
      prose,
      prose,
      (report, opening, problems, last) => {
        const [one, two] = [
          withProse(report, 'overview.disclosure.body', opening),
          withProse(report, 'problems.issues.body', problems),
        ]
        expectGoodPages(
          pagesOf(
            withProse({ ...one, prose: { ...one.prose, ...two.prose } }, 'other.after', last),
          ),
        )
      },
    ),
    { numRuns: 80, seed: 20_260_120 },
  )
})

describe('the end of the report', () => {
  const ending = (lines: number) =>
    paginationOf(withProse(zeroTownshipReport(), 'other.after', han(28 * lines - 4)))

  test('a short last paragraph stays whole with the signature', () => {
    for (let lines = 1; lines <= 7; lines += 1) expect(ending(lines).ending).toBe('whole')
  })

  test('a long one crosses pages, and takes two lines along where the signature does not fit', () => {
    const endings = Array.from({ length: 23 }, (_, i) => ending(i + 8))
    endings.forEach(({ pages }) => expectGoodPages(pages))
    expect(new Set(endings.map((each) => each.ending))).toEqual(new Set(['free', 'lastLines']))
    const moved = endings.find(({ pages }) => linesOf(pages[pages.length - 1]).length === 4)!
    expect(linesOf(moved.pages[moved.pages.length - 1]).map(textOf)).toEqual([
      han(28),
      expect.stringMatching(/^[公开]+$/),
      '柳河县双桥镇人民政府',
      '2022年1月14日',
    ])
  })
})

const cellsOn = (page: Page | undefined) =>
  (page?.pieces ?? []).filter((piece) => piece.kind === 'cell')

describe('a table that does not fit', () => {
  const { pages, breaks } = paginationOf(zeroTownshipReport())
  const partsIn = (all: readonly Page[]) =>
    all.filter((page) =>
      cellsOn(page).some(({ lines }) => lines.join('').includes('本列数据的勾稽关系')),
    )
  /** What stands in the outermost column of labels on each page of the table. */
  const outermost = (all: readonly Page[]) =>
    partsIn(all).map((page) =>
      cellsOn(page)
        .filter((cell) => cell.x === 0 && cell.width < 40 && cell.role === 'label')
        .map(({ lines }) => lines.join('')),
    )

  test('breaks between groups of rows and repeats its head', () => {
    expect(breaks.get('requests')).not.toEqual([])
    expect(partsIn(pages)).toHaveLength(2)
  })

  test('breaks above a merged cell of which too little would stand on the page', () => {
    expect(outermost(pages)).toEqual([[], ['三、本年度办理结果']])
  })

  test('reopens the merged cell beside the rows, without its text', () => {
    const longer = withProse(zeroTownshipReport(), 'overview.opening', han(28 * 15))
    expect(outermost(pagesOf(longer))).toEqual([['三、本年度办理结果'], ['']])
  })

  test('tears no label: every text of the table stands whole in one part, wherever it breaks', () => {
    const opening = (report: Report, lines: number) =>
      withProse(report, 'overview.opening', lines === 0 ? '' : han(28 * lines - 4))
    const split = kinds.flatMap((report) =>
      Array.from({ length: 11 }, (_, pair) => pagesOf(opening(report, 2 * pair))).filter(
        (each) => partsIn(each).length > 1,
      ),
    )
    expect(split.length).toBeGreaterThan(30)
    split.forEach(expectGoodPages)
    for (const texts of split.map((each) => outermost(each).flat()))
      expect(texts.filter((text) => text !== '')).toEqual(['三、本年度办理结果'])
  })
})

test('a signature longer than a line takes two, and both go with the date', () => {
  const report = zeroTownshipReport()
  const signature = { ...report.signature, name: '云岭'.repeat(17) }
  const pages = pagesOf({ ...report, signature })
  expectGoodPages(pages)
  const lines = pages.flatMap(linesOf).filter(isOfSignature)
  expect(lines.map(textOf)).toEqual(['云岭'.repeat(14), '云岭'.repeat(3), '2022年1月14日'])
})

test('a long mark of the red header is narrowed to the type area', () => {
  const report = redHeaderReport()
  const organisation = { ...report.organisation, name: '云岭自治县青石乡人民政府'.repeat(2) }
  const [first] = pagesOf({ ...report, organisation })
  const mark = linesOf(first).find((line) => line.colour === 'red')
  expect(mark?.scale).toBeLessThan(0.5)
  expect(mark?.width).toBeLessThanOrEqual(width)
})
