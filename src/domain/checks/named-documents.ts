import { formats } from '../formats/index.ts'
import { operandAt } from './operand.ts'
import { passagesOf, quoted } from './passages.ts'
import { type Rule, type RuleInput, say, type Verdict, violated } from './rule.ts'
import { type Slip, slipsAt, slipsRule } from './slips.ts'

const regulation = '《中华人民共和国政府信息公开条例》'
const feeMeasures = '《政府信息公开信息处理费管理办法》'
/** Its title holds a title, which takes the single marks. */
const formatNotice = '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知'

/** Names of national documents as they are often miswritten; a province may have its own 条例. */
const inexact: readonly { readonly wrong: RegExp; readonly right: string }[] = [
  {
    wrong:
      /《(?:中华人民共和国|中国人民共和国|国家|国务院)?(?:政府|政务)?信息(?:公开)?(?:工作|管理)?条例》/g,
    right: regulation,
  },
  { wrong: /《(?:中华人民共和国|国家)?政务公开(?:工作|管理)?条例》/g, right: regulation },
  { wrong: /《(?:政府)?信息(?:公开)?处理费(?:收费|收取)?管理(?:暂行)?办法》/g, right: feeMeasures },
  { wrong: /关于印发中华人民共和国政府信息公开工作年度报告格式的通知/g, right: formatNotice },
  { wrong: /国务院令[（(]?第?\s*492\s*号/g, right: '国务院令第711号' },
]

const short = '《政府信息公开条例》'

/** The short name serves once the full one stands somewhere in the report. */
function inexactNames(text: string, introduced: boolean): readonly Slip[] {
  return inexact.flatMap(({ wrong, right }) =>
    slipsAt(text, wrong, ([name]) =>
      name === right || (introduced && name === short) ? undefined : right,
    ),
  )
}

const notExact = '{处}写的是“{现在}”，准确的名称是“{应当}”。可以一键改正。'
const unexplained = '{处}直接用了简称“《条例》”，全文没有出现过全称。请在第一次提到时写“{应当}”。'
const otherNotice = '{处}写的依据是“{现在}”，本报告用的格式出自“{应当}”。请核对依据的文号。'

export const exactNames: Rule = {
  code: 'R42',
  title: '法规、文件的名称和文号要准确',
  source: '条例（国务院令第711号）；国办函〔2020〕109号；国办公开办函〔2021〕30号、〔2019〕60号',
  severity: 'verify',
  reads: '标题、导语和各段正文里的书名号和文号，表格格式',
  undecidable: '任何时候都能判定',
  patterns: [notExact, unexplained, otherNotice],
  examine: (input) => {
    const passages = passagesOf(input)
    // The composed lead-in names the regulation in full.
    const { shown, text: own } = input.report.leadIn
    const whole = passages.map(({ text }) => text).join('\n')
    const introduced = whole.includes(regulation) || (shown !== '' && own.trim() === '')
    const bare = passages.find(({ text }) => text.includes('《条例》'))
    return [
      ...passages.flatMap(({ place, label, section, text }): readonly Verdict[] =>
        inexactNames(text, introduced).map(({ from, to, instead = '' }) => {
          const now = text.slice(from, to)
          const message = say(notExact, { 处: label, 现在: now, 应当: instead })
          const mended = text.slice(0, from) + instead + text.slice(to)
          const fix = { label: `改为“${instead}”`, changes: [{ place, from: text, to: mended }] }
          return violated(message, [{ place, label, value: now }], { section, fix })
        }),
      ),
      ...(bare && !introduced && !whole.includes('条例》（')
        ? [
            violated(
              say(unexplained, { 处: bare.label, 应当: `${regulation}（以下简称《条例》）` }),
              [{ place: bare.place, label: bare.label, value: '《条例》' }],
              { section: bare.section },
            ),
          ]
        : []),
      ...passages.flatMap((passage) => otherNotices(input, passage)),
    ]
  },
}

function otherNotices(
  input: RuleInput,
  { place, label, section, text }: ReturnType<typeof passagesOf>[number],
): readonly Verdict[] {
  const others = formats.map(({ source }) => source).filter((each) => each !== input.format.source)
  return others
    .filter((source) => text.includes(source))
    .map((source) =>
      violated(
        say(otherNotice, { 处: label, 现在: source, 应当: input.format.source }),
        [{ place, label, value: source }, operandAt(input, 'formatId')],
        { section, at: [place] },
      ),
    )
}

const numberPattern =
  /(?<=[发函办字政文令规])\s*[[［【（(〔]\s*((?:19|20)\d\d)\s*[\]］】）)〕]\s*第?\s*0*(\d+)\s*号/g

function numbersIn(text: string): readonly Slip[] {
  return slipsAt(text, numberPattern, ({ 0: now, 1: year = '', 2: number = '' }) => {
    const right = `〔${year}〕${number}号`
    // Spaces alone are another rule's.
    return now.replace(/\s/g, '') === right ? undefined : right
  })
}

const inProse = slipsRule(
  {
    code: 'R43',
    title: '发文字号的年份用六角括号，序号不加“第”、不补零',
    source: 'GB/T 9704—2012 7.2.5',
    severity: 'verify',
    fault: '发文字号的写法不合规定',
    custom: '年份用六角括号，序号不加“第”、不补零',
  },
  numbersIn,
)

const onTop =
  '红头的发文字号写的是“{现在}”，应当是“{应当}”：年份用六角括号，序号不加“第”、不补零。可以一键改正。'

export const documentNumbers: Rule = {
  ...inProse,
  reads: `红头的发文字号；${inProse.reads}`,
  patterns: [...inProse.patterns, onTop],
  examine: (input) => {
    const number = input.report.redHeader.number.trim()
    const [slip] = numbersIn(number)
    if (!slip) return inProse.examine(input)
    const right = number.slice(0, slip.from) + (slip.instead ?? '') + number.slice(slip.to)
    const place = 'redHeader.number'
    const from = input.report.redHeader.number
    const fix = { label: `改为“${right}”`, changes: [{ place, from, to: right }] as const }
    return [
      violated(
        say(onTop, { 现在: quoted(number), 应当: right }),
        [{ place: 'redHeader.number', label: '发文字号', value: number }],
        { fix },
      ),
      ...inProse.examine(input),
    ]
  },
}
