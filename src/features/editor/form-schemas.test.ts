import { expect, test } from 'vitest'
import { feeFields } from '#domain/fee.ts'
import { readNumber } from '#domain/number-entry.ts'
import { feeSchema } from './form-schemas.ts'

test.each(['', '0', '３件', '3元', '1.5', '1.5万元', '1,200 元', '三', '约二百', '-1', '/', 'x'])(
  'the form takes “%s” where the report reads it, and nowhere else',
  (text) => {
    const untouched = { notices: '', charged: '', received: '' }
    for (const { name, kind } of feeFields) {
      const isRead = ['number', 'blank'].includes(readNumber(kind, text).kind)
      expect(feeSchema.safeParse({ ...untouched, [name]: text }).success).toBe(isRead)
    }
  },
)
