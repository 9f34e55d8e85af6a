import type { ProseSection } from '../format.ts'
import { type Place, prosePlace } from '../place.ts'
import { operandAt } from './operand.ts'
import { isEmpty, proseSections, textPlacesOf } from '../sections.ts'
import { type Rule, say, violated } from './rule.ts'

const emptySection = '“{部分}”还没有内容，六个部分都要写。'

export const sectionsPresent: Rule = {
  code: 'R16',
  title: '六个部分一个不能少',
  source: '条例第五十条；国办公开办函〔2021〕30号：不能遗漏，也不宜泛化',
  severity: 'error',
  reads: '一、五、六部分有没有文字；六部分填了信息处理费也算有',
  undecidable: '任何时候都能判定',
  patterns: [emptySection],
  examine: (input) =>
    proseSections(input.format)
      .filter((section) => isEmpty(section, input.report))
      .map((section) =>
        violated(
          say(emptySection, { 部分: section.title }),
          [operandAt(input, firstRequired(section))],
          { section: section.id },
        ),
      ),
}

function firstRequired(section: ProseSection): Place {
  const slot = section.slots.find((each) => each.kind === 'part') ?? section.slots[0]
  return slot?.kind === 'part'
    ? prosePlace(section.id, slot.id, 'body')
    : (textPlacesOf(section)[0] ?? `prose.${section.id}`)
}
