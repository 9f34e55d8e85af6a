import { type Guidance, regulation } from './guidance.ts'

/** 表四 of both formats: its one row. */
export const disputeRows: Readonly<Record<string, Guidance>> = {
  cases: {
    meaning: '因本单位的政府信息公开工作被申请行政复议、被提起行政诉讼的案件，按结果分列。',
    article: regulation('第五十一条'),
    quote:
      '公民、法人或者其他组织认为行政机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
    basis: 'law',
    notThis: '与信息公开无关的复议、诉讼不填；只向上级投诉、举报的也不填。',
  },
}

const reviewFirst = {
  article: '《行政复议法》（2023年修订）第二十三条第一款第（四）项',
  quote: `有下列情形之一的，申请人应当先向行政复议机关申请行政复议，对行政复议决定不服的，可以再依法向人民法院提起行政诉讼：
……
（四）申请政府信息公开，行政机关不予公开；`,
} as const

const courtUpholds = {
  article: '《行政诉讼法》第六十九条',
  quote:
    '行政行为证据确凿，适用法律、法规正确，符合法定程序的，或者原告申请被告履行法定职责或者给付义务理由不成立的，人民法院判决驳回原告的诉讼请求。',
  basis: 'custom',
} as const

const courtCorrects = {
  article: '《行政诉讼法》第七十条',
  quote: `行政行为有下列情形之一的，人民法院判决撤销或者部分撤销，并可以判决被告重新作出行政行为：
（一）主要证据不足的；
（二）适用法律、法规错误的；
（三）违反法定程序的；
（四）超越职权的；
（五）滥用职权的；
（六）明显不当的。`,
  basis: 'custom',
} as const

/** 表四 of both formats: columns by id, each a result within its block. */
export const disputeColumns: Readonly<Record<string, Guidance>> = {
  reviewUpheld: {
    meaning: '行政复议机关决定维持的案件。',
    article: '《行政复议法》（2023年修订）第六十八条',
    quote:
      '行政行为认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当的，行政复议机关决定维持该行政行为。',
    basis: 'custom',
    notThis: '申请人撤回、复议终止的，填“其他结果”。',
  },
  reviewCorrected: {
    meaning: '行政复议机关决定变更、撤销、确认违法或无效，或者要求限期履行的案件。',
    article: '《行政复议法》（2023年修订）第六十四条第一款',
    quote: `行政行为有下列情形之一的，行政复议机关决定撤销或者部分撤销该行政行为，并可以责令被申请人在一定期限内重新作出行政行为：
（一）主要事实不清、证据不足；
（二）违反法定程序；
（三）适用的依据不合法；
（四）超越职权或者滥用职权。`,
    basis: 'custom',
    notThis: '本单位自己纠正、申请人随后撤回的，填“其他结果”。',
  },
  reviewOther: {
    meaning:
      '复议申请被撤回、终止、调解、不予受理等其他结果。决定驳回的归在哪一列各地口径不一，请问上级主管部门。',
    basis: 'custom',
    notThis: '到12月31日还没有结果的，填“尚未审结”。',
  },
  reviewPending: {
    meaning: '到本年12月31日复议机关还没有作出决定的案件。',
    basis: 'custom',
    notThis: '已经收到复议决定书的，按结果填前面三列。',
  },
  directUpheld: {
    meaning: '没有经过复议、直接起诉，法院判决驳回原告诉讼请求的案件。',
    ...courtUpholds,
    notThis: '原告撤诉的填“其他结果”；先复议再起诉的填“复议后起诉”下面各列。',
  },
  directCorrected: {
    meaning: '没有经过复议、直接起诉，法院判决撤销、变更、确认违法或无效，或者限期履行的案件。',
    ...courtCorrects,
    notThis: '本单位自己纠正、原告随后撤诉的，填“其他结果”。',
  },
  directOther: {
    meaning: '没有经过复议、直接起诉，以撤诉、调解、不予立案等其他结果了结的案件。',
    basis: 'custom',
    notThis: '到12月31日还没有结果的，填“尚未审结”；先复议再起诉的填“复议后起诉”下面各列。',
  },
  directPending: {
    meaning:
      '没有经过复议、直接起诉，到本年12月31日法院还没有结果的案件。2024年起，对不予公开不服的要先申请复议。',
    ...reviewFirst,
    basis: 'custom',
    notThis: '已经收到裁判文书的，按结果填前面三列；先复议再起诉的填“复议后起诉”下面各列。',
  },
  afterUpheld: {
    meaning: '先经过复议再起诉，法院判决驳回原告诉讼请求的案件。',
    ...courtUpholds,
    notThis: '复议机关维持、但没有再起诉的，只填“行政复议”下面的“结果维持”。',
  },
  afterCorrected: {
    meaning: '先经过复议再起诉，法院判决撤销、变更、确认违法或无效，或者限期履行的案件。',
    ...courtCorrects,
    notThis: '在复议阶段就被纠正、没有再起诉的，只填“行政复议”下面的“结果纠正”。',
  },
  afterOther: {
    meaning: '先经过复议再起诉，以撤诉、调解、不予立案等其他结果了结的案件。',
    basis: 'custom',
    notThis: '到12月31日还没有结果的，填“尚未审结”。',
  },
  afterPending: {
    meaning: '先经过复议再起诉，到本年12月31日法院还没有结果的案件。',
    ...reviewFirst,
    basis: 'custom',
    notThis: '复议还没有结果的，填“行政复议”下面的“尚未审结”。',
  },
}
