import * as z from 'zod/mini'

const settingsSchema = z.object({
  /** Where Enter leads in a table. */
  enter: z.catch(z.enum(['down', 'right']), 'down'),
  /** 大字: everything on screen a quarter larger. */
  large: z.catch(z.boolean(), false),
  /** Fonts of printed files: 国标字体, or those of a plain Windows. */
  fonts: z.catch(z.enum(['standard', 'system']), 'standard'),
  /** Last year's figures under those of this year, where they are known. */
  lastYear: z.catch(z.boolean(), true),
})

/** How this clerk likes the program; belongs to the machine, not to a report. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>

const key = 'nianbao.settings'

/** The settings as last kept, or the defaults where the browser keeps none. */
export function readSettings(): Settings {
  try {
    return settingsOf(JSON.parse(localStorage.getItem(key) ?? '{}'))
  } catch {
    return settingsOf({})
  }
}

/** A stored value as settings; whatever is none is the default. */
export function settingsOf(value: unknown): Settings {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return settingsSchema.parse(isRecord ? value : {})
}

/** Keeps the settings; a browser that refuses only forgets them. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    // Nothing is lost but a preference.
  }
}
