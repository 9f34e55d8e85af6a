import './polyfills.ts'
import '#ui/tokens.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepOffline } from './offline.ts'
import { askBeforeLeaving, unsavedDrafts } from './unsaved.ts'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
askBeforeLeaving(() => unsavedDrafts().length > 0)
void keepOffline()
