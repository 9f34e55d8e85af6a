import * as z from 'zod/mini'
import { readDate } from '#domain/date.ts'
import { type FeeField, feeFields } from '#domain/fee.ts'
import { readNumber } from '#domain/number-entry.ts'

/**
 * What the small forms ask of their fields. Every field may be empty: what is missing is listed on
 * the last stop, here only what cannot be right is said.
 */
const text = z.string()

function matching(pattern: RegExp, message: string) {
  return text.check(z.refine((value) => value.trim() === '' || pattern.test(value.trim()), message))
}

const date = text.check(
  z.refine(
    (value) => value.trim() === '' || readDate(value) !== undefined,
    '日期读不出来，请写成 2026年1月20日 或 2026-1-20',
  ),
)

function figure({ kind }: FeeField) {
  return text.check(
    z.refine(
      (value) => ['number', 'blank'].includes(readNumber(kind, value).kind),
      kind === 'count' ? '件数要填整数' : '金额要填数字，单位是元',
    ),
  )
}

export const organisationSchema = z.record(z.string(), text)

export const redHeaderSchema = z.catchall(
  z.object({
    number: matching(
      /^.{1,20}〔\d{4}〕\d+号$/,
      '文号一般写成“××发〔2026〕1号”，年份用六角括号〔〕，序号前不加“第”和 0',
    ),
  }),
  text,
)

export const signatureSchema = z.catchall(z.object({ date }), text)

export const leadInSchema = z.catchall(
  z.object({
    periodFrom: date,
    periodTo: date,
    postcode: matching(/^\d{6}$/, '邮政编码是 6 位数字'),
    email: matching(/^\S+@\S+\.\S+$/, '电子邮箱的写法不对，例如 abc@example.cn'),
  }),
  text,
)

export const feeSchema = z.catchall(
  z.object(Object.fromEntries(feeFields.map((field) => [field.name, figure(field)]))),
  text,
)
