// A granted file as a Response, whole or the range that was asked for (RFC 9110, 14). Runs in the core.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { emptyResponse, MEDIA_POLICY, securityHeaders } from './assets-headers.ts'
import type { Grant } from './grants.ts'

/** Bytes `start` to `end`, both included. */
export type ByteRange = { readonly start: number; readonly end: number }

/**
 * The range a `Range` header asks of a file of `size` bytes: `whole` when there is none or it is of a kind a server may
 * ignore (several ranges, other units), `unsatisfiable` when it lies outside the file.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole'
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end ? 'unsatisfiable' : { start, end }
}

export async function mediaResponse(request: Request, grant: Grant, download: boolean): Promise<Response> {
  const found = await stat(grant.path).catch(() => undefined)
  if (found === undefined) return emptyResponse(404)
  const range = byteRange(request.headers.get('range'), found.size)
  const headers = mediaHeaders(grant, download)
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${found.size}` } })
  const { start, end } = range === 'whole' ? { start: 0, end: found.size - 1 } : range
  headers['Content-Length'] = String(end - start + 1)
  if (range !== 'whole') headers['Content-Range'] = `bytes ${start}-${end}/${found.size}`
  const body = request.method === 'HEAD' || found.size === 0 ? null : slice(grant.path, start, end)
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers })
}

const mediaHeaders = (grant: Grant, download: boolean): Record<string, string> => ({
  ...securityHeaders(),
  'Content-Security-Policy': MEDIA_POLICY,
  'Content-Type': grant.mime,
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'no-store',
  ...(download ? { 'Content-Disposition': `attachment; filename*=UTF-8''${encoded(grant.name)}` } : {}),
})

/** RFC 8187: encodeURIComponent leaves four characters that an extended value may not hold. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

// Node's stream type and the one of fetch describe the same object.
const slice = (path: string, start: number, end: number): ReadableStream =>
  Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream
