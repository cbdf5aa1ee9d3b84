// Opens a PDF with pdf.js, loaded on first use so that the start stays light; its worker is served by the app. Renderer.
import type { PDFDocumentProxy, PDFPageProxy, TextLayer } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { PackagedFonts } from './packaged-fonts.ts'

export type PdfSource = { readonly url: string } | { readonly data: Uint8Array }
export type PdfDocument = PDFDocumentProxy
export type PdfPageHandle = PDFPageProxy
export type PdfTextLayer = TextLayer

/** Why a document cannot be shown; each has its sentence in `uiText.viewer`. */
export type PdfProblem = 'damaged' | 'protected' | 'unreachable'

export type PdfOpening = {
  readonly ready: Promise<PdfDocument>
  readonly close: () => void
}

// Where pdf.js looks for its JPEG 2000 and JBIG2 decoders (scanned dossiers); see "The viewer" in renderer/README.md.
const DECODERS = 'pdfjs/'

/** What a file says is never run: no scripting, no XFA, no form fields, nothing fetched but the file itself. */
export function openPdf(source: PdfSource): PdfOpening {
  const loading = loadPdfJs().then(({ getDocument }) =>
    getDocument({
      ...ownSource(source),
      BinaryDataFactory: PackagedFonts,
      // A dossier must look the same on every laptop, whatever fonts it has.
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      wasmUrl: new URL(DECODERS, document.baseURI).href,
      enableXfa: false,
      verbosity: 0,
    }),
  )
  return {
    ready: loading.then((task) => task.promise),
    close: () => void loading.then((task) => task.destroy()).catch(() => undefined),
  }
}

export async function loadPdfJs() {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  return pdfjs
}

export function problemOf(error: unknown): PdfProblem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'protected'
  return name === 'ResponseException' || name === 'UnknownErrorException' ? 'unreachable' : 'damaged'
}

// The worker takes the bytes away from whoever hands them over, so it gets a copy.
const ownSource = (source: PdfSource) => ('data' in source ? { data: source.data.slice() } : { url: source.url })
