// The part of Electron's API that the shell uses, on Node and Chromium. For tests only: it models neither
// context isolation nor permissions, menus or several windows.
import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from './browser-window.ts'
import { launchChromium } from './cdp.ts'
import { browser, type Cancel, type Handler, ipcHandlers, schemes } from './parts.ts'
import { evaluated } from './ready.ts'

export { BrowserWindow }

const paths = new Map<string, string>()
let chromium: ChildProcess | undefined
let launched: Promise<void> | undefined

async function launch(): Promise<void> {
  await evaluated.promise
  const started = await launchChromium()
  chromium = started.chromium
  browser.cdp = started.cdp
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  enableSandbox() {},
  requestSingleInstanceLock: () => true,
  whenReady: () => {
    launched ??= launch()
    return launched
  },
  setPath: (name: string, path: string) => void paths.set(name, path),
  getPath: (name: string) => paths.get(name) ?? join(tmpdir(), name),
  commandLine: { appendSwitch() {} },
  quit() {
    app.emit('before-quit')
    // As Electron: a quit closes the windows itself, and one that is held stops it.
    browser.onAllClosed = () => undefined
    for (const window of [...BrowserWindow.getAllWindows()]) window.close()
    browser.onAllClosed = allClosed
    if (BrowserWindow.getAllWindows().length > 0) return
    let isHeld = false
    app.emit('will-quit', { preventDefault: () => (isHeld = true) })
    if (!isHeld) app.exit(0)
  },
  exit(code: number) {
    chromium?.kill('SIGKILL')
    process.exit(code)
  },
})

const allClosed = () => void app.emit('window-all-closed')
browser.onAllClosed = allClosed

export const protocol = { registerSchemesAsPrivileged() {} }

const known = {
  protocol: {
    handle: (scheme: string, answer: (request: Request) => Promise<Response>) => schemes.set(scheme, answer),
  },
  webRequest: { onBeforeRequest: (decide: Cancel) => Object.assign(browser, { cancel: decide }) },
}
// Every other lock of a session has no counterpart here.
const defaultSession = new Proxy<Record<string, unknown>>(known, {
  get: (target, key) => target[String(key)] ?? (() => {}),
})
export const session = { defaultSession }

export const ipcMain = { handle: (channel: string, answer: Handler) => void ipcHandlers.set(channel, answer) }
export const dialog = {
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  /** Whoever is asked whether to close says yes: what was not saved is lost then, and a spec notices. */
  showMessageBox: async () => ({ response: 1 }),
  showErrorBox: (title: string, text: string) => void process.stderr.write(`${title}: ${text}\n`),
}
const display = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }
export const powerSaveBlocker = { start: () => 1, stop() {} }
export const Menu = { setApplicationMenu() {}, buildFromTemplate: () => null }
export const crashReporter = { start() {} }

// Named by the preload's module, which runs in the page with the other side's counterparts.
export const contextBridge = undefined
export const ipcRenderer = undefined
export const webUtils = undefined
