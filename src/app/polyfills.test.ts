import { afterAll, beforeAll, expect, test } from 'vitest'

const builtIn = Object.getOwnPropertyDescriptor(String.prototype, 'replaceAll')!

beforeAll(async () => {
  Reflect.deleteProperty(String.prototype, 'replaceAll')
  await import('./polyfills.ts')
})

afterAll(() => {
  Object.defineProperty(String.prototype, 'replaceAll', builtIn)
})

const ours = () => Reflect.get(String.prototype, 'replaceAll')

test('stands in where the engine has none', () => {
  expect(ours()).toBeTypeOf('function')
  expect(ours()).not.toBe(builtIn.value)
})

test.each([
  ['a,b,c', ',', '-'],
  ['aaa', 'a', ''],
  ['年年年', '年', '2025年'],
  ['a.b', '.', '$'],
  ['a.b', '.', '[$&]'],
  ['1+1\\2', '\\', '+'],
  ['(a)[b]{c}', '[b]', 'x'],
  ['年', '', '-'],
  ['abc', /[ac]/g, 'x'],
])('“%s” with “%s” replaced by “%s” is what newer engines say', (text, search, replacement) => {
  expect(Reflect.apply(ours(), text, [search, replacement])).toBe(
    Reflect.apply(builtIn.value, text, [search, replacement]),
  )
})
