import { bodiesOf, passagesOf, quoted, sentencesOf } from './passages.ts'
import { operandAt } from './operand.ts'
import { type Rule, type RuleInput, say, type Verdict, violated } from './rule.ts'
import type { OrganisationKind } from '../report.ts'

/** 我局限于…, 我委托…, 我镇办… are no names a writer gives himself. */
const goesOn = '(?![限办托派])'
const foreign: Readonly<Record<OrganisationKind, string>> = {
  township: '我[镇局委]|我街道',
  town: '我[乡局委]|我街道',
  subdistrict: '我[乡镇局委]',
  government: '我[乡镇局]|我街道',
  department: '我[乡镇]|我街道',
}
/** At the head of a clause 我县 speaks for the writer; 按照我县的安排 does not. */
const above = /(?<=^|[，；。])我[县区市](?![、的统场域])/
const ownCount =
  /全[县市区](?=(?:一共|总共|共|累计)(?:主动)?(?:公开|发布|收到|受理|新收|办结)|主动公开(?:各类)?(?:政府)?信息|公开政府信息)/

const otherSelf =
  '{处}写的是“{现在}”，而本单位自称“{应当}”：“{句}”。请核对是不是沿用了别的单位的文字。'

/**
 * How a sentence calls its writer when the writer is called otherwise. What a township says of its
 * county is not amiss once it names itself too, and must not be said of the township instead.
 */
function otherSelfIn(
  sentence: string,
  { report }: RuleInput,
): { readonly word: string; readonly mended?: string } | undefined {
  const { kind, level, selfReference: typed } = report.organisation
  const own = typed.trim()
  const words = new RegExp(`(?:${foreign[kind]})${goesOn}`, 'g')
  const [word] = (sentence.match(words) ?? []).filter((each) => each !== own)
  if (word !== undefined)
    return { word, mended: sentence.replace(new RegExp(word + goesOn, 'g'), own || nameless) }
  if (level !== 'township' || (own !== '' && sentence.includes(own))) return undefined
  const ofCounty = above.exec(sentence) ?? ownCount.exec(sentence)
  return ofCounty ? { word: ofCounty[0] } : undefined
}

/** What a writer who gave himself no name is called. */
const nameless = '本机关'

export const selfReference: Rule = {
  code: 'R27',
  title: '自称和单位一致',
  source: '见过镇的报告里写着“我局”：从别的单位的报告改来，没有改干净',
  severity: 'verify',
  reads: '各段正文里的自称，单位类别和文中自称',
  undecidable: '任何时候都能判定',
  patterns: [otherSelf],
  examine: (input) =>
    bodiesOf(input).flatMap(({ place, label, section, text }) =>
      sentencesOf(text).flatMap((sentence): readonly Verdict[] => {
        const other = otherSelfIn(sentence, input)
        if (other === undefined) return []
        const { word, mended } = other
        const own = input.report.organisation.selfReference.trim() || nameless
        const message = say(otherSelf, { 处: label, 现在: word, 应当: own, 句: quoted(sentence) })
        const operands = [
          { place, label, value: word },
          operandAt(input, 'organisation.selfReference'),
        ]
        const change = { place, from: text, to: text.replace(sentence, mended ?? '') }
        const fix = mended === undefined ? undefined : { label: `改为“${own}”`, changes: [change] }
        return [violated(message, operands, { section, fix })]
      }),
    ),
}

const unit = '(?:条|件|份|宗|起|篇|期|次|场|人次|场次)'
const many = '[\\d０-９]{2,}|[一二三四五六七八九]?[十百千万]+'
/** 12345来件, 预约32次, 就近30次, 线上百场 and 完成百件 are exact. */
const vague = [
  new RegExp(`(?:${many})(?:[余多]万?|来(?!件))${unit}`),
  new RegExp(
    `(?:(?<![附靠接最就邻临])近|(?<![预邀违签履公合节特续制解爽失毁契])约|大约|将近|接近|大概|逾)(?:${many})${unit}`,
  ),
  new RegExp(
    `(?<![件次总人份户票])数[十百千万]+${unit}|几[十百千万]+${unit}|(?<![线网以墙会加])上[百千万]+${unit}|(?<![完办建达形组编写做制促合])成[百千万]+${unit}|若干${unit}`,
  ),
]
const gaps = [
  /[_＿]{2,}/,
  /\*{1,4}(?=[条件次份个])/,
  /[×ＸXx]{2,}(?=[条件次份人年月日元万个乡镇县村])/,
  /[（(][ \u3000]+[）)]/,
  /(?:公开|发布|收到|制发|废止|推送|印发|组织)(?:各类)?(?:政府)?(?:信息|申请|文件|培训)(?:条|件|份|篇)(?=[，。；、])/,
  /(?:一共|总共|共计|累计)(?:条|件|次|份|篇)(?=[，。；、])/,
  /(?<=^|[，；。])现行有效的?(?:行政)?规范性文件[。；]/,
]

const vagueCount =
  '{处}写的是“{现在}”，不是确数：“{句}”。年度报告应当写清楚是多少，请按台账改成确数。'
const unfinished = '{处}有数字没有填完，现在是“{现在}”：“{句}”。请补上数字，没有的写 0。'

export const exactCounts: Rule = {
  code: 'R28',
  title: '件数写确数，不留空',
  source: '见过多份报告写“100余条”，或者“现行有效的规范性文件。”后面没有件数',
  severity: 'verify',
  reads: '各段正文里带件、条、次、份等单位的数字',
  undecidable: '任何时候都能判定',
  patterns: [vagueCount, unfinished],
  examine: (input) => [...found(input, vague, vagueCount), ...found(input, gaps, unfinished)],
}

function found(
  input: RuleInput,
  signs: readonly RegExp[],
  pattern: typeof vagueCount | typeof unfinished,
): readonly Verdict[] {
  return passagesOf(input).flatMap(({ place, label, section, text }) =>
    sentencesOf(text).flatMap((sentence) =>
      signs.flatMap((sign): readonly Verdict[] => {
        const words = sign.exec(sentence)?.[0]
        if (words === undefined) return []
        const message = say(pattern, { 处: label, 现在: words, 句: quoted(sentence) })
        return [violated(message, [{ place, label, value: words }], { section })]
      }),
    ),
  )
}

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马方任袁柳鲍史唐薛雷贺倪汤罗郝安常于傅康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮闵贾江郭梅林钟徐邱骆高夏蔡田樊胡霍万柯卢莫房丁邓洪石崔吉龚程邢裴陆荣翁段侯武刘龙叶司黎白赖乔曾关肖尤易廖耿寇丘'
const posts = '乡长|镇长|书记|主任|局长|县长|领导|组长|站长|所长|联系人|负责人'
const naming = new RegExp(
  `(?:${posts})[：:]?([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=同志|任(?:组|副)|为(?:组|副|成)|担任)`,
)
/** 由李明同志维护; 有关方面同志 and the like are nobody's names. */
const comrade = new RegExp(
  `(?:^|[，。；：、\\n]|由|和|明确|指定|抽调)(?!方面|许多|安排|常委|常务|司法)([${surnames}][\\u4e00-\\u9fff]{1,2}?)同志(?!愿)`,
)
const petitions =
  /(?:办理|受理|化解|调处|接待)(?:群众)?信访(?:案件|事项|问题)[^，。；]{0,4}?(\d+)[件起]/

const names = '{处}写有姓名“{现在}”。人员变动后姓名很快过时，报告也不要求写，建议只写职务。'
const beside = '{处}写的是“{现在}”，信访等工作不属于政府信息公开，建议不写进本报告。'

export const scopeAndNames: Rule = {
  code: 'R29',
  title: '只写政府信息公开，不写个人姓名',
  source: '国办公开办函〔2021〕30号：不宜泛化；姓名并非格式所要求',
  severity: 'hint',
  reads: '各段正文里职务后面或“同志”前面的姓名，信访案件的数字',
  undecidable: '任何时候都能判定',
  patterns: [names, beside],
  examine: (input) =>
    bodiesOf(input).flatMap(({ place, label, section, text }) => {
      const told = (pattern: typeof names | typeof beside, words: string | undefined) =>
        words === undefined
          ? []
          : [
              violated(say(pattern, { 处: label, 现在: words }), [{ place, label, value: words }], {
                section,
              }),
            ]
      return [
        ...told(names, (naming.exec(text) ?? comrade.exec(text))?.[1]),
        ...told(beside, petitions.exec(text)?.[0]),
      ]
    }),
}
