// The app's own files and the granted ones, and nothing else of the machine.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomIds } from '../../electron/adapters/random-ids.ts'
import { createAssets } from '../../electron/core/assets.ts'
import { createGrants } from '../../electron/core/grants.ts'
import { byteRange } from '../../electron/core/media.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

function makeAssets() {
  const dir = makeTempDir()
  const root = join(dir, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'assets/pdf.worker.min-CIqJB0yW.mjs'), 'export {}')
  writeFileSync(join(root, 'assets/other.js'), 'export {}')
  writeFileSync(join(root, 'index.html'), '<meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>')
  writeFileSync(join(root, 'app.js'), 'export {}')
  writeFileSync(join(root, 'notas.txt'), 'x')
  writeFileSync(join(dir, 'secreto.json'), '{}')
  const grants = createGrants(randomIds)
  const assets = createAssets({ root, grants })
  const get = (path: string, init?: RequestInit) => assets(new Request(`app://app${path}`, init))
  return { dir, grants, get }
}

describe('the app’s files', () => {
  it('serves the page with a nonce of its own each time', async () => {
    const { get } = makeAssets()
    const [first, second] = [await get('/'), await get('/')]
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
    expect(await first.text()).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>`)
    expect(second.headers.get('content-security-policy')).not.toBe(policy)
  })

  it('forbids everything but its own files', async () => {
    const policy = (await makeAssets().get('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('serves a script with its type', async () => {
    const answer = await makeAssets().get('/app.js')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['/assets/pdf.worker.min-CIqJB0yW.mjs', 'max-age=31536000, immutable'],
    ['/assets/other.js', 'no-cache'],
    ['/app.js', 'no-cache'],
    ['/', 'no-cache'],
  ])('lets a browser keep what is named after its content, and nothing else: %s', async (path, cache) => {
    expect((await makeAssets().get(path)).headers.get('cache-control')).toBe(cache)
  })

  it.each([
    ['a missing file', '/falta.js'],
    ['a type it does not know', '/notas.txt'],
    ['a folder above', '/..%2fsecreto.json'],
    ['a folder above, written otherwise', '/%2e%2e%2fsecreto.json'],
    ['a name with a zero byte', '/app%00.js'],
  ])('does not find %s', async (_what, path) => {
    expect((await makeAssets().get(path)).status).toBe(404)
  })

  it('answers a broken address and another method plainly', async () => {
    const { get } = makeAssets()
    expect((await get('/%ff')).status).toBe(400)
    expect((await get('/app.js', { method: 'POST' })).status).toBe(405)
  })
})

describe('granted files', () => {
  async function makeMedia(content = '0123456789', name = 'audio.webm') {
    const { dir, grants, get } = makeAssets()
    const path = join(dir, 'media')
    writeFileSync(path, content)
    const granted = await grants.grant(path, { name, mime: 'audio/webm' })
    if (!granted.ok) throw new Error(granted.error)
    const range = (header: string) => get(`/media/${granted.value.id}`, { headers: { range: header } })
    return { path, get, range, url: `/media/${granted.value.id}` }
  }

  it('serves a file whole, as something that can do nothing', async () => {
    const { get, url } = await makeMedia()
    const answer = await get(url)
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789'])
    expect(answer.headers.get('content-type')).toBe('audio/webm')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('content-disposition')).toBeNull()
  })

  it('serves a range', async () => {
    const answer = await (await makeMedia()).range('bytes=2-4')
    expect([answer.status, await answer.text()]).toEqual([206, '234'])
    expect(answer.headers.get('content-range')).toBe('bytes 2-4/10')
    expect(answer.headers.get('content-length')).toBe('3')
  })

  it('refuses a range outside the file', async () => {
    const answer = await (await makeMedia()).range('bytes=10-')
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it('serves an empty file', async () => {
    const { get, url } = await makeMedia('')
    expect([(await get(url)).status, await (await get(url)).text()]).toEqual([200, ''])
  })

  it('gives the headers alone when only they are asked for', async () => {
    const { get, url } = await makeMedia()
    const answer = await get(url, { method: 'HEAD' })
    expect([answer.headers.get('content-length'), await answer.text()]).toEqual(['10', ''])
  })

  it('names a download as RFC 8187 wants it', async () => {
    const { get, url } = await makeMedia('x', "Acta (año 1) 'final'.pdf")
    const answer = await get(`${url}?download`)
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Acta%20%28a%C3%B1o%201%29%20%27final%27.pdf",
    )
  })

  it('does not find an id it never gave, or a file that went away', async () => {
    const { path, get, url } = await makeMedia()
    expect((await get('/media/00000000-0000-4000-8000-000000000000')).status).toBe(404)
    rmSync(path)
    expect((await get(url)).status).toBe(404)
  })
})

it.each([
  [null, 'whole'],
  ['bytes=0-1,3-4', 'whole'],
  ['items=0-1', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=5-99', { start: 5, end: 9 }],
  ['bytes=9-9', { start: 9, end: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-4', 'unsatisfiable'],
  ['bytes=10-12', 'unsatisfiable'],
] as const)('reads the range %s of ten bytes', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range)
})
