// Fetches of a PDF only the parts that are read: pdf.js itself asks for ranges over http(s) alone. Renderer.
import type { PDFDataRangeTransport } from 'pdfjs-dist'

/**
 * What is asked for at least. Small: to find its last page pdf.js looks at every page's object in a flat tree, and what
 * lies between them are the pictures. A large picture still comes in one request.
 */
export const RANGE_BYTES = 64 * 1024
/** The beginning, which small files end in. */
const FIRST_BYTES = 4 * RANGE_BYTES

/** The file is not there, is shut, or its host went. */
export class UnreachableFile extends Error {
  override readonly name = 'UnreachableFile'
}

export type OpenedParts =
  | { readonly data: Uint8Array }
  | { readonly range: PDFDataRangeTransport; readonly failure: Promise<never> }

/** A small file whole; of a large one its beginning, and `failure` rejects when a later part does not come. */
export async function openParts(url: string, Transport: typeof PDFDataRangeTransport): Promise<OpenedParts> {
  const { bytes, size } = await fetchPart(url, 0, FIRST_BYTES)
  if (bytes.length === size) return { data: bytes }
  const abort = new AbortController()
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  class Parts extends Transport {
    override requestDataRange(begin: number, end: number) {
      void fetchPart(url, begin, end, abort.signal)
        .then((part) => this.onDataRange(begin, part.bytes))
        .catch((error: unknown) => failed.reject(error))
    }
    override abort() {
      abort.abort()
    }
  }
  return { range: new Parts(size, bytes), failure: failed.promise }
}

/** Bytes `begin` to `end`, which is not included; fewer at the end of the file. */
async function fetchPart(url: string, begin: number, end: number, signal?: AbortSignal) {
  const headers = { Range: `bytes=${begin}-${end - 1}` }
  const response = await fetch(url, { headers, ...(signal ? { signal } : {}) }).catch(() => undefined)
  const bytes = response?.ok ? await response.bytes().catch(() => undefined) : undefined
  if (!response || !bytes) throw new UnreachableFile()
  const size = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? bytes.length)
  if (bytes.length !== Math.min(end, size) - begin && response.status === 206) throw new UnreachableFile()
  return { bytes, size }
}
