/** A newer version of the site lies ready; calling it changes over and loads the page anew. */
type TakeOver = () => void

let takeOver: TakeOver | undefined
const listeners = new Set<() => void>()

/** The way to a newer version, if one lies ready. */
export function newerVersion(): TakeOver | undefined {
  return takeOver
}

export function watchNewerVersion(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Lets the site start without a network, where browsers allow it: https and this machine. The one
 * file needs nothing of the kind.
 */
export async function keepOffline(): Promise<void> {
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return
  // oxlint-disable-next-line no-restricted-properties -- its presence was asked for just now
  const container = navigator.serviceWorker
  const policy = globalThis.trustedTypes?.createPolicy('service-worker', {
    createScriptURL: (url) => url,
  })
  const address = policy?.createScriptURL('./sw.js') ?? './sw.js'
  try {
    const registration = await container.register(address, { updateViaCache: 'none' })
    offer(container, registration)
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => offer(container, registration))
    })
  } catch {
    // Forbidden or unreachable: the site works as long as there is a network.
  }
}

/** The first version has nobody to take over from. */
function offer(container: ServiceWorkerContainer, { waiting }: ServiceWorkerRegistration): void {
  if (!waiting || !container.controller) return
  takeOver = () => {
    container.addEventListener('controllerchange', () => location.reload())
    waiting.postMessage('take over')
  }
  for (const listener of listeners) listener()
}
