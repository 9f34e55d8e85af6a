/** A record as it was stored, before its shape is known. */
type Stored = Readonly<Record<string, unknown>>

/** Append only. A draft's `version` is how many of these it has been through. */
const migrations: readonly ((older: Stored) => Stored)[] = [countWrites]

export const currentVersion = migrations.length

/** Version 1 counts saves by browser. Who made the earlier ones is not known: a browser without a name. */
function countWrites(older: Stored): Stored {
  return { ...older, writes: { '': older['revision'] } }
}

/** The version a record says it has; undefined for what is no record of ours. */
export function versionOf(record: unknown): number | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined
  const version: unknown = Reflect.get(record, 'version')
  return typeof version === 'number' && Number.isInteger(version) && version >= 0
    ? version
    : undefined
}

/** An old record in today's shape; undefined for what is no record or comes from a newer version. */
export function bringForward(record: unknown): Stored | undefined {
  const version = versionOf(record)
  if (version === undefined || version > currentVersion) return undefined
  const forward = migrations.slice(version).reduce((older, step) => step(older), stored(record))
  return { ...forward, version: currentVersion }
}

function stored(record: unknown): Stored {
  return typeof record === 'object' ? { ...record } : {}
}
