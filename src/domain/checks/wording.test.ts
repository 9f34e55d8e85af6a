import { describe, expect, test } from 'vitest'
import { check, told, withText } from './told.fixture.ts'

describe('who speaks', () => {
  test.each([
    ['我局高度重视公开工作。', '我乡高度重视公开工作。'],
    ['我镇和我镇各站所都有专人。', '我乡和我乡各站所都有专人。'],
  ])('is the township: “%s”', (text, mended) => {
    expect(told(text)).toEqual([`R27: ${mended}`])
  })

  test.each(['我县重视公开工作。', '全县主动公开政府信息。'])(
    'may be the county where the township is not named, which no repair can know: “%s”',
    (text) => {
      expect(told(text)).toEqual(['R27'])
    },
  )

  test('a county says 我县, and counts its own', () => {
    const county = {
      organisation: {
        name: '青川县人民政府',
        kind: 'government',
        level: 'county',
        selfReference: '我县',
      },
    } as const
    expect(check(withText('我县全县共公开信息若干类。', county))).toEqual([])
    expect(check(withText('我镇重视公开。', county)).map(({ code }) => code)).toEqual(['R27'])
    expect(told('全县共公开各类信息。')).toEqual(['R27'])
  })
})

describe('counts', () => {
  test.each([
    '公开信息260余条。',
    '发布信息近百条。',
    '接受咨询数十次，发布信息若干条。',
    '收到约30件申请。',
    '张贴20多份公告。',
    '公开信息＿＿条。',
    '公开信息XX条。',
    '全年公开政府信息条，更新及时。',
    '没有废止，现行有效的规范性文件。',
    '累计条。',
    '宣讲80余次。',
    '接待数十次。',
    '收到成百件来信。',
    '张贴上百份公告。',
    '收到三十来份意见。',
    '受理接近30件。',
    '发布信息**条，受理**件。',
    '公开信息（  ）条。',
  ])('that are none are found: “%s”', (text) => {
    const found = told(text).map((each) => each.slice(0, 3))
    expect(found.filter((code) => code !== 'R47' && code !== 'R11')).toEqual(['R28'])
  })
})
