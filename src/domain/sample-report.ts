import type { ReportFormat } from './format.ts'
import { cellSpec, gridsOf, typedCellsOf } from './grid.ts'
import { emptyReport, type Report } from './report.ts'

/**
 * A complete report of an invented township, to look around in. It is free of findings, so that a
 * newcomer sees what a finished report looks like.
 */
export function sampleReport(format: ReportFormat, year: number): Report {
  const empty = emptyReport(format, year)
  const zeros = gridsOf(format)
    .flatMap(typedCellsOf)
    .map(({ id }) => [id, '0'] as const)
  return {
    ...empty,
    organisation: {
      name: '云溪县桃花坪镇人民政府（示例）',
      selfReference: '我镇',
      kind: 'town',
      level: 'township',
    },
    signature: { name: '云溪县桃花坪镇人民政府', date: `${year + 1}年1月16日`, sealed: '' },
    fee: { notices: '0', charged: '0', received: '0' },
    prose: {
      ...empty.prose,
      'overview.opening': `${year}年，我镇认真贯彻《中华人民共和国政府信息公开条例》，把群众关心的事项及时、准确地公开出来。`,
      'overview.disclosure.body':
        '全年公开政府信息126条，其中县政府网站专栏58条，微信公众号46条，公示栏22条。重点公开了农田水利建设、宅基地审核、社会救助和惠农补贴方面的信息。',
      'overview.onRequest.body': `${year}年，我镇收到政府信息公开申请3件，上年结转1件，办结4件，结转下年度继续办理0件。未发生因政府信息公开引起的行政复议和行政诉讼。`,
      'overview.management.body':
        '本年度制发行政规范性文件1件，废止0件，现行有效4件。信息发布前由经办人、分管领导逐级审核，并进行保密审查。',
      'overview.platforms.body':
        '在便民服务大厅设政务公开专区1处，配备查询电脑和资料架；对微信公众号栏目作了调整，增加办事指南。',
      'overview.supervision.body':
        '明确1名工作人员负责信息公开，组织业务培训2次。信息公开纳入年度工作考核，考核结果良好；开展社会评议1次，群众总体满意；全年未发生责任追究的情形。',
      'problems.issues.body':
        '一是公开内容的针对性不强，群众最想了解的补贴发放细则公开得不够具体。二是解读形式较少，以文字为主。',
      'problems.measures.body':
        '一是对照群众来访和咨询中的高频问题，逐项细化补贴类信息的公开内容。二是采用图解、短视频等方式解读，每项惠农政策至少配一种解读材料。',
      'other.after': '本年度无其他需要报告的事项。',
    },
    cells: Object.fromEntries([...zeros, ...figures.filter(([id]) => cellSpec(format, id))]),
  }
}

/** What is not 0, in the cells of every format. */
const figures = Object.entries({
  'proactive.normativeDocs.issued': '1',
  'proactive.normativeDocs.inForce': '4',
  'proactive.normativeDocs.made': '1',
  'proactive.normativeDocs.newlyPublic': '1',
  'proactive.normativeDocs.totalPublic': '4',
  'proactive.licences.decisions': '37',
  'requests.newReceived.naturalPerson': '2',
  'requests.newReceived.orgBusiness': '1',
  'requests.carriedIn.naturalPerson': '1',
  'requests.granted.naturalPerson': '2',
  'requests.granted.orgBusiness': '1',
  'requests.unableNotHeld.naturalPerson': '1',
})
