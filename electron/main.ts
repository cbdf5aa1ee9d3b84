// Start-up of the desktop app: locks, core, IPC, window, and an orderly end. Electron's main process.
import { join } from 'node:path'
import { app, BrowserWindow, crashReporter, dialog, ipcMain, Menu, protocol, session } from 'electron'
import packageJson from '../package.json' with { type: 'json' }
import { startText } from '../shared/text/start.ts'
import { systemPorts } from './adapters/system-ports.ts'
import { createAssets } from './core/assets.ts'
import { type Core, createCore } from './core/core.ts'
import { openDataDir } from './core/data-dir.ts'
import { hardenApp, hardenSession, isOurs, SCHEME } from './hardening.ts'
import { defaultDataDir } from './hosts/default-data-dir.ts'
import { serveIpc } from './hosts/ipc.ts'
import { openedPaths } from './opened-paths.ts'
import { createProjector, type Projector } from './projector-window.ts'
import { stayAwakeWhileRecording } from './stay-awake.ts'
import { bringForward, openWindow } from './window.ts'

/** The running core, or undefined when another app holds the data or this start handed over to it. */
export async function start(): Promise<Core | undefined> {
  const dataPath = defaultDataDir()
  // Everything up to the first await must happen before Electron is ready.
  app.setPath('userData', join(dataPath, 'electron'))
  if (!app.requestSingleInstanceLock()) return quit()
  hardenApp(app)
  crashReporter.start({ uploadToServer: false })
  protocol.registerSchemesAsPrivileged([SCHEME])
  const early = keepEarlyPaths()
  await app.whenReady()
  const paths = [...openedPaths(process.argv), ...early()]

  const dataDir = openDataDir(dataPath)
  if (!dataDir.ok) {
    dialog.showErrorBox(startText.failedTitle, startText.inUse(dataPath))
    return quit()
  }
  const about = { version: packageJson.version, host: 'electron' } as const
  const core = createCore({ dataDir: dataDir.value, about, ports: systemPorts(dataPath) })
  const projector = createProjector(core.on)
  stayAwakeWhileRecording(core.on)
  serve(core, projector)
  for (const path of paths) await core.opened(path)
  live(core, projector)
  return core
}

function quit(): undefined {
  app.quit()
}

function serve(core: Core, { mayAsk }: Projector): void {
  const root = join(import.meta.dirname, '../renderer')
  hardenSession(session.defaultSession, createAssets({ root, grants: core.grants }), core.mayRecord)
  serveIpc({
    core,
    ipcMain,
    dialog,
    isOurs,
    mayAsk,
    windowOf: (event) => BrowserWindow.fromWebContents(event.sender),
    documentsDir: () => app.getPath('documents'),
  })
}

/** macOS may name files before the app is ready; the returned function gives those and stops listening. */
function keepEarlyPaths(): () => string[] {
  const paths: string[] = []
  const keep = (event: Electron.Event, path: string) => {
    event.preventDefault()
    paths.push(path)
  }
  app.on('open-file', keep)
  return () => {
    app.off('open-file', keep)
    return paths
  }
}

function live(core: Core, projector: Projector): void {
  Menu.setApplicationMenu(applicationMenu())
  const shell = { on: core.on, askToClose, isDesk: projector.isDesk, onClosed: projector.close }
  openWindow(shell)
  app.on('second-instance', (_event, argv) => {
    bringForward(shell)
    for (const path of openedPaths(argv)) void core.opened(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void core.opened(path)
  })
  app.on('activate', () => bringForward(shell))
  // A window that waits for its last words stops a quit: it goes on when the window is gone.
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit()
  })
  closeBeforeQuitting(core)
}

/** Nothing unsaved is thrown away without a person's word. */
async function askToClose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: startText.unsaved,
    detail: startText.unsavedDetail,
    buttons: [startText.stay, startText.closeUnsaved],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** None, but on macOS, where copy and paste work through the menu only. */
function applicationMenu(): Menu | null {
  if (process.platform !== 'darwin') return null
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
}

/** Quitting waits for the core: Electron does not wait for promises, so it is held and then ended by hand. */
function closeBeforeQuitting(core: Core): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    void core.close().finally(() => app.exit(0))
  })
}
