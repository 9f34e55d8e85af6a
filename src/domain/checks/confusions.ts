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

/** Where a clause begins. */
const clause = '(?<=^|[，。；：、（\\n])'

/**
 * Slips that are wrong wherever they stand. A pair gets in only when its wrong form, with the
 * words asked for beside it, occurs in no right sentence, also across the border of two words:
 * 因该 is not here, for 因该申请涉及第三方; 复盖 only as 全复盖 and 复盖率, for 答复盖章.
 */
export const confusions: readonly Confusion[] = [
  ...entries('dictionary', [
    ['(?<!已)截止(?=目前)', '截至'],
    [
      `${clause}截止(?=(?:(?:19|20)\\d\\d年|年底|年末|\\d{1,2}月)(?![\\d年月日底末时点前止]*(?:[。；）]|$)))`,
      '截至',
    ],
    ['(?<![公发颁宣遍])布署(?!名)', '部署'],
    [
      '按排(?=专人|部署|落实|经费)|(?<=统一|合理|周密|精心|妥善)按排(?![名查序队班污放水列位期定])',
      '安排',
    ],
    ['(?<=[把将][^，。；]{1,20})做为(?=重要|首要|主要|一项|抓手|考核)', '作为'],
    ['一如继往', '一如既往'],
    ['再接再励', '再接再厉'],
    ['按步就班', '按部就班'],
    ['默守成规', '墨守成规'],
    ['(?<=全)复盖(?!章)|复盖(?=率)', '覆盖'],
    ['渠到(?=畅通|不畅|单一)', '渠道'],
    ['松驰(?![援骋名])', '松弛'],
    ['坐阵(?!地)', '坐镇'],
    ['(?<!足)鼎立支持', '鼎力支持'],
    ['(?<![发交供还送配补])给于(?=支持|帮助|答复|指导|表扬|奖励|回复|解答|行政)', '给予'],
    ['(?<![天禀田税辞])赋于', '赋予'],
    ['(?<![讲传教])授于(?=荣誉|称号|先进|权限)', '授予'],
    ['进一布(?=[完规提强健优深])', '进一步'],
    ['(?<![靠接更走最附就拉贴])近一步(?=[加完规提推强健做落拓优深])', '进一步'],
    ['逐部(?=提高|提升|扩大|加强)', '逐步'],
    ['不段(?=[完提加增推改强深扩优拓])', '不断'],
    ['(?<![标问课专主议话难])题高(?=认识|透明度|满意度|公信力)', '提高'],
    ['(?<![整修更])改近(?=措施|作风|工作)', '改进'],
    ['推近(?=工作|落实|建设|政务公开)', '推进'],
    ['(?<!第一)时间接点', '时间节点'],
    ['实事求事(?![业事])', '实事求是'],
    ['(?<![控限管抑])制渡(?![口船轮])', '制度'],
    ['满意渡(?![过口])', '满意度'],
    ['透明渡(?!口)', '透明度'],
    ['知晓律(?![师法令例])', '知晓率'],
    ['时校性', '时效性'],
    ['一至性', '一致性'],
    ['(?<=保持|协商|口径|高度)一至(?![一二三四五六七八九十两百\\d])', '一致'],
    ['陪训(?![练话])', '培训'],
    ['培汛', '培训'],
    ['(?<=平台|制度|队伍|体系|阵地|机制|作风|能力)建没(?![有建到完成])', '建设'],
    ['(?<=营商|人居|生态|政务|法治)环镜|环镜(?=整治|保护|卫生)', '环境'],
    ['整冶(?![金炼])', '整治'],
    ['攻艰(?![难巨苦险辛])', '攻坚'],
    ['乡村震兴', '乡村振兴'],
    ['帮付(?=措施|对象|干部|单位)|(?<=结对|精准|对口)帮付(?![款费出])', '帮扶'],
    ['(?<=群众|村民|居民|集中)反应(?=的问题|的情况|的诉求|的热点|的难点)', '反映'],
    ['知情权力(?=[、，。；和])', '知情权利'],
  ]),
  ...entries('variants', [
    ['(?<![全内外干总支])部份(?![额数内量])', '部分'],
    ['(?<![指固规审限确])定阅(?=报刊|杂志|党报|公众号)', '订阅'],
    ['(?<![蚊营])帐(?=目(?!前)|号|本)', '账'],
  ]),
  ...entries('regulation', [
    ['依申清公开', '依申请公开'],
    ['依审请公开', '依申请公开'],
    [`(?:${clause}|(?<=依法))于以公开(?!促)`, '予以公开'],
    ['不于公开(?=[\\d，。；、])', '不予公开'],
    ['不于处理(?=[\\d，。；、])', '不予处理'],
    ['行政复[意义仪]', '行政复议'],
    ['行政(?:诉颂|述讼)', '行政诉讼'],
    ['规范性文建', '规范性文件'],
    ['信息公开指男', '信息公开指南'],
    ['责任追纠', '责任追究'],
    ['监督保章(?!程)', '监督保障'],
    ['社会评义(?![务工])', '社会评议'],
    ['工作考合(?![格理规])', '工作考核'],
    ['政策解渎', '政策解读'],
    ['公示拦(?![截阻标])', '公示栏'],
    ['公开拦(?![截阻标])', '公开栏'],
    ['信息专拦', '信息专栏'],
    ['微信公众好(?![评友感])', '微信公众号'],
    ['政府网战(?![略役])', '政府网站'],
  ]),
  ...entries('seen', [
    ['越多越多(?=[，。；的])', '越来越多'],
    ['标点符合(?=不准|不规|错|使用[不错]|运用[不错])', '标点符号'],
  ]),
]

/** A word said twice, where no two words meet so: 公众参与与监督, 永和和太平两村 are right. */
const doubled =
  /(?<!目)的的(?![确士])|(政府信息|进一步|进行|及时|政务公开)\1(?!化|性|技术|系统|员|曲)/g

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
