import type { Sample } from './sample.ts'

const noOverview = {
  'prose.overview.disclosure.body': '',
  'prose.overview.onRequest.body': '',
  'prose.overview.management.body': '',
  'prose.overview.platforms.body': '',
  'prose.overview.supervision.body': '',
}
const noProblems = { 'prose.problems.issues.body': '', 'prose.problems.measures.body': '' }

const subdistrict = {
  'organisation.name': '青川县城东街道办事处',
  'organisation.kind': 'subdistrict',
  'organisation.selfReference': '我街道',
}

export const sectionSamples: readonly Sample[] = [
  {
    code: 'R16',
    passes: { says: '第六部分只有信息处理费', texts: { 'prose.other.after': '' } },
    fails: { says: '第五部分没有写', texts: noProblems },
  },
  {
    code: 'R17',
    passes: { says: '总体情况另有开头段', texts: { 'prose.overview.opening': '一年来工作平稳。' } },
    fails: { says: '没有写平台建设', texts: { 'prose.overview.platforms.body': '' } },
    undecided: { says: '总体情况还没有动笔', texts: noOverview },
    alsoFails: [
      {
        says: '没有写社会评议',
        texts: {
          'prose.overview.supervision.body': '年度考核结果为良好，没有发生责任追究的情形。',
        },
      },
    ],
  },
  {
    code: 'R18',
    passes: {
      says: '问题和措施写成一段',
      texts: {
        ...noProblems,
        'prose.problems.before': '公示栏更新不够及时，今后由驻村干部每周检查一次。',
      },
    },
    fails: { says: '只写问题，没有措施', texts: { 'prose.problems.measures.body': '' } },
    undecided: { says: '第五部分还没有动笔', texts: noProblems },
    alsoFails: [
      {
        says: '三个问题，两条措施',
        texts: {
          'prose.problems.issues.body': '一是更新慢。二是解读少。三是人手紧。',
          'prose.problems.measures.body': '一是由专人每周检查。二是配图解读。',
        },
      },
      {
        says: '写成一段，没有写到改进',
        texts: {
          ...noProblems,
          'prose.problems.before': '公示栏更新不够及时，经办人员业务不熟。',
        },
      },
    ],
  },
  {
    code: 'R36',
    passes: {
      says: '街道写了三项结果',
      texts: subdistrict,
    },
    fails: {
      says: '街道没有写社会评议',
      texts: {
        ...subdistrict,
        'prose.overview.supervision.body': '年度考核结果为良好，没有发生责任追究的情形。',
      },
    },
    undecided: { says: '总体情况还没有动笔', texts: { ...subdistrict, ...noOverview } },
  },
  {
    code: 'R37',
    passes: {
      says: '问题写得短，措施写得清楚',
      texts: {
        'prose.problems.issues.body': '更新慢。',
        'prose.problems.measures.body': '由专人每周检查更新情况。',
      },
    },
    fails: {
      says: '第五部分只写无',
      texts: { ...noProblems, 'prose.problems.before': '无。' },
    },
    undecided: { says: '第五部分还没有动笔', texts: noProblems },
  },
]
