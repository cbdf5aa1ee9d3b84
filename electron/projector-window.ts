// The one other window: the wall of the room, on the second display where there is one. It may ask the core for what it shows
// and changes nothing. Electron's main process.
import { join } from 'node:path'
import { app, BrowserWindow, screen, type WebContents } from 'electron'
import type { EventData } from '../shared/contract/operations.ts'
import type { Subscribe } from './core/events.ts'
import { ORIGIN, windowOptions } from './hardening.ts'

const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs')
/** What it shows, and whether the room is still open: neither changes anything. */
const ASKS: readonly (string | null)[] = ['app.idle', 'session.projector']

export type Projector = {
  readonly isDesk: (window: BrowserWindow) => boolean
  /** Everything from any other window; from the wall's, two questions and no file. */
  readonly mayAsk: (sender: WebContents, operation: string | null) => boolean
  readonly close: () => void
}

/** Opens it when the core says that it is wanted; there is never a second one. */
export function createProjector(on: Subscribe): Projector {
  let wall: BrowserWindow | undefined
  on((event, data) => {
    if (event === 'projector-wanted') open((data as EventData<'projector-wanted'>).contestId)
    else if (event === 'session-changed' || event === 'locked' || event === 'unlocked')
      wall?.webContents.send('event', event, data)
  })
  function open(contestId: string): void {
    if (!wall) {
      const opened = new BrowserWindow({ ...windowOptions(PRELOAD, app.isPackaged), ...onSecondDisplay() })
      opened.once('ready-to-show', () => opened.show())
      opened.once('closed', () => {
        wall = undefined
      })
      wall = opened
    }
    void wall.loadURL(`${ORIGIN}/#/proyeccion/${encodeURIComponent(contestId)}`)
    wall.focus()
  }
  return {
    isDesk: (window) => window !== wall,
    mayAsk: (sender, operation) => sender !== wall?.webContents || ASKS.includes(operation),
    close: () => wall?.close(),
  }
}

/** The whole second display; on a laptop without one, a window that a person can move. */
function onSecondDisplay() {
  const primary = screen.getPrimaryDisplay().id
  const second = screen.getAllDisplays().find(({ id }) => id !== primary)
  return second ? { ...second.bounds, fullscreen: true } : {}
}
