import type { ProseSection } from '../format.ts'
import { passagesOf, type Passage, quoted } from './passages.ts'
import { proseSections } from '../sections.ts'
import { type Rule, type RuleInput, say, type Verdict, violated } from './rule.ts'

const numerals = '一二三四五六七八九十'
const numbered = /^[\s\u3000]*(?:[一二三四五六七八九十]|\d{1,2})[、.．]\s*(.{2,24})$/

/** What makes a line the title of a section, whatever words stand around it. */
const cores: readonly (readonly [section: string, core: RegExp])[] = [
  ['overview', /^总体情况$/],
  ['proactive', /^主动公开政府信息(?:的)?情况$/],
  ['requests', /^收到和处理政府信息公开申请(?:的)?情况$/],
  ['disputes', /^.{0,12}行政复议、?(?:和)?(?:提起)?行政诉讼(?:的)?情况$/],
  ['problems', /^.{0,14}存在的?(?:主要)?问题(?:及|和|与)改进(?:情况|措施)$/],
  ['other', /^其他需要(?:报告|说明)的?(?:事项|情况)$/],
]

const ownTitle =
  '{处}里写有一行“{现在}”，而部分标题“{应当}”由程序印出，这样会印两遍。请删去这一行，可以一键删去。'
const otherTitle =
  '{处}里写有一行“{现在}”，这是“{应当}”的标题。请把这一行下面的文字移到那一部分，再删去这一行。'

/** A title of a section that was pasted along with the text. */
export const noTitlesInProse: Rule = {
  code: 'R39',
  title: '正文里不写部分标题，标题用一至六的汉字编号',
  source:
    '国办公开办函〔2021〕30号附件：六个部分的标题；见过“1、总体情况”“2、主动公开政府信息情况”',
  severity: 'error',
  reads: '各段正文里单独成行、带编号的文字',
  undecidable: '任何时候都能判定',
  patterns: [ownTitle, otherTitle],
  examine: (input) =>
    passagesOf(input).flatMap((passage) =>
      passage.text.split('\n').flatMap((line): readonly Verdict[] => {
        if (passage.kind !== 'body') return []
        const words = numbered.exec(line)?.[1]?.trim()
        const core = words && cores.find(([, each]) => each.test(words))
        const titled = core && input.format.sections.find(({ id }) => id === core[0])
        if (!titled) return []
        const { place, label, section, text } = passage
        const values = { 处: label, 现在: quoted(line), 应当: titled.title }
        const operands = [{ place, label, value: line.trim() }]
        if (titled.id !== section) return [violated(say(otherTitle, values), operands, { section })]
        const rest = text
          .split('\n')
          .filter((each) => each !== line)
          .join('\n')
        const fix = { label: '删去这一行', changes: [{ place, from: text, to: rest }] }
        return [violated(say(ownTitle, values), operands, { section, fix })]
      }),
    ),
}

/** A number found in a text, as a place in its sequence. */
type Mark = {
  readonly passage: Passage
  readonly words: string
  readonly number: number
  /** The rest of its line, from the number on. */
  readonly line: string
}

const broken =
  '{处}的序号“{现在}”接在{前}后面，应当是“{应当}”。请核对是不是漏了一条，或者序号写重了。'
const firstLevel = '{处}里用了“{现在}”，这一级编号是六个部分标题用的。请改成“（一）”或者“1.”。'
const headingsBroken = '“{部分}”的小标题序号是“{现在}”，应当依次是“{应当}”。可以一键改正。'

/** Breaks in a run of numbers, which may start anew at one. */
function breaksIn(marks: readonly Mark[], write: (number: number) => string): readonly Verdict[] {
  return marks.flatMap((mark, index): readonly Verdict[] => {
    const before = marks[index - 1]
    const due = (before?.number ?? 0) + 1
    if (mark.number === due || mark.number === 1) return []
    const { passage, words } = mark
    const 前 = before ? `“${before.words}”` : '开头'
    const message = say(broken, { 处: passage.label, 现在: words, 前, 应当: write(due) })
    const operands = [
      { place: passage.place, label: passage.label, value: words },
      ...(before
        ? [{ place: before.passage.place, label: before.passage.label, value: before.words }]
        : []),
    ]
    return [violated(message, operands, { section: passage.section })]
  })
}

function marksIn(passage: Passage, pattern: RegExp): readonly Mark[] {
  const { text } = passage
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: sign = '', index }) => ({
    passage,
    line: text.slice(index).split('\n')[0] ?? '',
    words: whole.trim(),
    number: /^\d+$/.test(sign) ? Number(sign) : valueOf(sign),
  }))
}

function valueOf(sign: string): number {
  if (!sign.startsWith('十')) return numerals.indexOf(sign) + 1
  return 10 + (sign.length > 1 ? numerals.indexOf(sign.charAt(1)) + 1 : 0)
}

function inChinese(number: number): string {
  return number <= 10 ? numerals.charAt(number - 1) : `十${numerals.charAt(number - 11)}`
}

const chinese = '(十[一二三四五六七八九]?|[一二三四五六七八九])'
/** 一是 may follow without a mark; 唯一是 is none. */
const pointed = new RegExp(
  `(?:(?<=^|[\\n，。；：、\\s])|(?<![唯统之单同专第每任])(?=一))${chinese}是(?![否不])`,
  'g',
)
const arabic = /^[\s\u3000]*(\d{1,2})[.．、](?!\d)/gm
const topLevel = /^[\s\u3000]*[一二三四五六七八九十]{1,2}、/m

/** Headings of a section, if they are numbered at all. */
function headingsOf(input: RuleInput, section: ProseSection): readonly Verdict[] {
  const headings = passagesOf(input).filter(
    (passage) => passage.kind === 'heading' && passage.section === section.id,
  )
  const mark = new RegExp(`^\\s*（${chinese}）`)
  const marks = headings.map(({ text }) => mark.exec(text))
  if (headings.length === 0 || marks.some((each) => each === null)) return []
  if (marks.every((each, index) => valueOf(each?.[1] ?? '') === index + 1)) return []
  const operands = headings.map(({ place, label, text }) => ({ place, label, value: text.trim() }))
  const message = say(headingsBroken, {
    部分: section.title,
    现在: marks.map((each) => `（${each?.[1] ?? ''}）`).join(''),
    应当: marks.map((_, index) => `（${inChinese(index + 1)}）`).join(''),
  })
  const changes = headings.map(({ place, text }, index) => ({
    place,
    from: text,
    to: text.replace(mark, `（${inChinese(index + 1)}）`),
  }))
  const fix = { label: '按顺序重新编号', changes }
  return [violated(message, operands, { section: section.id, fix })]
}

export const numbering: Rule = {
  code: 'R40',
  title: '小标题和序号按顺序，不重不漏，层次分明',
  source: 'GB/T 9704—2012 7.3.3：层次依次为“一、”“（一）”“1.”“（1）”',
  severity: 'verify',
  reads: '各部分小标题的序号，正文里的“一是、二是”和行首的“1.”“一、”',
  undecidable: '任何时候都能判定',
  patterns: [broken, firstLevel, headingsBroken],
  examine: (input) => [
    ...proseSections(input.format).flatMap((section) => headingsOf(input, section)),
    ...passagesOf(input)
      .filter(({ kind }) => kind === 'body')
      .flatMap((passage) => [
        ...breaksIn(marksIn(passage, pointed), (number) => `${inChinese(number)}是`),
        ...breaksIn(
          marksIn(passage, arabic).filter(({ line }) => !isTitle(line)),
          (number) => `${number}.`,
        ),
        ...topLevelIn(passage),
      ]),
  ],
}

function topLevelIn({ place, label, section, text }: Passage): readonly Verdict[] {
  const line = text.split('\n').find((each) => topLevel.test(each) && !isTitle(each))
  if (line === undefined) return []
  const words = quoted(line, 12)
  const message = say(firstLevel, { 处: label, 现在: words })
  return [violated(message, [{ place, label, value: words }], { section })]
}

function isTitle(line: string): boolean {
  const words = numbered.exec(line)?.[1]?.trim() ?? ''
  return cores.some(([, core]) => core.test(words))
}
