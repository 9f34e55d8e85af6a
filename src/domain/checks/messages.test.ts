import { describe, expect, test } from 'vitest'
import type { Severity } from '../finding.ts'
import { isPlace } from '../place.ts'
import { rules } from './index.ts'
import { judge, type Rule, say } from './rule.ts'
import { samples } from './samples/index.ts'
import { failuresOf } from './samples/sample.ts'

/** What a pattern may come to: its own words, anything in its slots. */
function shapeOf(pattern: string): RegExp {
  const words = pattern
    .split(/\{[^}]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${words.join('[\\s\\S]*')}$`)
}

function foundBy(rule: Rule) {
  const sample = samples.find(({ code }) => code === rule.code)!
  return failuresOf(sample).flatMap((input) => judge(rule, input).findings)
}

test('a pattern says what is put into its slots', () => {
  expect(say('{列}相差 {差}。', { 列: '自然人', 差: 2 })).toBe('自然人相差 2。')
})

describe.each(rules)('$code', (rule) => {
  test('says where, what is and what should be, in whole Chinese sentences', () => {
    const found = foundBy(rule)
    expect(found.length).toBeGreaterThan(0)
    for (const { message } of found) {
      expect(message).not.toMatch(/[A-Za-z{}]|undefined|NaN/)
      expect(message).toMatch(/[。？]$/)
      expect(rule.patterns.some((pattern) => shapeOf(pattern).test(message))).toBe(true)
    }
  })

  test('has a sample for everything it says', () => {
    const said = foundBy(rule).map(({ message }) => message)
    const unsaid = rule.patterns.filter(
      (pattern) => !said.some((message) => shapeOf(pattern).test(message)),
    )
    expect(unsaid).toEqual([])
  })

  test('leads to the places it compared, and says what stands there', () => {
    for (const { at, operands, message } of foundBy(rule)) {
      expect(at.length).toBeGreaterThan(0)
      for (const place of [...at, ...operands.map((each) => each.place)])
        expect(isPlace(place), place).toBe(true)
      expect(operands.length).toBeGreaterThan(0)
      const [first, second] = operands
      if (operands.length === 2 && /相差|少 |差 /.test(message))
        for (const { value } of [first!, second!]) expect(message).toContain(value)
    }
  })

  test('names its patterns, its source and what it reads without a name from the code', () => {
    for (const text of [...rule.patterns, rule.title, rule.source, rule.reads, rule.undecidable])
      expect(text.replace(/GB\/T|GF/g, '')).not.toMatch(/[A-Za-z]/)
  })
})

/** Another severity needs its reason in docs/checks.md. */
const assigned: Readonly<Record<string, Severity>> = {
  R1: 'error',
  R2: 'error',
  R3: 'error',
  R4: 'error',
  R5: 'error',
  R6: 'explain',
  R7: 'error',
  R8: 'verify',
  R9: 'explain',
  R10: 'hint',
  R11: 'error',
  R12: 'verify',
  R13: 'verify',
  R14: 'error',
  R15: 'error',
  R16: 'error',
  R17: 'verify',
  R18: 'verify',
  R19: 'verify',
  R20: 'hint',
  R21: 'hint',
  R22: 'hint',
  R23: 'hint',
  R24: 'hint',
  R25: 'hint',
  R27: 'verify',
  R28: 'verify',
  R29: 'hint',
}

test('severities are the ones assigned', () => {
  const listed = rules.filter(({ code }) => code in assigned)
  expect(listed.map(({ code, severity }) => [code, severity])).toEqual(
    listed.map(({ code }) => [code, assigned[code]]),
  )
})
