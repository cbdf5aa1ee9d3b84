// One page of the viewer: drawn while it is near the visible part, an empty sheet of its size otherwise. Renderer.
import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react'
import { uiText } from '../../../shared/text/ui.ts'
import { type DrawnPage, drawPage } from './draw-page.ts'
import { highlight } from './highlight.ts'
import type { Match } from './page-text.ts'
import type { PdfDocument } from './pdf-source.ts'
import type { PageSize } from './use-pdf.ts'

export type PdfPageProps = {
  readonly pdf: PdfDocument
  readonly pageNumber: number
  readonly scale: number
  /** The size until the page's own is known. */
  readonly expectedSize: PageSize
  readonly scroller: RefObject<HTMLElement | null>
  readonly matches: readonly Match[]
  readonly currentMatch: Match | undefined
}

export function PdfPage(props: PdfPageProps) {
  const { pdf, pageNumber, scale, expectedSize, scroller, matches, currentMatch } = props
  const sheet = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const isNear = useNear(sheet, scroller)
  const [drawn, setDrawn] = useState<DrawnPage | null>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const place = host.current
    if (!isNear || !place) return
    const drawing = drawPage(pdf, pageNumber, scale, place)
    drawing.done.then((page) => page && setDrawn(page)).catch(() => setBroken(true))
    return drawing.cancel
  }, [pdf, pageNumber, scale, isNear])
  useEffect(() => {
    // Far pages give their memory back.
    if (isNear) return
    host.current?.replaceChildren()
    setDrawn(null)
  }, [isNear])
  useEffect(() => (drawn ? highlight(drawn, matches, currentMatch) : undefined), [drawn, matches, currentMatch])
  const size = useLastSize(drawn, expectedSize)
  const style = {
    '--page-width': `${Math.floor(size.width * scale)}px`,
    '--page-height': `${Math.floor(size.height * scale)}px`,
    '--scale-factor': scale,
  } as CSSProperties
  const name = uiText.viewer.pageOf(pageNumber, pdf.numPages)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div className="viewer__page" role="group" aria-label={name} ref={sheet} style={style} data-drawn={drawn !== null}>
      {isBroken && <p className="viewer__message">{uiText.viewer.pageFailed(pageNumber)}</p>}
      <div ref={host} />
    </div>
  )
}

// Once known, a page keeps its size when it is far, so that nothing moves under the pointer.
function useLastSize(drawn: DrawnPage | null, expected: PageSize): PageSize {
  const [known, setKnown] = useState<PageSize | null>(null)
  if (drawn && drawn.size !== known) setKnown(drawn.size)
  return drawn?.size ?? known ?? expected
}

function useNear(target: RefObject<HTMLElement | null>, root: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = target.current
    if (!element) return
    const watch = (entries: IntersectionObserverEntry[]) => setNear(entries.at(-1)?.isIntersecting ?? false)
    const observer = new IntersectionObserver(watch, { root: root.current, rootMargin: '100% 0px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [target, root])
  return isNear
}
