import type { ReportFormat } from '../format.ts'
import { format2019 } from '../formats/2019.ts'
import { format2021 } from '../formats/2021.ts'
import { gridsOf, typedCellsOf } from '../grid.ts'
import { emptyReport, type Report } from '../report.ts'

/**
 * Twins of five published reports: their figures, gaps and faults, in invented places and words.
 * They are as a careful reader of the file would have filled the form: what stood in no place of
 * the form (page breaks, labels of tables) is not in them.
 */

type Twin = {
  readonly format: ReportFormat
  readonly year: number
  readonly organisation: Report['organisation']
  readonly rest?: Partial<Report>
  readonly prose: Readonly<Record<string, string>>
  readonly figures?: Readonly<Record<string, string>>
  /** Cells left blank: begins of their ids. */
  readonly blank?: readonly string[]
}

function twin({ format, year, organisation, rest, prose, figures, blank = [] }: Twin): Report {
  const empty = emptyReport(format, year)
  const zeros = gridsOf(format)
    .flatMap(typedCellsOf)
    .filter(({ id }) => !blank.some((start) => id.startsWith(start)))
    .map(({ id }) => [id, '0'] as const)
  return {
    ...empty,
    organisation,
    ...rest,
    prose: { ...empty.prose, ...prose },
    cells: { ...Object.fromEntries(zeros), ...figures },
  }
}

const township = (name: string): Report['organisation'] => ({
  name,
  selfReference: '我乡',
  kind: 'township',
  level: 'township',
})

/** Of 2021: numbered headings instead of the five parts, two tables blank, no 六. */
export function blankTownship(): Report {
  return twin({
    format: format2021,
    year: 2021,
    organisation: township('石岭乡人民政府'),
    blank: ['requests.', 'disputes.'],
    rest: {
      printed: {
        'requests.newReceived.total': '0',
        'requests.resultsTotal.total': '0',
        'requests.carriedOut.total': '0',
        'disputes.cases.reviewTotal': '0',
      },
    },
    prose: {
      'overview.opening': [
        '2021年，石岭乡按照《中华人民共和国政府信息公开条例》的要求，围绕群众关切做好公开工作，现总结如下：',
        '1、健全组织领导。成立由乡长贾明远任组长的领导小组，办公室(设在党政办)负责日常工作。',
        '2、规范信息发布。完善指南和目录，明确公开的范围、内容和程序。',
        '3、建立长效机制。',
        '利用每周例会学习有关规定，提高认识,提升能力。',
        '2、 主动公开政府信息情况',
      ].join('\n'),
      'problems.issues.body':
        '一是公开时间把握不准，部分信息不及时,未能按时公开。\n二是人员业务水平参差不齐，有待加强。',
      'problems.measures.body':
        '一是健全制度，划分时限，保障时效。\n二是加强队伍，制定培训计划，提高业务能力。',
    },
  })
}

/** Of 2021: three of the five parts, every figure 0, the fee not stated. */
export function threePartTown(): Report {
  return twin({
    format: format2021,
    year: 2021,
    organisation: { ...township('松沟镇人民政府'), kind: 'town', selfReference: '我镇' },
    prose: {
      'overview.opening':
        '2021年我镇贯彻《中华人民共和国政府信息公开条例》，按照上级安排推进信息公开。',
      'overview.disclosure.heading': '（一）主动公开情况',
      'overview.disclosure.body':
        '2021年，全镇一共公开信息85条，其中微信公众号公开69条，其他方式公开16条。\n1.健全体系。明确专人负责。\n2.落实内容。严格遵循“依法公开、真实公正”的原则。\n3.拓宽渠道。用好政府网站和微信公众号“松沟新事”。\n4.回应民生。及时公布人居环境整治进展。',
      'overview.onRequest.heading': '（二）依申请公开情况',
      'overview.onRequest.body': '2021年度我镇无依申请公开事项。',
      'overview.supervision.heading': '（三）监督保障情况',
      'overview.supervision.body': '定期开展督查检查，重点梳理公开的格式、内容和时效。',
      'problems.issues.heading': '（一）存在的主要问题:',
      'problems.issues.body': '1.社会知晓率不高。\n2.公开的实效性不强。',
      'problems.measures.heading': '（二）改进措施：',
      'problems.measures.body':
        '1.梳理群众关心的热点信息，全面、及时公开。\n2.健全制度，优化程序，增强公开实效。',
      'other.after': '我镇无其他需要报告事项。',
    },
  })
}

/** Of 2020 in the older tables, with a red header: a blank cell, markup, slips of the pen. */
export function redHeaderTownship(): Report {
  return twin({
    format: format2019,
    year: 2020,
    organisation: township('云岭自治县青石乡人民政府'),
    blank: ['proactive.penalties.decisions'],
    rest: {
      title: '云岭县青石乡 2020 年政府信息公开工作年度 报 告',
      redHeader: { shown: 'on', mark: '', number: '云青府发[2021]20号', signer: '（待签）' },
    },
    prose: {
      'overview.opening':
        '2020年，青石乡坚持“公正、公平、便民”的原则，推进公开制度建设，使我乡公开工作运行平稳。',
      'overview.disclosure.body':
        '一是公开重大项目信息。二是公开社会救助信息。三是公开危房改造进展。四是公开建议提案办理结果。五是回应社会关切，2020年我乡办理信访案件98起，均及时协调处理。',
      'overview.onRequest.body':
        '2020 年全年，青石乡未收到政府信息公开申请。向公民、法人和其他组织提供的信息全部免费。',
      'overview.management.body':
        '**一是**健全组织机构，公开工作人员职务和办公地点。**二是**健全审核制度。**三是**组织业务培训。',
      'overview.supervision.heading': '（四）监督保障',
      'overview.supervision.body': '每季度对各村公开情况督查一次，督促整改。',
      'problems.before': '2020年以来，我乡公开工作取得一定成绩，同时也存在一些薄弱环节：',
      'problems.issues.body':
        '1.主动意识不足。\n2.力量欠充实。公开的内容越多越多，没有专职人员。\n3.精细化不够。标点符合不准确，信息更新超时。\n4.解读形式单一。',
      'problems.measures.heading': '（二）下一步工作改进措施',
      'problems.measures.body':
        '1.加强学习培训。\n2.规范依申请公开。\n3.回应社会关切。\n4.充实公开内容。\n5.接受社会监督。',
      'other.after': '无。',
    },
  })
}

/** Of 2023: 512 licences, 132 blank cells, 今年, 《条例》 out of nowhere. */
export function licensingTownship(): Report {
  return twin({
    format: format2021,
    year: 2023,
    organisation: township('平原乡人民政府'),
    blank: ['granted', 'partial', 'denied', 'unable', 'np', 'other', 'carriedOut'].map(
      (row) => `requests.${row}`,
    ),
    figures: { 'proactive.licences.decisions': '512' },
    prose: {
      'overview.opening': [
        '（一）以组织领导为保障',
        '成立领导小组，乡长何树林为组长，分管领导为副组长，指定专人落实公开工作。',
        '（二）以队伍建设为支撑',
        '一是完善流程，配备专职人员一名。二是健全机制，定期召开培训会。',
        '（三）以规范程序为核心',
        '一是规范公开，依据《条例》《规定》逐项核对。二是拓宽渠道，用好电子屏、宣传栏和大喇叭。',
      ].join('\n'),
      'problems.before': [
        '今年以来，全乡公开工作稳步推进，同时也存在一些问题：一是内容不够全面。二是监督机制有待健全。',
        '下一步，平原乡将从以下几方面改进。',
        '一是加强队伍建设。',
        '二是创新工作方法，细化公开内容。',
        '三是健全监督考核机制。',
      ].join('\n'),
      'other.after': '无',
    },
  })
}

/** A county of 2021: three requests where the prose says one, 20 documents out of nothing. */
export function contradictingCounty(): Report {
  return twin({
    format: format2021,
    year: 2021,
    organisation: {
      name: '清溪县人民政府办公室',
      selfReference: '我县',
      kind: 'government',
      level: 'county',
    },
    figures: {
      'proactive.normativeDocs.issued': '20',
      'proactive.normativeDocs.inForce': '20',
      'proactive.licences.decisions': '2197',
      'proactive.penalties.decisions': '1748',
      'proactive.coercion.decisions': '405',
      'proactive.fees.amount': '33.85',
      'requests.newReceived.naturalPerson': '1',
      'requests.newReceived.orgOther': '2',
      'requests.granted.naturalPerson': '1',
      'requests.granted.orgOther': '2',
    },
    rest: {
      title: '清溪县 2021 年政府信息公开工作年度报告',
      leadIn: {
        ...emptyReport(format2021, 2021).leadIn,
        shown: 'on',
        text: '本报告根据《中华人民共和国政府信息公开条例》（国务院令 第 711 号）和国务院办公厅政府信息与政务公开办公室《关于印发中华人民共和国政府信息公开工作年度报告格式的通知》（国办公开办函〔2021〕30 号）编制。数据的统计期限从2021年1月1日起至2021年12月31日止。',
      },
      signature: { name: '', date: '2022年1月20日', sealed: '' },
    },
    prose: {
      'overview.opening': '2021 年，清溪县深入推进政务公开，围绕中心工作提升公开实效。',
      'overview.disclosure.heading': '（一）主动公开方面',
      'overview.disclosure.body':
        '聚焦“六稳”、“六保”和项目建设。2021年，县政府门户网站共发布信息5431条，其中，政务动态类信息2976条，信息公开目录更新信息2449条。',
      'overview.onRequest.heading': '（二）依申请公开方面',
      'overview.onRequest.body':
        '全年共收到和办理依申请公开1件。没有因政府信息公开申请引起的行政复议或行政诉讼案件。',
      'overview.management.heading': '（三）政府信息管理方面',
      'overview.management.body': '整合专栏栏目，公文随文确定公开属性，报送时附解读材料。',
      'overview.platforms.heading': '（四）政府信息公开平台建设方面',
      'overview.platforms.body': '加强县政府网站内容建设，发挥第一平台作用。',
      'overview.supervision.heading': '（五）监督保障方面',
      'overview.supervision.body': '把公开工作纳入目标责任考核，对更新不及时的限期整改、通报批评。',
      'problems.before': [
        '2021年，我县公开工作还存在一些问题：一是与公众需求仍有差距。二是理念有待转变。三是政务新媒体建管有待规范。今后，我县将采取以下措施：',
        '一是加大公开力度。',
        '二是加强政策解读，解读材料同步起草、同步发布。',
        '三是强化互动交流，及时回应关切。',
      ].join('\n'),
      'other.after': '无',
    },
  })
}
