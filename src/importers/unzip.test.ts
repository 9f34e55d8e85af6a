import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { limits, unzip } from './unzip.ts'

const all = () => true

describe('a zip', () => {
  test('gives the wanted entries only', () => {
    const bytes = zipSync({ 'a.xml': strToU8('a'), 'b.xml': strToU8('b') })
    const parts = unzip(bytes, (name) => name === 'b.xml')
    expect(parts).toEqual({ kind: 'read', value: { 'b.xml': strToU8('b') } })
  })

  test.each(['../evil.xml', 'word/../../evil.xml', '/etc/passwd', 'C:/evil.xml', '..\\evil.xml'])(
    'passes over the name %s, which leads out of it',
    (name) => {
      expect(unzip(zipSync({ [name]: strToU8('x') }), all)).toEqual({ kind: 'read', value: {} })
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
})

test.each([
  ['an empty file', [], /空文件/],
  ['a .doc of old Word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /另存为 .docx/],
  ['a PDF', [...strToU8('%PDF-1.7')], /PDF/],
  ['a text file', [...strToU8('年度报告')], /不是 .docx/],
])('%s is refused with a word on what to do', (_, bytes, reason) => {
  expect(unzip(Uint8Array.from(bytes), all)).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(reason),
  })
})
