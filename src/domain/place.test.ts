import { expect, test } from 'vitest'
import { cellOfPlace, cellPlace, isPlace, prosePlace, shownPlace } from './place.ts'

test.each([
  'year',
  'title',
  'formatId',
  'organisation.name',
  'leadIn.periodFrom',
  'fee.notices',
  'prose.overview.opening',
  'prose.overview.issues.body',
  'cells.requests.newReceived.naturalPerson',
  'stated.requests.newReceived.naturalPerson',
])('“%s” is a place', (text) => {
  expect(isPlace(text)).toBe(true)
})

test.each([
  '__proto__',
  '__proto__.polluted',
  'cells.__proto__',
  'cells.__proto__.polluted',
  'constructor',
  'constructor.prototype',
  'prototype.x',
  'toString',
  'cells',
  'cells.',
  'year.x',
  'Cells.a',
  ' year',
  'year\n',
  'prose.<b>',
  'prose.a b',
  'prose.总体',
  'id',
  '',
])('“%s” is none, whoever sends it', (text) => {
  expect(isPlace(text)).toBe(false)
})

test('a cell and its place name each other', () => {
  expect(cellPlace('requests.granted.total')).toBe('cells.requests.granted.total')
  expect(cellOfPlace('cells.requests.granted.total')).toBe('requests.granted.total')
  expect(cellOfPlace('stated.requests.granted.total')).toBeUndefined()
})

test('a part of a section has two places, a text one', () => {
  expect(prosePlace('overview', 'opening')).toBe('prose.overview.opening')
  expect(prosePlace('overview', 'issues', 'body')).toBe('prose.overview.issues.body')
})

test('the mark of a carried text is shown at the text, every other place at itself', () => {
  expect(shownPlace('carried.prose.overview.opening')).toBe('prose.overview.opening')
  expect(shownPlace('prose.overview.opening')).toBe('prose.overview.opening')
})
