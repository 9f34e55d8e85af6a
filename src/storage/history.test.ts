import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { type Report, withValue } from '#domain/report.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { database } from './database.ts'
import { keepMilestone, listMilestones } from './history.ts'

const at = '2026-01-05T02:00:00.000Z'

beforeEach(async () => {
  await (await database()).clear('history')
})

const inYear = (year: string): Report => withValue(countyReport(), 'year', year)

async function years(draft = 'a'): Promise<readonly string[]> {
  return (await listMilestones(draft)).map(({ report }) => report.year)
}

test('milestones are listed newest first, each with the whole report', async () => {
  await keepMilestone('a', 'manual', inYear('2024'), at, '送审稿')
  await keepMilestone('a', 'afterExport', inYear('2025'), at)
  await keepMilestone('b', 'manual', inYear('2019'), at)
  expect(await listMilestones('a')).toEqual([
    { draft: 'a', number: 2, kind: 'afterExport', name: '', at, report: inYear('2025') },
    { draft: 'a', number: 1, kind: 'manual', name: '送审稿', at, report: inYear('2024') },
  ])
})

test('nothing new is no automatic milestone', async () => {
  await keepMilestone('a', 'auto', inYear('2024'), at)
  await keepMilestone('a', 'auto', inYear('2024'), at)
  await keepMilestone('a', 'auto', inYear('2025'), at)
  expect(await years()).toEqual(['2025', '2024'])
})

test('the newest twenty automatic ones stay, and cost none of the others', async () => {
  await keepMilestone('a', 'manual', inYear('0'), at)
  for (let year = 1; year <= 25; year += 1) await keepMilestone('a', 'auto', inYear(`${year}`), at)
  const kept = Array.from({ length: 20 }, (_, index) => `${25 - index}`)
  expect(await years()).toEqual([...kept, '0'])
})

test('of the others the newest thirty stay', async () => {
  await keepMilestone('a', 'auto', inYear('0'), at)
  for (let year = 1; year <= 33; year += 1)
    await keepMilestone('a', year % 2 ? 'manual' : 'afterExport', inYear(`${year}`), at)
  const kept = Array.from({ length: 30 }, (_, index) => `${33 - index}`)
  expect(await years()).toEqual([...kept, '0'])
})

test('a record that is no milestone is not in the way', async () => {
  await keepMilestone('a', 'manual', inYear('2024'), at)
  await (await database()).put('history', { draft: 'a', number: 2, report: 'x' }, ['a', 2])
  expect(await years()).toEqual(['2024'])
})

test('a milestone that cannot be read keeps its place', async () => {
  await keepMilestone('a', 'manual', inYear('2021'), at)
  const db = await database()
  const newer = { draft: 'a', number: 2, kind: 'dictated' }
  await db.put('history', newer, ['a', 2])
  await keepMilestone('a', 'manual', inYear('2022'), at)
  expect(await db.get('history', ['a', 2])).toEqual(newer)
  expect(await years()).toEqual(['2022', '2021'])
})
