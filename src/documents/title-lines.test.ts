import { expect, test } from 'vitest'
import { titleLines } from './title-lines.ts'

test.each([
  ['a short title is one line', '青石乡2020年工作报告', '青石乡', ['青石乡2020年工作报告']],
  [
    'a long one is broken after the name',
    '云岭自治县青石乡人民政府2020年政府信息公开工作年度报告',
    '云岭自治县青石乡人民政府',
    ['云岭自治县青石乡人民政府', '2020年政府信息公开工作年度报告'],
  ],
  [
    'or before the subject',
    '2020年度云岭自治县青石乡关于政府信息公开工作年度报告',
    '青石乡人民政府',
    ['2020年度云岭自治县青石乡关于', '政府信息公开工作年度报告'],
  ],
  [
    'a name longer than a line leaves no choice',
    '云岭彝族哈尼族拉祜族自治县青石瑶族傣族乡人民政府2020年政府信息公开工作年度报告',
    '云岭彝族哈尼族拉祜族自治县青石瑶族傣族乡人民政府',
    ['云岭彝族哈尼族拉祜族自治县青石瑶族傣族乡', '人民政府2020年政府信息公开工作年度报告'],
  ],
])('%s', (_, title, organisation, lines) => {
  expect(titleLines(title, organisation)).toEqual(lines)
})

test.each([
  ['afterName', ['青石乡', '2020年政府信息公开工作年度报告']],
  ['beforeSubject', ['青石乡2020年', '政府信息公开工作年度报告']],
  ['', ['青石乡2020年政府信息公开工作年度报告']],
])('the break a clerk chose (%s) holds for a short title too', (chosen, lines) => {
  expect(titleLines('青石乡2020年政府信息公开工作年度报告', '青石乡', chosen)).toEqual(lines)
})
