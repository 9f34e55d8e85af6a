/** A record as it was stored, before its shape is known. */
type Stored = Readonly<Record<string, unknown>>

/** Append only. A draft's `version` is how many of these it has been through. */
const migrations: readonly ((older: Stored) => Stored)[] = []

export const currentVersion = migrations.length

/** An old record in today's shape; undefined for what is no record or comes from a newer version. */
export function bringForward(record: unknown): Stored | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined
  const stored: Stored = { ...record }
  const version = stored['version']
  if (typeof version !== 'number' || version < 0 || version > currentVersion) return undefined
  const forward = migrations.slice(version).reduce((older, step) => step(older), stored)
  return { ...forward, version: currentVersion }
}
