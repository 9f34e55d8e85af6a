import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  [
    '云溪县石桥乡人民政府2025年政府信息公开工作年度报告',
    '云溪县石桥乡人民政府2025年政府信息公开工作年度报告.docx',
  ],
  ['石桥乡 2025 年 报告', '石桥乡2025年报告.docx'],
  ['a/b\\c:d*e?f"g<h>i|j', 'abcdefghij.docx'],
  ['甲\u202e乙\u0000', '甲乙.docx'],
  ['CON: \t', 'CON.docx'],
  ['\u200b/', '政府信息公开工作年度报告.docx'],
  ['', '政府信息公开工作年度报告.docx'],
])('the title “%s” is saved as %s', (title, name) => {
  expect(fileNameOf(title, '', 'docx')).toBe(name)
})

test('a text version has the same name with another ending', () => {
  expect(fileNameOf('石桥乡2025年报告', '', 'txt')).toBe('石桥乡2025年报告.txt')
})

test('a long title is cut between characters', () => {
  expect(fileNameOf(`乡${'𡋾'.repeat(200)}`, '', 'docx')).toMatch(/^乡𡋾+\.docx$/u)
})

test('a long title keeps its suffix, within the 255 bytes of a name on Linux', () => {
  const name = fileNameOf('乡'.repeat(200), '（网页粘贴版）', 'docx')
  expect(name).toMatch(/^乡+（网页粘贴版）\.docx$/)
  expect(new TextEncoder().encode(name).length).toBeLessThan(256)
})
