// A stand-in for 'electron' that records what is asked of it; its names are checked against electron.d.ts.
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { vi } from 'vitest'

type Names<T> = Partial<Record<keyof T, unknown>>

export class FakeContents extends EventEmitter {
  readonly sent: unknown[][] = []
  openHandler: (() => unknown) | undefined
  setWindowOpenHandler = (handler: () => unknown) => {
    this.openHandler = handler
  }
  setWebRTCIPHandlingPolicy = vi.fn()
  send = (...given: unknown[]) => void this.sent.push(given)
  reload = vi.fn()
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  static getAllWindows = () => BrowserWindow.all
  static fromWebContents = (contents: unknown) =>
    BrowserWindow.all.find((window) => window.webContents === contents) ?? null

  readonly webContents = new FakeContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  show = vi.fn()
  focus = vi.fn()
  restore = vi.fn()
  /** Whether a listener of `close` let it go. */
  isClosed = false
  close = vi.fn(() => {
    let isHeld = false
    this.emit('close', { preventDefault: () => (isHeld = true) })
    this.isClosed = !isHeld
  })
  isMinimized = vi.fn(() => false)
  loadURL = vi.fn(async (_url: string) => undefined)

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
}

/** What happened, in order, and what the fake answers. */
export const state = { order: [] as string[], hasLock: true }
export const handlers = new Map<string, (event: unknown, ...given: unknown[]) => unknown>()
export const exposed = new Map<string, unknown>()

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  enableSandbox: () => void state.order.push('sandbox'),
  requestSingleInstanceLock: () => {
    state.order.push('single-instance')
    return state.hasLock
  },
  setPath: vi.fn((name: string) => void state.order.push(`path ${name}`)),
  getPath: (name: string) => `/${name}`,
  whenReady: async () => void state.order.push('ready'),
  quit: vi.fn(),
  exit: vi.fn(),
  commandLine: { appendSwitch: (name: string) => void state.order.push(name) },
} satisfies Names<Electron.App>)

export const makeSession = () =>
  Object.assign(new EventEmitter(), {
    protocol: { handle: vi.fn() } satisfies Names<Electron.Protocol>,
    webRequest: { onBeforeRequest: vi.fn() } satisfies Names<Electron.WebRequest>,
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
  } satisfies Names<Electron.Session>)

export const session = { defaultSession: makeSession() }

export const protocol = {
  registerSchemesAsPrivileged: vi.fn(() => void state.order.push('schemes')),
} satisfies Names<Electron.Protocol>

export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, ...given: unknown[]) => unknown) =>
    void handlers.set(channel, handler),
} satisfies Names<Electron.IpcMain>

export const dialog = {
  showSaveDialog: vi.fn(async () => ({ canceled: true, filePath: '' })),
  showMessageBox: vi.fn(async () => ({ response: 0 })),
  showErrorBox: vi.fn(),
} satisfies Names<Electron.Dialog>

/** The displays of the machine, the first one the primary. */
export const displays = [{ id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }]
export const screen = {
  getPrimaryDisplay: () => displays[0],
  getAllDisplays: () => displays,
} satisfies Names<Electron.Screen>

export const powerSaveBlocker = {
  start: vi.fn(() => 7),
  stop: vi.fn(),
} satisfies Names<Electron.PowerSaveBlocker>

export const Menu = { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn() } satisfies Names<typeof Electron.Menu>

export const crashReporter = {
  start: vi.fn(() => void state.order.push('crash-reporter')),
} satisfies Names<Electron.CrashReporter>

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
} satisfies Names<Electron.ContextBridge>

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn(async (..._given: unknown[]): Promise<unknown> => undefined),
} satisfies Names<Electron.IpcRenderer>)

export const webUtils = {
  getPathForFile: (file: File) => `/picked/${file.name}`,
} satisfies Names<Electron.WebUtils>
