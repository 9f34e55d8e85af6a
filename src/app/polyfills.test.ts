import { expect, test } from 'vitest'
import { replaceAll } from './polyfills.ts'

test.each([
  ['a,b,c', ',', '-'],
  ['aaa', 'a', ''],
  ['年年年', '年', '2025年'],
  ['a.b', '.', '$'],
  ['abc', /[ac]/g, 'x'],
])('“%s” with “%s” replaced by “%s” is what newer engines say', (text, search, replacement) => {
  const newer = text.split(search).join(replacement)
  expect(replaceAll.call(text, search, replacement)).toBe(newer)
})
