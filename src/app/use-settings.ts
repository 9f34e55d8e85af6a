import { useEffect, useState } from 'react'
import { keepSettings, readSettings, type Settings } from '#storage/settings.ts'

/** The settings and the way to change them; 大字 applies to the whole page. */
export function useSettings(): readonly [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(readSettings)
  useEffect(() => {
    document.documentElement.classList.toggle('large', settings.large)
    keepSettings(settings)
  }, [settings])
  return [settings, setSettings]
}
