/** What may look like an address in the built product. None of them is ever asked for. */
const identifiers: readonly (readonly [start: string, why: string])[] = [
  ['http://schemas.openxmlformats.org/', 'names of OOXML'],
  ['http://schemas.microsoft.com/office/', 'names of OOXML'],
  ['http://purl.org/dc/', 'names of Dublin Core in a .docx'],
  ['http://purl.oclc.org/ooxml/', 'names of strict OOXML'],
  ['http://www.w3.org/', 'names of XML, SVG and MathML'],
  ['https://react.dev/errors/', 'in the text of an error of React'],
  ['https://github.com/inikulin', 'in the licence text of parse5'],
  ['https://answers.microsoft.com/en-us/msoffice/', 'in the text of an error of docx'],
]

/** Addresses in a built text that are neither a known identifier nor relative. */
export function addressesIn(text: string): readonly string[] {
  const absolute = text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)]*/gi) ?? []
  const withoutScheme = text.match(/(?<=["'`(=])\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`<>\\)]*/gi)
  return [...absolute, ...(withoutScheme ?? [])].filter(
    (address) => !identifiers.some(([start]) => address.startsWith(start)),
  )
}
