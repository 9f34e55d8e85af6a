import { describe, expect, test } from 'vitest'
import { findTitle } from './title.ts'

const whole = '清河县石桥镇人民政府2023年政府信息公开工作年度报告'

/** What a site prints above the report, which looks like a title. */
const furniture: readonly (readonly [string, readonly string[]])[] = [
  ['a table of facts', ['索引号　11220000/2024-00123　分类　政府信息公开工作年度报告']],
  ['where one is', ['当前位置：首页>2024年>政府信息公开年报', '首页 > 公开 > 政府信息公开年报']],
  ['a list of years', ['2024年政府信息公开工作年度报告', '2022年政府信息公开工作年度报告']],
  ['a menu', ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报']],
  ['a day above a menu', ['2024年1月15日', '政府信息公开年度报告']],
  ['the report of another law', ['清河县石桥镇人民政府2023年法治政府建设年度报告']],
  ['the same title', [whole]],
]

test.each(furniture)('below %s the title is the report’s own', (_, lines) => {
  expect(findTitle([...lines, whole], '')).toEqual({
    text: whole,
    name: '清河县石桥镇人民政府',
    year: 2023,
    from: lines.length,
    to: lines.length + 1,
  })
})

test.each(furniture.slice(0, 5))('%s names no organisation', (_, lines) => {
  expect(findTitle(lines, '')?.name ?? '').not.toMatch(/首页|月|法定|指南|\d/)
})

test('of titles for several years the one signed in the year after is the report’s', () => {
  const years = [2023, 2022, 2021].map((year) => `石桥镇${year}年政府信息公开工作年度报告`)
  expect(findTitle(years, '2023年1月14日')?.year).toBe(2022)
})

describe('a title', () => {
  test.each([
    [['清河县石桥镇人民政府', '2023年政府信息公开工作年度报告']],
    [['清河县石桥镇人民', '政府2023年政府信息公开工作年度报告']],
    [['清河县石桥镇人民政府2023年', '政府信息公开', '工作年度报告']],
    [['清河县石桥镇人民政府', '2023年', '政府信息公开工作年度报告']],
    [['名　　称：清河县石桥镇人民政府2023年政府信息公开工作年度报告']],
  ])('over the lines %j is put together', (lines) => {
    expect(findTitle(['通知公告', ...lines], '')?.text).toBe(whole)
  })

  test.each([
    ['石桥镇人民政府关于2023年政府信息公开工作年度报告', '石桥镇人民政府', 2023],
    ['石桥镇人民政府关于报送2023年政府信息公开工作年度报告的报告', '石桥镇人民政府', 2023],
    ['石桥镇人民政府〔2023〕年政府信息公开工作年度报告', '石桥镇人民政府', 2023],
    ['石桥镇人民政府2022-2023年政府信息公开工作年度报告', '石桥镇人民政府', 2023],
    ['石桥镇２０２３年度政府信息公开年报', '石桥镇', 2023],
    ['2023年度石桥镇政府信息公开工作年度报告（2024年1月）', '石桥镇', 2023],
    ['石桥镇二〇二三年政府信息公开工作总结', '石桥镇', 2023],
  ])('%s is of %s and %i', (line, name, year) => {
    expect(findTitle([line], '')).toMatchObject({ text: line, name, year })
  })

  test('takes its year from the subtitle', () => {
    const lines = ['政府信息公开工作年度报告', '（2023年度）', '根据条例，现公布如下。']
    expect(findTitle(lines, '')).toMatchObject({ year: 2023, from: 0, to: 2 })
  })
})
