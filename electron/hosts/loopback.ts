// The core behind http://127.0.0.1:<port>, for machines without the Electron binary and for tests; never packaged.
//
// The page gets in with a one-time key in the address's fragment, which no request carries. It trades the key for a
// session (POST /session) that it sends as `Authorization`: not a cookie, because all ports of 127.0.0.1 share those,
// and a header no foreign page can send without a CORS preflight, which is never answered.
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { decodeFrame } from '../../shared/contract/frame.ts'
import { fail } from '../../shared/result.ts'
import type { Assets } from '../core/assets.ts'
import { adoptFile, type Core } from '../core/core.ts'
import type { Log } from '../core/ports.ts'
import { sameSecret, turnedAway } from './loopback-guard.ts'
import { readBody, sendFetched, sendFrame, sendLines, sendStatus, sendText } from './loopback-wire.ts'

const KEY_MAX_BYTES = 200
const CALL_MAX_BYTES = 64 * 1024 * 1024

export type Loopback = {
  readonly origin: string
  /** Where to point a browser; good for one visit (a reload keeps its session). */
  readonly url: string
  close(): Promise<void>
}

export type LoopbackOptions = { core: Core; assets: Assets; log: Log; port?: number }

type Context = LoopbackOptions & { readonly keys: Keys; origin: string }
type Keys = { once: string | undefined; readonly session: string }

const secret = () => randomBytes(32).toString('base64url')

/** Listens on 127.0.0.1 only, on a free port unless one is named. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const once = secret()
  const context: Context = { ...options, keys: { once, session: secret() }, origin: '' }
  const server = createServer((request, response) => {
    route(context, request, response).catch((error: unknown) => failed(context, response, error))
  })
  await listening(server, options.port ?? 0)
  context.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin: context.origin, url: `${context.origin}/#k=${once}`, close: () => closed(server) }
}

async function route(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.parse(request.url ?? '/', context.origin)
  if (url === null) return sendStatus(response, 400)
  const refusal = turnedAway({ path: url.pathname, headers: request.headers }, context.origin)
  if (refusal !== undefined) return sendStatus(response, refusal)
  if (url.pathname === '/session') return session(context.keys, request, response)
  if (url.pathname.startsWith('/api/')) return api(context, url.pathname.slice('/api/'.length), request, response)
  const { range } = request.headers
  const asked = new Request(url, { method: request.method ?? 'GET', headers: range === undefined ? {} : { range } })
  return sendFetched(response, await context.assets(asked))
}

async function session(keys: Keys, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return sendStatus(response, 405)
  const given = await readBody(request, KEY_MAX_BYTES)
  if (given === undefined || keys.once === undefined || !sameSecret(given.toString(), keys.once))
    return sendStatus(response, 401)
  keys.once = undefined
  sendText(response, keys.session)
}

async function api(context: Context, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!sameSecret(request.headers.authorization ?? '', `Bearer ${context.keys.session}`))
    return sendStatus(response, 401)
  if (request.method === 'GET' && path === 'events') return tellEvents(context.core, response)
  if (request.method !== 'POST') return sendStatus(response, 405)
  if (path === 'adopt') return sendFrame(response, await receive(context.core, request))
  if (!path.startsWith('rpc/')) return sendStatus(response, 404)
  const body = await readBody(request, CALL_MAX_BYTES)
  if (body === undefined) return sendStatus(response, 413)
  sendFrame(response, await context.core.dispatch(path.slice('rpc/'.length), decodeFrame(body)))
}

function tellEvents(core: Core, response: ServerResponse): void {
  const tell = sendLines(response)
  response.on(
    'close',
    core.on((event, data) => tell(JSON.stringify([event, data]))),
  )
}

async function receive(core: Core, request: IncomingMessage) {
  const name = decodedName(String(request.headers['x-name'] ?? ''))
  if (name === undefined) return fail('unreadable')
  const path = core.scratchPath(name)
  await pipeline(request, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return adoptFile(core.grants, path, name)
}

function decodedName(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

function failed(context: Context, response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy()
  else sendStatus(response, 500)
  if (isClientGone(error)) return
  context.log(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** The page was closed or reloaded half-way: nothing to look into. */
const isClientGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'].includes(String(error.code))

const listening = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
