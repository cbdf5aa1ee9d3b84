// Entry of the renderer: styles, theme, the app.
import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { applyStoredTheme } from './shell/theme.ts'
// Every page answers a window that wants to close.
import './state/leaving.ts'

applyStoredTheme()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
