// A loopback host on a free port, and requests to it with any header a browser or an attacker could send.
import { mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createAssets } from '../../electron/core/assets.ts'
import { startLoopback } from '../../electron/hosts/loopback.ts'
import { makeCore } from '../core/make-core.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Uint8Array }
export type Heard = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }

export async function makeLoopback() {
  const { core, log } = makeCore()
  const root = join(makeTempDir(), 'renderer')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), '<p>página</p>')
  writeFileSync(join(root, '..', 'secreto.json'), '{}')
  const assets = createAssets({ root, grants: core.grants })
  const host = await startLoopback({ core, assets, log: (line) => void log.push(line) })
  onTestFinished(() => host.close())
  const key = host.url.split('#k=')[1] ?? ''
  const ask = (asked: Ask) => send(host.origin, asked)
  const signIn = async () => {
    const { body } = await ask({ method: 'POST', path: '/session', body: key })
    return { authorization: `Bearer ${body.toString()}` }
  }
  return { core, log, host, key, ask, signIn }
}

/** Not fetch: it does not let the caller set Host, Origin or Sec-Fetch-Site. */
function send(origin: string, { method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Heard> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
