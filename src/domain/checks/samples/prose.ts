import type { Sample } from './sample.ts'

const opening = 'prose.overview.opening'
const closing = 'prose.overview.closing'

/** Rules on what the text says. */
export const proseSamples: readonly Sample[] = [
  {
    code: 'R27',
    passes: {
      says: '我市场监管所不是自称',
      texts: { [opening]: '按照我市场监管站的职责公开办事指南。' },
    },
    fails: {
      says: '乡里的报告写我局',
      texts: { [opening]: '我局高度重视政府信息公开。' },
    },
  },
  {
    code: 'R28',
    passes: {
      says: '年数和部门数不是件数',
      texts: {
        [opening]: '该专栏已开设十余年，二十多个站所参与维护，现行有效的规范性文件逐件公开。',
      },
    },
    fails: { says: '写了一百余条', texts: { [opening]: '公示栏全年张贴100余条。' } },
    alsoFails: [{ says: '件数没有填', texts: { [opening]: '公示栏全年张贴公告＿＿条。' } }],
  },
  {
    code: 'R29',
    passes: {
      says: '只写职务',
      texts: { [opening]: '由乡长任组长，分管领导为副组长。' },
    },
    fails: { says: '写了组长的姓名', texts: { [opening]: '由乡长周树林任组长，每季度研究一次。' } },
    alsoFails: [{ says: '写了信访案件', texts: { [opening]: '全年办理信访案件98件。' } }],
  },
  {
    code: 'R35',
    passes: { says: '上年结转是表里的说法', texts: { [opening]: '上年结转的申请都已办结。' } },
    fails: { says: '写了今年以来', texts: { [opening]: '今年以来，各项工作平稳推进。' } },
    undecided: { says: '报告年度没有填', texts: { year: '', [opening]: '今年以来工作平稳。' } },
    alsoFails: [{ says: '打算里写了今年', texts: { [opening]: '今年将继续完善制度。' } }],
  },
  {
    code: 'R38',
    passes: {
      says: '规定的句子每年都一样',
      texts: { [opening]: '本年度未收到公民、法人和其他组织提出的政府信息公开申请。' },
      lastYear: { [opening]: '本年度未收到公民、法人和其他组织提出的政府信息公开申请。' },
    },
    fails: {
      says: '第五部分照抄上年',
      texts: {
        'prose.problems.issues.body': '一是个别村更新公示栏不够及时。二是经办人员变动后业务不熟。',
        'prose.problems.measures.body':
          '一是由驻村干部每周检查公示栏。二是组织新任经办人员跟班学习。',
      },
    },
    undecided: { says: '手头没有上年报告', lastYear: 'unknown' },
  },
  {
    code: 'R39',
    passes: {
      says: '句子里提到部分标题',
      texts: { [closing]: '表格见第二部分主动公开政府信息情况。' },
    },
    fails: {
      says: '把部分标题一起贴了进来',
      texts: { [opening]: '1、总体情况\n一年来各项工作平稳推进。' },
    },
    alsoFails: [
      {
        says: '贴进了别的部分的标题',
        texts: { [opening]: '2、主动公开政府信息情况\n一年来各项工作平稳推进。' },
      },
    ],
  },
  {
    code: 'R40',
    passes: {
      says: '一段里两次从一是数起',
      texts: {
        [opening]:
          '制度上，一是修订办法，二是明确责任。做法上，一是定期检查，二是及时通报，还是要靠人。',
      },
    },
    fails: {
      says: '一是之后就是三是',
      texts: { [opening]: '一是修订了审核办法。三是明确了公开责任。' },
    },
    alsoFails: [
      { says: '正文用了部分标题的编号', texts: { [opening]: '二、加强检查。' } },
      {
        says: '小标题的序号重了',
        texts: { 'prose.overview.management.heading': '（二）政府信息管理' },
      },
    ],
  },
  {
    code: 'R41',
    passes: {
      says: '校验码不对的长数字',
      texts: { [opening]: '文件编号为110105194912310021，热线为4001234567。' },
    },
    fails: {
      says: '写了申请人的身份证号码',
      texts: { [opening]: '答复申请人（110105194912310038）一件。' },
    },
  },
  {
    code: 'R42',
    passes: {
      says: '先写全称再写简称',
      texts: {
        [opening]:
          '按照《中华人民共和国政府信息公开条例》（以下简称《条例》）办理，《条例》各条逐项落实。',
      },
    },
    fails: {
      says: '条例名称少了几个字',
      texts: { [opening]: '贯彻《中华人民共和国信息公开条例》。' },
    },
    alsoFails: [
      { says: '直接用了简称', texts: { [opening]: '按照《条例》办理。' } },
      { says: '依据的是旧格式的通知', texts: { [opening]: '依据国办公开办函〔2019〕60号编制。' } },
    ],
  },
  {
    code: 'R43',
    passes: {
      says: '发文字号写法正确',
      texts: { [opening]: '依据国办公开办函〔2021〕30号编制。' },
    },
    fails: {
      says: '发文字号用了方括号',
      texts: { 'redHeader.shown': 'on', 'redHeader.number': '青杨府发[2026]03号' },
    },
    alsoFails: [
      {
        says: '正文里的文号用了方括号',
        texts: { [opening]: '依据国办公开办函[2021]30号编制。' },
      },
    ],
  },
  {
    code: 'R49',
    passes: {
      says: '目的的、截止日期、问题升级都对',
      texts: { [opening]: '为了了解公开目的的落实情况，在截止日期前防止问题升级。' },
    },
    fails: { says: '截至写成截止', texts: { [opening]: '截止2025年12月31日，专栏更新及时。' } },
  },
]
