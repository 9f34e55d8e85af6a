import { describe, expect, test } from 'vitest'
import { format2021 } from '../formats/2021.ts'
import { aTownship } from './samples/township.ts'
import { check, told } from './told.fixture.ts'

describe('years', () => {
  test.each([
    '2024年，我乡认真贯彻《中华人民共和国政府信息公开条例》。',
    '2024年度，我乡工作平稳。',
    '二〇二四年，我乡工作平稳。',
    '2024年，我乡印发了公开目录，较好地完成了任务。',
    '2022年，我乡工作平稳。',
    '各项工作平稳。2024年，公示栏全部更换。',
    '截至2024年12月31日，公示栏更新及时。',
    '截至2024年底，公示栏更新及时。',
    '2026年，我乡开展了专项检查。',
    '2026年，我乡未发生行政复议。',
    '2025年，我乡工作平稳。2024年，我乡更新公示栏60块。',
    '2025年，我乡检查公示栏3次。2024年，我乡开展培训，共60人次。',
    '2025年，我乡更新专栏3个。2026年，我乡更新专栏共5个，全部完成了改版。',
    '2025年，我乡更新专栏3个。截至2024年底，更新专栏5个。',
  ])('of another report are found: “%s”', (text) => {
    expect(told(text)).toEqual(['R14'])
  })

  test.each([
    '2025年，新收申请有所增加。2024年结转一批，均已办结。',
    '2024年结转的申请已答复。',
    '2024年，结转的申请已答复。',
    '2024年度结转的申请已答复。',
    '2024年，我乡结转的申请已经办结。',
    '2024年我乡结转一件，已经办结。',
    '2025年，公示栏全部更换。2024年为六成。',
    '2025年，公示栏全部更换；2024年，更换六成。',
    '2024年建成的政务公开专区运行良好。',
    '2024年我乡建成的政务公开专区运行良好。',
    '2024年底制定的公开目录继续沿用。',
    '2024年度考核结果公布后，逐项整改。',
    '2024年，县政府印发了目录，我乡照此公开。',
    '2022年，国务院办公厅对公开工作提出了要求。',
    '2026年，我乡进一步加强公开。',
    '2026年，我乡重点抓好以下工作。',
    '2026年，我乡重点开展专项检查，完成栏目改版，全年检查四次，推进共建共享。',
    '2026年，我乡为了方便群众，在已有基础上改版。',
  ])('of what others did, or was done before and after, are none: “%s”', (text) => {
    expect(told(text)).toEqual([])
  })

  test.each([
    '2025年，我乡更新专栏9个。2024年，我乡更新专栏6个。',
    '2024年，我乡更新专栏6个。2025年，我乡更新专栏9个。',
    '2023年，我乡更新专栏5个。2024年，我乡更新专栏6个。2025年，我乡更新专栏9个。',
    '我乡2025年更新专栏9个，均已公布。2024年，我乡更新专栏6个。',
    '本年度更新专栏9个。2024年，我乡更新专栏6个。',
    '2025年，我乡更新专栏9个。全部按期公布。2024年，我乡更新专栏6个，全部按期公布。',
    '2025年，我乡更新专栏9个。\n2024年，我乡更新专栏6个。',
    '二〇二五年，我乡更新专栏九个。二〇二四年，我乡更新专栏六个。',
    '2025年，全乡开展培训两次、60人次。2024年，全乡培训40人次。',
    '2025年，我乡群众满意率95%。2024年，我乡群众满意率为93%。',
  ])('told beside the report year are none: “%s”', (text) => {
    expect(told(text)).toEqual([])
  })

  test.each(['我镇收到9件', '我镇新收申请9件，办结9件', '全镇收到申请九件', '我镇收到 9 件'])(
    'of a count of requests beside that of the year before are none: “%s”',
    (words) => {
      const text = `2025年，${words}。2024年，我镇收到6件。`
      expect(told(text).filter((code) => code === 'R14')).toEqual([])
    },
  )

  test.each([
    '2024年我乡认真做好公开工作。',
    '2024年在县委、县政府的正确领导下，我乡公开工作平稳。',
    '2024年，在县委的领导下，我乡公开工作平稳。',
  ])('of another report are found with or without a comma: “%s”', (text) => {
    expect(told(text)).toEqual(['R14'])
  })

  test('of the title and the lead-in are compared with the report year', () => {
    const report = aTownship(format2021, 2025)
    const titled = { ...report, title: '杨柳坝乡2024年政府信息公开工作年度报告' }
    expect(check(titled).map(({ code, at }) => [code, at])).toEqual([['R14', ['title']]])
    const leadIn = { ...report.leadIn, shown: 'on', periodFrom: '2024年1月1日' }
    const [found] = check({ ...report, leadIn })
    expect(found?.fix?.changes).toEqual([
      { place: 'leadIn.periodFrom', from: '2024年1月1日', to: '2025年1月1日' },
    ])
    const own = { ...report.leadIn, shown: 'on', text: '统计期限从2024年1月1日起。' }
    expect(check({ ...report, leadIn: own }).map(({ code }) => code)).toEqual(['R14'])
    expect(check({ ...report, leadIn: { ...own, shown: '' } })).toEqual([])
  })

  test.each([
    ['今年以来工作平稳。', '2025年以来工作平稳。'],
    ['比去年有所改进。', '比2024年有所改进。'],
    ['明年的目录已经公布。', '2026年的目录已经公布。'],
  ])('that shift are written out: “%s”', (text, mended) => {
    expect(told(text)).toEqual([`R35: ${mended}`])
  })

  test('that shift in a plan are for the clerk to write out', () => {
    expect(told('今年将继续完善制度。')).toEqual(['R35'])
  })
})
