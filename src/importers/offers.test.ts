import { describe, expect, test } from 'vitest'
import { apply } from '#domain/edit.ts'
import { format2021 } from '#domain/formats/2021.ts'
import { emptyReport, withValue } from '#domain/report.ts'
import { countyReport, redHeaderReport } from '#domain/reports.fixture.ts'
import { importedDraft } from './imported.ts'
import { importReport } from './import-report.ts'
import type { Imported } from './imported.ts'
import { acceptedEdit, type Offer, offersOf } from './offers.ts'

function read(text: string): Imported {
  const result = importReport(new TextEncoder().encode(text))
  if (result.kind === 'refused') throw new Error(result.reason)
  return result.value
}

const file = read(
  [
    '石桥镇人民政府2021年政府信息公开工作年度报告',
    '一、总体情况',
    '2021年，石桥镇公开信息三十条。',
    '三、收到和处理政府信息公开申请情况',
    '一、本年新收政府信息公开申请数量\t３件\t0\t0\t0\t0\t0\t3',
    '二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0',
    '六、其他需要报告的事项',
    '无',
  ].join('\n'),
)
const empty = emptyReport(format2021, 2021)
const newReceived = 'cells.requests.newReceived.naturalPerson'
const carriedIn = 'cells.requests.carriedIn.naturalPerson'

function offersInto(report = empty): readonly Offer[] {
  return offersOf(format2021, report, file).sections.flatMap(({ offers }) => offers)
}
const offerFor = (place: string, report = empty) =>
  offersInto(report).find((offer) => offer.place === place)

describe('what a file offers an open report', () => {
  test('stands in printed order under its sections', () => {
    expect(offersOf(format2021, empty, file).sections.map(({ title }) => title)).toEqual([
      '基本信息',
      '一、总体情况',
      '三、收到和处理政府信息公开申请情况',
      '六、其他需要报告的事项',
    ])
  })

  test('says how the file prints it and how it is read', () => {
    expect(offerFor(newReceived)).toEqual({
      place: newReceived,
      name: '表三“本年新收”行“自然人”列',
      now: '',
      inFile: '３件',
      value: '3',
      note: '原件写“３件”，已读作 3。',
      doubt: '',
      isSafe: true,
    })
  })

  test('is not safe where something else stands already', () => {
    const report = withValue(empty, newReceived, '5')
    expect(offerFor(newReceived, report)).toMatchObject({ now: '5', isSafe: false })
  })

  test('is not safe in a row of which a figure may be missing', () => {
    expect(offerFor(carriedIn)).toMatchObject({
      isSafe: false,
      doubt: '表三“上年结转”行请核对：这一行读到6个数，应有7个，暂按缺“总计”读入。',
    })
  })

  test('leaves out what stands there already, and counts it', () => {
    const report = withValue(empty, newReceived, '3')
    expect(offerFor(newReceived, report)).toBeUndefined()
    expect(offersOf(format2021, report, file).same).toBe(offersOf(format2021, empty, file).same + 1)
  })

  test('names what the present format has no place for', () => {
    const { homeless } = offersOf(format2021, empty, importedDraft(redHeaderReport()))
    expect(homeless).toContainEqual(expect.stringMatching(/“行政许可”行“上一年项目数量”列：/))
  })

  test('has the year only where the tables stay the same', () => {
    const years = (imported: Imported) =>
      offersOf(format2021, withValue(empty, 'year', '2023'), imported)
        .sections.flatMap(({ offers }) => offers)
        .filter(({ place }) => place === 'year')
    expect(years(file)).toHaveLength(1)
    expect(years(importedDraft(redHeaderReport()))).toEqual([])
  })
})

describe('what is accepted', () => {
  test('is one edit, with the settings it needs, and nothing else', () => {
    const imported = importedDraft(countyReport())
    const all = offersOf(format2021, empty, imported).sections.flatMap(({ offers }) => offers)
    const edit = acceptedEdit(empty, imported, all, '')
    expect(edit.kind).toBe('imported')
    expect(apply(empty, edit)).toEqual(countyReport())
  })

  test('leaves out what was not chosen', () => {
    const chosen = offersInto().filter(({ place }) => place === newReceived)
    const after = apply(empty, acceptedEdit(empty, file, chosen, ''))
    expect(after).toEqual(withValue(empty, newReceived, '3'))
  })

  test('no longer counts as filled by statement', () => {
    const stated = withValue(
      withValue(empty, newReceived, '0'),
      'stated.requests.newReceived.naturalPerson',
      '2022-01-09',
    )
    const chosen = offersInto(stated).filter(({ place }) => place === newReceived)
    expect(apply(stated, acceptedEdit(stated, file, chosen, '')).stated).toEqual({})
  })
})
