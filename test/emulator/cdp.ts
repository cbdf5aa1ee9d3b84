// Chromium over its DevTools protocol: started, connected, spoken to. Runs in the stand-in's process.
import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromiumPath } from '../setup/chromium.ts'

type Waiting = { resolve(value: unknown): void; reject(error: Error): void }

type Message = {
  readonly id?: number
  readonly method: string
  readonly params: unknown
  readonly sessionId?: string
  readonly result: unknown
  readonly error?: { readonly message: string }
}

/** Emits each event of the protocol under its name, with its parameters and session. */
export class Cdp extends EventEmitter {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  #count = 0

  constructor(socket: WebSocket) {
    super()
    this.#socket = socket
    socket.onmessage = ({ data }) => this.#take(JSON.parse(String(data)) as Message)
  }

  static async connect(url: string): Promise<Cdp> {
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }))
    return new Cdp(socket)
  }

  /** `T` is what the protocol's documentation says the method returns. */
  send<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    this.#count += 1
    const id = this.#count
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve: (value) => resolve(value as T), reject }))
  }

  #take(message: Message): void {
    if (message.id === undefined) return void this.emit(message.method, message.params, message.sessionId)
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(message.error.message))
    else waiting?.resolve(message.result)
  }
}

const PASSED_ON = /^--(no-sandbox|use-fake|lang)/

/** A headless Chromium with a profile of its own. */
export async function launchChromium(): Promise<{ cdp: Cdp; chromium: ChildProcess }> {
  const profile = mkdtempSync(join(tmpdir(), 'emulador-'))
  const chromium = spawn(
    chromiumPath(),
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--hide-scrollbars',
      '--window-size=1366,768',
      ...process.argv.filter((argument) => PASSED_ON.test(argument)),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  process.once('exit', () => {
    chromium.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  for await (const line of createInterface({ input: chromium.stderr })) {
    const url = /^DevTools listening on (ws:.*)$/.exec(line)?.[1]
    if (url === undefined) continue
    const cdp = await Cdp.connect(url)
    // Playwright waits for this line.
    process.stderr.write(`${line}\n`)
    return { cdp, chromium }
  }
  throw new Error('Chromium did not start')
}
