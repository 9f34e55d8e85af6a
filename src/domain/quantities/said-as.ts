/** 结转 alone: into this year or into the next. */
export const bareCarryOver: readonly string[] = ['结转']

/** The number of requests, of this year alone or with those carried in. */
const numberOfRequests = ['申请总量', '申请总数', '申请数量', '申请量', '申请总件数']

/** Beside a noun alone they say how many there were of it. */
export const countWords: ReadonlySet<string> = new Set(['总量', '总数', '数量', '件数'])

/** Words for what came in, or was handled, that may count all there was to handle. */
export const looseWords: ReadonlySet<string> = new Set([
  '受理',
  '办理',
  '处理',
  ...numberOfRequests,
])

/**
 * How reports call things in running text, beyond the labels printed in the tables. Keys are ids of
 * a format: `<grid>` or `<grid>.<row, column or group>`; an id that no format knows does nothing.
 */
export const saidAs: Readonly<Record<string, readonly string[]>> = {
  'requests.newReceived': [
    '收到',
    '新收',
    '新收到',
    '受理',
    '接收',
    '接到',
    '新增',
    '新受理',
    '收件',
    ...numberOfRequests,
  ],
  'requests.carriedIn': [
    '上年结转',
    '上年度结转',
    '上一年结转',
    '上一年度结转',
    '去年结转',
    '结转上年',
    '结转上年度',
    '上年转入',
    ...bareCarryOver,
  ],
  'requests.results': [
    '办结',
    '办理',
    '答复',
    '处理',
    '办复',
    '办理完毕',
    '办理结果',
    '本年度办理结果',
  ],
  'requests.carriedOut': [
    ...['结转', '结转至', '结转到', '转入'].flatMap((moved) =>
      ['下年', '下年度', '下一年', '下一年度', '次年'].flatMap((year) =>
        ['', '办理', '继续办理'].map((handled) => moved + year + handled),
      ),
    ),
    '尚未办结',
    '正在办理',
    ...bareCarryOver,
  ],
  'requests.granted': ['同意公开', '全部公开', '准予公开'],
  'requests.denied': ['不公开', '未予公开'],
  'requests.naturalPerson': ['自然人', '公民个人'],
  'requests.orgBusiness': ['企业'],
  'requests.orgLegalService': ['律师事务所'],
  'requests.法人或其他组织': ['法人和其他组织', '法人及其他组织', '法人、其他组织'],
  'requests.deniedSecurity': ['三安全一稳定', '危及三安全一稳定'],
  'requests.npPetition': ['信访举报投诉类', '信访投诉举报类', '信访投诉举报'],
  'requests.npMass': ['大量反复申请'],
  'proactive.issued': [
    '制发',
    '制定',
    '出台',
    '印发',
    '新制发',
    '新制定',
    '新出台',
    '制定印发',
    '制定出台',
    '发布',
    '新增',
  ],
  'proactive.repealed': ['废止', '宣布废止'],
  'proactive.inForce': ['现行有效', '继续有效', '现有有效', '有效'],
  'proactive.made': ['制发', '制定', '出台', '印发', '制作', '新制作', '新制定', '新制发'],
  'proactive.newlyPublic': ['新公开'],
  'proactive.totalPublic': ['对外公开总数'],
  'proactive.decisions': ['处理决定'],
  'proactive.normativeDocs': ['规范性文件'],
  'proactive.licences': [
    '行政许可决定',
    '行政许可决定书',
    '行政许可案件',
    '行政许可办结量',
    '行政许可办理量',
  ],
  'proactive.penalties': ['行政处罚决定', '行政处罚决定书', '行政处罚案件'],
  'proactive.coercion': ['行政强制案件'],
  'proactive.fees': ['行政事业性收费收入'],
  'disputes.行政复议': ['复议'],
  'disputes.行政诉讼': ['诉讼'],
  ...Object.fromEntries(
    ['review', 'direct', 'after'].flatMap((block) => [
      [`disputes.${block}Upheld`, ['维持']],
      [`disputes.${block}Corrected`, ['纠正']],
    ]),
  ),
}

/** Names of what a whole table counts. A weak one speaks of it only where the talk is of it already. */
export const tableNouns: Readonly<
  Record<string, { readonly strong: readonly string[]; readonly weak: readonly string[] }>
> = {
  requests: {
    strong: [
      '政府信息公开申请',
      '政府信息依申请公开申请',
      '政府信息依申请公开',
      '依申请公开政府信息申请',
      '依申请公开政府信息',
      '依申请公开申请',
      '依申请公开',
      '政府信息公开的申请',
      '公开政府信息的申请',
      '公开政府信息申请',
      '申请公开政府信息',
      '申请政府信息公开',
      '信息公开申请',
      '政务公开申请',
      '公开申请',
      '依申请公开信息',
    ],
    weak: ['申请', '申请件'],
  },
}

/** Verbs that say nothing of their own beside the nouns of a table, though another table knows them. */
export const neutralVerbs: Readonly<Record<string, readonly string[]>> = {
  proactive: ['办理', '办结', '收取'],
  disputes: ['收到', '接到', '申请'],
}

/** Verbs of any business: they do not carry a table into the next sentence. */
export const everydayVerbs: ReadonlySet<string> = new Set([
  '收到',
  '受理',
  '接收',
  '接到',
  '新增',
  '收件',
  '办结',
  '办理',
  '答复',
  '处理',
  '办复',
  '制发',
  '制定',
  '出台',
  '印发',
  '发布',
  '废止',
  '制作',
  '企业',
  ...bareCarryOver,
])

/** Columns a row of 表二 is meant in when none is named. */
export const usualColumns: readonly string[] = ['decisions', 'amount']

/** Names too general to be recognised by themselves. */
export const tooGeneral: ReadonlySet<string> = new Set(['其他', '总计', '其他处理·其他'])
