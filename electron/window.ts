// The window of the desk: opens, comes to the front, recovers from a crashed page, and closes once what was typed is sent.
// Electron's main process.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { EventData } from '../shared/contract/operations.ts'
import type { Subscribe } from './core/events.ts'
import { ORIGIN, windowOptions } from './hardening.ts'

// A page that keeps crashing is left as it is: reloading for ever would hide the fault and burn the machine.
const RELOADS_MAX = 3

const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs')

/** How long a page that was told to close has for its last words. */
const LAST_WORDS_MS = 3_000

/** Whether to close a window whose page has something unsaved, or does not answer. */
export type AskToClose = (window: BrowserWindow) => Promise<boolean>

type Shell = {
  readonly on: Subscribe
  readonly askToClose: AskToClose
  /** Not the window of the wall. */
  readonly isDesk: (window: BrowserWindow) => boolean
  /** The window is gone. */
  readonly onClosed: () => void
}

/** Opens the window and tells it every event of the core while it lives. */
export function openWindow(shell: Shell): BrowserWindow {
  const { on, onClosed } = shell
  const window = new BrowserWindow(windowOptions(PRELOAD, app.isPackaged))
  window.once('ready-to-show', () => window.show())
  window.once(
    'closed',
    on((event, data) => window.webContents.send('event', event, data)),
  )
  window.once('closed', onClosed)
  reloadAfterCrash(window)
  holdForLastWords(window, shell)
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

/**
 * A page writes at pauses, and one that goes may not get its last words through: the first try to close is held until the
 * page says that it has sent them. Where it could not, or does not answer, a person decides.
 */
function holdForLastWords(window: BrowserWindow, { on, askToClose }: Shell): void {
  let state: 'open' | 'asked' | 'free' = 'open'
  let timer: ReturnType<typeof setTimeout> | undefined
  window.on('close', (event) => {
    if (state === 'free') return
    event.preventDefault()
    if (state === 'asked') return
    state = 'asked'
    timer = setTimeout(() => void decide(false), LAST_WORDS_MS)
    window.webContents.send('event', 'closing', {})
  })
  const off = on((event, data) => {
    if (event === 'left' && state === 'asked') void decide((data as EventData<'left'>).isSaved)
  })
  window.once('closed', off)

  async function decide(isSaved: boolean): Promise<void> {
    clearTimeout(timer)
    state = isSaved || (await askToClose(window)) ? 'free' : 'open'
    if (state === 'free') window.close()
  }
}

/** What a second start does instead of opening a second app. */
export function bringForward(shell: Shell): void {
  const [window = openWindow(shell)] = BrowserWindow.getAllWindows().filter(shell.isDesk)
  if (window.isMinimized()) window.restore()
  window.focus()
}
