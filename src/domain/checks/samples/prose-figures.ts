import type { Sample } from './sample.ts'

/** Figures in running text. */
export const proseFigureSamples: readonly Sample[] = [
  {
    code: 'R11',
    passes: {
      says: '正文和表都是两件',
      texts: {
        'prose.overview.onRequest.body': '本年度收到政府信息公开申请两件，办结2件。',
        'cells.requests.newReceived.naturalPerson': '2',
        'cells.requests.granted.naturalPerson': '2',
      },
    },
    fails: {
      says: '正文写办结一件，表里是两件',
      texts: {
        'prose.overview.onRequest.body': '本年度收到政府信息公开申请2件，办结1件。',
        'cells.requests.newReceived.naturalPerson': '2',
        'cells.requests.granted.naturalPerson': '2',
      },
    },
    undecided: {
      says: '这一行还有空格',
      texts: {
        'prose.overview.onRequest.body': '本年度收到政府信息公开申请2件。',
        'cells.requests.newReceived.naturalPerson': '',
      },
    },
    alsoFails: [
      {
        says: '正文写办结十三件，十三是新收的件数',
        texts: {
          'prose.overview.onRequest.body': '本年度收到政府信息公开申请13件，办结13件。',
          'cells.requests.newReceived.naturalPerson': '13',
          'cells.requests.granted.naturalPerson': '12',
          'cells.requests.carriedOut.naturalPerson': '1',
        },
      },
    ],
  },
  {
    code: 'R12',
    passes: {
      says: '八十五等于六十九加十六',
      texts: {
        'prose.overview.disclosure.body': '全年公开信息85条，其中公众号69条，其他方式16条。',
      },
    },
    fails: {
      says: '八十六不等于六十九加十六',
      texts: {
        'prose.overview.disclosure.body': '全年公开信息86条，其中公众号69条，其他方式16条。',
      },
    },
  },
  {
    code: 'R13',
    passes: {
      says: '二十是八十的四分之一',
      texts: {
        'prose.overview.disclosure.body': '全年公开信息80条，其中网站20条，占25%。',
      },
    },
    fails: {
      says: '二十不是八十的百分之三十五',
      texts: {
        'prose.overview.disclosure.body': '全年公开信息80条，其中网站20条，占35%。',
      },
    },
  },
]
