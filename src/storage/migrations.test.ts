import { describe, expect, test } from 'vitest'
import { countyReport } from '#domain/reports.fixture.ts'
import { newDraft, readDraft } from './draft.ts'
import { bringForward, currentVersion } from './migrations.ts'

const earliestReport = {
  formatId: '2021',
  year: '2025',
  title: '',
  organisation: {
    name: '柳河县双桥镇人民政府',
    selfReference: '我镇',
    kind: 'town',
    level: 'township',
  },
  leadIn: { shown: '' },
  redHeader: { shown: '' },
  signature: { name: '', date: '2026年1月14日', sealed: '' },
  fee: { notices: '0', charged: '', received: '' },
  prose: { 'overview.opening': '一年来稳步推进。' },
  cells: { 'requests.newReceived.naturalPerson': '3件' },
  stated: {},
}

/** One small record of every version there was, as it was stored then; append only. */
const asStored: readonly Readonly<Record<string, unknown>>[] = [
  {
    id: 'v0',
    version: 0,
    revision: 3,
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-01-05T03:00:00.000Z',
    report: earliestReport,
    timeline: { done: [], undone: [] },
  },
  {
    id: 'v1',
    version: 1,
    revision: 3,
    writes: { '': 2, '5f0c9a1be2d34c6788aa01bc': 1 },
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-01-05T03:00:00.000Z',
    report: {
      ...earliestReport,
      notes: {},
      printed: {},
      reasons: {},
    },
    timeline: {
      done: [
        {
          kind: 'restored',
          at: '2026-01-05T03:00:00.000Z',
          changes: [{ place: 'prose.overview.opening', from: '', to: '一年来稳步推进。' }],
        },
      ],
      undone: [],
    },
  },
]

describe('an old record', () => {
  test('is here in a sample of every version', () => {
    expect(asStored.map(({ version }) => version)).toEqual(
      Array.from({ length: currentVersion + 1 }, (_, version) => version),
    )
  })

  test.each(asStored)('of version $version opens with every text the clerk typed', (stored) => {
    const draft = readDraft(stored)
    expect(draft).toMatchObject({ id: stored['id'], version: currentVersion, revision: 3 })
    expect(draft?.report).toMatchObject({
      year: '2025',
      organisation: { name: '柳河县双桥镇人民政府' },
      cells: { 'requests.newReceived.naturalPerson': '3件' },
      prose: { 'overview.opening': '一年来稳步推进。' },
    })
  })

  test('is left as it is stored', () => {
    const before = JSON.stringify(asStored)
    asStored.forEach(bringForward)
    expect(JSON.stringify(asStored)).toBe(before)
  })
})

test('a new draft needs no bringing forward', () => {
  const draft = newDraft('a', countyReport(), '2026-01-05')
  expect(draft.version).toBe(currentVersion)
  expect(bringForward(draft)).toEqual(draft)
})

describe('is not read:', () => {
  test.each([
    ['a newer version', { version: currentVersion + 1 }],
    ['a version before the first', { version: -1 }],
    ['a version that is no number', { version: '0' }],
    ['a version that is not a whole number', { version: -0.5 }],
    ['not even a version', {}],
    ['a list', [0]],
    ['null', null],
    ['a text', '0'],
  ])('%s', (_, stored) => {
    expect(bringForward(stored)).toBeUndefined()
  })
})
