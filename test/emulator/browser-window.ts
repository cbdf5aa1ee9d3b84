// A window of the stand-in: one Chromium page whose requests and calls go through the app. Runs in its process.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Cdp } from './cdp.ts'
import { pageSide } from './page-side.ts'
import { browser, ipcHandlers, schemes, toApp, toHttp } from './parts.ts'

const windows: BrowserWindow[] = []

type Options = { readonly webPreferences: { readonly preload: string } }
type Paused = {
  readonly requestId: string
  readonly request: { url: string; method: string; headers: Record<string, string> }
}
type Target = { readonly type: string; readonly targetId: string }
type Call = { readonly id: number; readonly channel: string; readonly given: string }

const wrap = (_key: string, item: unknown) =>
  item instanceof Uint8Array ? { $b64: Buffer.from(item).toString('base64') } : item
const unwrap = (_key: string, item: { $b64?: string } | null) =>
  item?.$b64 === undefined ? item : new Uint8Array(Buffer.from(item.$b64, 'base64'))

export class BrowserWindow extends EventEmitter {
  readonly webContents: EventEmitter
  readonly #options: Options
  #session = ''

  static getAllWindows = () => windows
  static fromWebContents = (contents: unknown) => windows.find((window) => window.webContents === contents) ?? null

  constructor(options: Options) {
    super()
    this.#options = options
    this.webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler() {},
      setWebRTCIPHandlingPolicy() {},
      reload() {},
      send: (channel: string, ...data: unknown[]) =>
        void this.#run(`__emulator.event(${JSON.stringify(channel)}, ${JSON.stringify(JSON.stringify(data))})`),
    })
    windows.push(this)
  }

  /** As Electron: a listener of `close` may hold the window. */
  close(): void {
    let isHeld = false
    this.emit('close', { preventDefault: () => (isHeld = true) })
    if (isHeld) return
    windows.splice(windows.indexOf(this), 1)
    this.emit('closed')
    if (windows.length === 0) browser.onAllClosed?.()
  }

  isMinimized = () => false
  show() {}
  focus() {}
  restore() {}

  async loadURL(url: string): Promise<void> {
    const cdp = this.#cdp()
    const { targetInfos } = await cdp.send<{ targetInfos: Target[] }>('Target.getTargets')
    const targetId = targetInfos.find((target) => target.type === 'page')?.targetId
    const attached = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
    this.#session = attached.sessionId
    this.#hear<Paused>('Fetch.requestPaused', (event) => this.#request(event))
    this.#hear<{ payload: string }>('Runtime.bindingCalled', ({ payload }) => this.#call(JSON.parse(payload) as Call))
    const preload = readFileSync(this.#options.webPreferences.preload, 'utf8')
    const source = `(${pageSide})(); (function (require) { ${preload}\n})(__emulator.require)`
    await this.#send('Page.enable')
    await this.#send('Runtime.enable')
    await this.#send('DOM.enable')
    await this.#send('Runtime.addBinding', { name: '__emulatorSend' })
    await this.#send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source })
    await this.#send('Page.navigate', { url: toHttp(url) })
    this.emit('ready-to-show')
  }

  #cdp(): Cdp {
    if (browser.cdp === undefined) throw new Error('a window was opened before the app was ready')
    return browser.cdp
  }

  #send = <T = unknown>(method: string, params: object = {}): Promise<T> =>
    this.#cdp().send<T>(method, params, this.#session)
  #run = (expression: string) => this.#send('Runtime.evaluate', { expression }).catch(() => undefined)

  #hear<T>(event: string, take: (params: T) => Promise<unknown>): void {
    this.#cdp().on(event, (params: T, session: string) => {
      if (session !== this.#session) return
      take(params).catch((error: unknown) => process.stderr.write(`[emulator] ${error}\n`))
    })
  }

  async #request({ requestId, request }: Paused): Promise<unknown> {
    const url = toApp(request.url)
    let isCancelled = false
    browser.cancel?.({ url }, ({ cancel }) => {
      isCancelled = cancel === true
    })
    if (isCancelled) return this.#send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    const answer = schemes.get(new URL(url).protocol.slice(0, -1))
    if (answer === undefined) return this.#send('Fetch.continueRequest', { requestId })
    const response = await answer(new Request(url, { method: request.method, headers: request.headers }))
    return this.#send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  async #call({ id, channel, given }: Call): Promise<void> {
    const answer = await this.#answer(channel, given)
    await this.#run(`__emulator.reply(${id}, ${JSON.stringify(JSON.stringify(answer, wrap))})`)
  }

  async #answer(channel: string, given: string): Promise<{ value: unknown } | { error: string }> {
    const event = { sender: this.webContents, senderFrame: { url: 'app://app/', parent: null } }
    try {
      const values = (JSON.parse(given, unwrap) as unknown[]).map((value) => this.#withPath(value))
      return { value: await ipcHandlers.get(channel)?.(event, ...(await Promise.all(values))) }
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${error}` }
    }
  }

  /** The real path for what `webUtils.getPathForFile` gave in the page. */
  async #withPath(value: unknown): Promise<unknown> {
    const number = typeof value === 'string' ? /^emulated-file:(\d+)$/.exec(value)?.[1] : undefined
    if (number === undefined) return value
    const expression = `__emulator.files[${number}]`
    const { result } = await this.#send<{ result: { objectId: string } }>('Runtime.evaluate', { expression })
    return (await this.#send<{ path: string }>('DOM.getFileInfo', { objectId: result.objectId })).path
  }
}
