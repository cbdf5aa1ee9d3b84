// The main landmark of a screen: its title for the window, and whether it is ready to use. Renderer.
import { type ReactNode, useEffect } from 'react'
import { uiText } from '../../../shared/text/ui.ts'
import { MAIN_ID } from './Shell.tsx'

export type ScreenProps = {
  /** For the window and the task bar. Never a name that a locked desk must not show. */
  readonly title: string
  /** False while the screen still loads: tests and the start benchmark wait for `data-ready="true"`. */
  readonly isReady: boolean
  /** `desk` fills the window and scrolls inside its parts; `narrow` for forms; `centered` for the start. */
  readonly layout?: 'wide' | 'narrow' | 'centered' | 'desk'
  readonly children: ReactNode
}

export function Screen({ title, isReady, layout = 'wide', children }: ScreenProps) {
  useEffect(() => {
    document.title = `${title} · ${uiText.app.name}`
  }, [title])
  return (
    <main className="main" id={MAIN_ID} tabIndex={-1} data-layout={layout} data-ready={isReady} aria-busy={!isReady}>
      {children}
    </main>
  )
}
