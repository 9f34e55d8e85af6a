import type { Sample } from './sample.ts'

export const basicsSamples: readonly Sample[] = [
  {
    code: 'R14',
    passes: { says: '次年三月才印发', texts: { 'signature.date': '2026年3月2日' } },
    fails: { says: '日期还是上一年的', texts: { 'signature.date': '2025年1月12日' } },
    undecided: { says: '没有填日期', texts: { 'signature.date': '' } },
    alsoFails: [
      { says: '日期读不出来', texts: { 'signature.date': '年底' } },
      {
        says: '统计期限从上一年起',
        texts: { 'leadIn.shown': 'on', 'leadIn.periodFrom': '2024年1月1日' },
      },
      {
        says: '正文还是上一年的',
        texts: { 'prose.overview.opening': '2024年，各项工作平稳推进。' },
      },
    ],
  },
  {
    code: 'R15',
    tables: '2019',
    passes: { says: '2020年度用旧表' },
    fails: {
      says: '2022年度用旧表',
      texts: { year: '2022', 'signature.date': '2023年1月12日' },
    },
    alsoFails: [{ says: '年度不是四位数', texts: { year: '二〇二〇' } }],
  },
  {
    code: 'R32',
    passes: { says: '单位全称带示例二字', texts: { 'organisation.name': '示例乡人民政府' } },
    fails: { says: '单位全称只有空格', texts: { 'organisation.name': ' ' } },
  },
  {
    code: 'R33',
    passes: { says: '日期写成短横线', texts: { 'signature.date': '2026-1-12' } },
    fails: { says: '没有填日期', texts: { 'signature.date': '' } },
  },
  {
    code: 'R51',
    passes: {
      says: '标题省去县名',
      texts: { title: '2025年杨柳坝乡政府信息公开工作年度报告' },
    },
    fails: {
      says: '标题写成了邻乡',
      texts: { title: '青川县竹林沟乡2025年政府信息公开工作年度报告' },
    },
    undecided: {
      says: '写了标题，没有填单位',
      texts: {
        title: '杨柳坝乡2025年政府信息公开工作年度报告',
        'organisation.name': '',
      },
    },
  },
]
