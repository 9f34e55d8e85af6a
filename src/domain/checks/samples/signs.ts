import type { Sample } from './sample.ts'

const opening = 'prose.overview.opening'

/** Rules on how the text is written. */
export const signSamples: readonly Sample[] = [
  {
    code: 'R44',
    passes: {
      says: '千分位、时刻和网址',
      texts: { [opening]: '窗口8:30开放，点击3,000次，网址为http://www.example.gov.cn/a,b。' },
    },
    fails: { says: '逗号是半角的', texts: { [opening]: '提高认识,提升能力。' } },
  },
  {
    code: 'R45',
    passes: { says: '弯引号', texts: { [opening]: '坚持“公开为常态”。' } },
    fails: { says: '直引号', texts: { [opening]: '坚持"公开为常态"。' } },
    alsoFails: [{ says: '引号落了单', texts: { [opening]: '坚持"公开为常态。' } }],
  },
  {
    code: 'R46',
    passes: { says: '省略号和破折号', texts: { [opening]: '公示栏——村民身边的窗口……常看常新。' } },
    fails: { says: '两个句号', texts: { [opening]: '各项工作平稳推进。。' } },
    alsoFails: [{ says: '不知道是句号还是逗号', texts: { [opening]: '工作平稳。，制度完善。' } }],
  },
  {
    code: 'R47',
    passes: {
      says: '行首的空格',
      texts: { [opening]: '　　各项工作平稳推进。\n　　制度更加完善。' },
    },
    fails: { says: '字间有空格', texts: { [opening]: '各项工作 平稳推进。' } },
  },
  {
    code: 'R48',
    passes: { says: '一个星号', texts: { [opening]: '办件编号前加*的是重点事项。' } },
    fails: { says: '留有加粗记号', texts: { [opening]: '**一是**完善制度。' } },
  },
  {
    code: 'R50',
    passes: { says: '引号之间没有顿号', texts: { [opening]: '聚焦“六稳”“六保”。' } },
    fails: { says: '引号之间用了顿号', texts: { [opening]: '聚焦“六稳”、“六保”。' } },
  },
]
