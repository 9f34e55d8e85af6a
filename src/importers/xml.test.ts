import { describe, expect, test } from 'vitest'
import { limits } from './limits.ts'
import { parseXml } from './xml.ts'

const parse = (xml: string) => parseXml(new TextEncoder().encode(xml))

test('elements are known by namespace, not by prefix', () => {
  const tree = parse('<a:p xmlns:a="urn:x" a:id="1" n="2">一<![CDATA[<二>]]>&lt;三&#22235;</a:p>')
  expect(tree).toEqual({
    kind: 'read',
    value: {
      uri: 'urn:x',
      name: 'p',
      attributes: [
        { uri: 'http://www.w3.org/2000/xmlns/', name: 'a', value: 'urn:x' },
        { uri: 'urn:x', name: 'id', value: '1' },
        { uri: '', name: 'n', value: '2' },
      ],
      children: ['一', '<二>', '<三四'],
    },
  })
})

test('UTF-16 with its byte order mark is read', () => {
  const units = Uint16Array.from(Array.from('\ufeff<p>年报</p>'), (c) => c.charCodeAt(0))
  expect(parseXml(new Uint8Array(units.buffer))).toMatchObject({ value: { children: ['年报'] } })
})

describe('refused', () => {
  test.each([
    ['a document type declaration', '<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>'],
    ['an element left open', '<p><q></p>'],
    ['an entity nobody declared', '<p>&nbsp;</p>'],
    ['an undeclared prefix', '<w:p/>'],
    ['nothing at all', ''],
  ])('%s', (_, xml) => {
    expect(parse(xml)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/已损坏/) })
  })

  test('nesting without end, and elements without end, each in its own words', () => {
    const nested = '<p>'.repeat(5000) + '</p>'.repeat(5000)
    expect(parse(nested)).toMatchObject({ reason: expect.stringMatching(/层数太多/) })
    const many = `<p>${'<q/>'.repeat(limits.elements)}</p>`
    expect(parse(many)).toMatchObject({ reason: expect.stringMatching(/内容太多/) })
  })

  test('bytes that are no UTF-8', () => {
    expect(parseXml(Uint8Array.from([0x3c, 0x70, 0x3e, 0xff, 0x3c, 0x2f, 0x70, 0x3e])).kind).toBe(
      'refused',
    )
  })
})
