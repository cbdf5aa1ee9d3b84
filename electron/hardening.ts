// Every lock of the Electron shell: no network, navigation, windows, permissions or devices. Electron's main process.
import type { App, BrowserWindowConstructorOptions, CustomScheme, Session, WebContents, WebPreferences } from 'electron'
import type { Assets } from './core/assets.ts'

export const ORIGIN = 'app://app'

export const SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-features', 'AutofillServerCommunication,OptimizationHints,MediaRouter,DialMediaRouteProvider'],
]

/** Whether a URL is a page of the app itself. */
export const isOurs = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`)

/** Must run before the app is ready. */
export function hardenApp(app: App): void {
  app.enableSandbox()
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault()
    trust(false)
  })
}

export const webPreferences = (preload: string, isPackaged: boolean): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The spell checker would fetch dictionaries.
  spellcheck: false,
  safeDialogs: true,
  devTools: !isPackaged,
})

export const windowOptions = (preload: string, isPackaged: boolean): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 640,
  show: false,
  title: 'Acta Jurado',
  webPreferences: webPreferences(preload, isPackaged),
})

export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  // A reload of the app's page is a navigation too.
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

const LOCAL_REQUEST = /^(app|blob|data|devtools):/

/**
 * The app's own files and nothing else; no permission is ever granted but microphone and camera to our own page, while
 * `mayRecord` (R-ACT-7).
 */
export function hardenSession(session: Session, assets: Assets, mayRecord: () => boolean): void {
  const isGranted = (permission: string, url: string) => permission === 'media' && isOurs(url) && mayRecord()
  session.protocol.handle('app', (request) =>
    isOurs(request.url) ? assets(request) : new Response(null, { status: 404 }),
  )
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !LOCAL_REQUEST.test(details.url) }))
  session.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) =>
    answer(isMainFrame && isGranted(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) => isMainFrame && isGranted(permission, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.setSpellCheckerEnabled(false)
  // What the browser itself would want to download, or to report.
  session.on('will-download', (event) => event.preventDefault())
}
