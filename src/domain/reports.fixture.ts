import { formatById } from './formats/index.ts'
import { gridsOf, typedCellsOf } from './grid.ts'
import { emptyReport, type Report } from './report.ts'

/** Reports for tests: invented places, own prose; figures and layout of real kinds of report. */

function base(formatId: string, year: number): Report {
  const format = formatById(formatId)!
  return emptyReport(format, year)
}

function zeros(formatId: string): Record<string, string> {
  const cells = gridsOf(formatById(formatId)!).flatMap(typedCellsOf)
  return Object.fromEntries(cells.map(({ id }) => [id, '0']))
}

/** A county report of 2021: three requests, all granted, a fee of 33.85 万元. */
export function countyReport(): Report {
  const report = base('2021', 2021)
  return {
    ...report,
    organisation: {
      name: '清溪县人民政府办公室',
      selfReference: '我县',
      kind: 'government',
      level: 'county',
    },
    leadIn: { ...report.leadIn, shown: 'on', website: '清溪县人民政府网站' },
    signature: { name: '', date: '2022年1月20日', sealed: '' },
    fee: { notices: '0', charged: '0', received: '0' },
    prose: {
      ...report.prose,
      'overview.opening':
        '2021年，清溪县围绕群众关心的事项推进政府信息公开，制度更加完善，渠道更加畅通。',
      'overview.disclosure.body':
        '全年通过县政府网站发布信息5431条，其中政务动态2976条、公开目录更新2455条。重点公开了项目建设、营商环境和民生保障方面的信息。',
      'overview.onRequest.body': '全年收到政府信息公开申请3件，均已按期答复并予以公开。',
      'overview.management.body':
        '制发行政规范性文件20件，现行有效46件。公文起草时同步确定公开属性。',
      'overview.platforms.body': '对县政府网站公开专栏作了改版，新增按主题查找的入口。',
      'overview.supervision.body':
        '把信息公开纳入年度工作考核，开展社会评议一次，全年没有发生责任追究的情形。',
      'problems.issues.body': '一是部分单位发布不够及时。二是解读材料形式单一。',
      'problems.measures.body': '一是按月通报各单位发布情况。二是推行图表和短视频解读。',
      'other.after': '本年度无其他需要报告的事项。',
    },
    cells: {
      ...zeros('2021'),
      'proactive.normativeDocs.issued': '20',
      'proactive.normativeDocs.inForce': '46',
      'proactive.licences.decisions': '2197',
      'proactive.penalties.decisions': '1748',
      'proactive.coercion.decisions': '405',
      'proactive.fees.amount': '33.85',
      'requests.newReceived.naturalPerson': '1',
      'requests.newReceived.orgOther': '2',
      'requests.granted.naturalPerson': '1',
      'requests.granted.orgOther': '2',
    },
  }
}

/** A township's report of 2020 in the older tables, with a red header, everything 0. */
export function redHeaderReport(): Report {
  const report = base('2019', 2020)
  return {
    ...report,
    organisation: {
      name: '云岭自治县青石乡人民政府',
      selfReference: '我乡',
      kind: 'township',
      level: 'township',
    },
    redHeader: { shown: 'on', mark: '', number: '云青府发〔2021〕20号', signer: '（待签）' },
    signature: { name: '', date: '2021年1月22日', sealed: 'on' },
    prose: {
      ...report.prose,
      'overview.opening': '2020年，青石乡按照公正、公平、便民的要求做好政府信息公开工作。',
      'overview.disclosure.body':
        '一是公开重大项目和公共资源配置信息。二是公开救助和补贴信息，在各村公示栏逐户公示。',
      'overview.onRequest.body': '2020年，青石乡未收到政府信息公开申请。',
      'overview.management.body': '完善了保密审查和发布审核制度，指定专人负责。',
      'overview.supervision.heading': '（四）监督保障',
      'overview.supervision.body': '每季度检查一次各村公开情况，发现问题当场整改。',
      'problems.issues.body':
        '1.主动公开意识不足。信息报送不够及时。\n2.解读形式单一。群众看不懂的文件还不少。',
      'problems.measures.body':
        '1.加强培训。每半年组织一次业务学习。\n2.丰富解读。多用图表和问答。',
      'other.after': '无其他需要报告的事项。',
    },
    cells: zeros('2019'),
  }
}

/** A township year without a single request: every figure 0. */
export function zeroTownshipReport(): Report {
  const report = base('2021', 2021)
  return {
    ...report,
    organisation: {
      name: '柳河县双桥镇人民政府',
      selfReference: '我镇',
      kind: 'town',
      level: 'township',
    },
    signature: { name: '', date: '2022年1月14日', sealed: '' },
    fee: { notices: '0', charged: '0', received: '0' },
    prose: {
      ...report.prose,
      'overview.disclosure.body': '全年公开信息85条，其中微信公众号69条，其他方式16条。',
      'overview.onRequest.body': '申请由党政办专人登记、审核和答复。',
      'overview.management.body': '信息发布前均经保密审查。',
      'overview.platforms.body': '在便民服务大厅设政务公开专区一处。',
      'overview.supervision.body': '工作考核结果良好，社会评议无不满意意见，没有责任追究情形。',
      'problems.issues.body': '公开内容还不够细，更新不够快。',
      'problems.measures.body': '明确专人负责，每周检查更新情况。',
      'other.after': '本年度无其他需要报告的事项。',
    },
    cells: zeros('2021'),
  }
}

/** Nothing typed yet. */
export function untouchedReport(formatId: string): Report {
  return base(formatId, formatId === '2019' ? 2020 : 2025)
}

/** Every typed cell filled by a function of its position. */
export function filledReport(formatId: string, figure: (index: number) => string): Report {
  const cells = gridsOf(formatById(formatId)!).flatMap(typedCellsOf)
  return {
    ...(formatId === '2019' ? redHeaderReport() : zeroTownshipReport()),
    cells: Object.fromEntries(cells.map(({ id }, index) => [id, figure(index)])),
  }
}
