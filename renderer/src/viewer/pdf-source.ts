// Opens a PDF with pdf.js, loaded on first use so that the start stays light; its threads are served by the app. Renderer.
import type { PDFDocumentProxy, PDFPageProxy, TextLayer } from 'pdfjs-dist'
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { PackagedFonts } from './packaged-fonts.ts'
import { openParts, RANGE_BYTES } from './range-transport.ts'

export type PdfSource = { readonly url: string } | { readonly data: Uint8Array }
export type PdfDocument = PDFDocumentProxy
export type PdfPageHandle = PDFPageProxy
export type PdfTextLayer = TextLayer

/** Why a document cannot be shown; each has its sentence in `viewerText`. */
export type PdfProblem = 'damaged' | 'protected' | 'unreachable'

export type PdfOpening = {
  readonly ready: Promise<PdfDocument>
  /** Rejects when a part of the opened file cannot be read any more. */
  readonly failure: Promise<never>
  readonly close: () => void
}

// Where pdf.js looks for its JPEG 2000 and JBIG2 decoders (scanned dossiers); see "The viewer" in renderer/README.md.
const DECODERS = 'pdfjs/'

/** What a file says is never run: no scripting, no XFA, no form fields, nothing fetched but the file itself. */
export function openPdf(source: PdfSource): PdfOpening {
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  const loading = loadPdfJs().then(async ({ getDocument, PDFDataRangeTransport }) => {
    const opened = 'data' in source ? source : await openParts(source.url, PDFDataRangeTransport)
    if ('failure' in opened) opened.failure.catch(failed.reject)
    return getDocument({
      // The worker takes the bytes away from whoever hands them over, so it gets a copy.
      ...('data' in opened ? { data: opened.data.slice() } : { range: opened.range }),
      rangeChunkSize: RANGE_BYTES,
      // A dossier of 100 MB is read where it is read, not whole behind the reader's back.
      disableAutoFetch: true,
      disableStream: true,
      BinaryDataFactory: PackagedFonts,
      // A dossier must look the same on every laptop, whatever fonts it has.
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      wasmUrl: new URL(DECODERS, document.baseURI).href,
      enableXfa: false,
      verbosity: 0,
    })
  })
  const ready = Promise.race([loading.then((task) => task.promise), failed.promise])
  const destroy = () => loading.then((task) => task.destroy())
  return {
    ready,
    failure: failed.promise,
    // Not before it is open or has failed: pdf.js tells whoever interrupts it by an error that nobody can catch.
    close: () => void ready.then(destroy, destroy).catch(() => undefined),
  }
}

export async function loadPdfJs() {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  // Pages are drawn in a thread of their own, so that scrolling never waits for one.
  pdfjs.GlobalWorkerOptions.rendererSrc = rendererUrl
  return pdfjs
}

export function problemOf(error: unknown): PdfProblem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'protected'
  return name === 'UnreachableFile' || name === 'UnknownErrorException' ? 'unreachable' : 'damaged'
}
