// Each lock of the shell, with what it lets through and what it does not.
import { describe, expect, it, vi } from 'vitest'
import { hardenApp, hardenContents, hardenSession, isOurs, SCHEME, windowOptions } from '../../electron/hardening.ts'
import { app, FakeContents, makeSession, state } from '../fakes/electron.ts'

// The fakes have what the locks use; Electron's types have a hundred names more.
const as = <T>(fake: unknown) => fake as T

function hardenedSession(mayRecord = () => false) {
  const session = makeSession()
  const assets = vi.fn(async (_request: Request) => new Response('ok'))
  hardenSession(as<Electron.Session>(session), assets, mayRecord)
  return { session, assets }
}

type Asked = { readonly requestingUrl: string; readonly isMainFrame: boolean }

/** What a request for a permission and a check of it are answered. */
function permitted(permission: string, details: Asked, mayRecord?: () => boolean) {
  const { session } = hardenedSession(mayRecord)
  const answer = vi.fn()
  session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, permission, answer, details)
  const check = session.setPermissionCheckHandler.mock.calls[0]?.[0]
  return [answer.mock.calls[0]?.[0], check({}, permission, details.requestingUrl, details)]
}

function hardenedContents() {
  const contents = new FakeContents()
  hardenContents(as<Electron.WebContents>(contents))
  const isPrevented = (event: string, details: object = {}) => {
    const preventDefault = vi.fn()
    contents.emit(event, { ...details, preventDefault })
    return preventDefault.mock.calls.length === 1
  }
  return { contents, isPrevented }
}

it.each([
  ['app://app', true],
  ['app://app/', true],
  ['app://app/x?y#z', true],
  ['app://app.evil/', false],
  ['app://evil/', false],
  ['https://app/', false],
  ['file:///etc/passwd', false],
  ['about:blank', false],
  ['', false],
])('knows whether %s is ours', (url, ours) => {
  expect(isOurs(url)).toBe(ours)
})

describe('the window', () => {
  it('has every lock of its page on', () => {
    expect(windowOptions('/preload.cjs', true).webPreferences).toEqual({
      preload: '/preload.cjs',
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
      spellcheck: false,
      safeDialogs: true,
      devTools: false,
    })
  })

  it('has developer tools in development only', () => {
    expect(windowOptions('/preload.cjs', false).webPreferences?.devTools).toBe(true)
  })
})

describe('the page', () => {
  it('opens no window', () => {
    expect(hardenedContents().contents.openHandler?.()).toEqual({ action: 'deny' })
  })

  it.each(['will-navigate', 'will-frame-navigate'])('goes nowhere but to itself (%s)', (event) => {
    const { isPrevented } = hardenedContents()
    expect(isPrevented(event, { url: 'app://app/' })).toBe(false)
    expect(isPrevented(event, { url: 'https://evil.example/' })).toBe(true)
    expect(isPrevented(event, { url: 'file:///etc/passwd' })).toBe(true)
  })

  it.each(['will-redirect', 'will-attach-webview'])('never does %s', (event) => {
    expect(hardenedContents().isPrevented(event, { url: 'app://app/' })).toBe(true)
  })

  it('tells no address of this machine to anyone', () => {
    expect(hardenedContents().contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp')
  })
})

describe('the session', () => {
  it.each([
    ['app://app/index.html', false],
    ['blob:app://app/1', false],
    ['data:text/plain,x', false],
    ['devtools://devtools/bundled/x', false],
    ['https://example.com/', true],
    ['http://127.0.0.1:9/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['ftp://example.com/', true],
    ['xapp://app/', true],
  ])('asked for %s, cancels: %s', (url, cancel) => {
    const decide = hardenedSession().session.webRequest.onBeforeRequest.mock.calls[0]?.[0]
    const answer = vi.fn()
    decide({ url }, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel })
  })

  it('serves the app’s files on its own host only', async () => {
    const { session, assets } = hardenedSession()
    const [scheme, serve] = session.protocol.handle.mock.calls[0] ?? []
    expect(scheme).toBe('app')
    expect((await serve(new Request('app://app/'))).status).toBe(200)
    expect((await serve(new Request('app://other/'))).status).toBe(404)
    expect(assets).toHaveBeenCalledOnce()
  })

  it.each(['media', 'geolocation', 'notifications', 'display-capture', 'clipboard-read', 'hid'])(
    'never permits %s',
    (permission) => {
      const details = { requestingUrl: 'app://app/', isMainFrame: true, mediaTypes: ['audio'] }
      expect(permitted(permission, details)).toEqual([false, false])
      if (permission !== 'media') expect(permitted(permission, details, () => true)).toEqual([false, false])
    },
  )

  it('R-ACT-7: permits the microphone to its own page, while everybody consents', () => {
    const ours = { requestingUrl: 'app://app/', isMainFrame: true }
    expect(permitted('media', ours, () => true)).toEqual([true, true])
    expect(permitted('media', ours, () => false)).toEqual([false, false])
    expect(permitted('media', { ...ours, requestingUrl: 'https://evil.example/' }, () => true)).toEqual([false, false])
    expect(permitted('media', { ...ours, isMainFrame: false }, () => true)).toEqual([false, false])
  })

  it('has no devices, no screen, no spell checker and no downloads', () => {
    const { session } = hardenedSession()
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false)
    expect(session.setDisplayMediaRequestHandler).toHaveBeenCalledWith(null)
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
    const preventDefault = vi.fn()
    session.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

describe('the app', () => {
  it('is sandboxed, quiet, and trusts no certificate', () => {
    hardenApp(as<Electron.App>(app))
    expect(state.order).toEqual(['sandbox', 'disable-background-networking', 'disable-features'])
    const [preventDefault, trust] = [vi.fn(), vi.fn()]
    app.emit('certificate-error', { preventDefault }, {}, 'https://x/', 'error', {}, trust)
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(trust).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('locks every page that comes to be', () => {
    const contents = new FakeContents()
    app.emit('web-contents-created', {}, contents)
    expect(contents.openHandler?.()).toEqual({ action: 'deny' })
  })

  it('gives its scheme the rights of a page and no more', () => {
    expect(SCHEME).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    })
  })
})
