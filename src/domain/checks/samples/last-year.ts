import type { Sample } from './sample.ts'

const carriedTwo = {
  'cells.requests.newReceived.naturalPerson': '2',
  'cells.requests.carriedOut.naturalPerson': '2',
}

/** Rules that read last year's report. */
export const lastYearSamples: readonly Sample[] = [
  {
    code: 'R6',
    passes: {
      says: '上年转来两件，本年办结',
      texts: {
        'cells.requests.carriedIn.naturalPerson': '2',
        'cells.requests.granted.naturalPerson': '2',
      },
      lastYear: carriedTwo,
    },
    fails: {
      says: '上年转出两件，本年只接一件',
      texts: {
        'cells.requests.carriedIn.naturalPerson': '1',
        'cells.requests.granted.naturalPerson': '1',
      },
      lastYear: carriedTwo,
    },
    undecided: { says: '手头没有上年报告', lastYear: 'unknown' },
  },
  {
    code: 'R9',
    passes: {
      says: '原有四件，制发一件，废止两件，剩三件',
      texts: {
        'cells.proactive.normativeDocs.issued': '1',
        'cells.proactive.normativeDocs.repealed': '2',
        'cells.proactive.normativeDocs.inForce': '3',
      },
      lastYear: { 'cells.proactive.normativeDocs.inForce': '4' },
    },
    fails: {
      says: '原有四件，制发一件，却只剩三件',
      texts: {
        'cells.proactive.normativeDocs.issued': '1',
        'cells.proactive.normativeDocs.inForce': '3',
      },
      lastYear: { 'cells.proactive.normativeDocs.inForce': '4' },
    },
    undecided: { says: '手头没有上年报告', lastYear: 'unknown' },
  },
  {
    code: 'R10',
    passes: {
      says: '现行有效的比本年制发的多',
      texts: {
        'cells.proactive.normativeDocs.issued': '2',
        'cells.proactive.normativeDocs.inForce': '7',
      },
      lastYear: 'unknown',
    },
    fails: {
      says: '现行有效的恰好都是本年制发的',
      texts: {
        'cells.proactive.normativeDocs.issued': '2',
        'cells.proactive.normativeDocs.inForce': '2',
      },
      lastYear: 'unknown',
    },
    undecided: {
      says: '现行有效还没有填',
      texts: { 'cells.proactive.normativeDocs.inForce': '' },
      lastYear: 'unknown',
    },
    alsoFails: [
      {
        says: '制发三件，只有一件有效',
        texts: {
          'cells.proactive.normativeDocs.issued': '3',
          'cells.proactive.normativeDocs.inForce': '1',
        },
        lastYear: 'unknown',
      },
    ],
  },
  {
    code: 'R34',
    passes: {
      says: '许可数从三变成三十，只有一位数字相同',
      texts: { 'cells.proactive.licences.decisions': '30' },
      lastYear: { 'cells.proactive.licences.decisions': '3' },
    },
    fails: {
      says: '许可数多打了一个零',
      texts: { 'cells.proactive.licences.decisions': '5120' },
      lastYear: { 'cells.proactive.licences.decisions': '512' },
    },
    undecided: { says: '手头没有上年报告', lastYear: 'unknown' },
    alsoFails: [
      {
        says: '收费从九十一元变成九十九万元',
        texts: { 'cells.proactive.fees.amount': '99' },
        lastYear: { 'cells.proactive.fees.amount': '0.0091' },
      },
    ],
  },
  {
    code: 'R52',
    passes: {
      says: '带过来的句子改写过了',
      texts: { 'carried.prose.problems.issues.body': '一是公开不够及时。' },
    },
    fails: {
      says: '带过来的句子一句没有动',
      texts: {
        'carried.prose.problems.issues.body': '一是补贴发放细则公开得不够具体。',
      },
    },
  },
]
