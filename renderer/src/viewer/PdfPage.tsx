// One page of the viewer, there only while it is near: an empty sheet of its size until it is drawn. Renderer.
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { viewerText } from '../../../shared/text/viewer.ts'
import { type DrawnPage, drawPage, eraseDrawing } from './draw-page.ts'
import type { DrawQueue } from './draw-queue.ts'
import { highlight, reveal } from './highlight.ts'
import type { LaidPage, PageSize } from './page-layout.ts'
import type { Match } from './page-text.ts'
import type { PdfDocument } from './pdf-source.ts'

export type PdfPageProps = {
  readonly pdf: PdfDocument
  readonly laid: LaidPage
  readonly top: number
  readonly queue: DrawQueue
  readonly onSize: (page: number, size: PageSize) => void
  readonly matches: readonly Match[]
  readonly currentMatch: Match | undefined
  /** The find that is still to be brought into sight. */
  readonly toReveal: RefObject<Match | undefined>
  readonly children: ReactNode
}

export function PdfPage(props: PdfPageProps) {
  const { pdf, laid, top, queue, onSize, matches, currentMatch, toReveal, children } = props
  const { page, scale } = laid
  const host = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<DrawnPage | null>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const place = host.current
    if (!place) return
    return queue.add(page, () => {
      const drawing = drawPage({ pdf, page, scale, host: place, onSize: (size) => onSize(page, size) })
      drawing.done.then((done) => done && setDrawn(done)).catch(() => setBroken(true))
      return drawing
    })
  }, [pdf, page, scale, queue, onSize])
  useEffect(() => {
    const place = host.current
    return () => {
      if (place) eraseDrawing(place)
    }
  }, [])
  useEffect(() => (drawn ? highlight(drawn, matches, currentMatch) : undefined), [drawn, matches, currentMatch])
  useEffect(() => {
    if (!drawn || !currentMatch || toReveal.current !== currentMatch) return
    toReveal.current = undefined
    reveal(drawn, currentMatch)
  }, [drawn, currentMatch, toReveal])
  const style = {
    '--page-width': `${laid.width}px`,
    '--page-height': `${laid.height}px`,
    '--page-left': `${laid.left}px`,
    '--page-top': `${top}px`,
    '--scale-factor': scale,
  } as CSSProperties
  const name = viewerText.pageOf(page, pdf.numPages)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div className="viewer__page" role="group" aria-label={name} style={style} data-drawn={drawn !== null}>
      {isBroken && <p className="viewer__message">{viewerText.pageFailed(page)}</p>}
      <div ref={host} />
      {children}
    </div>
  )
}
