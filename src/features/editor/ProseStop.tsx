import type { PartSlot, ProseSection, Slot } from '#domain/format.ts'
import { prosePlace } from '#domain/place.ts'
import { FeeForm } from './FeeForm.tsx'
import { ProseField } from './ProseField.tsx'
import { useText } from './report-context.tsx'

/** A section that is prose: its parts in printed order. */
export function ProseStop({ section }: { readonly section: ProseSection }) {
  return (
    <section className="stop stop-prose" aria-labelledby="stop-title">
      <header className="stop-head">
        <h1 id="stop-title">{section.title}</h1>
      </header>
      {section.slots.map((slot) => (
        <SlotField key={slot.id} section={section.id} slot={slot} />
      ))}
    </section>
  )
}

function SlotField({ section, slot }: { readonly section: string; readonly slot: Slot }) {
  switch (slot.kind) {
    case 'text':
      return (
        <ProseField
          place={prosePlace(section, slot.id)}
          label={slot.label}
          hint={slot.hint}
          rows={1}
        />
      )
    case 'part':
      return <Part section={section} slot={slot} />
    case 'fee':
      return <FeeForm label={slot.label} />
  }
}

function Part({ section, slot }: { readonly section: string; readonly slot: PartSlot }) {
  const [heading, setHeading] = useText(prosePlace(section, slot.id, 'heading'))
  const name = slot.heading.replace(/^（.）/, '')
  return (
    <fieldset className="part">
      <legend className="visually-hidden">{name}</legend>
      <input
        type="text"
        className="part-heading"
        aria-label={`${name}：小标题`}
        data-place={prosePlace(section, slot.id, 'heading')}
        placeholder={slot.heading}
        value={heading}
        onChange={(event) => setHeading(event.target.value)}
      />
      <ProseField
        place={prosePlace(section, slot.id, 'body')}
        label={name}
        hint={slot.hint}
        rows={5}
      />
    </fieldset>
  )
}
