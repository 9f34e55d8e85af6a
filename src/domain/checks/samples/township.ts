import type { ReportFormat } from '#domain/format.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import { emptyReport, type Report } from '#domain/report.ts'

/**
 * The report the samples differ from: an invented township, every figure 0, nothing to find. Its
 * prose names no figure, so that a sample can change one; odd and even years say it differently.
 */
export function aTownship(format: ReportFormat, year: number): Report {
  const empty = emptyReport(format, year)
  const zeros = gridsOf(format)
    .flatMap(typedCellsOf)
    .map(({ id }) => [id, '0'] as const)
  return {
    ...empty,
    organisation: {
      name: '青川县杨柳坝乡人民政府',
      selfReference: '我乡',
      kind: 'township',
      level: 'township',
    },
    signature: { name: '', date: `${year + 1}年1月12日`, sealed: '' },
    fee: { notices: '0', charged: '0', received: '0' },
    prose: { ...empty.prose, ...(year % 2 === 0 ? evenYear : oddYear) },
    cells: Object.fromEntries(zeros),
  }
}

const oddYear = {
  'overview.disclosure.body':
    '围绕农田水利、宅基地审核和惠农补贴，在县政府网站专栏和村务公示栏及时公开政策文件、办事流程和发放结果。',
  'overview.onRequest.body': '申请渠道保持畅通，由党政办专人登记、审核和答复。',
  'overview.management.body': '公文起草时同步确定公开属性，发布前逐级审核并进行保密审查。',
  'overview.platforms.body':
    '便民服务大厅的政务公开专区增设了查询电脑，微信公众号按主题调整了栏目。',
  'overview.supervision.body':
    '信息公开纳入年度工作考核，结果为良好；邀请村民代表开展社会评议，群众总体满意；全年没有发生责任追究的情形。',
  'problems.issues.body': '一是补贴发放细则公开得不够具体。二是政策解读以文字为主，群众不易看懂。',
  'problems.measures.body':
    '一是对照群众咨询中的高频问题，逐项细化补贴类信息。二是用图解和短视频解读惠农政策。',
  'other.after': '本年度无其他需要报告的事项。',
}

const evenYear = {
  ...oddYear,
  'overview.disclosure.body':
    '重点公开了道路建设、饮水安全和医疗救助方面的信息，各村公示栏同步张贴。',
  'overview.onRequest.body': '党政办设立受理窗口，公布了联系方式和办理时限。',
  'overview.management.body': '修订了信息发布审核办法，明确各站所的公开责任人。',
  'overview.platforms.body': '对公示栏进行了更换，在集镇新设电子显示屏一块。',
  'overview.supervision.body':
    '把信息公开列入干部年度考核，成绩合格；社会评议没有不满意的意见；未出现需要责任追究的事项。',
  'problems.issues.body': '一是个别村更新公示栏不够及时。二是经办人员变动后业务不熟。',
  'problems.measures.body': '一是由驻村干部每周检查公示栏。二是组织新任经办人员跟班学习。',
}
