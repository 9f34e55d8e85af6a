import { type Guidance, regulation } from './guidance.ts'

const article14 = {
  article: regulation('第十四条'),
  quote:
    '依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
  basis: 'custom',
} as const

const article16Process = {
  article: regulation('第十六条第二款'),
  quote:
    '行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定。',
  basis: 'custom',
} as const

const article30 = {
  article: regulation('第三十条'),
  quote:
    '政府信息公开申请内容不明确的，行政机关应当给予指导和释明，并自收到申请之日起7个工作日内一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限。答复期限自行政机关收到补正的申请之日起计算。申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。',
  basis: 'custom',
} as const

/**
 * 表三 of both formats: rows by id. That a row follows an article is read from their like wording;
 * no official explanation of the rows was found.
 */
export const requestRows: Readonly<Record<string, Guidance>> = {
  newReceived: {
    meaning:
      '本年1月1日至12月31日收到的申请，收到之日按条例的规定算。一般一份申请计一件，依法拆开办理的按拆开后的件数计。',
    article: regulation('第三十一条'),
    quote: `行政机关收到政府信息公开申请的时间，按照下列规定确定：
（一）申请人当面提交政府信息公开申请的，以提交之日为收到申请之日；
（二）申请人以邮寄方式提交政府信息公开申请的，以行政机关签收之日为收到申请之日；以平常信函等无需签收的邮寄方式提交政府信息公开申请的，政府信息公开工作机构应当于收到申请的当日与申请人确认，确认之日为收到申请之日；
（三）申请人通过互联网渠道或者政府信息公开工作机构的传真提交政府信息公开申请的，以双方确认之日为收到申请之日。`,
    basis: 'custom',
    notThis:
      '网上留言、信访件、电话咨询不是信息公开申请，不填；上年收到、本年度才办的填“上年结转”。',
  },
  carriedIn: {
    meaning:
      '上年没有办完、转到本年度接着办的申请，应当与上年年报“结转下年度继续办理”一行逐列相等。',
    basis: 'custom',
    notThis: '本年度收到的填“本年新收”，哪怕还是上年那个申请人。',
  },
  granted: {
    meaning: '申请的信息已经公开，告诉了申请人去哪里找；或者直接把信息给了申请人。',
    article: regulation('第三十六条第（一）、（二）项'),
    quote: `（一）所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径；
（二）所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间；`,
    basis: 'custom',
    notThis: '只给了一部分、其余没有给的，填“部分公开”。',
  },
  partial: {
    meaning: '同一件申请里能公开的给了，不能公开的分开处理、没有给。这样的申请只计在这一行。',
    article: regulation('第三十七条'),
    quote:
      '申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。',
    basis: 'law',
    notThis: '一点也没有给的，按理由填“不予公开”或“无法提供”里的一行；不要两处都计。',
  },
  deniedStateSecret: {
    meaning: '申请的信息依法定为国家秘密，没有公开。',
    ...article14,
    notThis: '只标了“内部资料”、没有依法定密的不算，按实际理由填后面的行。',
  },
  deniedLaw: {
    meaning: '有法律或者行政法规明文禁止公开，没有公开。',
    ...article14,
    notThis: '只有地方文件或部门规章说不公开的不算，按实际理由填别的行。',
  },
  deniedSecurity: {
    meaning: '公开后可能危及国家安全、公共安全、经济安全或者社会稳定，没有公开。',
    ...article14,
    notThis: '已经依法定密的，填“属于国家秘密”。',
  },
  deniedThirdParty: {
    meaning: '涉及别人的商业秘密、个人隐私等，公开会损害其合法权益，没有公开。',
    article: regulation('第十五条'),
    quote:
      '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
    basis: 'custom',
    notThis: '第三方同意后给了的填“予以公开”；隐去姓名等内容后给了的填“部分公开”。',
  },
  deniedInternal: {
    meaning: '人事管理、后勤管理、内部工作流程这三类内部事务，没有公开。',
    article: regulation('第十六条第一款'),
    quote:
      '行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。',
    basis: 'custom',
    notThis: '讨论记录、请示报告一类填下一行“四类过程性信息”。',
  },
  deniedProcess: {
    meaning: '讨论记录、过程稿、磋商信函、请示报告这四类办事过程中的材料，没有公开。',
    ...article16Process,
    notThis: '已经定稿印发的文件不是过程性信息，给了的填“予以公开”。',
  },
  deniedEnforcementFile: {
    meaning: '申请的是行政执法案卷里的材料，没有公开。',
    ...article16Process,
    notThis: '依法应当公开的处罚决定书不能当案卷不公开，给了的填“予以公开”。',
  },
  deniedAdminQuery: {
    meaning: '要查工商登记、不动产登记这类另有查询办法的资料，告知按那套办法去查。',
    article: regulation('第三十六条第（七）项'),
    quote:
      '（七）所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照有关法律、行政法规的规定办理。',
    basis: 'custom',
    notThis: '一般信息只是归别的机关管的，填“本机关不掌握相关政府信息”。',
  },
  unableNotHeld: {
    meaning: '找过了没有这个信息，或者它不归本机关负责公开。',
    article: regulation('第三十六条第（四）、（五）项'),
    quote: `（四）经检索没有所申请公开信息的，告知申请人该政府信息不存在；
（五）所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式；`,
    basis: 'custom',
    notThis: '手里有材料、但要汇总加工才能给的，填下一行。',
  },
  unableNeedsCreating: {
    meaning: '没有现成的，要专门汇总、加工、分析才能给出，所以没有提供。',
    article: regulation('第三十八条'),
    quote:
      '行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。除依照本条例第三十七条的规定能够作区分处理的外，需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供。',
    basis: 'custom',
    notThis: '现成文件遮去一部分再给的，填“部分公开”。',
  },
  unableStillUnclear: {
    meaning: '申请人补正过了，要什么还是说不清楚，没有办法提供。',
    ...article30,
    notThis: '到期没有补正的，填（六）其他处理。',
  },
  npPetition: {
    meaning: '以信息公开申请的形式来信访、投诉、举报，告知不作为申请处理。',
    article: regulation('第三十九条第一款'),
    quote:
      '申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理并可以告知通过相应渠道提出。',
    basis: 'custom',
    notThis: '本来就走信访渠道来的件不是申请，本表哪一行都不填。',
  },
  npRepeat: {
    meaning: '已经答复过，同一个申请人又来要相同的信息，告知不重复处理。',
    article: regulation('第三十六条第（六）项'),
    quote:
      '（六）行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理；',
    basis: 'custom',
    notThis: '不同的人来要相同的信息不算重复，按各自的办理结果填。',
  },
  npPublication: {
    meaning: '要求提供政府公报、报刊、书籍等公开出版物，告知获取的途径。',
    article: regulation('第三十九条第二款'),
    quote:
      '申请人提出的申请内容为要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径。',
    basis: 'custom',
    notThis: '要的是网站上已经公开的文件，告知了网址的，填“予以公开”。',
  },
  npMass: {
    meaning: '申请的数量、次数明显过多，说明的理由又不合理，告知不予处理。',
    article: regulation('第三十五条'),
    quote:
      '申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由。行政机关认为申请理由不合理的，告知申请人不予处理；行政机关认为申请理由合理，但是无法在本条例第三十三条规定的期限内答复申请人的，可以确定延迟答复的合理期限并告知申请人。',
    basis: 'custom',
    notThis: '数量虽多但理由合理、只是晚些答复的，按实际办理结果填。',
  },
  npConfirm: {
    meaning: '申请人已经拿到过这份信息，又要求确认它或者再出具一份。',
    basis: 'custom',
    notThis: '第一次来要的不算，给了的填“予以公开”。',
  },
  otherNoCorrection: {
    meaning: '告知补正以后，申请人没有正当理由，到期没有补正，不再处理。',
    ...article30,
    notThis: '补正了但仍然说不清楚的，填（四）“补正后申请内容仍不明确”。',
  },
  otherNoPayment: {
    meaning: '发了信息处理费收费通知，申请人到期没有缴，不再处理。',
    article: regulation('第四十二条第一款'),
    quote:
      '行政机关依申请提供政府信息，不收取费用。但是，申请人申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以收取信息处理费。',
    basis: 'custom',
    notThis: '缴了费、已经办理的，按办理结果填；没有发过收费通知的，这一行填0。',
  },
  otherRest: {
    meaning: '前面各行都不合适的，如申请人自己撤回申请。',
    basis: 'custom',
    notThis: '能归入前面任何一行的，填那一行。',
  },
  otherHandling: {
    meaning: '前面各行都不合适的，如申请人自己撤回、到期没有补正。',
    basis: 'custom',
    notThis: '能归入前面任何一行的，填那一行。',
  },
  resultsTotal: {
    meaning: '（一）至（六）各行相加，由程序自动合计，不用填。',
    basis: 'custom',
    notThis: '不是收到的总数：还没有办完的在“结转下年度继续办理”。',
  },
  carriedOut: {
    meaning: '到本年12月31日还没有答复、转到下一年接着办的申请。在格内按等号键可以按勾稽关系算出。',
    basis: 'custom',
    notThis: '已经答复、只是在复议或诉讼的，不算结转，按答复的结果填。',
  },
}

/** 表三 of both formats: columns by id. No official definition of the applicants was found. */
export const applicantColumns: Readonly<Record<string, Guidance>> = {
  naturalPerson: {
    meaning: '个人提出的申请，几个人联名的一份申请也在这一列计一件。',
    basis: 'custom',
    notThis: '以单位名义、盖单位公章提出的，按单位的类别填后面各列。',
  },
  orgBusiness: {
    meaning: '公司、企业等经营单位提出的申请。',
    basis: 'custom',
    notThis: '公司员工以个人名义申请的，填“自然人”。',
  },
  orgResearch: {
    meaning: '科研院所、高等院校提出的申请。',
    basis: 'custom',
    notThis: '学生、教师以个人名义申请的，填“自然人”。',
  },
  orgPublicInterest: {
    meaning: '社会团体、基金会、社会服务机构提出的申请。',
    basis: 'custom',
    notThis: '村民委员会、居民委员会填“其他”。',
  },
  orgLegalService: {
    meaning: '律师事务所、法律服务所、公证机构以自己名义提出的申请。',
    basis: 'custom',
    notThis: '律师代理别人申请的，按委托人的类别填，个人委托的填“自然人”。',
  },
  orgOther: {
    meaning: '前面几类都不是的组织，如村民委员会。',
    basis: 'custom',
    notThis: '能归入前面各类的填那一列；个人填“自然人”。',
  },
}
