import { afterEach, describe, expect, test } from 'vitest'
import { DraftLock } from './draft-lock.ts'
import { provideLocks, standInLocks, until } from './stand-in-locks.fixture.ts'

const open: DraftLock[] = []

afterEach(() => {
  for (const lock of open.splice(0)) lock.close()
})

/** A window on the draft, and what it is told. */
function aWindow(onAsked: () => Promise<void> = () => Promise.resolve()) {
  const told: string[] = []
  const lock = new DraftLock('a', {
    onAsked,
    onLost: () => told.push('lost'),
    onSaved: () => told.push('saved'),
    onFree: (isFree) => told.push(isFree ? 'free' : 'taken'),
  })
  open.push(lock)
  return { lock, told }
}

test('a window that gives the draft away late keeps it where it has taken it back meanwhile', async () => {
  provideLocks(standInLocks())
  let written = (): void => undefined
  const first = aWindow(
    () =>
      new Promise((resolve) => {
        written = resolve
      }),
  )
  const second = aWindow()
  expect(await first.lock.acquire()).toBe(true)
  // The first one does not answer in time.
  await second.lock.takeOver()
  await until('the first one hears of it', () => first.told.includes('lost'))
  await first.lock.takeOver()
  await until('the second one hears of it', () => second.told.includes('lost'))
  first.told.length = 0
  written()
  const third = aWindow()
  expect(await third.lock.acquire()).toBe(false)
  expect(await first.lock.acquire()).toBe(true)
  expect(first.told).toEqual([])
}, 20_000)

for (const kind of ['with locks', 'without locks'] as const)
  describe(`windows ${kind}`, () => {
    const begin = async () => {
      provideLocks(kind === 'with locks' ? standInLocks() : undefined)
      const [writer, reader] = [aWindow(), aWindow()]
      expect(await writer.lock.acquire()).toBe(true)
      expect(await reader.lock.acquire()).toBe(false)
      return { writer, reader }
    }

    test('a window that reads is told when the one that wrote has closed', async () => {
      const { writer, reader } = await begin()
      expect(reader.told).toEqual([])
      writer.lock.close()
      await until('the draft is free', () => reader.lock.isFree)
      expect(reader.told).toEqual(['free'])
      expect(await reader.lock.acquire()).toBe(true)
      expect(reader.lock.isFree).toBe(false)
    })

    test('and when another one was quicker, as often as it happens', async () => {
      const { writer, reader } = await begin()
      writer.lock.close()
      await until('the draft is free', () => reader.lock.isFree)
      const other = aWindow()
      expect(await other.lock.acquire()).toBe(true)
      await until('it is taken', () => !reader.lock.isFree)
      other.lock.close()
      await until('it is free again', () => reader.lock.isFree)
      expect(reader.told).toEqual(['free', 'taken', 'free'])
    })
  })

test('a page that goes says so where the browser has no locks that would', async () => {
  provideLocks(undefined)
  const [writer, reader] = [aWindow(), aWindow()]
  await writer.lock.acquire()
  await reader.lock.acquire()
  writer.lock.sayGone()
  await until('the draft is free', () => reader.lock.isFree)
  expect(reader.told).toEqual(['free'])
})
