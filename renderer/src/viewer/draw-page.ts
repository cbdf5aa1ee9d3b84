// Draws one page: picture and selectable text, swapped in together when both are done. Renderer.

import type { PageText } from './page-text.ts'
import { pageText } from './page-text.ts'
import { loadPdfJs, type PdfDocument } from './pdf-source.ts'
import type { PageSize } from './use-pdf.ts'

/** The spans of the text layer, one per piece of `text`. */
export type DrawnPage = { readonly size: PageSize; readonly text: PageText; readonly spans: readonly HTMLElement[] }

export type Drawing = { readonly done: Promise<DrawnPage | null>; readonly cancel: () => void }

// Above this a canvas costs more memory than a page is worth; pdf.js scales the rest.
const MAX_PIXELS = 16_000_000

/** `done` is null when cancelled; it rejects when the page itself is broken. */
export function drawPage(pdf: PdfDocument, pageNumber: number, scale: number, host: HTMLElement): Drawing {
  const abort = new AbortController()
  const done = draw(pdf, pageNumber, scale, host, abort.signal).catch((error: unknown) => {
    if (abort.signal.aborted) return null
    throw error
  })
  return { done, cancel: () => abort.abort() }
}

async function draw(
  pdf: PdfDocument,
  pageNumber: number,
  scale: number,
  host: HTMLElement,
  signal: AbortSignal,
): Promise<DrawnPage | null> {
  const [{ TextLayer }, page] = await Promise.all([loadPdfJs(), pdf.getPage(pageNumber)])
  if (signal.aborted) return null
  const viewport = page.getViewport({ scale })
  const canvas = makeCanvas(viewport)
  const ratio = canvas.width / viewport.width
  const transform = ratio === 1 ? {} : { transform: [ratio, 0, 0, ratio, 0, 0] }
  const rendering = page.render({ canvas, viewport, ...transform })
  signal.addEventListener('abort', () => rendering.cancel())
  const [content] = await Promise.all([page.getTextContent(), rendering.promise])
  if (signal.aborted) return null
  const container = document.createElement('div')
  container.className = 'text-layer'
  const layer = new TextLayer({ textContentSource: content, container, viewport })
  await layer.render()
  if (signal.aborted) return null
  host.replaceChildren(canvas, container)
  const { width, height } = page.getViewport({ scale: 1 })
  return { size: { width, height }, text: pageText(content), spans: layer.textDivs }
}

function makeCanvas(viewport: PageSize): HTMLCanvasElement {
  const fitting = Math.sqrt(MAX_PIXELS / (viewport.width * viewport.height))
  const ratio = Math.min(window.devicePixelRatio || 1, fitting)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width * ratio))
  canvas.height = Math.max(1, Math.floor(viewport.height * ratio))
  canvas.setAttribute('aria-hidden', 'true')
  return canvas
}
