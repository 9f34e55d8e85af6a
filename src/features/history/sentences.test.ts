import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencePieces } from './sentences.ts'

describe('the difference of two texts', () => {
  test('is a sentence, not the paragraph around it', () => {
    expect(sentencePieces('收到申请3件。均已办结。', '收到申请4件。均已办结。')).toEqual([
      { kind: 'removed', text: '收到申请3件。' },
      { kind: 'added', text: '收到申请4件。' },
      { kind: 'kept', text: '均已办结。' },
    ])
  })

  test('of an added sentence leaves the others as they are', () => {
    expect(sentencePieces('一是公开。二是办理', '一是公开。补充说明；二是办理')).toEqual([
      { kind: 'kept', text: '一是公开。' },
      { kind: 'added', text: '补充说明；' },
      { kind: 'kept', text: '二是办理' },
    ])
  })

  test('loses not a character of either text', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '。', '；', '\n', ' '),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = sentencePieces(before, after)
        const without = (gone: string) =>
          pieces.flatMap(({ kind, text: piece }) => (kind === gone ? [] : [piece])).join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
})
