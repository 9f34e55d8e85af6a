import { describe, expect, test } from 'vitest'
import { mayMakeRules, profileOf, selfReferenceOf, signatureNameOf } from './organisation.ts'
import type { Report } from './report.ts'
import { countyReport } from './reports.fixture.ts'

describe('a full name tells', () => {
  test.each([
    ['清溪县石桥乡人民政府', 'township', 'township', '我乡'],
    ['石桥乡', 'township', 'township', '我乡'],
    ['清溪县云岭瑶族乡人民政府', 'township', 'township', '我乡'],
    ['清溪县双桥镇人民政府', 'town', 'township', '我镇'],
    [' 清溪县双桥镇人民政府 ', 'town', 'township', '我镇'],
    ['清溪区东门街道办事处', 'subdistrict', 'township', '我街道'],
    ['清溪区东门街道', 'subdistrict', 'township', '我街道'],
    ['清溪县农业农村局', 'department', 'county', '我局'],
    ['清溪县乡村振兴局', 'department', 'county', '我局'],
    ['清溪县发展和改革委员会', 'department', 'county', '本机关'],
    ['清溪县人民政府', 'government', 'county', '我县'],
    ['清溪县人民政府办公室', 'government', 'county', '我县'],
    ['云岭自治县', 'government', 'county', '我县'],
  ])('“%s” is a %s of %s level and calls itself %s', (name, kind, level, selfReference) => {
    expect(profileOf(name)).toEqual({ kind, level, selfReference })
  })

  test.each(['', '清溪', '清溪县双桥镇中心小学', '某某市人民政府'])(
    'nothing when it is “%s”',
    (name) => {
      expect(profileOf(name)).toBeUndefined()
    },
  )
})

function organised(organisation: Partial<Report['organisation']>): Report {
  const report = countyReport()
  return { ...report, organisation: { ...report.organisation, ...organisation } }
}

test.each([
  ['我县', '我县'],
  [' 我县 ', '我县'],
  ['', '本机关'],
  ['\u3000', '本机关'],
])('an organisation that calls itself “%s” is written %s', (typed, written) => {
  expect(selfReferenceOf(organised({ selfReference: typed }))).toBe(written)
})

test.each([
  ['township', false],
  ['county', false],
  ['prefecture', true],
] as const)('at %s level 规章 may be made: %s', (level, may) => {
  expect(mayMakeRules(organised({ level }))).toBe(may)
})

test('who signs is who reports, unless another name was typed', () => {
  const report = organised({ name: ' 清溪县人民政府办公室 ' })
  expect(signatureNameOf(report)).toBe('清溪县人民政府办公室')
  const signature = { ...report.signature, name: '清溪县人民政府' }
  expect(signatureNameOf({ ...report, signature })).toBe('清溪县人民政府')
})
