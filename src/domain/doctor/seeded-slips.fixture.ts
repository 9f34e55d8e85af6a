import { apply, type Change, replaced } from '../edit.ts'
import type { MatrixGrid, ReportFormat } from '../format.ts'
import { typedColumnsOf } from '../balance.ts'
import { cellsOf, gridsOf, rowsOf, sumOfCells } from '../grid.ts'
import { cellId, cellPlace, type Place, printedPlace } from '../place.ts'
import { type Report, valueAt } from '../report.ts'
import { filledReport } from '../reports.fixture.ts'

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number

function oneOf<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)]!
}

/**
 * How a big city's requests spread over applicants and results (表三 of a published report of
 * 2025, in cases); a line it does not name or left empty counts as few.
 */
const shares: Readonly<Record<string, number>> = {
  naturalPerson: 13612,
  orgBusiness: 252,
  orgLegalService: 128,
  granted: 5548,
  partial: 2168,
  deniedInternal: 104,
  deniedProcess: 85,
  deniedEnforcementFile: 286,
  deniedAdminQuery: 150,
  unableNotHeld: 3222,
  unableNeedsCreating: 180,
  npPetition: 203,
  npRepeat: 148,
  npMass: 101,
  otherNoCorrection: 318,
  otherNoPayment: 203,
  otherRest: 965,
}
const few = 50

function byShare(lines: readonly string[], random: Random): string {
  const share = (line: string) => shares[line] ?? few
  let left = random() * lines.reduce((sum, line) => sum + share(line), 0)
  return lines.find((line) => (left -= share(line)) < 0) ?? lines[0]!
}

/** 表三 of a format. */
function requestsOf(format: ReportFormat): MatrixGrid {
  return gridsOf(format).find((grid) => grid.id === 'requests') as MatrixGrid
}

/** A report whose sums hold, of so many requests, with every total as its paper prints it. */
function reportOf(format: ReportFormat, requests: number, random: Random): Report {
  const grid = requestsOf(format)
  const columns = typedColumnsOf(grid)
  const results = rowsOf(grid).find(({ id }) => id === 'resultsTotal')!.sumOf!
  const cells: Record<string, number> = {}
  const count = (row: string, column: string) => {
    const id = cellId(grid.id, row, column)
    cells[id] = (cells[id] ?? 0) + 1
  }
  for (let request = 0; request < requests; request += 1) {
    const column = byShare(columns, random)
    count(random() < 0.96 ? 'newReceived' : 'carriedIn', column)
    count(random() < 0.06 ? 'carriedOut' : byShare(results, random), column)
  }
  const blank = filledReport(format.id, () => '0')
  const texts = Object.entries(cells).map(([id, value]) => [id, String(value)] as const)
  return withPrintedTotals(grid, {
    ...blank,
    cells: { ...blank.cells, ...Object.fromEntries(texts) },
  })
}

function withPrintedTotals(grid: MatrixGrid, report: Report): Report {
  const printed = cellsOf(grid).flatMap(({ id, sumOf }) =>
    sumOf ? [[id, String(sumOfCells(report, sumOf).value)] as const] : [],
  )
  return { ...report, printed: Object.fromEntries(printed) }
}

/** A keyboard's slip in one figure: what is typed instead; undefined where it cannot happen. */
type Hand = (digits: string, random: Random) => string | undefined

const at = (digits: string, random: Random): number => Math.floor(random() * digits.length)

const hands: Readonly<Record<string, Hand>> = {
  transposed: (digits, random) => {
    const first = Math.floor(random() * (digits.length - 1))
    const [one, other] = digits.slice(first, first + 2)
    return other && `${digits.slice(0, first)}${other}${one}${digits.slice(first + 2)}`
  },
  dropped: (digits, random) => {
    const gone = at(digits, random)
    return digits.slice(0, gone) + digits.slice(gone + 1)
  },
  doubled: (digits, random) => {
    const twice = at(digits, random)
    return digits.slice(0, twice + 1) + digits.slice(twice)
  },
  mistyped: (digits, random) => {
    const wrong = at(digits, random)
    const digit = Math.floor(random() * 10)
    return digits === '0' ? undefined : digits.slice(0, wrong) + digit + digits.slice(wrong + 1)
  },
  byOne: (digits, random) => String(Number(digits) + (random() < 0.5 ? 1 : -1)),
  unit: (digits, random) => String(Number(digits) * oneOf([10, 100, 10_000], random)),
  leftOut: () => '0',
}

type Texts = readonly (readonly [Place, string])[]

/** A report to slip in: its paper's totals are typed, or none are known. */
export type Sheet = {
  readonly report: Report
  readonly previous: Report
  readonly withTotals: boolean
  /** The typed cells of 表三 row by row, and its totals. */
  readonly rows: readonly (readonly Place[])[]
  readonly totals: readonly Place[]
}

/** A slip of each kind, at places drawn at random; it may turn out to change nothing. */
const slips: readonly ((sheet: Sheet, random: Random) => Texts)[] = [
  ...Object.values(hands).map((hand) => (sheet: Sheet, random: Random) => {
    const { report, withTotals } = sheet
    const place = withTotals && random() < 0.15 ? aTotal(sheet, random) : aCell(sheet, random)
    const typed = hand(valueAt(report, place), random)
    return typed === undefined ? [] : [[place, typed] as const]
  }),
  (sheet, random) => {
    const place = aTotal(sheet, random)
    return sheet.withTotals ? [[place, valueAt(sheet.previous, place)]] : []
  },
  ({ report, rows }, random) => {
    const [row, below] = twoNeighbours(rows, random)
    return swapped(report, row, below)
  },
  ({ report, rows }, random) => {
    const [row, below] = twoNeighbours(rows, random)
    const column = Math.floor(random() * row.length)
    return swapped(report, [row[column]!], [below[column]!])
  },
  ({ report, rows }, random) => {
    const [one, other] = twoNeighbours(oneOf(rows, random), random)
    return swapped(report, [one], [other])
  },
  ({ report, rows }, random) => {
    const row = oneOf(rows, random)
    const texts = row.map((place) => valueAt(report, place))
    const toTheRight = random() < 0.5
    const lost = toTheRight ? texts[texts.length - 1] : texts[0]
    const moved = toTheRight ? ['0', ...texts.slice(0, -1)] : [...texts.slice(1), '0']
    return lost === '0' ? row.map((place, index) => [place, moved[index]!]) : []
  },
  (sheet, random) =>
    misplaced(sheet, random, (from) => sheet.rows.find((row) => row.includes(from))!),
  (sheet, random) =>
    misplaced(sheet, random, (from) => {
      const column = sheet.rows.find((row) => row.includes(from))!.indexOf(from)
      return sheet.rows
        .map((row) => row[column]!)
        .filter((place) => isReceived(place) === isReceived(from))
    }),
]

/** 本年新收 and 上年结转 say what came in, the other rows what became of it. */
const isReceived = (place: Place) => /\.(?:newReceived|carriedIn)\./.test(place)

/** Any case may be the one that is misplaced: oftenest one of a figure of many. */
function misplaced(
  { report, rows }: Sheet,
  random: Random,
  whereTo: (from: Place) => readonly Place[],
): Texts {
  const figure = (place: Place) => Number(valueAt(report, place))
  const cases = rows.flat().flatMap((place) => Array<Place>(figure(place)).fill(place))
  const from = oneOf(cases, random)
  const to = oneOf(whereTo(from), random)
  if (from === to) return []
  return [
    [from, String(figure(from) - 1)],
    [to, String(figure(to) + 1)],
  ]
}

function aCell({ rows }: Sheet, random: Random): Place {
  return oneOf(oneOf(rows, random), random)
}

function aTotal({ totals }: Sheet, random: Random): Place {
  return oneOf(totals, random)
}

function twoNeighbours<T>(items: readonly T[], random: Random): readonly [T, T] {
  const first = Math.floor(random() * (items.length - 1))
  return [items[first]!, items[first + 1]!]
}

function swapped(report: Report, ones: readonly Place[], others: readonly Place[]): Texts {
  return ones.flatMap((one, index) => [
    [one, valueAt(report, others[index]!)] as const,
    [others[index]!, valueAt(report, one)] as const,
  ])
}

/** The report after one slip of a kind drawn at random; every kind is as frequent as the next. */
export function slippedIn(sheet: Sheet, random: Random): Report {
  const { report } = sheet
  for (;;) {
    const slip = oneOf(slips, random)
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const edit = replaced(report, 'typed', slip(sheet, random), '')
      if (edit.changes.some(isOfNumber) && edit.changes.every(isOfNumber))
        return apply(report, edit)
    }
  }
}

/** `1` becoming `01` or empty is nothing a table of numbers shows. */
function isOfNumber({ from, to }: Change): boolean {
  return to !== '' && Number(to) >= 0 && Number(from) !== Number(to)
}

/** A report of so many requests before and after a slip, with last year's beside it. */
export function sheetOf(
  format: ReportFormat,
  requests: number,
  withTotals: boolean,
  random: Random,
): Sheet {
  const grid = requestsOf(format)
  const report = reportOf(format, requests, random)
  return {
    rows: rowsOf(grid)
      .filter((row) => !row.sumOf)
      .map((row) =>
        typedColumnsOf(grid).map((column) => cellPlace(cellId(grid.id, row.id, column))),
      ),
    totals: cellsOf(grid).flatMap(({ id, sumOf }) => (sumOf ? [printedPlace(id)] : [])),
    report: withTotals ? report : { ...report, printed: {} },
    previous: {
      ...reportOf(format, requests, random),
      year: String(Number(report.year) - 1),
    },
    withTotals,
  }
}

/** A report of so many requests with one slip, beside the paper's totals or without any. */
export function slippedReport(
  format: ReportFormat,
  requests: number,
  withTotals: boolean,
  seed: number,
): Report {
  const random = seeded(seed)
  return slippedIn(sheetOf(format, requests, withTotals, random), random)
}
