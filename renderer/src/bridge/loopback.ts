// The browser's end of the loopback host; loaded only where no preload offers a bridge. Runs in the renderer.
import type { Bridge, EventListener, FileRef, Reply, SaveOutcome } from '../../../shared/contract/bridge.ts'
import { decodeFrame, encodeFrame } from '../../../shared/contract/frame.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { startText } from '../../../shared/text/start.ts'

const SESSION = 'session'

/** Browsers let no more than 64 kB outlive a page. */
const KEPT_BYTES = 32_000

type Authorization = { readonly authorization: string }

/** Trades the key in the address for a session, which a reload keeps. Rejects when there is neither. */
export async function connectLoopback(): Promise<Bridge> {
  await tradeKey()
  const auth: Authorization = { authorization: `Bearer ${sessionStorage.getItem(SESSION) ?? ''}` }
  const listeners = new Set<EventListener>()
  await hearEvents(auth, listeners)
  return {
    host: 'loopback',
    invoke: async (operation, input) => (await post(auth, `rpc/${operation}`, encodeFrame(input))) as Reply,
    onEvent(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    adopt: (file: File) => adopt(auth, file),
    save: async (file) => download(file),
  }
}

async function tradeKey(): Promise<void> {
  const key = /^#k=(.+)$/.exec(location.hash)?.[1]
  if (key === undefined) return
  history.replaceState(null, '', location.pathname)
  const answer = await fetch('/session', { method: 'POST', body: key })
  if (answer.ok) sessionStorage.setItem(SESSION, await answer.text())
}

async function post(auth: Authorization, path: string, body: BodyInit, headers: HeadersInit = {}): Promise<unknown> {
  // What is on its way when the page goes still arrives.
  const keepalive = body instanceof Uint8Array && body.byteLength < KEPT_BYTES
  const answer = await fetch(`/api/${path}`, { method: 'POST', headers: { ...headers, ...auth }, body, keepalive })
  if (!answer.ok) throw new Error(`the host answered ${answer.status}`)
  return decodeFrame(new Uint8Array(await answer.arrayBuffer()))
}

async function adopt(auth: Authorization, file: File): Promise<Result<FileRef, 'unreadable'>> {
  try {
    const name = { 'x-name': encodeURIComponent(file.name) }
    return (await post(auth, 'adopt', file, name)) as Result<FileRef, 'unreadable'>
  } catch {
    return fail('unreadable')
  }
}

/** The browser asks where, if at all, and says how it went. */
function download(file: FileRef): SaveOutcome {
  const link = document.createElement('a')
  link.href = `/media/${file.id}?download`
  link.download = file.name
  link.click()
  return ok('handed-over')
}

// EventSource cannot send the session's header: lines over a response that never ends do the same.
async function hearEvents(auth: Authorization, listeners: ReadonlySet<EventListener>): Promise<void> {
  const answer = await fetch('/api/events', { headers: auth })
  if (!answer.ok || answer.body === null) throw new Error(startText.noKey)
  void readLines(answer.body, (line) => {
    const [event, data] = JSON.parse(line) as [string, unknown]
    for (const listener of listeners) listener(event, data)
  }).catch(() => undefined)
}

async function readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>, take: (line: string) => void): Promise<void> {
  let rest = ''
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') take(line)
  }
}
