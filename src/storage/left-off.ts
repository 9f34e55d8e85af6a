import * as z from 'zod/mini'
import { database } from './database.ts'

const leftOffSchema = z.object({
  /** The stop that was open; '' where none is known. */
  stop: z.catch(z.string(), ''),
  /** Reasons begun and not yet noted, by the finding's key. */
  reasons: z.catch(z.record(z.string(), z.string()), {}),
})

/** Where the clerk left off in a draft. It belongs to this browser and is in no file. */
export type LeftOff = Readonly<z.infer<typeof leftOffSchema>>

/** Its key in the store `machine`. */
export function leftOffKey(draft: string): string {
  return `${draft} left off`
}

export async function findLeftOff(draft: string): Promise<LeftOff> {
  const stored: unknown = await (await database()).get('machine', leftOffKey(draft))
  return leftOffSchema.parse(stored ?? {})
}

export async function keepLeftOff(draft: string, leftOff: LeftOff): Promise<void> {
  await (await database()).put('machine', leftOff, leftOffKey(draft))
}
