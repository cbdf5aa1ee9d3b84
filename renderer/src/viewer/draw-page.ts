// Draws one page: its picture, then its selectable text. Renderer.
import type { PageSize } from './page-layout.ts'
import { type PageText, pageText } from './page-text.ts'
import { loadPdfJs, type PdfDocument } from './pdf-source.ts'

/** The spans of the text layer, one per piece of `text`. */
export type DrawnPage = { readonly text: PageText; readonly spans: readonly HTMLElement[] }

export type Drawing = { readonly done: Promise<DrawnPage | null>; readonly cancel: () => void }

export type DrawWishes = {
  readonly pdf: PdfDocument
  readonly page: number
  readonly scale: number
  readonly host: HTMLElement
  readonly onSize: (size: PageSize) => void
}

// Above this a canvas costs more memory than a page is worth; pdf.js scales the rest.
const MAX_PIXELS = 16_000_000

/** `done` is null when cancelled; it rejects when the page itself is broken. */
export function drawPage(wishes: DrawWishes): Drawing {
  const abort = new AbortController()
  const done = draw(wishes, abort.signal).catch((error: unknown) => {
    if (abort.signal.aborted) return null
    throw error
  })
  return { done, cancel: () => abort.abort() }
}

/** Gives the memory of what was drawn back at once, not when the garbage is collected. */
export function eraseDrawing(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) {
    canvas.width = 0
    canvas.height = 0
  }
  host.replaceChildren()
}

async function draw({ pdf, page, scale, host, onSize }: DrawWishes, signal: AbortSignal): Promise<DrawnPage | null> {
  const [{ TextLayer }, handle] = await Promise.all([loadPdfJs(), pdf.getPage(page)])
  if (signal.aborted) return null
  const { width, height } = handle.getViewport({ scale: 1 })
  onSize({ width, height })
  const viewport = handle.getViewport({ scale })
  const canvas = makeCanvas(viewport)
  const ratio = canvas.width / viewport.width
  const transform = ratio === 1 ? {} : { transform: [ratio, 0, 0, ratio, 0, 0] }
  const rendering = handle.render({ canvas, viewport, ...transform })
  signal.addEventListener('abort', () => rendering.cancel())
  const [content] = await Promise.all([handle.getTextContent(), rendering.promise])
  if (signal.aborted) return null
  host.replaceChildren(canvas)
  await idle()
  if (signal.aborted) return null
  const container = document.createElement('div')
  container.className = 'text-layer'
  const layer = new TextLayer({ textContentSource: content, container, viewport })
  await layer.render()
  // What pdf.js keeps of a page that is drawn: its list of acts and its pictures.
  handle.cleanup()
  if (signal.aborted) return null
  host.append(container)
  return { text: pageText(content), spans: layer.textDivs }
}

// The text is laid out between two frames, so that scrolling does not wait for it.
const AT_LATEST_MS = 200
const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: AT_LATEST_MS }))

function makeCanvas(viewport: PageSize): HTMLCanvasElement {
  const fitting = Math.sqrt(MAX_PIXELS / (viewport.width * viewport.height))
  const ratio = Math.min(window.devicePixelRatio || 1, fitting)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width * ratio))
  canvas.height = Math.max(1, Math.floor(viewport.height * ratio))
  canvas.setAttribute('aria-hidden', 'true')
  return canvas
}
