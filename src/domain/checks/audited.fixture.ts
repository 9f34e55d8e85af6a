import { aReport } from '../a-report.fixture.ts'
import { format2019 } from '../formats/2019.ts'
import { format2021 } from '../formats/2021.ts'
import type { ReportFormat } from '../format.ts'
import { gridsOf, typedCellsOf } from '../grid.ts'
import { emptyReport, type Report } from '../report.ts'

/**
 * Correct reports of invented organs, each as another office would write it: townships, a bureau,
 * a county, in both formats, with few and with many figures. An auditor finds nothing wrong.
 */

type Written = {
  readonly format?: ReportFormat
  readonly year: number
  readonly organ: Report['organisation']
  readonly prose: Readonly<Record<string, string>>
  /** Figures that are not 0, nested as the tables are. */
  readonly figures?: Parameters<typeof aReport>[0]
  readonly rest?: Partial<Report>
}

function written({ format = format2021, year, organ, prose, figures = {}, rest }: Written): Report {
  const empty = emptyReport(format, year)
  const zeros = gridsOf(format)
    .flatMap(typedCellsOf)
    .map(({ id }) => [id, '0'] as const)
  return aReport(figures, {
    ...empty,
    organisation: organ,
    signature: { name: '', date: `${year + 1}年1月15日`, sealed: '' },
    fee: { notices: '0', charged: '0', received: '0' },
    prose: { ...empty.prose, ...prose },
    cells: Object.fromEntries(zeros),
    ...rest,
  })
}

const organ = (
  name: string,
  selfReference: string,
  kind: Report['organisation']['kind'],
  level: Report['organisation']['level'] = 'township',
): Report['organisation'] => ({ name, selfReference, kind, level })

/** A town that counts everything it did, also what is no request. */
export function busyTown(): Report {
  return written({
    year: 2025,
    organ: organ('岚川县石鼓镇人民政府', '我镇', 'town'),
    figures: {
      proactive: {
        normativeDocs: { issued: '2', repealed: '1', inForce: '9' },
        licences: { decisions: '143' },
        penalties: { decisions: '17' },
        fees: { amount: '1.26' },
      },
      requests: {
        newReceived: { naturalPerson: '7', orgBusiness: '2' },
        carriedIn: { naturalPerson: '1' },
        granted: { naturalPerson: '3', orgBusiness: '1' },
        partial: { naturalPerson: '1' },
        unableNotHeld: { naturalPerson: '2', orgBusiness: '1' },
        npPetition: { naturalPerson: '1' },
        carriedOut: { naturalPerson: '1' },
      },
      disputes: { cases: { reviewUpheld: '1' } },
    },
    prose: {
      'overview.opening':
        '2025年，石鼓镇坚持以公开促落实、强监管、优服务，政府信息公开各项工作有序推进。现将有关情况报告如下。',
      'overview.disclosure.body':
        '全年通过县政府门户网站公开信息312条，较2024年增加27条，增长9.5%；微信公众号“石鼓发布”推送图文206篇，阅读量超过12万次；更新村（社区）公示栏48块。其中公开财政预决算信息4条、乡村振兴信息56条、社会救助信息31条。办理人大代表建议3件、政协提案2件，答复意见全部公开。',
      'overview.onRequest.body':
        '2025年共收到政府信息公开申请9件，其中自然人申请7件、商业企业申请2件；加上2024年结转的1件，应办理10件。全年办结9件，结转2026年办理1件。已办结的申请中，予以公开4件，部分公开1件，本机关不掌握相关政府信息3件，按信访举报投诉类申请不予处理1件。因政府信息公开被申请行政复议1件，结果为维持；未发生行政诉讼。',
      'overview.management.body':
        '全年制发行政规范性文件2件，废止1件，截至年底现行有效9件，均已在网站集中公开。公文类信息公开属性认定率100%，审核发布信息312条，未发现涉密和涉及个人隐私的内容。',
      'overview.platforms.body':
        '便民服务中心政务公开专区配备自助查询机2台，全年接待查阅群众436人次；整改网站错敏词5处，下架过期栏目1个。',
      'overview.supervision.body':
        '召开专题会议3次，开展业务培训2期、培训68人次。政府信息公开在全县工作考核中得分92.5分，列第4位；组织社会评议1次，发放问卷150份，收回142份，满意度96.5%。2025年未发生责任追究情形。',
      'problems.issues.body':
        '一是部分站所主动公开意识不强，信息发布以转载为主。二是政策解读形式单一，全年12篇解读材料中文字解读占10篇。',
      'problems.measures.body':
        '一是按季度通报各站所公开情况，把原创信息比例纳入评分。二是2026年起每份规范性文件至少配发1种图解或短视频。',
      'other.after': '2025年，我镇办理行政许可143件、行政处罚17件。无其他需要报告的事项。',
    },
  })
}

/** A township without a single request, in plain words. */
export function quietTownship(): Report {
  return written({
    year: 2023,
    organ: organ('平阳县大沟乡人民政府', '我乡', 'township'),
    prose: {
      'overview.opening':
        '大沟乡严格执行《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，结合实际做好全乡政府信息公开。',
      'overview.disclosure.body':
        '2023年，我乡主动公开政府信息89条，其中县政府网站61条，微信公众号20条，政务公开栏8条。全乡9个行政村的村务公开栏每季度更新1次。',
      'overview.onRequest.body':
        '2023年度未收到公民、法人和其他组织提出的政府信息公开申请，上年没有结转的申请，也没有结转到下年度继续办理的申请。没有因政府信息公开引起的行政复议、行政诉讼案件。',
      'overview.management.body':
        '我乡没有制定规章的权限，本年度未制发行政规范性文件，无废止、无现行有效的行政规范性文件。',
      'overview.platforms.body':
        '按照全县统一部署，在县政府网站开设大沟乡专栏，设一级栏目6个、二级栏目23个，由党政综合办公室1名工作人员维护。',
      'overview.supervision.body':
        '把政府信息公开列入干部年度工作考核，占3分；在政务公开栏公布监督电话，接受社会评议，没有收到不满意的意见；未发生责任追究事项。',
      'problems.issues.body': '（1）主动公开的内容不够全面。（2）经办人员兼职较多，业务不够熟练。',
      'problems.measures.body':
        '（1）对照《条例》第二十条，逐项梳理应当公开的信息。（2）安排经办人员参加县里的培训，每年不少于2次。',
      'other.after': '未收取政府信息公开信息处理费。没有其他需要报告的事项。',
    },
  })
}

/** A subdistrict with Chinese numerals, a carry-over, and last year's report to compare with. */
export function subdistrict(): Report {
  return written({
    year: 2024,
    organ: organ('滨江市城东区望河街道办事处', '我街道', 'subdistrict'),
    figures: {
      proactive: {
        normativeDocs: { issued: '0', repealed: '0', inForce: '3' },
        penalties: { decisions: '26' },
        coercion: { decisions: '4' },
      },
      requests: {
        newReceived: { naturalPerson: '12', orgOther: '1' },
        carriedIn: { naturalPerson: '3' },
        granted: { naturalPerson: '6', orgOther: '1' },
        partial: { naturalPerson: '2' },
        deniedThirdParty: { naturalPerson: '1' },
        deniedProcess: { naturalPerson: '1' },
        unableNeedsCreating: { naturalPerson: '2' },
        npRepeat: { naturalPerson: '1' },
        otherRest: { naturalPerson: '1' },
        carriedOut: { naturalPerson: '1' },
      },
      disputes: { cases: { reviewOther: '1', reviewPending: '1', afterUpheld: '1' } },
    },
    prose: {
      'overview.disclosure.heading': '（一）主动公开情况',
      'overview.disclosure.body':
        '在区政府网站发布信息一百二十六条，通过“望河微讯”公众号发布信息三百零五条，共计四百三十一条。公开老旧小区改造、加装电梯、养老服务等民生信息87条。',
      'overview.onRequest.heading': '（二）依申请公开情况',
      'overview.onRequest.body':
        '全年新收政府信息公开申请13件，同比减少4件；上年结转3件；办理结果总计15件；结转下年度继续办理1件。从办理结果看，予以公开7件，部分公开2件，不予公开2件，无法提供2件，不予处理1件，其他处理1件。因政府信息公开引发行政复议2件，其中1件尚未审结；行政诉讼1件，系复议后起诉，法院判决维持。',
      'overview.management.body':
        '严格落实“三审三校”，全年审核信息431条次。现行有效规范性文件3件，本年无新增、无废止。',
      'overview.platforms.body':
        '街道党群服务中心和12个社区均设有公开查阅点，配齐目录和指南；受理12345热线工单2136件，按时办结率99.8%，相关答复口径编入问答库。',
      'overview.supervision.body':
        '由街道办事处主任牵头，每半年研究一次公开工作，全年培训社区工作人员45人次。区级年度工作考核等次为良好，社会评议平均得分94分，未发生责任追究。',
      'problems.issues.body':
        '一是申请答复的说理性还不够，因此引发行政复议1件并被纠正程序；二是公开目录更新不够及时。',
      'problems.measures.body':
        '一是建立疑难申请会商机制，由法律顾问参与答复；二是每月核对一次目录，确保及时更新。',
      'other.after': '本年度发出收费通知0件，收取信息处理费0元。',
    },
  })
}

/** A county bureau with many decisions, amounts in 万元 and a lead-in. */
export function countyBureau(): Report {
  return written({
    year: 2022,
    organ: organ('临溪县市场监督管理局', '我局', 'department', 'county'),
    figures: {
      proactive: {
        normativeDocs: { issued: '1', repealed: '2', inForce: '5' },
        licences: { decisions: '12864' },
        penalties: { decisions: '517' },
        coercion: { decisions: '33' },
        fees: { amount: '128.4' },
      },
      requests: {
        newReceived: { naturalPerson: '41', orgBusiness: '5', orgLegalService: '2' },
        carriedIn: { naturalPerson: '2' },
        granted: { naturalPerson: '18', orgBusiness: '4', orgLegalService: '1' },
        partial: { naturalPerson: '6', orgLegalService: '1' },
        deniedEnforcementFile: { naturalPerson: '5' },
        deniedAdminQuery: { naturalPerson: '2', orgBusiness: '1' },
        unableNotHeld: { naturalPerson: '6' },
        npPetition: { naturalPerson: '3' },
        otherNoCorrection: { naturalPerson: '1' },
        carriedOut: { naturalPerson: '2' },
      },
      disputes: {
        cases: { reviewUpheld: '3', reviewCorrected: '1', directUpheld: '1', afterPending: '1' },
      },
    },
    rest: {
      fee: { notices: '1', charged: '120', received: '120' },
    },
    prose: {
      'overview.opening':
        '2022年，我局在县委、县政府的领导下，按照《中华人民共和国政府信息公开条例》和上级部署，扎实推进政府信息公开工作。',
      'overview.disclosure.body':
        '全年主动公开政府信息13,902条，包括行政许可信息12,864条、行政处罚信息517条、其他信息521条。全年作出行政许可决定12864件，行政处罚决定517件，实施行政强制33件，行政事业性收费128.4万元。发布消费提示16期、抽检信息1,245批次。',
      'overview.onRequest.body':
        '收到政府信息公开申请48件（自然人41件、商业企业5件、法律服务机构2件），2021年结转2件，共计50件。全年办结48件，其中予以公开23件，占47.9%；部分公开7件，占14.6%；不予公开8件；无法提供6件；不予处理3件；其他处理1件。结转下年度继续办理2件。行政复议案件4件，其中维持3件、纠正1件；行政诉讼案件2件，其中直接起诉1件、复议后起诉1件。',
      'overview.management.body':
        '制发规范性文件1件，废止2件，现行有效5件。对2018年以来的存量信息开展清理，调整公开属性36条。',
      'overview.platforms.body':
        '局门户网站整合至县政府网站，“临溪市监”微信公众号关注人数达到2.3万人。',
      'overview.supervision.body': '配备专职人员1名、兼职人员14名，全年组织培训4次，开展自查2次。',
      'problems.before':
        '存在的问题主要有：政策解读的深度不够，依申请公开答复的规范性有待提高。下一步，将强化业务股室与办公室的会商，提高解读质量；规范答复文书，降低纠错率。',
      'problems.issues.body': '',
      'problems.measures.body': '',
      'other.after':
        '2022年对1件申请发出收费通知，收取信息处理费120元。办理人大建议、政协提案21件，办复率100%。',
    },
  })
}

/** A county that reports for all its organs. */
export function county(): Report {
  return written({
    year: 2024,
    organ: organ('云阳山县人民政府', '我县', 'government', 'county'),
    figures: {
      proactive: {
        normativeDocs: { issued: '12', repealed: '3', inForce: '96' },
        licences: { decisions: '58214' },
        penalties: { decisions: '20931' },
        coercion: { decisions: '1275' },
        fees: { amount: '6023.57' },
      },
      requests: {
        newReceived: {
          naturalPerson: '318',
          orgBusiness: '24',
          orgResearch: '1',
          orgPublicInterest: '2',
          orgLegalService: '9',
          orgOther: '3',
        },
        carriedIn: { naturalPerson: '15', orgBusiness: '1' },
        granted: {
          naturalPerson: '142',
          orgBusiness: '12',
          orgResearch: '1',
          orgLegalService: '4',
        },
        partial: { naturalPerson: '51', orgBusiness: '4', orgPublicInterest: '2' },
        deniedInternal: { naturalPerson: '6', orgLegalService: '1' },
        deniedProcess: { naturalPerson: '9' },
        deniedAdminQuery: { naturalPerson: '11', orgBusiness: '3' },
        unableNotHeld: {
          naturalPerson: '68',
          orgBusiness: '4',
          orgLegalService: '3',
          orgOther: '2',
        },
        unableNeedsCreating: { naturalPerson: '5' },
        npPetition: { naturalPerson: '13' },
        npRepeat: { naturalPerson: '4', orgOther: '1' },
        otherNoCorrection: { naturalPerson: '6' },
        carriedOut: { naturalPerson: '18', orgBusiness: '2', orgLegalService: '1' },
      },
      disputes: {
        cases: {
          reviewUpheld: '14',
          reviewCorrected: '5',
          reviewOther: '6',
          reviewPending: '2',
          directUpheld: '3',
          directOther: '1',
          afterUpheld: '4',
          afterPending: '1',
        },
      },
    },
    prose: {
      'overview.opening':
        '2024年，云阳山县坚持以人民为中心，聚焦中心工作和群众关切，政务公开质效持续提升。',
      'overview.disclosure.body':
        '县政府网站全年发布信息3.2万条，其中概况类信息更新量450条、政务动态信息更新量2.1万条、信息公开目录更新量1.1万条。召开新闻发布会18场，发布政策解读稿件214篇，其中图解121篇、视频18个。回应公众关注热点或重大舆情36次。',
      'overview.onRequest.body':
        '2024年，全县各级行政机关共收到政府信息公开申请357件，比上年增加42件，增长13.3%。其中自然人申请318件，法人或其他组织申请39件。上年结转16件。2024年办结352件，结转下年度21件。在办结的申请中，予以公开159件，部分公开57件，不予公开30件，无法提供82件，不予处理18件，其他处理6件。',
      'overview.management.body':
        '全县共制发行政规范性文件12件，废止3件，现行有效96件。全部文件实行“一库统管”，提供在线查阅和下载。',
      'overview.platforms.body':
        '建成县级政务公开专区1个、乡镇专区16个。全县政务新媒体由89个整合为54个。编印政府公报6期。',
      'overview.supervision.body':
        '将政务公开纳入全县高质量发展综合绩效考核，分值权重为4%；委托第三方开展社会评议2次，发现问题183个，全部整改到位；全年未发生责任追究情况。举办培训班5期，培训620人次。政府信息公开行政复议27件，被纠正5件；行政诉讼9件，无被判决纠正的案件。',
      'problems.issues.body':
        '1.部分乡镇基层政务公开标准化水平不高，16个乡镇中有3个栏目更新不及时。\n2.少数单位依申请公开答复不够规范，行政复议纠错5件。',
      'problems.measures.body':
        '1.对3个乡镇开展上门指导，2025年6月底前完成栏目整改。\n2.编印答复文书范本，建立败诉、纠错案件复盘制度。',
      'other.after': '全县各级行政机关2024年未收取信息处理费。',
    },
  })
}

/** A town of 2019 in the older tables. */
export function townOf2019(): Report {
  return written({
    format: format2019,
    year: 2019,
    organ: organ('柏林坪县清水河镇人民政府', '我镇', 'town'),
    figures: {
      requests: {
        newReceived: { naturalPerson: '2' },
        granted: { naturalPerson: '1' },
        unableNotHeld: { naturalPerson: '1' },
      },
    },
    prose: {
      'overview.opening':
        '根据新修订的《中华人民共和国政府信息公开条例》要求，编制本报告。报告中所列数据的统计期限自2019年1月1日起至2019年12月31日止。',
      'overview.disclosure.body':
        '2019年，我镇主动公开政府信息156条，其中通过政府网站公开98条，通过宣传栏、电子显示屏等其他方式公开58条。',
      'overview.onRequest.body':
        '2019年，我镇共收到政府信息公开申请2件，均为自然人通过信函提出，已全部按时答复，其中予以公开1件，本机关不掌握相关信息1件。未收取任何费用，没有因此产生的行政复议和行政诉讼。',
      'overview.management.body': '镇党政办明确1名分管领导和2名信息员，实行“先审查、后公开”。',
      'overview.supervision.heading': '（四）监督保障',
      'overview.supervision.body': '全年检查各村公开栏4次，发现并整改问题7个。',
      'problems.issues.body': '一是对新条例学习不够深入。二是公开的信息以工作动态居多。',
      'problems.measures.body':
        '一是2020年上半年组织两次新条例学习。二是增加规划、财政、救助等信息的比例。',
      'other.after': '无其他需要报告的事项。',
    },
  })
}

/** A township of 2020 whose section five and six are one text each. */
export function townshipOf2020(): Report {
  return written({
    format: format2019,
    year: 2020,
    organ: organ('兴元县白塔乡人民政府', '我乡', 'township'),
    prose: {
      'overview.disclosure.body':
        '围绕疫情防控，发布公告17期；围绕脱贫攻坚，公示帮扶项目23个、受益贫困户410户1386人；公开惠农补贴资金213.6万元的发放情况。',
      'overview.onRequest.body': '本年度收到的政府信息公开申请为0件，上年结转0件，结转下年0件。',
      'overview.management.body': '2020年，本级没有制作规章和规范性文件。',
      'overview.supervision.heading': '（四）监督保障',
      'overview.supervision.body':
        '政府信息公开工作在全县年度目标考核中被评为合格。群众通过意见箱提出建议2条，均已采纳。',
      'problems.issues.body':
        '我乡政府信息公开工作虽取得一定成效，但仍存在公开时效不强、形式不够丰富等问题。',
      'problems.measures.body':
        '今后将做好以下几点：加强学习，提高认识；明确时限，及时更新；拓展渠道，方便群众。',
      'other.after': '无。',
    },
  })
}

/** A city, which may make 规章. */
export function cityGovernment(): Report {
  return written({
    year: 2021,
    organ: organ('宁江市人民政府', '我市', 'government', 'prefecture'),
    figures: {
      proactive: {
        rules: { issued: '2', repealed: '1', inForce: '31' },
        normativeDocs: { issued: '64', repealed: '22', inForce: '413' },
        licences: { decisions: '402118' },
        penalties: { decisions: '98254' },
        coercion: { decisions: '7740' },
        fees: { amount: '152300.08' },
      },
      requests: {
        newReceived: { naturalPerson: '2215', orgBusiness: '97', orgOther: '11' },
        carriedIn: { naturalPerson: '103', orgBusiness: '4' },
        granted: { naturalPerson: '1106', orgBusiness: '50', orgOther: '7' },
        partial: { naturalPerson: '310', orgBusiness: '12' },
        deniedStateSecret: { naturalPerson: '3' },
        unableNotHeld: { naturalPerson: '702', orgBusiness: '33', orgOther: '4' },
        npMass: { naturalPerson: '40' },
        otherRest: { naturalPerson: '61' },
        carriedOut: { naturalPerson: '96', orgBusiness: '6' },
      },
      disputes: {
        cases: {
          reviewUpheld: '71',
          reviewCorrected: '18',
          reviewPending: '9',
          directUpheld: '16',
        },
      },
    },
    prose: {
      'overview.opening': '2021年是“十四五”开局之年，宁江市扎实做好政府信息公开各项工作。',
      'overview.disclosure.body':
        '全市各级行政机关主动公开政府信息48.6万条。市政府常务会议邀请市民代表列席6次、32人次。全年制定规章2件，废止1件，现行有效31件；制发行政规范性文件64件，废止22件，现行有效413件。',
      'overview.onRequest.body':
        '全市共收到申请2323件，上年结转107件，同比分别上升5.2%和下降11.6%。本年度办理2328件，结转下年度102件。予以公开和部分公开合计1485件，占办理总数的63.8%。',
      'overview.management.body': '发布政府规章集中公开专栏，规章文本全部可以下载。',
      'overview.platforms.body': '市政府门户网站无障碍改造完成，日均访问量5.4万次。',
      'overview.supervision.body':
        '开展政务公开工作考核，15个县（市、区）中优秀4个、良好11个；社会评议满意率97.2%；全市因政府信息公开工作被责任追究0人。',
      'problems.issues.body': '一是政策解读质量参差不齐。二是基层公开平台建设不平衡。',
      'problems.measures.body': '一是建立解读质量评估机制。二是对薄弱县区开展结对指导。',
      'other.after': '全市各级行政机关共发出收费通知5件，收取信息处理费1,860元，实际收取1,860元。',
    },
    rest: { fee: { notices: '5', charged: '1860', received: '1860' } },
  })
}

/** A town with few figures, all in words, and its own lead-in. */
export function wordyTown(): Report {
  const report = written({
    year: 2021,
    organ: organ('南坡县栗子园镇人民政府', '我镇', 'town'),
    figures: {
      proactive: { normativeDocs: { issued: '0', repealed: '0', inForce: '1' } },
      requests: {
        newReceived: { naturalPerson: '3' },
        granted: { naturalPerson: '2' },
        npPublication: { naturalPerson: '1' },
      },
    },
    prose: {
      'overview.disclosure.body':
        '（1）政府网站公开信息七十二条。（2）微信公众号公开信息一百一十条。（3）宣传橱窗十五期。',
      'overview.onRequest.body':
        '全年收到申请三件，皆为自然人提出，办结三件，其中两件予以公开、一件因要求提供公开出版物不予处理。当年无结转。',
      'overview.management.body': '全年无新制发、无废止规范性文件，现行有效的一件已在网站公布。',
      'overview.platforms.body': '在镇便民服务中心开辟政务公开角，摆放《条例》读本和办事指南。',
      'overview.supervision.body':
        '镇纪委对公开工作开展监督检查两次；工作考核情况：全镇十四个村全部达标；社会评议情况：群众代表座谈会一次，评价较好；责任追究情况：无。',
      'problems.issues.body': '公开内容与群众需求仍有差距；业务培训还不够。',
      'problems.measures.body':
        '面向群众征集公开事项清单，按清单逐项公开；每季度组织一次业务培训。',
      'other.after': '我镇2021年度没有收取信息处理费，亦无其他需要报告的事项。',
    },
  })
  const leadIn = {
    ...report.leadIn,
    shown: 'on',
    text: '本报告依据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。统计期限自2021年1月1日起至2021年12月31日止。如有疑问，请与栗子园镇党政办联系（电话：0571-87654321）。',
  }
  return { ...report, leadIn }
}

/** A township that speaks of plans, other business and years past. */
export function talkativeTownship(): Report {
  return written({
    year: 2025,
    organ: organ('溪口县双河口乡人民政府', '我乡', 'township'),
    figures: {
      proactive: { licences: { decisions: '8' }, normativeDocs: { inForce: '2' } },
      requests: {
        newReceived: { naturalPerson: '1' },
        carriedIn: { naturalPerson: '2' },
        granted: { naturalPerson: '2' },
        carriedOut: { naturalPerson: '1' },
      },
    },
    prose: {
      'overview.disclosure.body':
        '双河口乡辖11个村、1个社区，户籍人口1.8万人。2025年公开各类信息203条，其中重点领域信息88条。2021年至2025年累计公开信息917条。接待来信来访47批63人次，办理“书记信箱”留言19件、12345热线交办件52件，满意率98%。',
      'overview.onRequest.body':
        '2025年度新收政府信息公开申请1件，2024年结转2件，本年度办结2件，均予以公开；另1件因12月下旬收到，结转2026年继续办理。2025年未发生政府信息公开行政复议、行政诉讼，近五年未发生败诉案件。',
      'overview.management.body':
        '修订政府信息公开指南1次、目录2次。转发上级规范性文件14件，本级未制发规范性文件，现行有效规范性文件2件。',
      'overview.platforms.body':
        '“双河口之声”公众号发文264篇，粉丝3200余人；村村响广播站12处，播报惠民政策40期。',
      'overview.supervision.body':
        '乡党委会议专题研究2次，2025年县对乡工作考核中政务公开得满分5分；社会评议收回问卷96份，好评率95.8%；未发生责任追究情形，诫勉谈话0人次。行政许可8件全部在7个工作日内公开。',
      'problems.issues.body':
        '一是公开渠道利用不平衡，11个村中有2个村公示栏破损。二是业务人员更换频繁，3年内换了4人。',
      'problems.measures.body':
        '一是投入1.5万元修缮公示栏，2026年3月底前完成。二是实行AB岗，2026年培训不少于4次。',
      'other.after':
        '2025年，我乡发出收费通知0件、收取信息处理费0元。落实2025年政务公开工作要点情况：承担任务12项，完成12项。',
    },
  })
}

/** Every correct report, by what kind of office wrote it. */
export const audited: readonly (readonly [string, () => Report])[] = [
  ['a town that counts everything', busyTown],
  ['a township without a request', quietTownship],
  ['a subdistrict', subdistrict],
  ['a county bureau', countyBureau],
  ['a county', county],
  ['a town of 2019', townOf2019],
  ['a township of 2020', townshipOf2020],
  ['a city', cityGovernment],
  ['a town that writes numbers out', wordyTown],
  ['a township that tells much else', talkativeTownship],
]
