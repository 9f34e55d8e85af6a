import type { Sample } from './sample.ts'

export const figureSamples: readonly Sample[] = [
  {
    code: 'R1',
    passes: {
      says: '收五件，办四件，转一件',
      texts: {
        'cells.requests.newReceived.naturalPerson': '5',
        'cells.requests.granted.naturalPerson': '4',
        'cells.requests.carriedOut.naturalPerson': '1',
      },
    },
    fails: {
      says: '收五件，只办四件',
      texts: {
        'cells.requests.newReceived.naturalPerson': '5',
        'cells.requests.granted.naturalPerson': '4',
      },
    },
    undecided: {
      says: '结转一格还空着',
      texts: {
        'cells.requests.newReceived.naturalPerson': '5',
        'cells.requests.carriedOut.naturalPerson': '',
      },
    },
  },
  {
    code: 'R2',
    passes: {
      says: '印的总计和算的一样',
      texts: { 'printed.requests.resultsTotal.orgOther': '0' },
    },
    fails: {
      says: '印的办理结果总计多一件',
      texts: { 'printed.requests.resultsTotal.orgOther': '1' },
    },
    undecided: {
      says: '这一列还有空格',
      texts: {
        'printed.requests.resultsTotal.orgOther': '1',
        'cells.requests.granted.orgOther': '',
      },
    },
    alsoFails: [
      {
        says: '印的办理结果总计是一道斜线',
        texts: { 'printed.requests.resultsTotal.orgOther': '/' },
      },
    ],
  },
  {
    code: 'R3',
    passes: { says: '印的总计是全角数字', texts: { 'printed.requests.granted.total': '０' } },
    fails: { says: '印的总计是一道斜线', texts: { 'printed.requests.granted.total': '/' } },
    undecided: {
      says: '这一行还有空格',
      texts: { 'printed.requests.granted.total': '2', 'cells.requests.granted.orgOther': '' },
    },
    alsoFails: [{ says: '印的总计多一件', texts: { 'printed.requests.granted.total': '1' } }],
  },
  {
    code: 'R4',
    passes: {
      says: '印的复议总计等于各格之和',
      texts: {
        'cells.disputes.cases.reviewUpheld': '2',
        'cells.disputes.cases.reviewPending': '1',
        'printed.disputes.cases.reviewTotal': '3',
      },
    },
    fails: {
      says: '印的复议总计漏了未审结的',
      texts: {
        'cells.disputes.cases.reviewUpheld': '2',
        'cells.disputes.cases.reviewPending': '1',
        'printed.disputes.cases.reviewTotal': '2',
      },
    },
    undecided: {
      says: '复议还有一格空着',
      texts: {
        'cells.disputes.cases.reviewPending': '',
        'printed.disputes.cases.reviewTotal': '2',
      },
    },
    alsoFails: [
      {
        says: '印的复议总计是一道斜线',
        texts: { 'printed.disputes.cases.reviewTotal': '/' },
      },
    ],
  },
  {
    code: 'R5',
    passes: { says: '填的是全角的零', texts: { 'cells.disputes.cases.afterOther': '０' } },
    fails: { says: '一格画了斜线', texts: { 'cells.disputes.cases.afterOther': '/' } },
  },
  {
    code: 'R7',
    passes: {
      says: '设区的市可以有规章',
      texts: {
        'organisation.name': '临川市人民政府',
        'organisation.kind': 'government',
        'organisation.level': 'prefecture',
        'organisation.selfReference': '我市',
        'cells.proactive.rules.inForce': '6',
      },
    },
    fails: { says: '乡里填了规章', texts: { 'cells.proactive.rules.inForce': '6' } },
    undecided: { says: '规章一格还空着', texts: { 'cells.proactive.rules.inForce': '' } },
  },
  {
    code: 'R8',
    tables: '2019',
    passes: {
      says: '公开总数等于新公开数',
      texts: {
        'cells.proactive.normativeDocs.newlyPublic': '2',
        'cells.proactive.normativeDocs.totalPublic': '2',
      },
    },
    fails: {
      says: '公开总数少于新公开数',
      texts: {
        'cells.proactive.normativeDocs.newlyPublic': '5',
        'cells.proactive.normativeDocs.totalPublic': '3',
      },
    },
    undecided: {
      says: '公开总数还没有填',
      texts: {
        'cells.proactive.normativeDocs.newlyPublic': '5',
        'cells.proactive.normativeDocs.totalPublic': '',
      },
    },
    alsoFails: [{ says: '乡里填了规章', texts: { 'cells.proactive.rules.made': '6' } }],
  },
  {
    code: 'R24',
    passes: {
      says: '两件申请，其中一件重复',
      texts: {
        'cells.requests.newReceived.naturalPerson': '2',
        'cells.requests.granted.naturalPerson': '1',
        'cells.requests.npRepeat.naturalPerson': '1',
      },
    },
    fails: {
      says: '只收一件，却算重复',
      texts: {
        'cells.requests.newReceived.naturalPerson': '1',
        'cells.requests.npRepeat.naturalPerson': '1',
      },
    },
    undecided: {
      says: '新收还有一格空着',
      texts: {
        'cells.requests.newReceived.orgOther': '',
        'cells.requests.npRepeat.naturalPerson': '1',
      },
    },
  },
  {
    code: 'R25',
    passes: {
      says: '先复议后起诉',
      texts: {
        'cells.requests.newReceived.naturalPerson': '1',
        'cells.requests.deniedInternal.naturalPerson': '1',
        'cells.disputes.cases.afterUpheld': '1',
      },
    },
    fails: {
      says: '不予公开后直接起诉',
      texts: {
        'cells.requests.newReceived.naturalPerson': '1',
        'cells.requests.deniedInternal.naturalPerson': '1',
        'cells.disputes.cases.directUpheld': '1',
      },
    },
    undecided: {
      says: '起诉一格还空着',
      texts: { 'cells.disputes.cases.directUpheld': '' },
    },
  },
  {
    code: 'R31',
    passes: { says: '数字后面带了单位', texts: { 'cells.proactive.licences.decisions': '37件' } },
    fails: { says: '写成了汉字', texts: { 'cells.proactive.licences.decisions': '三十七' } },
    alsoFails: [
      { says: '信息处理费写了约数', texts: { 'fee.charged': '约二百' } },
      { says: '信息处理费画了斜线', texts: { 'fee.received': '/' } },
    ],
  },
]
