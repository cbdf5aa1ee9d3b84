// The one window: opens, comes to the front, and recovers from a crashed page. Electron's main process.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { Subscribe } from './core/events.ts'
import { ORIGIN, windowOptions } from './hardening.ts'

// A page that keeps crashing is left as it is: reloading for ever would hide the fault and burn the machine.
const RELOADS_MAX = 3

const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs')

/** Opens the window and tells it every event of the core while it lives. */
export function openWindow(on: Subscribe): BrowserWindow {
  const window = new BrowserWindow(windowOptions(PRELOAD, app.isPackaged))
  window.once('ready-to-show', () => window.show())
  window.once(
    'closed',
    on((event, data) => window.webContents.send('event', event, data)),
  )
  reloadAfterCrash(window)
  void window.loadURL(`${ORIGIN}/`)
  return window
}

function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reloads >= RELOADS_MAX) return
    reloads += 1
    window.webContents.reload()
  })
}

/** What a second start does instead of opening a second app. */
export function bringForward(on: Subscribe): void {
  const [window = openWindow(on)] = BrowserWindow.getAllWindows()
  if (window.isMinimized()) window.restore()
  window.focus()
}
