import { type Slip, slipsAt, slipsRule } from './slips.ts'

/** A slip of the pen, what was meant, and who says so. */
type Confusion = {
  readonly wrong: RegExp
  readonly right: string
  readonly source: Source
}

const sources = {
  /** The dictionary form is the only one listed. */
  dictionary: '《现代汉语词典》（第7版）',
  /** Of several forms, the recommended one. */
  variants: 'GF 1001—2001《第一批异形词整理表》',
  /** A term of the 条例 or of the national format. */
  regulation: '政府信息公开条例、国办公开办函〔2021〕30号',
  /** Seen in a published annual report. */
  seen: '公开的年度报告中见过',
} as const
type Source = keyof typeof sources

function entries(
  source: Source,
  pairs: readonly (readonly [wrong: string, right: string])[],
): readonly Confusion[] {
  return pairs.map(([wrong, right]) => ({ wrong: new RegExp(wrong, 'g'), right, source }))
}

/**
 * Slips that are wrong wherever they stand. A pair gets in only when its wrong form occurs in no
 * right sentence: 题升 is not here, for 标题升级 and 问题升级.
 */
export const confusions: readonly Confusion[] = [
  ...entries('dictionary', [
    ['截止(?=(?:19|20)\\d\\d年|目前|年底|年末|\\d{1,2}月)', '截至'],
    ['布署', '部署'],
    ['按排', '安排'],
    ['既使', '即使'],
    ['(?<![所当])做为', '作为'],
    ['一如继往', '一如既往'],
    ['再接再励', '再接再厉'],
    ['按步就班', '按部就班'],
    ['默守成规', '墨守成规'],
    ['复盖', '覆盖'],
    ['渠到', '渠道'],
    ['报导', '报道'],
    ['松驰', '松弛'],
    ['坐阵', '坐镇'],
    ['幅射', '辐射'],
    ['漫延', '蔓延'],
    ['防犯', '防范'],
    ['竟争', '竞争'],
    ['贯输', '灌输'],
    ['鼎立支持', '鼎力支持'],
    ['给于', '给予'],
    ['赋于', '赋予'],
    ['授于', '授予'],
    ['倍受(?=关注|欢迎|好评)', '备受'],
    ['进一布', '进一步'],
    ['(?<![靠接更走])近一步', '进一步'],
    ['逐部(?=推|完|加|提|实|建|扩|规|健)', '逐步'],
    ['不段', '不断'],
    ['题高(?=[了到认工公信质服])(?<![标问]题高)', '提高'],
    ['改近', '改进'],
    ['推近', '推进'],
    ['时间接点', '时间节点'],
    ['实事求事', '实事求是'],
    ['制渡', '制度'],
    ['满意渡', '满意度'],
    ['透明渡', '透明度'],
    ['知晓律', '知晓率'],
    ['时校性', '时效性'],
    ['一至性', '一致性'],
    ['(?<=保持|协商|口径|高度)一至', '一致'],
    ['陪训', '培训'],
    ['培汛', '培训'],
    ['(?<!新)建没(?!有)', '建设'],
    ['环镜', '环境'],
    ['整冶', '整治'],
    ['攻艰', '攻坚'],
    ['乡村震兴', '乡村振兴'],
    ['帮付', '帮扶'],
    ['因该', '应该'],
    ['查寻(?=栏|窗|电|系|服|点|平)', '查询'],
    ['反应(?=的问题|的情况|强烈的问题|的诉求)', '反映'],
    ['群众反应', '群众反映'],
    ['知情权力', '知情权利'],
    ['报到了', '报道了'],
    ['竭诚诚', '竭诚'],
  ]),
  ...entries('variants', [
    ['部份', '部分'],
    ['成份', '成分'],
    ['过份', '过分'],
    ['份内', '分内'],
    ['份量', '分量'],
    ['定阅', '订阅'],
    ['帐目', '账目'],
    ['帐号', '账号'],
    ['帐本', '账本'],
    ['想像', '想象'],
    ['图象', '图像'],
  ]),
  ...entries('regulation', [
    ['依申清公开', '依申请公开'],
    ['依审请公开', '依申请公开'],
    ['于以公开', '予以公开'],
    ['不于公开', '不予公开'],
    ['不于处理', '不予处理'],
    ['行政复[意义仪]', '行政复议'],
    ['行政(?:诉颂|述讼|诉送)', '行政诉讼'],
    ['规范性文建', '规范性文件'],
    ['信息公开指男', '信息公开指南'],
    ['责任追纠', '责任追究'],
    ['监督保章', '监督保障'],
    ['社会评义', '社会评议'],
    ['工作考合', '工作考核'],
    ['政策解渎', '政策解读'],
    ['公示拦', '公示栏'],
    ['公开拦', '公开栏'],
    ['专拦', '专栏'],
    ['微信公众好', '微信公众号'],
    ['政府网战', '政府网站'],
  ]),
  ...entries('seen', [
    ['越多越多', '越来越多'],
    ['标点符合', '标点符号'],
  ]),
]

/** A word said twice: what follows or stands before may make it right. */
const doubled =
  /(?<!目)的的(?!确)|(?<!和)和和(?![睦美气])|与与|(政府信息|进一步|通过|进行|及时|情况|政务公开)\1(?!化|性|技术|系统|员)/g

export const commonSlips = slipsRule(
  {
    code: 'R49',
    title: '没有常见的别字、重字',
    source: Object.values(sources).join('；'),
    severity: 'verify',
    fault: '有别字或重字',
    custom: '规范的写法以词典和条例为准',
  },
  (text) => {
    const slips: Slip[] = confusions.flatMap(({ wrong, right }) =>
      slipsAt(text, wrong, () => right),
    )
    const twice = slipsAt(text, doubled, ([words]) => words.slice(words.length / 2))
    return [...slips, ...twice].sort((a, b) => a.from - b.from)
  },
)
