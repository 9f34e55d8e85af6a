import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText, type Run } from './document.ts'
import { breakLines, type LineStyle, spacedParts, textWidth } from './lines.ts'

/** Body text: 28 characters of 15.75 pt on 442.25 pt. */
const body: LineStyle = { sizePt: 16, trackingPt: -0.25, widthPt: 442.25, indentPt: 0 }
const lines = (text: string, style = body) =>
  breakLines([{ text }], style).map(({ runs }) => plainText(runs))
const han = (count: number) => '公'.repeat(count)

describe('a full line', () => {
  test('holds 28 characters, 26 under the first-line indent', () => {
    expect(lines(han(60)).map((line) => line.length)).toEqual([28, 28, 4])
    expect(lines(han(60), { ...body, indentPt: 31.6 }).map((l) => l.length)).toEqual([26, 28, 6])
  })

  test.each(['，', '。', '、', '；', '：', '？', '！', '）', '》', '”'])(
    'never begins with %s',
    (mark) => {
      expect(lines(`${han(28)}${mark}公`)).toEqual([han(27), `公${mark}公`])
    },
  )

  test.each(['（', '《', '“'])('never ends with %s', (mark) => {
    expect(lines(`${han(27)}${mark}公`)).toEqual([han(27), `${mark}公`])
  })

  test('carries several marks over together', () => {
    expect(lines(`${han(27)}》）公`)).toEqual([han(26), '公》）公'])
  })
})

describe('figures and Latin words', () => {
  test('are never broken', () => {
    expect(lines(`${han(27)}2025年`)).toEqual([han(27), '2025年'])
  })

  test('stand a quarter em from Chinese', () => {
    const apart = textWidth('收到', body) + textWidth('12', body)
    expect(textWidth('收到12', body)).toBeCloseTo(apart + 4)
    expect(textWidth('，12', body)).toBeCloseTo(textWidth('，', body) + textWidth('12', body))
  })

  test('a text is cut where it stands apart, and nowhere else', () => {
    expect(spacedParts('2026年1月16日')).toEqual(['2026', '年', '1', '月', '16', '日'])
    expect(spacedParts('办结，12件。')).toEqual(['办结，12', '件。'])
  })

  test('a web address longer than the line breaks anywhere', () => {
    const address = `www.${'a'.repeat(80)}.gov.cn`
    expect(lines(address).length).toBeGreaterThan(1)
    expect(lines(address).join('')).toBe(address)
  })
})

test('a typed line break is kept, and nothing is one empty line', () => {
  expect(lines('甲\n乙')).toEqual(['甲', '乙'])
  expect(lines('')).toEqual([''])
})

test('the face of a lead goes with its characters to the next line', () => {
  const runs: readonly Run[] = [{ text: han(30), lead: 3 }, { text: '文' }]
  expect(breakLines(runs, body).map((line) => line.runs)).toEqual([
    [{ text: han(28), lead: 3 }],
    [{ text: '公公', lead: 3 }, { text: '文' }],
  ])
})

test('no character is lost and no line is wider than the type area', () => {
  const signs = fc.constantFrom(
    '公',
    '，',
    '。',
    '（',
    '）',
    '“',
    '”',
    '1',
    '25',
    'km',
    ' ',
    '—',
    '𠮷',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 200 }), (parts) => {
      const text = parts.join('')
      expect(lines(text).join('')).toBe(text)
      // Marks that may neither begin nor end a line can pile up beyond any line.
      const piled = /[，。）”—“（]{4}/.test(text)
      for (const line of breakLines([{ text }], body))
        if (!piled) expect(line.widthPt).toBeLessThanOrEqual(body.widthPt + 0.01)
    }),
    { numRuns: 200, seed: 7 },
  )
})
