// Request → Response for the app's own files and /media/<id>: the same under both hosts. Runs in the core.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { CSP_NONCE_PLACEHOLDER, emptyResponse, securityHeaders } from './assets-headers.ts'
import type { Grants } from './grants.ts'
import { mediaResponse } from './media.ts'

export type Assets = (request: Request) => Promise<Response>

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // Fonts, character maps and colour profiles of pdf.js.
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
}

/** Serves the files under `root` (the built renderer) and, by their id, the files of `grants`. */
export function createAssets({ root, grants }: { root: string; grants: Grants }): Assets {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return emptyResponse(405)
    const url = new URL(request.url)
    const path = decodedPath(url)
    if (path === undefined) return emptyResponse(400)
    const id = /^\/media\/([\w-]{36})$/.exec(path)?.[1]
    return id === undefined ? appFile(root, path) : mediaFile(request, grants, id, url.searchParams.has('download'))
  }
}

function decodedPath(url: URL): string | undefined {
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
}

async function mediaFile(request: Request, grants: Grants, id: string, download: boolean): Promise<Response> {
  const grant = grants.need(id)
  return grant.ok ? mediaResponse(request, grant.value, download) : emptyResponse(404)
}

async function appFile(root: string, path: string): Promise<Response> {
  const full = normalize(join(root, path === '/' ? 'index.html' : path))
  const mime = MIME[extname(full)]
  if (!full.startsWith(root + sep) || mime === undefined) return emptyResponse(404)
  const body = await readFile(full).catch(() => undefined)
  if (body === undefined) return emptyResponse(404)
  if (extname(full) === '.html') return page(body, mime)
  return new Response(body, { headers: appHeaders(mime, HASHED.test(path) ? FOR_EVER : undefined) })
}

/** The build names them after their content. The threads of the viewer, 1.4 MB, start anew with every dossier. */
const HASHED = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/
const FOR_EVER = 'max-age=31536000, immutable'

const appHeaders = (mime: string, cache = 'no-cache', nonce?: string): Record<string, string> => ({
  ...securityHeaders(nonce),
  'Content-Type': mime,
  'Cache-Control': cache,
})

function page(html: Buffer<ArrayBuffer>, mime: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const body = html.toString('utf8').replaceAll(CSP_NONCE_PLACEHOLDER, nonce)
  return new Response(body, { headers: appHeaders(mime, undefined, nonce) })
}
