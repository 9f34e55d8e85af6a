// Keeps the site usable without a network. `files` and `version` are put in front by the build.
const family = `nianbao-program ${self.registration.scope} `
const current = family + version

self.addEventListener('install', (event) => {
  const fresh = files.map((file) => new Request(file, { cache: 'reload' }))
  event.waitUntil(caches.open(current).then((cache) => cache.addAll(fresh)))
})

// A window of the version before may be open still and want its parts: the last two are kept.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(family)).slice(0, -2))
      .then((old) => Promise.all(old.map((name) => caches.delete(name)))),
  )
})

// Only the clerk's word makes a new version take over.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const answer =
    request.mode === 'navigate'
      ? caches.open(current).then((cache) => cache.match('./'))
      : caches.match(request)
  event.respondWith(answer.then((kept) => kept || fetch(request)))
})
