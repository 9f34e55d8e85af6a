import { describe, expect, test } from 'vitest'
import { importReport } from './import-report.ts'
import { recogniseClipboard } from './recognise-clipboard.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file without any section or table of a report', () => {
  test('is refused, whatever else can be read of it', () => {
    const recipe = bytes('红烧肉的做法\n肉500克，糖30克。\n')
    expect(importReport(recipe, { year: 2023 })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/没有找到.*不像一份年度报告.*请/),
    })
  })

  test('but with pictures is told that these cannot be read, and what can', () => {
    const scans = bytes(
      '<html><body><p>2023年度报告</p><img src="1.png"><img src="2.png"></body></html>',
    )
    expect(importReport(scans)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/图片.*读不出来.*请/),
    })
  })

  test('is read when only one of them is there', () => {
    for (const part of ['一、总体情况\n概述。', '规章\t3\t1\t5\n行政规范性文件\t3\t1\t5'])
      expect(importReport(bytes(part))).toMatchObject({ kind: 'read' })
  })
})

test('pasted text of which nothing belongs into a report is refused', () => {
  const nothing = { kind: 'refused', reason: expect.stringMatching(/粘贴的内容/) }
  expect(recogniseClipboard('', '')).toMatchObject(nothing)
  expect(recogniseClipboard('<img src="file:///x.png">', '')).toMatchObject(nothing)
  expect(recogniseClipboard('', '规章\t3\t1\t5')).toMatchObject({ kind: 'read' })
})
