import { expect, test } from 'vitest'
import { droppedFromPaste } from './pasted-prose.ts'

test.each([
  ['plain text', '', 0, ''],
  ['a paragraph from Word', '<p class=MsoNormal>全年公开信息</p>', 0, ''],
  ['a picture from WPS', '<p><img src="file:///x.png"></p>', 0, '1 张图片'],
  ['a picture of old Word', '<v:imagedata src="x"/>', 0, '1 张图片'],
  [
    'a picture of Word, written once for old readers and once for new ones',
    '<!--[if gte vml 1]><v:imagedata src="x"/><![endif]--><![if !vml]><img src="x"><![endif]>',
    0,
    '有1 张图片',
  ],
  ['two pictures of Word', '<v:imagedata a><img a><v:imagedata b><img b>', 0, '有2 张图片'],
  ['a picture and a table', '<table><tr><td><img a></table>', 0, '1 张图片、1 个表格的格线'],
  ['a word that only begins like one', '<tablet><imgs>', 0, ''],
  ['a picture copied alone', '', 1, '1 张图片'],
  ['two tables', '<TABLE><tr></table><table border=1></table>', 0, '2 个表格的格线'],
])('%s: what is lost is said', (_, html, files, words) => {
  const sentence = droppedFromPaste(html, files)
  if (words === '') expect(sentence).toBe('')
  else expect(sentence).toContain(words)
})
