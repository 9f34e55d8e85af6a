import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HomePage } from './HomePage.tsx'
import { Troubles } from './Troubles.tsx'
import { useSettings } from './use-settings.ts'

/** The list of drafts is there at once; the editor and the rules, the larger part, follow. */
const EditorPage = lazy(async () => ({ default: (await import('./EditorPage.tsx')).EditorPage }))
const RuleList = lazy(async () => ({
  default: (await import('#features/checks/RuleList.tsx')).RuleList,
}))

/** Hash routes work on file:// and in a folder of any web server. */
export function App() {
  const [settings, onSettings] = useSettings()
  return (
    <ErrorBoundary>
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/draft/:id/:stop?">
            {({ id, stop }) => (
              <Suspense fallback={<p className="page-message">正在打开草稿……</p>}>
                <EditorPage
                  key={id}
                  id={id}
                  stop={stop}
                  settings={settings}
                  onSettings={onSettings}
                />
              </Suspense>
            )}
          </Route>
          <Route path="/rules">
            <Suspense fallback={null}>
              <RuleList />
            </Suspense>
          </Route>
          <Route>
            <HomePage onSettings={onSettings} />
            <Troubles />
          </Route>
        </Switch>
      </Router>
    </ErrorBoundary>
  )
}
