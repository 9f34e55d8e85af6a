import { strToU8 } from 'fflate'
import { utf16 } from './encodings.fixture.ts'
import { hostilePackages } from './hostile-packages.fixture.ts'

/** A file made to harm a reader, and what must come of it: read, or refused in these words. */
export type HostileFile = {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly outcome: 'read' | RegExp
}

const page = (markup: string) => strToU8(`<html><body>${markup}</body></html>`)

/** One of each kind of harm that we know, for every kind of file that can do it. */
export const hostileFiles: readonly HostileFile[] = [
  ...hostilePackages,
  {
    name: 'a page of 100,000 nested tables',
    bytes: () => page('<table><tr><td>'.repeat(100_000)),
    outcome: /层数太多/,
  },
  {
    name: 'a page of tables beside each other',
    bytes: () => page('<table><tr><td>1<td>2</table>'.repeat(40_000)),
    outcome: /表格太大/,
  },
  {
    name: 'a page of cells that span all',
    bytes: () =>
      page(`<table>${`<tr>${'<td rowspan=65534 colspan=1000>1'.repeat(9)}`.repeat(4000)}</table>`),
    outcome: /表格太大/,
  },
  {
    name: 'a page of 100,000 faces left open',
    bytes: () => page(`${'<font><b>'.repeat(100_000)}甲`),
    outcome: 'read',
  },
  {
    name: 'a page of 100,000 lists left open',
    bytes: () => page('<ol><li>甲'.repeat(100_000)),
    outcome: /层数太多/,
  },
  {
    name: 'a page of a list of 100,000 numbers',
    bytes: () => page(`<ol>${'<li>甲'.repeat(100_000)}</ol>`),
    outcome: 'read',
  },
  {
    name: 'a page of attributes without end',
    bytes: () => page(`<p ${'a=1 '.repeat(1_000_000)}>甲`),
    outcome: 'read',
  },
  {
    name: 'a page with text between its cells 100,000 times',
    bytes: () => page(`<table>${'甲<tr>'.repeat(100_000)}</table>`),
    outcome: /表格太大/,
  },
  {
    name: 'an .mht of 100,000 parts',
    bytes: () =>
      strToU8(
        `Content-Type: multipart/related; boundary=a\n\n${'--a\nContent-Type: text/html\n\n<p>甲\n'.repeat(100_000)}--a--`,
      ),
    outcome: /太多/,
  },
  {
    name: 'an .mht that is never closed',
    bytes: () =>
      strToU8(`Content-Type: multipart/related; boundary=a\n\n${'--a\n'.repeat(2_000_000)}`),
    outcome: /太多/,
  },
  {
    name: 'a text of 20 MB',
    bytes: () => strToU8('一、总体情况\n'.repeat(1_000_000)),
    outcome: /太大/,
  },
  {
    name: 'a text of one line of 7 MB',
    bytes: () => strToU8('甲'.repeat(2_400_000)),
    outcome: 'read',
  },
  {
    name: 'a text of 90,000 rows of tabs',
    bytes: () => strToU8('一、本年新收\t1\t2\t3\n'.repeat(90_000)),
    outcome: /表格太大/,
  },
  {
    name: 'a text of quotes that are never closed',
    bytes: () => strToU8('"甲\t'.repeat(500_000)),
    outcome: /表格太大/,
  },
  {
    name: 'a text of quotes over many lines',
    bytes: () => strToU8('"甲\n'.repeat(90_000)),
    outcome: 'read',
  },
  {
    name: 'a text of commas',
    bytes: () => strToU8(`${','.repeat(100)}\n`.repeat(70_000)),
    outcome: /表格太大/,
  },
  {
    name: 'a text of bars',
    bytes: () => strToU8(`${'|'.repeat(300)}\n`.repeat(4000)),
    outcome: 'read',
  },
  {
    name: 'a text of frames that are never closed',
    bytes: () => strToU8('┌──┬──┐\n'.repeat(90_000)),
    outcome: 'read',
  },
  {
    name: 'a text of one frame as large as is read',
    bytes: () => {
      const width = 240
      const drawn = (left: string, middle: string, right: string) =>
        `${left}${middle.repeat(width)}${right}\n`
      const body = drawn('│', '　│', '　│') + drawn('├', '─┼', '─┤')
      return strToU8(drawn('┌', '─┬', '─┐') + body.repeat(1400) + drawn('└', '─┴', '─┘'))
    },
    outcome: /表格太大|太多/,
  },
  {
    name: 'a text of beginnings of labels',
    bytes: () => strToU8('2.申请人逾期未按收\n'.repeat(90_000)),
    outcome: 'read',
  },
  {
    name: 'a text of misprinted labels, each another',
    bytes: () => {
      const sign = (at: number) => String.fromCharCode(0x4e00 + at)
      const row = (_: unknown, at: number) =>
        `本年新收政府信息公${sign(at)}请数${sign(at % 3000)} 1 2 3\n`
      return strToU8(
        `三、收到和处理政府信息公开申请情况\n${Array.from({ length: 19_000 }, row).join('')}`,
      )
    },
    outcome: 'read',
  },
  {
    name: 'a text of figures without end',
    bytes: () =>
      strToU8(`三、收到和处理政府信息公开申请情况\n一、本年新收${' 0'.repeat(3_000_000)}`),
    outcome: 'read',
  },
  {
    name: 'a text in UTF-16 of half characters',
    bytes: () => utf16('\ud800'.repeat(1_000_000)),
    outcome: 'read',
  },
  {
    name: 'a text that says __proto__ where a label should be',
    bytes: () => strToU8('三、收到和处理政府信息公开申请情况\n__proto__\t1\nconstructor\t2\n'),
    outcome: 'read',
  },
]
