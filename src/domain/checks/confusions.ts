import { type Slip, slipsAt, slipsRule } from './slips.ts'

/** A slip of the pen, what was meant, and who says so. */
type Confusion = {
  readonly wrong: string
  /** Where the wrong form is wrong, by the words beside it. */
  readonly where: RegExp
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
  pairs: readonly (readonly [wrong: string, right: string, where?: string])[],
): readonly Confusion[] {
  return pairs.map(([wrong, right, where = wrong]) => ({
    wrong,
    where: new RegExp(where, 'g'),
    right,
    source,
  }))
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
    ['截止', '截至', '(?<!已)截止(?=目前)'],
    [
      '截止',
      '截至',
      `${clause}截止(?=(?:(?:19|20)\\d\\d年|年底|年末|\\d{1,2}月)(?![\\d年月日底末时点前止]*(?:[。；）]|$)))`,
    ],
    ['布署', '部署', '(?<![公发颁宣遍])布署(?!名)'],
    [
      '按排',
      '安排',
      '按排(?=专人|部署|落实|经费)|(?<=统一|合理|周密|精心|妥善)按排(?![名查序队班污放水列位期定])',
    ],
    ['做为', '作为', '(?<=[把将][^，。；]{1,20})做为(?=重要|首要|主要|一项|抓手|考核)'],
    ['一如继往', '一如既往'],
    ['再接再励', '再接再厉'],
    ['按步就班', '按部就班'],
    ['默守成规', '墨守成规'],
    ['复盖', '覆盖', '(?<=全)复盖(?!章)|复盖(?=率)'],
    ['渠到', '渠道', '渠到(?=畅通|不畅|单一)'],
    ['松驰', '松弛', '松驰(?![援骋名])'],
    ['坐阵', '坐镇', '坐阵(?!地)'],
    ['鼎立支持', '鼎力支持', '(?<!足)鼎立支持'],
    ['给于', '给予', '(?<![发交供还送配补])给于(?=支持|帮助|答复|指导|表扬|奖励|回复|解答|行政)'],
    ['赋于', '赋予', '(?<![天禀田税辞])赋于'],
    ['授于', '授予', '(?<![讲传教])授于(?=荣誉|称号|先进|权限)'],
    ['进一布', '进一步', '进一布(?=[完规提强健优深])'],
    ['近一步', '进一步', '(?<![靠接更走最附就拉贴])近一步(?=[加完规提推强健做落拓优深])'],
    ['逐部', '逐步', '逐部(?=提高|提升|扩大|加强)'],
    ['不段', '不断', '不段(?=[完提加增推改强深扩优拓])'],
    ['题高', '提高', '(?<![标问课专主议话难])题高(?=认识|透明度|满意度|公信力)'],
    ['改近', '改进', '(?<![整修更])改近(?=措施|作风|工作)'],
    ['推近', '推进', '推近(?=工作|落实|建设|政务公开)'],
    ['时间接点', '时间节点', '(?<!第一)时间接点'],
    ['实事求事', '实事求是', '实事求事(?![业事])'],
    ['制渡', '制度', '(?<![控限管抑])制渡(?![口船轮])'],
    ['满意渡', '满意度', '满意渡(?![过口])'],
    ['透明渡', '透明度', '透明渡(?!口)'],
    ['知晓律', '知晓率', '知晓律(?![师法令例])'],
    ['时校性', '时效性'],
    ['一至性', '一致性'],
    ['一至', '一致', '(?<=保持|协商|口径|高度)一至(?![性一二三四五六七八九十两百\\d])'],
    ['陪训', '培训', '陪训(?![练话])'],
    ['培汛', '培训'],
    ['建没', '建设', '(?<=平台|制度|队伍|体系|阵地|机制|作风|能力)建没(?![有建到完成])'],
    ['环镜', '环境', '(?<=营商|人居|生态|政务|法治)环镜|环镜(?=整治|保护|卫生)'],
    ['整冶', '整治', '整冶(?![金炼])'],
    ['攻艰', '攻坚', '攻艰(?![难巨苦险辛])'],
    ['乡村震兴', '乡村振兴'],
    ['帮付', '帮扶', '帮付(?=措施|对象|干部|单位)|(?<=结对|精准|对口)帮付(?![款费出])'],
    ['反应', '反映', '(?<=群众|村民|居民|集中)反应(?=的问题|的情况|的诉求|的热点|的难点)'],
    ['知情权力', '知情权利', '知情权力(?=[、，。；和])'],
  ]),
  ...entries('variants', [
    ['部份', '部分', '(?<![全内外干总支])部份(?![额数内量])'],
    ['定阅', '订阅', '(?<![指固规审限确])定阅(?=报刊|杂志|党报|公众号)'],
    ['帐', '账', '(?<![蚊营])帐(?=目(?!前)|号|本)'],
  ]),
  ...entries('regulation', [
    ['依申清公开', '依申请公开'],
    ['依审请公开', '依申请公开'],
    ['于以公开', '予以公开', `(?:${clause}|(?<=依法))于以公开(?!促)`],
    ['不于公开', '不予公开', '不于公开(?=[\\d，。；、])'],
    ['不于处理', '不予处理', '不于处理(?=[\\d，。；、])'],
    ['行政复意', '行政复议'],
    ['行政复义', '行政复议'],
    ['行政复仪', '行政复议'],
    ['行政诉颂', '行政诉讼'],
    ['行政述讼', '行政诉讼'],
    ['规范性文建', '规范性文件'],
    ['信息公开指男', '信息公开指南'],
    ['责任追纠', '责任追究'],
    ['监督保章', '监督保障', '监督保章(?!程)'],
    ['社会评义', '社会评议', '社会评义(?![务工])'],
    ['工作考合', '工作考核', '工作考合(?![格理规])'],
    ['政策解渎', '政策解读'],
    ['公示拦', '公示栏', '公示拦(?![截阻标])'],
    ['公开拦', '公开栏', '公开拦(?![截阻标])'],
    ['信息专拦', '信息专栏'],
    ['微信公众好', '微信公众号', '微信公众好(?![评友感])'],
    ['政府网战', '政府网站', '政府网战(?![略役])'],
  ]),
  ...entries('seen', [
    ['越多越多', '越来越多', '越多越多(?=[、，。；的])'],
    ['标点符合', '标点符号', '标点符合(?=不准|不规|错|使用[不错]|运用[不错])'],
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
    const slips: Slip[] = confusions
      .filter(({ wrong }) => text.includes(wrong))
      .flatMap(({ where, right }) => slipsAt(text, where, () => right))
    const twice = slipsAt(text, doubled, ([words]) => words.slice(words.length / 2))
    return [...slips, ...twice].sort((a, b) => a.from - b.from)
  },
)
