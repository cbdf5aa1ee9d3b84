// Granted content as a Response, whole or the range that was asked for (RFC 9110, 14). Runs in the core.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { emptyResponse, MEDIA_POLICY, securityHeaders } from './assets-headers.ts'
import type { Grant, Source } from './grants.ts'

/** Bytes `start` to `end`, both included. */
export type ByteRange = { readonly start: number; readonly end: number }

/** At most that much of what is in no file is in memory at once for one answer. */
const PIECE_BYTES = 256 * 1024

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
  const size = await sizeOf(grant)
  if (size === undefined) return emptyResponse(404)
  const range = byteRange(request.headers.get('range'), size)
  const headers = mediaHeaders(grant, download)
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
  const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range
  headers['Content-Length'] = String(end - start + 1)
  if (range !== 'whole') headers['Content-Range'] = `bytes ${start}-${end}/${size}`
  const body = request.method === 'HEAD' || size === 0 ? null : slice(grant.source, start, end)
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers })
}

/** A file may have changed or gone since it was granted. */
async function sizeOf({ source, size }: Grant): Promise<number | undefined> {
  if (!('path' in source)) return size
  const found = await stat(source.path).catch(() => undefined)
  return found?.size
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

function slice(source: Source, start: number, end: number): ReadableStream {
  // Node's stream type and the one of fetch describe the same object.
  if ('path' in source) return Readable.toWeb(createReadStream(source.path, { start, end })) as ReadableStream
  let at = start
  return new ReadableStream({
    async pull(controller) {
      const until = Math.min(at + PIECE_BYTES, end + 1)
      const piece = await source.read(at, until)
      // What no longer holds ends the answer short of its length: the reader sees a failure, never other bytes.
      if (!piece.ok) return controller.error(new Error(piece.error.code))
      controller.enqueue(piece.value)
      at = until
      if (at > end) controller.close()
    },
  })
}
