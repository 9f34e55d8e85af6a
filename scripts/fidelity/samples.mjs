// The documents that the preview is compared on: both formats, from nothing typed to twelve pages.

/** Reports by what they are; `load` gives the product's modules. */
export async function sampleReports(load) {
  const { countyReport, filledReport, redHeaderReport, untouchedReport, zeroTownshipReport } =
    await load('/src/domain/reports.fixture.ts')
  const { formatById } = await load('/src/domain/formats/index.ts')
  const { sampleReport } = await load('/src/domain/sample-report.ts')
  const prose = await variedProse(load)
  const [county, red, zero] = [countyReport(), redHeaderReport(), zeroTownshipReport()]
  const withOpening = (report, text) => ({
    ...report,
    prose: { ...report.prose, 'overview.disclosure.body': text },
  })
  return {
    '县，2021 年格式': county,
    '乡，2019 年格式，红头': red,
    '镇，全年为零': zero,
    示例: sampleReport(formatById('2021'), 2025),
    '未填，2021 年格式': untouchedReport('2021'),
    '未填，2019 年格式': untouchedReport('2019'),
    '各格四位数，2021 年格式': filledReport('2021', (index) => String(1000 + index)),
    '各格四位数，2019 年格式': filledReport('2019', (index) => String(1000 + index)),
    '各格五位数，2021 年格式': filledReport('2021', (index) => String(10_000 + index)),
    '各格五位数，2019 年格式': filledReport('2019', (index) => String(10_000 + index)),
    '总体情况约 1,000 字': withOpening(zero, prose.slice(0, 1000)),
    '总体情况约 3,000 字': withOpening(county, prose.slice(0, 3000)),
    '总体情况约 5,000 字，十段': withOpening(zero, longParagraphs(prose.slice(0, 5000))),
    '总体情况约 5,000 字，2019 年格式': withOpening(red, prose.slice(0, 5000)),
    十二个小标题: withOpening(county, numbered(prose)),
    '加盖印章，长单位名称': {
      ...county,
      organisation: {
        ...county.organisation,
        name: '云岭彝族哈尼族拉祜族自治县农业农村和水利局',
      },
      signature: { ...county.signature, sealed: 'on' },
    },
    落款超过一行: {
      ...zero,
      signature: { ...zero.signature, name: '柳河县双桥镇人民政府'.repeat(3) },
    },
  }
}

/** Sentences of many kinds, with figures, quotes, brackets and Latin words in them. */
async function variedProse(load) {
  const { linked } = await load('/src/domain/quantities/corpus/linked.fixture.ts')
  const { harmless } = await load('/src/domain/quantities/corpus/harmless.fixture.ts')
  const texts = [...linked, ...harmless].flatMap((passage) => passage.texts)
  const extra = [
    '通过“云上清溪”APP、网站（www.qingxi.example）和“12345”热线公开《清溪县2024—2026年规划》等3类文件；办结率达98.5%。',
    '“放管服”改革——特别是“一网通办”……已覆盖18个乡（镇、街道），群众“点单”、部门“接单”；满意度为99.6%。',
  ]
  const plain = texts.map((text) => text.replace(/\[(.*?) [a-z.,+]+\]/g, '$1'))
  return plain.flatMap((text, at) => (at % 12 === 0 ? [...extra, text] : [text])).join('\n')
}

/** Ten paragraphs of about 500 characters: a line that breaks otherwise moves the rest of its own. */
function longParagraphs(prose) {
  const text = prose.replace(/\n/g, '')
  const length = text.length / 10
  return Array.from({ length: 10 }, (_, at) => text.slice(at * length, (at + 1) * length)).join(
    '\n',
  )
}

function numbered(prose) {
  const paragraphs = prose.split('\n').slice(0, 12)
  return paragraphs.map((text, index) => `${index + 1}.专项公开。${text}`).join('\n')
}
