import { describe, expect, test } from 'vitest'
import { thirdErrors, scoreOf } from '#domain/doctor/score.fixture.ts'
import { formats } from '#domain/formats/index.ts'

const slips = 2000
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`

describe.each(formats)('2,000 slips in the tables of $id', (format) => {
  test.each([3, 16, 60, 600])('of %d requests, with the totals of the paper', (requests) => {
    const { noticed, first, shown, sole } = scoreOf(format, requests, true, slips)
    console.info(
      `${format.id}, ${requests} requests, with totals: noticed ${percent(noticed, slips)}, true repair first ${percent(first, noticed)}, in the top three ${percent(shown, noticed)}, called the only one ${percent(sole, noticed)}`,
    )
    expect(shown / noticed).toBeGreaterThanOrEqual(requests === 600 ? 0.95 : 0.98)
  })

  test.each([3, 16, 60, 600])('of %d requests, totals only computed', (requests) => {
    const { noticed, first, shown } = scoreOf(format, requests, false, slips)
    console.info(
      `${format.id}, ${requests} requests, totals computed: noticed ${percent(noticed, slips)}, true repair first ${percent(first, noticed)}, in the top three ${percent(shown, noticed)}`,
    )
    expect(noticed).toBeLessThan(slips)
  })

  test.each([3, 16, 60, 600])(
    'two at once, of %d requests: no third error is the only repair',
    (n) => {
      expect(thirdErrors(format, n, true, slips)).toEqual([])
      expect(thirdErrors(format, n, false, slips)).toEqual([])
    },
  )
})
