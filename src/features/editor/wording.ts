import type { UnreadableReason } from '#domain/number-entry.ts'

/** Beside the cell, while it is typed; the problems panel says it in full. */
export const unreadableReasons: Readonly<Record<UnreadableReason, string>> = {
  notANumber: '这里要填数字，现在的内容读不出来',
  negative: '这里不能填负数',
  fraction: '件数要填整数，不能带小数',
  tooLarge: '数字太大，请核对',
  chineseNumeral: '请用阿拉伯数字填写',
  separatorMisplaced: '逗号的位置不对，请核对',
}
