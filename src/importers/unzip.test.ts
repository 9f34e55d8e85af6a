import { strToU8, type Zippable, zipSync as zipNow } from 'fflate'
import { describe, expect, test } from 'vitest'
import { limits } from './limits.ts'
import { entryNames, unzip } from './unzip.ts'

const all = () => true

/** At a fixed time: the bytes of the present one could be taken for those that a test changes. */
const zipSync = (parts: Zippable, options = {}) =>
  zipNow(parts, { ...options, mtime: new Date(1980, 0, 1) })
const asDamaged = { kind: 'refused', reason: expect.stringMatching(/损坏/) }

/** Where the central directory's first entry begins. */
const centralAt = (bytes: Uint8Array) =>
  bytes.findIndex((_, i) => [0x50, 0x4b, 1, 2].every((byte, j) => bytes[i + j] === byte))

const changed = (bytes: Uint8Array, at: number, byte: number) =>
  bytes.map((old, i) => (i === at ? byte : old))

describe('a zip', () => {
  test('gives the wanted entries only', () => {
    const bytes = zipSync({ 'a.xml': strToU8('a'), 'b.xml': strToU8('b') })
    const parts = unzip(bytes, (name) => name === 'b.xml')
    expect(parts).toEqual({ kind: 'read', value: new Map([['b.xml', strToU8('b')]]) })
  })

  test.each(['../evil.xml', 'word/../../evil.xml', '/etc/passwd', 'C:/evil.xml', '..\\evil.xml'])(
    'passes over the name %s, which leads out of it',
    (name) => {
      expect(unzip(zipSync({ [name]: strToU8('x') }), all)).toEqual({
        kind: 'read',
        value: new Map(),
      })
    },
  )

  test('is refused when an entry would inflate beyond the limit', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(limits.part + 1) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(unzip(bomb, all)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/太大/),
    })
  })

  test('is refused when it has too many entries', () => {
    const entries = Array.from({ length: limits.entries + 1 }, (_, i) => [`${i}.xml`, strToU8('')])
    expect(unzip(zipSync(Object.fromEntries(entries)), all)).toMatchObject({ kind: 'refused' })
  })

  test('is refused when it was cut off', () => {
    const bytes = zipSync({ 'a.xml': strToU8('a'.repeat(100)) })
    expect(unzip(bytes.slice(0, bytes.length - 30), all)).toMatchObject({
      reason: expect.stringMatching(/损坏/),
    })
  })

  test('is refused when an entry holds more than it says', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(5000) })
    expect(unzip(changed(bytes, centralAt(bytes) + 24, 10), all)).toMatchObject(asDamaged)
  })

  test('is refused when an entry holds less than it says', () => {
    const bytes = zipSync({ 'a.xml': strToU8('abc') }, { level: 0 })
    expect(unzip(changed(bytes, centralAt(bytes) + 24, 2), all)).toMatchObject(asDamaged)
  })

  test('is refused when one bit of a figure was flipped', () => {
    const bytes = zipSync({ 'a.xml': strToU8('共12件') }, { level: 0 })
    const at = bytes.indexOf('1'.charCodeAt(0))
    expect(unzip(changed(bytes, at, '3'.charCodeAt(0)), all)).toMatchObject(asDamaged)
  })

  test('is refused when two entries have one name', () => {
    const bytes = zipSync({ 'a.xml': strToU8('a'), 'b.xml': strToU8('b') })
    const twice = bytes.map((byte) => (byte === 'b'.charCodeAt(0) ? 'a'.charCodeAt(0) : byte))
    expect(entryNames(twice)).toMatchObject(asDamaged)
  })

  test('is refused when an entry is called otherwise inside than in the directory', () => {
    const bytes = zipSync({ 'a.xml': strToU8('x') })
    const renamed = changed(bytes, bytes.indexOf('a'.charCodeAt(0)), 'c'.charCodeAt(0))
    expect(unzip(renamed, all)).toMatchObject(asDamaged)
  })

  test('is refused when it is locked by a password', () => {
    const bytes = zipSync({ 'a.xml': strToU8('x') })
    expect(unzip(changed(bytes, centralAt(bytes) + 8, 1), all)).toMatchObject({
      reason: expect.stringMatching(/密码/),
    })
  })

  test('keeps an entry called __proto__ an entry', () => {
    const latin = Array.from(zipSync({ _$proto__: strToU8('x') }), (b) => String.fromCharCode(b))
    const named = Uint8Array.from(latin.join('').replace(/_\$/g, '__'), (c) => c.charCodeAt(0))
    expect(unzip(named, all)).toEqual({
      kind: 'read',
      value: new Map([['__proto__', strToU8('x')]]),
    })
  })
})
