import { describe, expect, test } from 'vitest'
import type { Edit, EditKind } from '#domain/edit.ts'
import { format2021 } from '#domain/formats/2021.ts'
import type { Place } from '#domain/place.ts'
import { stepWords } from './step-words.ts'

function step(kind: EditKind, place: Place, from: string, to: string): Edit {
  return { kind, at: '', changes: [{ place, from, to }] }
}

const named = (edit: Edit) => {
  const { kind, what } = stepWords(edit, format2021)
  return `${kind} ${what}`
}

const onRequest = 'prose.overview.onRequest.body'

describe('the record', () => {
  test('shows short texts whole', () => {
    expect(named(step('typed', 'cells.requests.newReceived.naturalPerson', '', '3'))).toBe(
      '输入 表三“本年新收”行“自然人”列：（空） → 3',
    )
  })

  test('shows long texts where they begin to differ', () => {
    const [from, to] = [3, 16].map((n) => `全年新收政府信息公开申请${n}件，均按时办结答复。`)
    expect(named(step('repaired', onRequest, from!, to!))).toBe(
      '修正 总体情况·依申请公开：…公开申请3件，均按时办结… → …公开申请16件，均按时办…',
    )
  })

  test('shows what was added at the end', () => {
    const text = '全年新收政府信息公开申请三件，均已办结。'
    expect(named(step('typed', onRequest, text, `${text}另有一件。`))).toBe(
      '输入 总体情况·依申请公开：…已办结。 → …已办结。另有一件。',
    )
  })

  test('tells which sentence was confirmed', () => {
    const place: Place = `carried.${onRequest}`
    expect(named(step('set', place, '第一句照旧。\n第二句照旧。', '第二句照旧。'))).toBe(
      '确认无误 总体情况·依申请公开：第一句照旧。',
    )
    expect(named(step('set', place, '第二句照旧。', ''))).toBe(
      '确认无误 总体情况·依申请公开：第二句照旧。',
    )
  })

  test('tells a reason without its fingerprint', () => {
    const place: Place = 'reasons.R1'
    expect(named(step('typed', place, '', 'ab12 三件在补正'))).toBe('说明理由 三件在补正')
    expect(named(step('typed', place, 'ab12 三件在补正', 'ab12 两件在补正'))).toBe(
      '说明理由 两件在补正',
    )
    expect(stepWords(step('typed', place, 'ab12 三件在补正', ''), format2021).kind).toBe('撤回理由')
  })

  test('tells whose note it is', () => {
    expect(
      named(step('typed', 'notes.requests.newReceived.naturalPerson', '', '依据台账第 3 页')),
    ).toBe('备注 表三“本年新收”行“自然人”列：依据台账第 3 页')
  })
})
