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
    '结转下年度继续办理',
    '结转下年继续办理',
    '结转至下年度继续办理',
    '结转下年度办理',
    '结转下一年度办理',
    '结转下年度',
    '结转下年',
    '结转下一年度',
    '结转下一年',
    '结转至下年度',
    '结转至下年',
    '结转至下一年度',
    '结转到下一年度',
    '结转到下年',
    '转入下年',
    '转入下年度',
    '尚未办结',
    '正在办理',
  ],
  'requests.granted': ['同意公开', '全部公开', '准予公开'],
  'requests.denied': ['不公开', '未予公开'],
  'requests.naturalPerson': ['自然人', '公民个人'],
  'requests.orgBusiness': ['企业'],
  'requests.orgLegalService': ['律师事务所'],
  'requests.法人或其他组织': ['法人和其他组织', '法人及其他组织', '法人、其他组织'],
  'requests.deniedSecurity': ['三安全一稳定', '危及三安全一稳定'],
  'requests.npPetition': ['信访举报投诉类'],
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
  ],
  'proactive.repealed': ['废止', '宣布废止'],
  'proactive.inForce': ['现行有效', '继续有效'],
  'proactive.made': ['制发', '制定', '出台', '印发', '制作', '新制作', '新制定', '新制发'],
  'proactive.newlyPublic': ['新公开'],
  'proactive.totalPublic': ['对外公开总数'],
  'proactive.decisions': ['处理决定'],
  'proactive.normativeDocs': ['规范性文件'],
  'proactive.licences': ['行政许可决定', '行政许可案件'],
  'proactive.penalties': ['行政处罚决定', '行政处罚案件'],
  'proactive.coercion': ['行政强制措施', '行政强制案件'],
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
    ],
    weak: ['申请', '申请件'],
  },
}

/** Verbs that say nothing of their own beside the nouns of a table, though another table knows them. */
export const neutralVerbs: Readonly<Record<string, readonly string[]>> = {
  proactive: ['办理', '办结', '收取'],
  disputes: ['收到', '接到', '申请'],
}

/** What the lines of the first side of a balance mean when nothing but the noun is denied. */
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
  '废止',
  '制作',
  '企业',
])

/** Columns a row of 表二 is meant in when none is named. */
export const usualColumns: readonly string[] = ['decisions', 'amount']

/** Names too general to be recognised by themselves. */
export const tooGeneral: ReadonlySet<string> = new Set(['其他', '总计', '其他处理·其他'])

/** Words that leave the scope of a figure as it is. */
export const fillers = [
  '的', '了', '已', '均已', '共', '共计', '总共', '合计', '总计', '累计', '一共', '总量', '总数', '总额',
  '数量', '数', '件数', '金额', '为', '是', '系', '属于', '有', '对', '以', '作', '作出', '做出', '开展', '实施',
  '完成', '收取', '征收', '依法', '依规', '按期', '按时', '及时', '如期', '规范', '妥善', '全部', '目前', '现',
  '我镇', '我乡', '我街道', '我局', '我县', '我区', '我市', '我办', '我委', '我单位', '本机关', '本单位', '本级',
  '本镇', '本乡', '本局', '本街道', '全镇', '全乡', '全县', '全区', '全市', '全局', '全街道', '街道', '镇政府',
  '乡政府', '社会公众', '社会', '群众', '公众', '公民、法人和其他组织', '公民、法人或其他组织',
  '公民、法人或者其他组织', '公民、法人及其他组织', '公民、法人、其他组织', '申请人', '提出', '提交', '向',
  '要求', '任何', '任何形式', '各类', '事项', '情况', '情形', '案件', '现象', '行为', '件', '类', '类别', '方面',
  '工作', '因', '由', '由于', '被', '引起', '引发', '产生', '发生', '出现', '导致', '被申请', '申请人为', '提起',
  '被提起', '决定', '答复中', '中', '其', '则', '仅', '新', '也', '并', '而', '还', '关于', '下达',
  '公众提出', '于', '在', '予以', '政府', '另', '另有', '尚有', '另外', '截至', '截止', '年底', '底',
  '末', '年末', '年初', '清理后', '经清理', '依申请',
] as const

/** Words that say this year. */
export const thisYear = ['今年', '今年以来', '本年', '本年度', '全年', '年内', '年度', '年度内', '当年', '一年来'] as const

/** Words that say another year. */
export const anotherYear = ['去年', '上年', '上年度', '上一年', '上一年度', '往年', '前年', '历年', '近年', '来年', '明年', '下年', '下一年'] as const

/** What follows is a difference, a rate or a plan, not a count of the year. */
export const changes = [
  '较', '比', '同比', '环比', '相比', '相较', '增加', '减少', '增长', '下降', '上升', '增至', '每', '平均', '人均',
  '不少于', '不低于', '超过', '达到', '不足', '近', '约', '大约', '左右', '将', '预计', '计划', '拟',
] as const

/** Ways, times and other bodies that narrow a count to a part of it. */
export const narrowing = [
  '通过', '方式', '渠道', '途径', '邮寄', '信函', '邮箱', '邮件', '传真', '网络', '网上', '线上', '线下', '在线', '当面',
  '现场', '平台', '系统', '窗口', '电话', '书面', '口头', '上半年', '下半年', '季度', '月份', '指导', '协助', '配合', '涉及',
  '督促', '抽查', '检查', '下属', '各村', '村级', '科室', '转办', '转来', '会同', '连同', '加上', '应', '需', '待',
  '部分单位', '其他单位', '以来',
] as const

/** Other business of a township: a figure that follows speaks of it, not of requests. */
export const otherBusiness = [
  '信访', '热线', '工单', '留言', '信箱', '咨询', '投诉', '举报', '来信', '来访', '提案', '建议', '议案', '舆情', '诉求',
  '不动产', '宅基地', '低保', '救助', '调解', '矛盾', '纠纷', '审批', '便民', '培训', '民事',
] as const

/** That the talk is of information disclosure: a bare 行政复议 may be about anything. */
export const disclosure = ['政府信息公开', '信息公开', '政务公开', '政府信息', '政府信息公开工作', '信息公开工作'] as const

export const negations = [
  '未', '没有', '没', '无', '尚未', '暂未', '从未', '未曾', '并未', '均未', '均无', '暂无', '尚无', '不存在', '未发生',
] as const

/** What follows holds of each thing named before. */
export const eachWords = ['均', '均为', '都', '都为', '皆为', '各'] as const
export const respectiveWords = ['分别', '分别为', '依次为'] as const
export const withinWords = ['其中', '包括', '包含', '含', '内含'] as const
/** Parts that do not claim to be all. */
export const partialWords = ['主要', '主要有', '主要是', '重点', '例如', '如', '等', '典型'] as const
/** Parts that claim to be all the others. */
export const restWords = ['其余', '其他', '剩余'] as const
export const joinWords = ['、', '和', '与', '及', '以及', '或', '或者', '并'] as const
export const shareWords = ['占', '占比', '占比为', '占总数', '占比达'] as const
