// The loopback host answers its own page and nobody else on this machine.
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { decodeFrame, encodeFrame } from '../../shared/contract/frame.ts'
import { makeLoopback } from './make-loopback.ts'

const rpc = (operation = 'app.info', input: unknown = {}) => ({
  method: 'POST',
  path: `/api/rpc/${operation}`,
  body: encodeFrame(input),
})

describe('who is let in', () => {
  it('serves the page to whoever types its address, and calls to whoever has a session', async () => {
    const { ask, signIn } = await makeLoopback()
    expect((await ask({ path: '/', headers: { 'sec-fetch-site': 'none' } })).status).toBe(200)
    const answer = await ask({ ...rpc(), headers: await signIn() })
    expect(decodeFrame(answer.body)).toEqual({ ok: true, value: { version: '1.2.3', host: 'loopback' } })
  })

  it('takes its own origin and site', async () => {
    const { host, ask, signIn } = await makeLoopback()
    const headers = { ...(await signIn()), origin: host.origin, 'sec-fetch-site': 'same-origin' }
    expect((await ask({ ...rpc(), headers })).status).toBe(200)
  })

  it.each([
    ['no session', {}],
    ['another session', { authorization: 'Bearer x' }],
    ['an empty session', { authorization: '' }],
  ])('refuses a call with %s', async (_what, headers) => {
    const { ask } = await makeLoopback()
    expect((await ask({ ...rpc(), headers })).status).toBe(401)
    expect((await ask({ path: '/api/events', headers })).status).toBe(401)
    expect((await ask({ method: 'POST', path: '/api/adopt', headers })).status).toBe(401)
  })

  it.each([
    ['another name for this machine', { host: 'evil.example' }, 421],
    ['no port', { host: '127.0.0.1' }, 421],
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['a page without origin', { origin: 'null' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a request that another site makes', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a request that a neighbour makes', { 'sec-fetch-site': 'same-site' }, 403],
  ])('refuses %s, even with the session', async (_what, headers, status) => {
    const { ask, signIn } = await makeLoopback()
    const session = await signIn()
    expect((await ask({ ...rpc(), headers: { ...session, ...headers } })).status).toBe(status)
    expect((await ask({ path: '/', headers })).status).toBe(status)
  })

  it('refuses localhost: a page of another name must not pass for ours', async () => {
    const { host, ask } = await makeLoopback()
    expect((await ask({ headers: { host: `localhost:${new URL(host.origin).port}` } })).status).toBe(421)
  })

  it('refuses a typed address that is not the page itself', async () => {
    const { ask } = await makeLoopback()
    expect((await ask({ path: '/api/events', headers: { 'sec-fetch-site': 'none' } })).status).toBe(403)
  })

  it('takes its key once', async () => {
    const { ask, key } = await makeLoopback()
    const trade = (body: string) => ask({ method: 'POST', path: '/session', body })
    expect((await trade(`${key}x`)).status).toBe(401)
    expect((await trade('x'.repeat(10_000))).status).toBe(401)
    expect((await trade(key)).status).toBe(200)
    expect((await trade(key)).status).toBe(401)
    expect((await ask({ path: '/session' })).status).toBe(405)
  })

  it('answers no preflight', async () => {
    const { ask } = await makeLoopback()
    const headers = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }
    const answer = await ask({ method: 'OPTIONS', path: '/api/rpc/app.info', headers })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('what it answers', () => {
  it.each(['/../secreto.json', '/..%2fsecreto.json', '/%2e%2e/secreto.json'])('does not find %s', async (path) => {
    expect((await (await makeLoopback()).ask({ path })).status).toBe(404)
  })

  it('has no other ways in', async () => {
    const { ask, signIn } = await makeLoopback()
    const headers = await signIn()
    expect((await ask({ method: 'POST', path: '/api/nada', headers })).status).toBe(404)
    expect((await ask({ path: '/api/rpc/app.info', headers })).status).toBe(405)
    expect((await ask({ method: 'POST', path: '/', headers })).status).toBe(405)
    expect((await ask({ path: 'http://[', headers })).status).toBe(400)
  })

  it('gives nothing of a fault away', async () => {
    const { ask, signIn, log } = await makeLoopback()
    const answer = await ask({ ...rpc(), headers: await signIn(), body: 'no frame' })
    expect([answer.status, answer.body.length]).toEqual([500, 0])
    expect(log.join()).toContain('RangeError')
  })

  it('receives a file and gives it back, whole and in part', async () => {
    const { core, ask, signIn } = await makeLoopback()
    const headers = { ...(await signIn()), 'x-name': encodeURIComponent('Acta año.pdf') }
    const adopted = await ask({ method: 'POST', path: '/api/adopt', headers, body: 'contenido' })
    const reply = decodeFrame(adopted.body) as { value: { id: string } }
    expect(reply).toMatchObject({ ok: true, value: { name: 'Acta año.pdf', size: 9 } })
    const path = `/media/${reply.value.id}`
    expect((await ask({ path })).body.toString()).toBe('contenido')
    expect((await ask({ path, headers: { range: 'bytes=3-5' } })).body.toString()).toBe('ten')
    const download = await ask({ path: `${path}?download` })
    expect(download.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Acta%20a%C3%B1o.pdf")
    const grant = core.grants.needFile(reply.value.id)
    expect(grant.ok && readFileSync(grant.value.source.path, 'utf8')).toBe('contenido')
  })

  it('does not read a file whose name it cannot read', async () => {
    const { ask, signIn } = await makeLoopback()
    const headers = { ...(await signIn()), 'x-name': '%ff' }
    const answer = await ask({ method: 'POST', path: '/api/adopt', headers, body: 'x' })
    expect(decodeFrame(answer.body)).toEqual({ ok: false, error: 'unreadable' })
  })

  it('tells events line by line', async () => {
    const { core, host, signIn } = await makeLoopback()
    const headers = await signIn()
    await core.dispatch('app.opened', {})
    const lines = await heardLines(host.origin, headers, 2, () => void core.opened(import.meta.filename))
    const file = expect.objectContaining({ name: 'loopback.test.ts' })
    expect(lines.map((line) => line && JSON.parse(line))).toEqual(['', ['file-opened', file]])
  })
})

/** The first lines of the endless answer, from the moment it begins. */
function heardLines(origin: string, headers: Record<string, string>, count: number, begun: () => void) {
  return new Promise<string[]>((resolve, reject) => {
    const sent = request(`${origin}/api/events`, { headers }, (answer) => {
      let text = ''
      // The test hangs up in the middle of the answer.
      answer.on('error', () => undefined)
      answer.once('data', begun)
      answer.on('data', (part: Buffer) => {
        text += part.toString()
        const lines = text.split('\n').slice(0, -1)
        if (lines.length < count) return
        sent.destroy()
        resolve(lines)
      })
    })
    sent.on('error', reject).end()
  })
}
