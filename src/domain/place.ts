/**
 * A place in a report, as one string: what a finding points at, an edit changes, a field shows
 * and the preview links to. `cells.requests.newReceived.naturalPerson`, `prose.overview.opening`.
 */
export type Place =
  | 'formatId'
  | 'year'
  | 'title'
  | 'titleBreak'
  | `organisation.${string}`
  | `leadIn.${string}`
  | `redHeader.${string}`
  | `signature.${string}`
  | `fee.${string}`
  | `prose.${string}`
  | `cells.${string}`
  | `stated.${string}`
  | `notes.${string}`
  | `printed.${string}`
  | `reasons.${string}`
  | `carried.${string}`

/** `<grid>.<row>.<column>`, the key of a cell in `Report.cells`. */
export type CellId = string

export function cellId(grid: string, row: string, column: string): CellId {
  return `${grid}.${row}.${column}`
}

export function cellPlace(id: CellId): Place {
  return `cells.${id}`
}

/** Where the total that stands on paper is kept, to compare a computed cell with. */
export function printedPlace(id: CellId): Place {
  return `printed.${id}`
}

/** The cell a place names; undefined for every other kind of place. */
export function cellOfPlace(place: Place): CellId | undefined {
  return place.startsWith('cells.') ? place.slice('cells.'.length) : undefined
}

/** The computed cell whose total on paper a place keeps; undefined for every other place. */
export function printedCellOfPlace(place: Place): CellId | undefined {
  return place.startsWith('printed.') ? place.slice('printed.'.length) : undefined
}

/** The place whose field shows a text: of the mark of a carried text it is the text itself. */
export function shownPlace(place: Place): Place {
  const inner = place.startsWith('carried.') ? place.slice('carried.'.length) : ''
  return isPlace(inner) ? inner : place
}

/** `prose.<section>.<slot>`; a part adds `.heading` or `.body`. */
export function prosePlace(section: string, slot: string, field?: 'heading' | 'body'): Place {
  return field ? `prose.${section}.${slot}.${field}` : `prose.${section}.${slot}`
}

const placePattern =
  /^(?:formatId|year|title|titleBreak|(?:organisation|leadIn|redHeader|signature|fee|prose|cells|stated|notes|printed|reasons|carried)\.[A-Za-z0-9.]+)$/

/** Whether a text from outside names a place; guards what a draft file may change. */
export function isPlace(text: string): text is Place {
  return placePattern.test(text)
}
