import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFigure } from '#importers/recognise/sheet.ts'
import { recognise, type Recognised } from '#importers/recognise/recognise.ts'
import { readFile } from '#importers/read-file.ts'

/**
 * Texts laid out as real offices published them, figures and slips included; places and sentences
 * are invented. Each is read completely: what is not certain is said.
 */
const folder = new URL('../src/importers/recognise/twins/', import.meta.url)

function recognised(name: string): Recognised {
  const read = readFile(new Uint8Array(readFileSync(new URL(`${name}.txt`, folder))))
  if (read.kind === 'refused') throw new Error(read.reason)
  return recognise(read.value)
}

/** Figures of the tables by how they were read. */
function counts({ receipt }: Recognised) {
  const figures = receipt.entries.filter(
    ({ place, original }) => /^(?:cells|printed)\./.test(place) && isFigure(original),
  )
  const flagged = figures.filter(({ kind }) => kind === 'proposed' || kind === 'unreadable')
  return {
    inTheirCell: figures.length - flagged.length,
    flagged: flagged.length,
    unplaced: receipt.unplacedFigures.length,
  }
}

const wordings = ({ receipt }: Recognised) =>
  receipt.misprints
    .filter(({ kind }) => kind === 'wording' || kind === 'numeral')
    .map(({ printed }) => printed)

test('every twin has its expectations here', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'blank-tables-2023.txt',
    'one-cell-a-line-2021.txt',
    'pdf-columns-2021.txt',
    'pdf-flow-2021.txt',
    'six-figures-2021.txt',
    'tabs-before-cells-2021.txt',
    'torn-tabs-2019.txt',
  ])
})

describe('one cell a line, only the totals filled', () => {
  const report = recognised('one-cell-a-line-2021')

  test('each figure is in its cell', () => {
    expect(counts(report)).toEqual({ inTheirCell: 38, flagged: 0, unplaced: 0 })
    expect(report.report.cells['requests.newReceived.naturalPerson']).toBeUndefined()
    expect(report.report.printed['requests.newReceived.total']).toBe('0')
  })

  test('the missing section and the wrong numeral are said', () => {
    expect(report.receipt.missing).toContain('other')
    expect(wordings(report)).toEqual(['2、 主动公开政府信息情况'])
    expect(report.report.organisation.name).toBe('石桥乡人民政府')
  })
})

describe('a tab before each cell, all filled', () => {
  const report = recognised('tabs-before-cells-2021')

  test('each figure is in its cell, and a title over two lines is one', () => {
    expect(counts(report)).toEqual({ inTheirCell: 200, flagged: 0, unplaced: 0 })
    expect(report.report.organisation.name).toBe('柳林镇人民政府')
    expect(report.receipt.missing).toEqual(['overview.management', 'overview.platforms'])
    expect(wordings(report)).toEqual([])
  })
})

describe('the older tables, torn and misprinted', () => {
  const report = recognised('torn-tabs-2019')

  test('each figure is in its cell but those of the row that lost one', () => {
    expect(report.report).toMatchObject({ formatId: '2019', year: '2020' })
    expect(counts(report)).toEqual({ inTheirCell: 190, flagged: 6, unplaced: 0 })
    expect(report.report.cells['proactive.penalties.decisions']).toBeUndefined()
  })

  test('every misprint in a label is named', () => {
    expect(wordings(report)).toEqual([
      '五、政府信息公开工作中存在的主要问题及改进情况',
      '第二十一条第（一）项',
      '社会组织',
      '一、本年新收政府信息公开数量',
      '三、本 年度 办理 结案',
      '7. 属于行政执法案件',
      '8. 属于行政查询案件',
    ])
  })

  test('the red header and the imprint are told from the text', () => {
    expect(report.report.redHeader).toMatchObject({ shown: 'on', number: '云青府发[2021]20号' })
    expect(report.report.signature).toEqual({ name: '', date: '', sealed: '' })
    expect(report.receipt.unplacedTexts.map(({ text }) => text)).toEqual([
      '青石乡党政综合办公室',
      '2021年1月22日印发',
    ])
  })
})

describe('tables left blank, numerals lost, no title', () => {
  const report = recognised('blank-tables-2023')

  test('what is blank stays blank', () => {
    expect(counts(report)).toEqual({ inTheirCell: 37, flagged: 0, unplaced: 0 })
    expect(report.report.cells['proactive.licences.decisions']).toBe('512')
    expect(report.report.cells['requests.granted.naturalPerson']).toBeUndefined()
    expect(report.report.printed['requests.newReceived.total']).toBeUndefined()
  })

  test('the year comes from the text and every section is found', () => {
    expect(report.report).toMatchObject({ year: '2023', title: '' })
    expect(report.receipt.missing.filter((id) => !id.includes('.'))).toEqual([])
    expect(wordings(report)).toHaveLength(4)
  })
})

describe('rows of six figures after a page break', () => {
  const report = recognised('six-figures-2021')

  test('are proposed, and all others are in their cells', () => {
    expect(counts(report)).toEqual({ inTheirCell: 88, flagged: 96, unplaced: 0 })
    expect(report.receipt.rows.filter(({ confidence }) => confidence === 'proposed')).toHaveLength(
      16,
    )
    expect(report.report.cells['requests.newReceived.orgOther']).toBe('2')
    expect(report.report.cells['proactive.fees.amount']).toBe('33.85')
  })

  test('the misprinted heads are named, and the signature is read', () => {
    expect(wordings(report)).toEqual(['本年度止件数', '社会团体'])
    expect(report.report.signature).toMatchObject({ date: '2022年1月20日' })
    expect(report.report.organisation.name).toBe('清溪县人民政府办公室')
    expect(report.report.prose['overview.disclosure.body']).toContain(
      '做好公开、解读、回应三项工作',
    )
  })
})

describe('text of a PDF that keeps its columns, groups named beside their rows', () => {
  const report = recognised('pdf-columns-2021')

  test('each figure is in its cell', () => {
    expect(counts(report)).toEqual({ inTheirCell: 200, flagged: 0, unplaced: 0 })
    expect(report.report.cells['requests.unableNeedsCreating.naturalPerson']).toBe('1088')
  })

  test('a group named before a label is no misprint of it, save where the label goes on below', () => {
    expect(wordings(report)).toEqual(['（四）2.没有现成信息需要另行制'])
  })
})

describe('text of a PDF that lets the names of groups run between rows', () => {
  const report = recognised('pdf-flow-2021')

  test('every figure is in its cell or left over, and a row without one is open', () => {
    const { inTheirCell, flagged, unplaced } = counts(report)
    expect(inTheirCell + flagged + unplaced).toBe(200)
    const { entries, rows } = report.receipt
    const filled = new Set(entries.map(({ place }) => place.split('.').slice(1, 3).join('.')))
    const certainAndBlank = rows.filter(
      ({ grid, row, confidence }) => confidence === 'certain' && !filled.has(`${grid}.${row}`),
    )
    expect(certainAndBlank).toEqual([])
  })
})

/** A twin's lines with a different figure in every cell, so that each can be looked for. */
function linesWithOwnFigures(name: string): readonly string[] {
  let next = 1000
  const own = () => String((next += 1))
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .map((line) =>
      line.replace(
        /(^|\t)([ \u3000\u00a0]*)\d+(?:\.\d+)?([ \u3000\u00a0]*)(?=\t|$)/g,
        (_, before) => {
          return `${before}${own()}`
        },
      ),
    )
}

type Mutation = { readonly kind: 'drop' | 'repeat' | 'swap' | 'join' | 'cut'; readonly at: number }

function mutated(lines: readonly string[], { kind, at }: Mutation): readonly string[] {
  const index = at % lines.length
  const line = lines[index] ?? ''
  const next = lines[index + 1] ?? ''
  const around = (...middle: readonly string[]) => [
    ...lines.slice(0, index),
    ...middle,
    ...lines.slice(index + 2),
  ]
  switch (kind) {
    case 'drop':
      return around(next)
    case 'repeat':
      return around(line, line, next)
    case 'swap':
      return around(next, line)
    case 'join':
      return around(`${line}\t${next}`)
    case 'cut':
      return around(line.slice(0, line.length / 2), line.slice(line.length / 2), next)
  }
}

test('however lines are lost, doubled or torn, no figure of a table vanishes', () => {
  const names = readdirSync(folder)
  const kinds = ['drop', 'repeat', 'swap', 'join', 'cut'] as const
  const mutation = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(400) })
  const cases = fc.record({
    name: fc.constantFrom(...names),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 12 }),
  })
  fc.assert(
    fc.property(cases, ({ name, mutations }) => {
      const lines = mutations.reduce(mutated, linesWithOwnFigures(name))
      const read = readFile(new TextEncoder().encode(lines.join('\n')))
      if (read.kind === 'refused') throw new Error(read.reason)
      const { report, receipt } = recognise(read.value)
      const told = JSON.stringify([report, receipt])
      const figures = lines.flatMap((line) => line.match(/(?<=^|\t)1\d{3}(?=\t|$)/g) ?? [])
      expect(figures.filter((figure) => !told.includes(figure))).toEqual([])
    }),
    { numRuns: 120, seed: 20_240_112 },
  )
})

test('however lines are lost, doubled or torn, no figure is certain in a place that is not its own', () => {
  const names = readdirSync(folder)
  // One loss and one doubling in a row make up for each other, and nobody could tell.
  const cases = fc.record({
    name: fc.constantFrom(...names),
    kind: fc.constantFrom('drop' as const, 'repeat' as const, 'join' as const, 'cut' as const),
    places: fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }),
  })
  const placesOf = (lines: readonly string[]) => {
    const read = readFile(new TextEncoder().encode(lines.join('\n')))
    if (read.kind === 'refused') throw new Error(read.reason)
    return recognise(read.value).receipt.entries.filter(({ place }) =>
      /^(?:cells|printed)/.test(place),
    )
  }
  const before = new Map(
    names.map((name) => [
      name,
      new Map(placesOf(linesWithOwnFigures(name)).map(({ original, place }) => [original, place])),
    ]),
  )
  fc.assert(
    fc.property(cases, ({ name, kind: manner, places }) => {
      const mutations = places.map((at) => ({ kind: manner, at }))
      const certain = placesOf(mutations.reduce(mutated, linesWithOwnFigures(name))).filter(
        ({ kind, original }) => kind === 'exact' && before.get(name)?.has(original) === true,
      )
      const moved = certain.filter(
        ({ original, place }) => before.get(name)?.get(original) !== place,
      )
      expect(moved).toEqual([])
    }),
    { numRuns: 150, seed: 20_240_113 },
  )
})
