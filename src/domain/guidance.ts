/** What belongs in a row or column, for a clerk who meets it once a year. */
export type Guidance = {
  readonly meaning: string
  /** A counter-example: what does not belong here, and where it goes. */
  readonly notThis: string
  /** The article the row follows, with its words where they help. */
  readonly law?: { readonly article: string; readonly text: string }
}

const regulation = (article: string, text: string) => ({
  article: `《政府信息公开条例》${article}`,
  text,
})

const article14 = regulation(
  '第十四条',
  '依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
)

const article30 = regulation(
  '第三十条',
  '政府信息公开申请内容不明确的，行政机关应当给予指导和释明，并自收到申请之日起7个工作日内一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限。……申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。',
)

/**
 * Rows by id. The words of the law are quoted exactly; that a row follows an article is customary
 * understanding wherever the label does not say it itself, and the pane says so.
 */
export const rowGuidance: Readonly<Record<string, Guidance>> = {
  rules: {
    meaning:
      '规章的制发、废止和现行有效件数。乡镇、街道、县级政府及其部门不能制定规章，三格都填 0。',
    notThis: '本单位发的规范性文件不是规章，填下一行“行政规范性文件”。',
    law: regulation('第二十条第（一）项', '行政法规、规章和规范性文件；'),
  },
  normativeDocs: {
    meaning:
      '本单位制定的、涉及群众权利义务、反复适用并公开发布的文件。“制发”“废止”数当年的，“现行有效”数到 12 月 31 日仍有效的。',
    notThis: '普通通知、会议纪要、人事任免、转发上级的文件不算；联合发文由牵头单位计。',
    law: regulation('第二十条第（一）项', '行政法规、规章和规范性文件；'),
  },
  licences: {
    meaning: '当年作出的行政许可决定的全部件数，公开的和依法不公开的都算。',
    notThis: '没有作出决定的咨询、代办、初审材料不算。',
    law: regulation(
      '第二十条第（五）项',
      '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果；',
    ),
  },
  otherServices: {
    meaning: '行政许可以外的对外管理服务事项的项目数和处理决定数。',
    notThis: '行政许可填上一行，不要重复。',
    law: regulation(
      '第二十条第（五）项',
      '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果；',
    ),
  },
  penalties: {
    meaning: '当年以本单位名义作出的行政处罚决定件数。没有受委托或赋权执法的乡镇填 0。',
    notThis: '派出所、市场监管所等上级派驻机构以自己名义作出的处罚由它们填报。',
    law: regulation(
      '第二十条第（六）项',
      '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定；',
    ),
  },
  coercion: {
    meaning: '当年以本单位名义实施的行政强制措施和行政强制执行件数。',
    notThis: '申请法院强制执行、由法院实施的不算。',
    law: regulation(
      '第二十条第（六）项',
      '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定；',
    ),
  },
  fees: {
    meaning:
      '当年实际收取的行政事业性收费总额，单位是万元，可以有小数；较早的表格填的是收费项目数。',
    notThis: '以元为单位的数要先除以 10000；税收、罚没收入不算行政事业性收费。',
    law: regulation('第二十条第（八）项', '行政事业性收费项目及其依据、标准；'),
  },
  procurement: {
    meaning: '当年政府集中采购的项目数和总金额，金额要连单位一起填，如 251000元 或 25.1万元。',
    notThis: '单位自行零星采购的不算。',
    law: regulation('第二十条第（九）项', '政府集中采购项目的目录、标准及实施情况；'),
  },
  newReceived: {
    meaning: '当年 1 月 1 日至 12 月 31 日收到的政府信息公开申请，一份申请计一件。',
    notThis: '网上留言、信访件、电话咨询不是政府信息公开申请；去年收到、今年才办的填“上年结转”。',
    law: regulation(
      '第三十一条',
      '行政机关收到政府信息公开申请的时间，按照下列规定确定：（一）申请人当面提交政府信息公开申请的，以提交之日为收到申请之日；……（三）申请人通过互联网渠道或者政府信息公开工作机构的传真提交政府信息公开申请的，以双方确认之日为收到申请之日。',
    ),
  },
  carriedIn: {
    meaning:
      '去年没有办完、转到今年继续办的申请。应当等于去年年报的“结转下年度继续办理”，每一列都相等。',
    notThis: '今年新收的不算，即使是同一个人再次申请。',
  },
  granted: {
    meaning: '申请的信息已经公开并告知了获取途径，或者直接把信息给了申请人。',
    notThis: '只给了一部分的填“部分公开”。',
    law: regulation(
      '第三十六条第（一）、（二）项',
      '（一）所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径；（二）所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间；',
    ),
  },
  partial: {
    meaning: '同一份申请里，能公开的给了，不能公开的作了区分处理。这样的申请只计在这一行。',
    notThis: '不要同时再计入“予以公开”或“不予公开”，一件申请只计一次。',
    law: regulation(
      '第三十七条',
      '申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。',
    ),
  },
  deniedStateSecret: {
    meaning: '申请的信息依法定为国家秘密，全部不公开。',
    notThis: '标了“内部资料”但没有定密的不算国家秘密。',
    law: article14,
  },
  deniedLaw: {
    meaning: '有法律或者行政法规明文禁止公开。',
    notThis: '只有地方文件或部门规章要求不公开的，不能填在这里。',
    law: article14,
  },
  deniedSecurity: {
    meaning: '公开后可能危及国家安全、公共安全、经济安全、社会稳定。',
    notThis: '担心引起个别人不满，不等于危及社会稳定。',
    law: article14,
  },
  deniedThirdParty: {
    meaning: '涉及商业秘密、个人隐私，公开会损害别人的合法权益，第三方又有合理理由不同意。',
    notThis: '申请人要的是自己的信息，不属于第三方权益。',
    law: regulation(
      '第十五条',
      '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
    ),
  },
  deniedInternal: {
    meaning: '三类内部事务信息：人事管理、后勤管理、内部工作流程。',
    notThis: '讨论记录、请示报告属于过程性信息，填下一行。',
    law: regulation(
      '第十六条第一款',
      '行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。',
    ),
  },
  deniedProcess: {
    meaning: '四类过程性信息：讨论记录、过程稿、磋商信函、请示报告。',
    notThis: '已经定稿印发的正式文件不是过程性信息。',
    law: regulation(
      '第十六条第二款',
      '行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定。',
    ),
  },
  deniedEnforcementFile: {
    meaning: '申请的是行政执法案卷里的材料。',
    notThis: '行政处罚决定本身依法应当公开的，不能以案卷为由不公开。',
    law: regulation(
      '第十六条第二款',
      '行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定。',
    ),
  },
  deniedAdminQuery: {
    meaning: '要查的是工商登记、不动产登记等另有查询办法的资料，告知按那套办法办。',
    notThis: '别的机关负责公开的一般信息，填“本机关不掌握相关政府信息”。',
    law: regulation(
      '第三十六条第（七）项',
      '所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照有关法律、行政法规的规定办理。',
    ),
  },
  unableNotHeld: {
    meaning: '检索后没有这个信息，或者这个信息不由本机关负责公开。',
    notThis: '有这个信息但需要另外汇总加工的，填下一行。',
    law: regulation(
      '第三十六条第（四）、（五）项',
      '（四）经检索没有所申请公开信息的，告知申请人该政府信息不存在；（五）所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式；',
    ),
  },
  unableNeedsCreating: {
    meaning: '没有现成的，需要专门汇总、加工、分析才能给出。',
    notThis: '现成文件里删去不能公开的内容再提供，属于“部分公开”。',
    law: regulation(
      '第三十八条',
      '行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。除依照本条例第三十七条的规定能够作区分处理的外，需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供。',
    ),
  },
  unableStillUnclear: {
    meaning: '申请人已经补正，但要什么仍然说不清楚。',
    notThis: '申请人没有补正、超过期限的，填（六）其他处理里的“逾期不补正”。',
    law: article30,
  },
  npPetition: {
    meaning: '借信息公开申请的形式来信访、投诉、举报，告知不按申请处理。',
    notThis: '直接走信访渠道来的件，本来就不是申请，不计入本表任何一行。',
    law: regulation(
      '第三十九条第一款',
      '申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理并可以告知通过相应渠道提出。',
    ),
  },
  npRepeat: {
    meaning: '已经答复过，同一申请人又申请相同的信息。',
    notThis: '不同的人申请相同的信息不是重复申请。',
    law: regulation(
      '第三十六条第（六）项',
      '行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理；',
    ),
  },
  npPublication: {
    meaning: '要求提供公报、报刊、书籍等公开出版物，告知获取途径。',
    notThis: '要求提供网站上已公开的文件，填“予以公开”。',
    law: regulation(
      '第三十九条第二款',
      '申请人提出的申请内容为要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径。',
    ),
  },
  npMass: {
    meaning: '申请的数量、频次明显超过合理范围，说明的理由又不合理。',
    notThis: '数量虽多但理由合理、只是延期答复的，按实际办理结果填。',
    law: regulation(
      '第三十五条',
      '申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由。行政机关认为申请理由不合理的，告知申请人不予处理；行政机关认为申请理由合理，但是无法在本条例第三十三条规定的期限内答复申请人的，可以确定延迟答复的合理期限并告知申请人。',
    ),
  },
  npConfirm: {
    meaning: '申请人手里已经有这份信息，要求再出具一份或者确认其效力。',
    notThis: '申请人没有得到过信息、第一次要的，不属于这一行。',
  },
  otherNoCorrection: {
    meaning: '告知补正后，申请人没有正当理由逾期不补正，不再处理。',
    notThis: '补正了但仍不明确的，填（四）“补正后申请内容仍不明确”。',
    law: article30,
  },
  otherNoPayment: {
    meaning: '发了收费通知，申请人逾期没有缴纳信息处理费，不再处理。',
    notThis: '没有发过收费通知的，不会有这种情形。第六部分的收费通知件数不应少于这里。',
    law: regulation(
      '第四十二条第一款',
      '行政机关依申请提供政府信息，不收取费用。但是，申请人申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以收取信息处理费。',
    ),
  },
  otherRest: {
    meaning: '前面各行都不合适的，如申请人自己撤回申请。',
    notThis: '能归入前面任何一行的，不要填在这里。',
  },
  otherHandling: {
    meaning: '前面各行都不合适的，如申请人撤回、逾期不补正。',
    notThis: '能归入前面任何一行的，不要填在这里。',
  },
  resultsTotal: {
    meaning: '（一）至（六）各行之和，由程序自动合计，不用填。',
    notThis: '新收数不是办理总计：还没有办完的在“结转下年度”。',
  },
  carriedOut: {
    meaning: '到 12 月 31 日还没有答复、转到下一年继续办的申请。在格内按 = 键可以按勾稽关系算出。',
    notThis: '已经答复、只是申请人不服在复议或诉讼的，不算结转。',
  },
  cases: {
    meaning: '当年因政府信息公开被申请行政复议、被提起行政诉讼的案件，按结果分列。',
    notThis: '与政府信息公开无关的复议、诉讼案件不填。',
    law: regulation(
      '第五十一条',
      '公民、法人或者其他组织认为行政机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
    ),
  },
}

const upheld: Guidance = {
  meaning: '复议机关维持，或者法院驳回诉讼请求。',
  notThis: '申请人撤回、撤诉的填“其他结果”。',
}
const corrected: Guidance = {
  meaning: '被撤销、变更、确认违法，或者被责令限期履行。',
  notThis: '自行纠正后申请人撤回的，填“其他结果”。',
}
const otherResult: Guidance = {
  meaning: '撤回、撤诉、终止、调解、不予受理等其他结果。',
  notThis: '还没有结果的填“尚未审结”。',
}
const pending: Guidance = {
  meaning: '到 12 月 31 日还没有结果的案件。',
  notThis: '已收到决定书或判决书的，按结果填前面各列。',
}

/** Columns by id; no official definition of the applicants' kinds was found. */
export const columnGuidance: Readonly<Record<string, Guidance>> = {
  naturalPerson: {
    meaning: '个人提出的申请；几个人联名的一份申请计一件。',
    notThis: '律师代理个人申请的，仍计“自然人”。',
  },
  orgBusiness: {
    meaning: '公司、企业等经营单位提出的申请。',
    notThis: '个体工商户以个人名义申请的，计“自然人”。',
  },
  orgResearch: {
    meaning: '科研院所、高等院校提出的申请。',
    notThis: '学生、教师以个人名义申请的，计“自然人”。',
  },
  orgPublicInterest: {
    meaning: '社会团体、基金会、社会服务机构提出的申请。',
    notThis: '村民委员会、居民委员会计“其他”。',
  },
  orgLegalService: {
    meaning: '律师事务所、法律服务所、公证机构以自己名义提出的申请。',
    notThis: '律师代理委托人申请的，按委托人的类别计。',
  },
  orgOther: {
    meaning: '以上都不是的组织，如村民委员会。',
    notThis: '能归入前面各类的，不要填在这里。',
  },
  reviewUpheld: upheld,
  reviewCorrected: corrected,
  reviewOther: otherResult,
  reviewPending: pending,
  directUpheld: upheld,
  directCorrected: corrected,
  directOther: otherResult,
  directPending: pending,
  afterUpheld: upheld,
  afterCorrected: corrected,
  afterOther: otherResult,
  afterPending: pending,
}
