// The theme: the system's until the person chooses, then the choice, kept on this machine. Runs in the renderer.
import { useCallback, useState, useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'
const KEY = 'acta-jurado.theme'
const DARK = '(prefers-color-scheme: dark)'

/** Before the first paint, so that the page never flashes in the other theme. */
export function applyStoredTheme() {
  const stored = storedTheme()
  if (stored) document.documentElement.dataset['theme'] = stored
}

export function useTheme(): readonly [Theme, () => void] {
  const [chosen, setChosen] = useState(storedTheme)
  const isSystemDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches)
  const theme = chosen ?? (isSystemDark ? 'dark' : 'light')
  const toggle = useCallback(() => {
    const next = theme === 'dark' ? 'light' : 'dark'
    store(next)
    setChosen(next)
    document.documentElement.dataset['theme'] = next
  }, [theme])
  return [theme, toggle]
}

function subscribe(onChange: () => void) {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

// A browser may forbid storage; then the choice lasts as long as the window.
function storedTheme(): Theme | undefined {
  try {
    const text = localStorage.getItem(KEY)
    return text === 'light' || text === 'dark' ? text : undefined
  } catch {
    return undefined
  }
}

function store(theme: Theme) {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    return
  }
}
