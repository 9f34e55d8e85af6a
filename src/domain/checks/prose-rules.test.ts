import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, repaired } from '../edit.ts'
import { format2021 } from '../formats/2021.ts'
import { type Report, valueAt } from '../report.ts'
import { confusions } from './confusions.ts'
import { checkReport } from './index.ts'
import { aTownship } from './samples/township.ts'
import { check, place, told, withText } from './told.fixture.ts'

describe('sentences of correct reports raise nothing', () => {
  test.each([
    '2025年，我乡认真贯彻《中华人民共和国政府信息公开条例》，稳步推进各项工作。',
    '与2024年相比，公开数量有所增加。',
    '2024年以来，我乡连续开展专项检查。',
    '按照2019年修订的《中华人民共和国政府信息公开条例》办理。',
    '2026年，我乡将继续完善公开制度。',
    '本报告按照国办公开办函〔2021〕30号的格式编制。',
    '收费按照国办函〔2020〕109号执行，《政府信息公开信息处理费管理办法》另有规定的从其规定。',
    '2024年12月启用的专栏在2025年作了调整。',
    '自2020年起设立公开专区，至今运行平稳。',
    '2019年修订的条例规定了公开的程序。',
    '2024年起，专栏由专人维护。',
    '围绕“十四五”规划、乡村振兴和人居环境整治公开信息。',
    '落实县委、县政府的部署，参加全县政务公开培训会。',
    '按照我省、我市的统一安排更新目录。',
    '近三年公示的补贴明细可以在专栏查询。',
    '微信公众号粉丝两千多人，栏目更新及时。',
    '全年接待群众咨询，受理信访98件以外的公开事项由专人登记。',
    '群众对公开工作的反映良好，满意度逐步提高。',
    '问题升级前及时处置，标题升级由专人审核。',
    '“谁起草、谁解读”“谁发布、谁负责”的要求得到落实。',
    '窗口每天8:30开放，电话0575-88001234。',
    '专栏地址http://www.example.gov.cn/zwgk/，邮箱xxgk@example.gov.cn。',
    '（一是）字样不算序号，是否公开由审核人决定。',
    '一是明确责任，做到专人专岗；二是加强检查，确保更新及时。',
    '1.完善制度。\n2.加强检查。\n3.组织培训。',
    '公开内容包括：政策文件、办事流程；发放结果。',
    '工作机制“三到位”：领导到位、责任到位、检查到位。',
    '依法公开政府信息，切实保障群众的知情权、参与权和监督权。',
    '为了了解群众需求，走访了各村，目的的确是改进工作。',
    '公示栏共有信息公开目录、办事指南两类。',
    '乡长每季度听取一次汇报，分管领导任组长。',
    '按时公开2024年度部门决算。',
    '完善工作机制一是领导重视。二是统一是非标准，三是专人负责。',
    '唯一是非公开不可的事项，逐项公示。',
    '截至2025年12月31日，公示栏更新及时。',
    '截止日期以公示为准。',
    '点击量3,000次，同比上升12.5%。',
    '统一社会信用代码、档案编号330000202500012345等按规定公开。',
    '县政府网站的《浙江省政府信息公开暂行办法》同步更新。',
    '制定了《政府信息公开保密审查制度》，逐部门落实责任。',
    '从2025年1月起实行审核留痕。',
    '重点领域公开持续深化——救助、医疗、教育等信息应公开尽公开。',
    '坚持“公开为常态、不公开为例外”的原则。',
    '全乡12个村（社区）公示栏逐一更新。',
    '信息公开平台建设没有停步，新建没有列入计划的栏目。',
    '我县印发考核办法后，我乡立即部署落实。',
    '我市开展第三方评估，我乡得分92分。',
    '我委托第三方开展评估，我局限于现有条件。',
    '全县共16个乡镇参加考核，我乡列第三名。',
    '全县累计发布信息1.2万条，我乡占比有所提高。',
    '全县共有乡镇专栏，主动公开标准目录由全县统一编制。',
    '办成十件民生实事，完成百件民生实事，建成百条村道。',
    '组织线上十次、线下五次宣传，举办线上百场讲座。',
    '办理12345来件36件，提供预约32次，邀约15次。',
    '查处违约20起，就近30次上门，毗邻20次走访，总数百件以内的按月公示。',
  ])('“%s”', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('numbers of persons', () => {
  test.each([
    ['身份证号码110105194912310038。', '居民身份证号码'],
    ['身份证号码１１０１０５１９４９１２３１００３８。', '居民身份证号码'],
    ['联系人手机13912345678。', '手机号码'],
    ['手机139 1234 5678。', '手机号码'],
    ['账号6222021234567890128。', '银行卡号'],
  ])('are found and not repeated: “%s”', (text, kind) => {
    const [found] = check(withText(text)).filter(({ code }) => code === 'R41')
    expect(found?.message).toContain(kind)
    expect(`${found?.message}${found?.operands[0]?.value}`).not.toMatch(/\d{5}/)
  })

  test.each(['110105194912310039', '110105194913310038', '6222021234567890127', '12345678901'])(
    'of no valid check digit are none: %s',
    (digits) => {
      expect(told(`编号为${digits}。`)).toEqual([])
    },
  )

  test('a mobile in the lead-in is how to reach the office', () => {
    const report = aTownship(format2021, 2025)
    const leadIn = { ...report.leadIn, shown: 'on', text: '联系电话：13912345678。' }
    expect(check({ ...report, leadIn })).toEqual([])
  })
})

test.each([
  ['专栏由李明同志维护。', ['R29']],
  ['张伟同志负责办理。', ['R29']],
  ['由方面同志组成评议组，安排同志们参加培训。', []],
])('names before 同志 are found: “%s”', (text, found) => {
  expect(told(text)).toEqual(found)
})

test('a number beside a slip is quoted whole', () => {
  const [found] = check(withText('更新信息1250条,逐条核对。'))
  expect(found?.message).toContain('如“1250条,逐条核对”')
})

describe('names of documents', () => {
  const right = '《中华人民共和国政府信息公开条例》'
  test.each([
    ['贯彻《中华人民共和国信息公开条例》。', `贯彻${right}。`],
    ['贯彻《政府信息公开条例》。', `贯彻${right}。`],
    ['贯彻《政务公开条例》。', `贯彻${right}。`],
    ['按照《信息处理费管理办法》收费。', '按照《政府信息公开信息处理费管理办法》收费。'],
    ['国务院令第492号。', '国务院令第711号。'],
  ])('are exact: “%s”', (text, mended) => {
    expect(told(text)).toEqual([`R42: ${mended}`])
  })

  test('the short name serves once the full one was written', () => {
    expect(told(`贯彻${right}，《政府信息公开条例》深入人心。`)).toEqual([])
    expect(told('按照《条例》办理。')).toEqual(['R42'])
  })

  test('the notice of the older format is none of today', () => {
    expect(told('依据国办公开办函〔2019〕60号编制。')).toEqual(['R42'])
  })

  test.each([
    ['依据国办公开办函[2021]30号编制。', '依据国办公开办函〔2021〕30号编制。'],
    ['依据国办公开办函（2021）第030号编制。', '依据国办公开办函〔2021〕30号编制。'],
    ['依据国办公开办函(2021)30号编制。', '依据国办公开办函〔2021〕30号编制。'],
  ])('numbers are written as the standard says: “%s”', (text, mended) => {
    expect(told(text)).toEqual([`R43: ${mended}`])
  })
})

describe('signs', () => {
  test.each([
    ['提高认识,提升能力;办公室(设在党政办)', 'R44: 提高认识，提升能力；办公室（设在党政办）'],
    ['（一）存在的问题:', 'R44: （一）存在的问题：'],
    ['《关于印发<工作办法>的通知》', 'R44: 《关于印发〈工作办法〉的通知》'],
    ['工作平稳.\n制度完善。', 'R44: 工作平稳。\n制度完善。'],
    ['坚持"公开为常态"和"便民"。', 'R45: 坚持“公开为常态”和“便民”。'],
    ['坚持"公开为常态。', 'R45'],
    ['工作平稳。。制度完善，，', 'R46: 工作平稳。制度完善，'],
    ['工作平稳，。', 'R46: 工作平稳。'],
    ['工作平稳。，制度完善。', 'R46'],
    ['全年 公开 信息 逐条核对 。', 'R47: 全年公开信息逐条核对。'],
    ['依据 2025 年的目录', 'R47: 依据2025年的目录'],
    ['**一是**完善制度。', 'R48: 一是完善制度。'],
    ['完善&nbsp;制度<br>。', 'R48: 完善制度。'],
    [
      '聚焦“六稳”、“六保”和《甲办法》、《乙办法》。',
      'R50: 聚焦“六稳”“六保”和《甲办法》《乙办法》。',
    ],
    ['截止目前，公开帐目按步就班。', 'R49: 截至目前，公开账目按部就班。'],
    ['公开的的内容越多越多。', 'R49: 公开的内容越来越多。'],
  ])('“%s” → %s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  const pieces = fc.constantFrom(
    '公开',
    '信息',
    '2025',
    '年',
    'A',
    ',',
    '.',
    '。',
    '，',
    ' ',
    '"',
    '(',
    ')',
    '“',
    '”',
    '、',
    '**',
    '\n',
    '：',
    ';',
    '《',
    '》',
    '截止目前',
    '的的',
    '[2021]3号',
    '函',
    '<br>',
    '　',
  )

  test('a repair, pressed until none is offered, comes to an end and keeps the words', () => {
    const words = (text: string) => text.replace(/[^公开信息年函]/g, '')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let report = withText(text)
        for (let press = 0; press < 40; press += 1) {
          const fix = check(report).find((each) => each.fix)?.fix
          if (!fix) break
          report = apply(report, repaired(report, fix.changes, ''))
        }
        expect(check(report).filter(({ fix }) => fix)).toEqual([])
        expect(words(valueAt(report, place))).toBe(words(text))
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

test('what is put for a slip is no slip itself, and says who says so', () => {
  const rights = confusions.map(({ right }) => `按规定写作${right}的地方。`)
  expect(told(rights.join(''))).toEqual([])
  for (const { where, right } of confusions)
    expect(`按规定写作${right}的地方。`.search(where), right).toBe(-1)
})

describe('headings and numbers', () => {
  test('out of order are numbered anew at one press', () => {
    const report = aTownship(format2021, 2025)
    const prose = { ...report.prose, 'overview.management.heading': '（二）政府信息管理' }
    const [found, ...rest] = check({ ...report, prose })
    expect(rest).toEqual([])
    expect(found?.message).toContain('（一）（二）（二）（四）（五）')
    expect(found?.fix?.changes[2]?.to).toBe('（三）政府信息管理')
  })

  test.each([
    ['一是完善制度。二是加强检查。四是组织培训。', 'R40'],
    ['1.完善制度。\n1.加强检查。\n3.组织培训。', 'R40'],
    ['二、加强检查。', 'R40'],
    ['一、总体情况\n工作平稳。', 'R39: 工作平稳。'],
    ['2、主动公开政府信息情况', 'R39'],
    ['5、存在的问题及改进情况', 'R39'],
  ])('“%s” → %s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })
})

describe('五', () => {
  const withProblems = (issues: string, measures: string, before = '') => {
    const report = aTownship(format2021, 2025)
    return {
      ...report,
      prose: {
        ...report.prose,
        'problems.issues.body': issues,
        'problems.measures.body': measures,
        'problems.before': before,
      },
    }
  }
  const codes = (report: Report) => check(report).map(({ code }) => code)

  test('wants a measure for every problem', () => {
    const three = '一是更新慢。二是解读少。三是人手紧。'
    expect(codes(withProblems(three, '一是每周检查更新。二是配图解读。'))).toEqual(['R18'])
    expect(codes(withProblems(three, '1.每周检查。\n2.配图解读。\n3.调整人手。'))).toEqual([])
    expect(codes(withProblems(three, '今后每周检查，配图解读，并调整人手。'))).toEqual([])
  })

  test.each([
    [
      '（一）更新慢。一是动态少。二是栏目旧。\n（二）解读少。',
      '（一）每周检查。\n（二）配图解读。',
    ],
    [
      '一是更新慢：\n（1）动态少。\n（2）栏目旧。\n（3）人手紧。\n二是解读少。',
      '一是每周检查。二是配图。',
    ],
    ['（一）存在的主要问题\n一是更新慢。二是解读少。', '一是每周检查。二是配图解读。'],
  ])('counts the outermost numbers: “%s”', (issues, measures) => {
    expect(codes(withProblems(issues, measures))).toEqual([])
  })

  test('counts one measure for two problems as one', () => {
    const lines = '（一）更新慢。一是动态少。\n（二）解读少。一是图少。二是文多。'
    expect(codes(withProblems(lines, '（一）每周检查动态。'))).toEqual(['R18'])
  })

  test.each(['无', '无。', '（无）', '暂无', '没有问题。', '更新不及时。'])(
    'is not done with “%s”',
    (text) => {
      expect(codes(withProblems('', '', text))).toContain('R37')
    },
  )

  test('in one piece wants a word on measures', () => {
    expect(codes(withProblems('', '', '公示栏更新不够及时，经办人员业务不熟。'))).toEqual(['R18'])
  })
})

describe('监督保障', () => {
  const withSupervision = (text: string, kind: Report['organisation']['kind'] = 'township') => {
    const report = aTownship(format2021, 2025)
    const organisation = { ...report.organisation, kind }
    const prose = { ...report.prose, 'overview.supervision.body': text }
    return check({ ...report, organisation, prose })
  }

  test.each([
    ['全年工作考核良好，社会评议满意。', '责任追究'],
    ['全年开展社会评议1次，未发生责任追究。', '工作考核'],
    ['每季度检查一次。', '工作考核、社会评议、责任追究'],
  ])('names which results are lacking: “%s”', (text, lacking) => {
    const found = withSupervision(text)
    expect(found.map(({ code }) => code)).toEqual(['R17'])
    expect(found[0]?.message).toContain(`没有写${lacking}，`)
  })

  test.each([
    '在年度考评中列第三位，群众满意度98%，没有被问责的情形。',
    '考核情况：合格。评议情况：良好。追究情况：无。',
  ])('knows other words for them: “%s”', (text) => {
    expect(withSupervision(text)).toEqual([])
  })

  test('asks no results of a bureau, and only hints at a subdistrict', () => {
    expect(withSupervision('每季度检查一次。', 'department')).toEqual([])
    const hints = withSupervision('每季度检查一次。', 'subdistrict')
    expect(hints.map(({ code, severity }) => [code, severity])).toEqual([['R36', 'hint']])
  })
})

describe('六', () => {
  const withOther = (
    text: string,
    cells: Report['cells'] = {},
    fee: Partial<Report['fee']> = {},
  ) => {
    const report = aTownship(format2021, 2025)
    return check({
      ...report,
      fee: { notices: '', charged: '', received: '', ...fee },
      prose: { ...report.prose, 'other.after': text },
      cells: { ...report.cells, ...cells },
    }).map(({ code }) => code)
  }

  test.each([
    '本年度未收取信息处理费。',
    '发出收费通知0件，收取金额0元。',
    '我乡没有就政府信息公开收取任何费用。',
    '政府信息一律免费提供。',
  ])('states the fee: “%s”', (text) => {
    expect(withOther(text)).toEqual([])
  })

  test.each(['无。', '没有其他需要报告的事项。'])('does not with “%s”', (text) => {
    expect(withOther(text)).toEqual(['R19'])
  })

  test('names the field of an amount in 万元', () => {
    const report = aTownship(format2021, 2025)
    const fee = { notices: '1', charged: '0.04万元', received: '0.04万元' }
    const found = check({ ...report, fee }).filter(({ code }) => code === 'R23')
    expect(found.map(({ message }) => message.slice(0, message.indexOf('写的是')))).toEqual([
      '第六部分信息处理费·应收金额',
      '第六部分信息处理费·实际收取',
    ])
  })

  test('is held against table two: the fee is part of what was charged', () => {
    const fee = { notices: '1', charged: '380', received: '380' }
    expect(withOther('收取信息处理费380元。', { 'proactive.fees.amount': '0' }, fee)).toEqual([
      'R20',
    ])
    expect(withOther('收取信息处理费380元。', { 'proactive.fees.amount': '0.04' }, fee)).toEqual([])
    expect(withOther('无', { 'proactive.fees.amount': '3.5' })).toEqual(['R19', 'R22'])
  })
})

describe('a title', () => {
  const titled = (title: string, name = '云溪县杨柳坝乡人民政府') => {
    const report = aTownship(format2021, 2025)
    const organisation = { ...report.organisation, name }
    return check({ ...report, title, organisation }).map(({ code }) => code)
  }

  test.each([
    '杨柳坝乡人民政府二〇二五年政府信息公开工作年度报告',
    '杨柳坝乡人民政府关于2025年政府信息公开工作的年度报告',
    '云溪县杨柳坝乡2025年度政府信息公开年报',
  ])('names the organ in its own way: “%s”', (title) => {
    expect(titled(title)).toEqual([])
  })

  test('may leave out the places above, and 办事处', () => {
    const name = '滨江市城东区望河街道办事处'
    expect(titled('望河街道二〇二五年政府信息公开工作年度报告', name)).toEqual([])
  })

  test.each([
    '竹林沟乡人民政府二〇二五年政府信息公开工作年度报告',
    '云溪县2025年政府信息公开工作年度报告',
    '2025年政府信息公开工作年度报告',
  ])('of another organ, or of none, is found: “%s”', (title) => {
    expect(titled(title)).toEqual(['R51'])
  })
})

test('what has to be said in the same words every year is not copied', () => {
  const report = aTownship(format2021, 2025)
  const previous = aTownship(format2021, 2024)
  const mandated =
    '全年未收到公民、法人和其他组织提出的政府信息公开申请，没有发生行政复议、行政诉讼。'
  const saying = (it: Report): Report => ({ ...it, prose: { 'overview.opening': mandated } })
  const copied = checkReport(format2021, saying(report), saying(previous))
  expect(copied.map(({ code }) => code)).not.toContain('R38')
})

test('a report copied from last year is told section by section, with its share', () => {
  const previous = aTownship(format2021, 2024)
  const report = { ...aTownship(format2021, 2025), prose: previous.prose }
  const found = checkReport(format2021, report, previous)
  expect(found.map(({ code, section }) => [code, section])).toEqual([
    ['R38', 'overview'],
    ['R38', 'problems'],
  ])
  expect(found[0]?.message).toContain('占 100%')
  expect(found[0]?.operands.map(({ value }) => value)).toContain(
    '对公示栏进行了更换，在集镇新设电子显示屏一块。',
  )
})
