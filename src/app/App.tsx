import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { EditorPage } from './EditorPage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HomePage } from './HomePage.tsx'

/** Hash routes work on file:// and in a folder of any web server. */
export function App() {
  return (
    <ErrorBoundary>
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/draft/:id/:stop?">
            {({ id, stop }) => <EditorPage key={id} id={id} stop={stop ?? 'basics'} />}
          </Route>
          <Route>
            <HomePage />
          </Route>
        </Switch>
      </Router>
    </ErrorBoundary>
  )
}
