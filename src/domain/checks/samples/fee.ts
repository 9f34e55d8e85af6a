import type { Sample } from './sample.ts'

const noStatement = { 'fee.notices': '', 'fee.charged': '', 'fee.received': '' }

export const feeSamples: readonly Sample[] = [
  {
    code: 'R19',
    passes: {
      says: '用文字写明没有收费',
      texts: { ...noStatement, 'prose.other.after': '本年度没有收取信息处理费。' },
    },
    fails: { says: '第六部分没有提到收费', texts: noStatement },
    undecided: {
      says: '第六部分还没有动笔',
      texts: { ...noStatement, 'prose.other.after': '' },
    },
  },
  {
    code: 'R20',
    passes: {
      says: '收四百元，表二填零点零四万元',
      texts: { 'fee.received': '400', 'cells.proactive.fees.amount': '0.04' },
    },
    fails: { says: '收四百元，表二填零', texts: { 'fee.received': '400' } },
    undecided: {
      says: '表二的收费还没有填',
      texts: { 'fee.received': '400', 'cells.proactive.fees.amount': '' },
    },
  },
  {
    code: 'R21',
    passes: {
      says: '发了两份通知，一件逾期未缴',
      texts: {
        'cells.requests.newReceived.naturalPerson': '1',
        'cells.requests.otherNoPayment.naturalPerson': '1',
        'fee.notices': '2',
      },
    },
    fails: {
      says: '一件逾期未缴，却没有发过通知',
      texts: {
        'cells.requests.newReceived.naturalPerson': '1',
        'cells.requests.otherNoPayment.naturalPerson': '1',
      },
    },
    undecided: {
      says: '通知件数还没有填',
      texts: {
        'cells.requests.newReceived.naturalPerson': '1',
        'cells.requests.otherNoPayment.naturalPerson': '1',
        'fee.notices': '',
      },
    },
  },
  {
    code: 'R22',
    along: ['R19'],
    passes: {
      says: '有收费，也写明没有信息处理费',
      texts: { 'cells.proactive.fees.amount': '33.85' },
    },
    fails: {
      says: '有收费，第六部分只写无',
      texts: {
        ...noStatement,
        'prose.other.after': '无',
        'cells.proactive.fees.amount': '33.85',
      },
    },
    undecided: {
      says: '表二的收费还没有填',
      texts: { ...noStatement, 'prose.other.after': '无', 'cells.proactive.fees.amount': '' },
    },
  },
  {
    code: 'R23',
    passes: { says: '九十九万元', texts: { 'cells.proactive.fees.amount': '99.9' } },
    fails: { says: '按元填进了万元的格', texts: { 'cells.proactive.fees.amount': '338500' } },
    alsoFails: [
      {
        says: '第六部分按万元填了',
        texts: { 'fee.received': '0.04万元', 'cells.proactive.fees.amount': '0.04' },
      },
      {
        says: '采购总金额没有单位',
        tables: '2019',
        texts: { 'cells.proactive.procurement.amount': '8040' },
      },
    ],
  },
  {
    code: 'R53',
    passes: {
      says: '各栏和文字都是三份通知、三百元',
      texts: {
        'fee.notices': '3',
        'fee.charged': '300',
        'fee.received': '300',
        'cells.proactive.fees.amount': '0.03',
        'prose.other.after': '发出收费通知3件，收取信息处理费300元。',
      },
    },
    fails: {
      says: '各栏填了零，文字写收取一百二十元',
      texts: { 'prose.other.after': '全年收取信息处理费120元。' },
    },
  },
]
