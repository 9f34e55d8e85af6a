import { describe, expect, test } from 'vitest'
import { clipboardData } from './clipboard.ts'

describe('what a spreadsheet gets from a copied cell', () => {
  test.each(['12', '１２', '3件', '', '-', '-3', '+1,234', '—', '无'])(
    '“%s” is as typed',
    (typed) => {
      expect(clipboardData([[typed]])).toEqual({
        text: typed,
        html: `<table><tr><td>${typed}</td></tr></table>`,
      })
    },
  )

  test.each(['=1+1', '+A1', '-A1', '@SUM(A1)', ' =1+1', '＝1+1', '=HYPERLINK("x")'])(
    '“%s” is text, not a formula',
    (typed) => {
      const { text, html } = clipboardData([['1', typed]])
      expect(text).toBe(`1\t'${typed}`)
      expect(html).toBe(
        `<table><tr><td>1</td><td style="mso-number-format:'\\@'">${typed}</td></tr></table>`,
      )
    },
  )

  test('signs of markup are signs', () => {
    expect(clipboardData([['<b>&']]).html).toContain('<td>&lt;b&gt;&amp;</td>')
  })
})
