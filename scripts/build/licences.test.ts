import { expect, test } from 'vitest'
import { moduleOf, packageOf, productLicences } from './licences.ts'

test('every package inside the product is listed with its licence', () => {
  const all = productLicences()
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['react', 'react-dom', 'scheduler', 'docx', 'fflate', 'saxes', 'zod']),
  )
  expect(all.filter(({ licence, version }) => !licence || !version)).toEqual([])
})

test('nothing in the product asks for more than to be named', () => {
  const permissive = [
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Unlicense',
  ]
  const terms = (licence: string) => licence.replace(/[()]/g, '').split(/ (?:AND|OR) /)
  expect(
    productLicences().filter(
      ({ licence }) => !terms(licence).some((one) => permissive.includes(one)),
    ),
  ).toEqual([])
})

test('the page has each text once, and every package its own', async () => {
  const all = productLicences()
  const module = moduleOf(all)
  const made: unknown = await import(`data:text/javascript,${encodeURIComponent(module)}`)
  expect(made).toHaveProperty('licences', all)
  for (const { text } of all) expect(module.split(JSON.stringify(text))).toHaveLength(2)
})

test.each([
  ['/a/node_modules/zod/v4/mini.js', ['zod']],
  ['/a/node_modules/@tanstack/store/dist/x.js', ['@tanstack/store']],
  ['/a/node_modules/docx/node_modules/xml/x.js', ['xml']],
  ['C:\\a\\node_modules\\idb\\x.js', ['idb']],
  ['/a/src/app/main.tsx', []],
])('the package of %s', (moduleId, names) => {
  expect(packageOf(moduleId)).toEqual(names)
})
