import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { EditorPage } from './EditorPage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HomePage } from './HomePage.tsx'
import { useSettings } from './use-settings.ts'

const RuleList = lazy(() =>
  import('#features/checks/RuleList.tsx').then((module) => ({ default: module.RuleList })),
)

/** Hash routes work on file:// and in a folder of any web server. */
export function App() {
  const [settings, onSettings] = useSettings()
  return (
    <ErrorBoundary>
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/draft/:id/:stop?">
            {({ id, stop }) => (
              <EditorPage
                key={id}
                id={id}
                stop={stop ?? 'basics'}
                settings={settings}
                onSettings={onSettings}
              />
            )}
          </Route>
          <Route path="/rules">
            <Suspense fallback={<p className="page-message">正在打开规则一览……</p>}>
              <RuleList />
            </Suspense>
          </Route>
          <Route>
            <HomePage />
          </Route>
        </Switch>
      </Router>
    </ErrorBoundary>
  )
}
