import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth, wrapped } from './display-width.ts'

test('a number that has no room on a line goes to the next, whole', () => {
  const text = `${'全'.repeat(18)}共15431条，其中`
  expect(wrapped(text, 40)).toEqual([`${'全'.repeat(18)}共`, '15431条，其中'])
})

test('no line begins with a mark, and none ends with an opening bracket', () => {
  expect(wrapped('公开信息。', 8)).toEqual(['公开信', '息。'])
  expect(wrapped('共三类（两种）', 8)).toEqual(['共三类', '（两种）'])
})

test('a web address longer than a line is broken', () => {
  expect(wrapped('见www.example.gov.cn', 8)).toEqual(['见www.ex', 'ample.go', 'v.cn'])
})

test('no line is too wide and no sign is lost', () => {
  const signs = fc.constantFrom('全', '年', '，', '。', '（', '）', '1', '5', 'a', '.', ' ', '件')
  fc.assert(
    fc.property(fc.string({ unit: signs }), fc.integer({ min: 4, max: 12 }), (text, columns) => {
      const lines = wrapped(text, columns)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
    }),
    { seed: 20_250_110 },
  )
})
