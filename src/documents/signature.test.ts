import { expect, test } from 'vitest'
import { textWidth } from './lines.ts'
import { placeSignature } from './signature.ts'

const character = 15.75
const signatureWidth = (text: string) =>
  textWidth(text, { sizePt: 16, trackingPt: -0.25, widthPt: 442.25, indentPt: 0 })
const left = (text: string, right: number) => right + signatureWidth(text)
const date = '2022年1月20日'

test('with a seal the date ends four characters in, the name centred over it', () => {
  const name = '双桥镇人民政府'
  const { nameRight, dateRight } = placeSignature(name, date, true)
  expect(dateRight).toBe(4 * character)
  expect(nameRight + signatureWidth(name) / 2).toBeCloseTo(dateRight + signatureWidth(date) / 2)
})

test('without one the name ends two characters in, the date begins two after it', () => {
  const name = '清溪县双桥镇人民政府办公室'
  const { nameRight, dateRight } = placeSignature(name, date, false)
  expect(nameRight).toBe(2 * character)
  expect(left(name, nameRight) - left(date, dateRight)).toBeCloseTo(2 * character)
})

test('a date longer than the name ends two characters in and the name moves in', () => {
  const name = '双桥镇政府'
  const { nameRight, dateRight } = placeSignature(name, date, false)
  expect(dateRight).toBe(2 * character)
  expect(left(name, nameRight) - left(date, dateRight)).toBeCloseTo(2 * character)
})

test.each([true, false])('a name as long as the line stays on the page, sealed %s', (sealed) => {
  for (const length of [24, 27, 28, 40]) {
    const { nameRight, dateRight } = placeSignature('云'.repeat(length), date, sealed)
    expect(nameRight).toBeGreaterThanOrEqual(0)
    expect(nameRight + Math.min(length, 28) * character).toBeLessThanOrEqual(442.25)
    expect(left(date, dateRight)).toBeLessThanOrEqual(442.25)
  }
})
