import { describe, expect, test } from 'vitest'
import { countyReport } from '#domain/reports.fixture.ts'
import { newDraft } from './draft.ts'
import { parseCutOff, salvage } from './salvage.ts'

const at = '2026-01-05T02:00:00.000Z'

describe('of a damaged record', () => {
  test('every text that has a place is saved, and the rest left', () => {
    const report = {
      year: '2025',
      title: 7,
      organisation: { name: '柳河县双桥镇人民政府', kind: 'ministry', toString: '机关' },
      prose: { 'overview.opening': '一年来稳步推进。', 'overview.closing': null },
      cells: ['3'],
      fee: 'x',
    }
    const saved = salvage('a', { id: 'a', report }, at)!
    expect(saved.report).toMatchObject({
      formatId: '2021',
      year: '2025',
      title: '',
      organisation: { name: '柳河县双桥镇人民政府', kind: 'township' },
      fee: { notices: '' },
    })
    expect(saved.report.prose['overview.opening']).toBe('一年来稳步推进。')
    expect(Object.keys(saved.report.organisation)).not.toContain('toString')
  })

  test.each([
    ['nothing', undefined],
    ['a text', '草稿'],
    ['no report', { id: 'a' }],
    ['a report without texts', { report: { cells: { 'a.b.c': 3 } } }],
  ])('that is %s nothing is saved', (_, record) => {
    expect(salvage('a', record, at)).toBeUndefined()
  })

  test('hostile keys change nothing', () => {
    const record = JSON.parse(
      '{"report":{"year":"2025","__proto__":{"polluted":"x"},"cells":{"__proto__":"x","constructor":"1"}}}',
    )
    const saved = salvage('a', record, at)!
    expect(Object.getPrototypeOf(saved.report.cells)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('JSON that was cut off', () => {
  const whole = JSON.stringify(newDraft('a', countyReport(), at))

  test('says at every length what its complete values say', () => {
    for (let length = 0; length < whole.length; length += 7) {
      const found = parseCutOff(whole.slice(0, length)) as object | undefined
      expect(newDraft('a', countyReport(), at)).toMatchObject({ ...found })
    }
  })

  test('loses no more than the value it was cut in', () => {
    const found = parseCutOff(whole.slice(0, whole.indexOf('"prose"') + 10))
    expect(found).toMatchObject({ id: 'a', report: { fee: countyReport().fee } })
  })

  test.each(['', '不是文件', '{', '{"a":', '<html>'])('“%s” is nothing', (text) => {
    expect(parseCutOff(text)).toBeUndefined()
  })
})
