import { expect, test } from 'vitest'
import { failureReport } from './failure-report.ts'

const circumstances = {
  version: '1.2.3',
  at: '2026-01-05T02:00:00.000Z',
  protocol: 'file:',
  stop: 'requests',
  browser: 'Mozilla/5.0 Chrome/109.0',
}

function errorWith(message: string, stack: string): Error {
  const error = new TypeError(message)
  error.stack = stack
  return error
}

test('a report says what failed and where in the program', () => {
  const stack = [
    'TypeError: x is not a function',
    '    at composeDocument (file:///C:/Users/me/年报.html:12:345)',
    '    at async Object.save (file:///C:/Users/me/年报.html:6:7)',
    '    at file:///C:/Users/me/年报.html:8:9',
  ].join('\n')
  expect(failureReport(errorWith('x is not a function', stack), circumstances)).toBe(
    [
      '政府信息公开年报编制 1.2.3',
      '时间：2026-01-05T02:00:00.000Z',
      '打开方式：file:',
      '页面：requests',
      '浏览器：Mozilla/5.0 Chrome/109.0',
      '错误：TypeError: x is not a function',
      '  composeDocument 12:345',
      '  Object.save 6:7',
      '  (anonymous) 8:9',
    ].join('\n'),
  )
})

test('Firefox writes its stack in its own way', () => {
  const error = errorWith('a is null', 'show@file:///home/zhang/年报.html:3:4\n@file:///x.html:5:6')
  expect(failureReport(error, circumstances).split('\n').slice(-2)).toEqual([
    '  show 3:4',
    '  (anonymous) 5:6',
  ])
})

test.each([
  `Unexpected token '张', "张某某 13800138000" is not valid JSON`,
  '张某某 is not defined',
  'cannot read 13800138000',
  'no such file: “C:\\Users\\张某某\\年报.html”',
  'bad value `张某某\n13800138000` here',
])('neither words nor numbers of a clerk get into it: %s', (message) => {
  const stack = `Error: ${message}\n    at read (file:///C:/Users/张某某/13800138000/年报.html:1:2)`
  const report = failureReport(errorWith(message, stack), circumstances)
  expect(report).not.toMatch(/张|某|1380/)
  expect(report).toContain('  read 1:2')
})

test('what is thrown without being an error is named by its type only', () => {
  expect(failureReport('张某某', circumstances).split('\n').pop()).toBe('错误：string')
})
