import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { format2021 } from '#domain/formats/2021.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import type { FileKind } from './file-kinds.ts'
import { makeFile } from './make-file.ts'

const title = `${'清溪苗族侗族自治县'.repeat(12)}2021年政府信息公开工作年度报告`
const source = {
  format: format2021,
  report: { ...countyReport(), title },
  previous: undefined,
  fonts: 'standard',
  draftText: '{}',
} as const

async function made(kind: FileKind) {
  const result = await makeFile(kind, source)
  if (result.kind === 'misprinted') throw new Error('misprinted')
  return result.file
}

test('under a title too long for a file name, the archive has every file', async () => {
  const names = Object.keys(unzipSync((await made('everything')).bytes))
  const endings = names.map((name) => name.replace(/^(?:清溪苗族侗族自治县)+/, ''))
  expect(endings.sort()).toEqual(
    [
      '.docx',
      '.html',
      '草稿.json',
      '（核对表）.docx',
      '（等宽对齐版）.txt',
      '（网页粘贴版）.txt',
      '（表格）.xlsx',
    ].sort(),
  )
})

test('under a long title the 工作稿 is not named like the 报送版', async () => {
  const [working, published] = [await made('working'), await made('published')]
  expect(working.name).toMatch(/（工作稿）\.docx$/)
  expect(working.name).not.toBe(published.name)
})
