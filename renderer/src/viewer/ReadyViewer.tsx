// The viewer of an opened document: tools above, pages below, keys for both. Renderer.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../kit/use-keys.ts'
import { PdfPage } from './PdfPage.tsx'
import type { Match } from './page-text.ts'
import type { PdfDocument } from './pdf-source.ts'
import { pageInSight, scrollToPage } from './scrolling.ts'
import type { PageSize } from './use-pdf.ts'
import { type Search, useSearch } from './use-search.ts'
import { useZoom } from './use-zoom.ts'
import { ViewerBar } from './ViewerBar.tsx'

export type ReadyViewerProps = {
  readonly pdf: PdfDocument
  readonly firstSize: PageSize
  readonly title: string
  readonly initialPage: number
  readonly onPage?: (page: number) => void
}

const NO_MATCHES: readonly Match[] = []

export function ReadyViewer({ pdf, firstSize, title, initialPage, onPage }: ReadyViewerProps) {
  const scroller = useRef<HTMLElement>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const zoom = useZoom(scroller, firstSize)
  const search = useSearch(pdf)
  const matchesOn = usePageMatches(search)
  const [page, setPage] = useState(initialPage)
  const current = search.matches[search.at]
  const currentPage = current?.page
  const goTo = (wanted: number) => scrollToPage(scroller.current, Math.min(pdf.numPages, Math.max(1, wanted)))
  const seePage = () => {
    const seen = pageInSight(scroller.current)
    if (seen === page) return
    setPage(seen)
    onPage?.(seen)
  }
  useEffect(() => scrollToPage(scroller.current, initialPage), [initialPage])
  useEffect(() => {
    if (currentPage !== undefined) scrollToPage(scroller.current, currentPage)
  }, [currentPage])
  const pageKeys = keyHandler({
    PageDown: () => goTo(pageInSight(scroller.current) + 1),
    PageUp: () => goTo(pageInSight(scroller.current) - 1),
    '+': () => zoom.change(1),
    '-': () => zoom.change(-1),
    '0': zoom.fit,
  })
  useKeys({ 'Ctrl+F': () => searchInput.current?.focus() })
  return (
    <div className="viewer__body">
      <ViewerBar page={page} pages={pdf.numPages} onPage={goTo} {...{ zoom, search, searchInput }} />
      <section
        className="viewer__pages"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
        tabIndex={0}
        onScroll={seePage}
        onKeyDown={pageKeys}
        aria-label={title}
      >
        {Array.from({ length: pdf.numPages }, (_, at) => at + 1).map((pageNumber) => (
          <PdfPage
            key={pageNumber}
            {...{ pdf, pageNumber, scroller }}
            scale={zoom.scale}
            expectedSize={firstSize}
            matches={matchesOn(pageNumber)}
            currentMatch={currentPage === pageNumber ? current : undefined}
          />
        ))}
      </section>
    </div>
  )
}

function usePageMatches({ matches }: Search): (page: number) => readonly Match[] {
  const byPage = useMemo(() => Map.groupBy(matches, (match) => match.page), [matches])
  return (page) => byPage.get(page) ?? NO_MATCHES
}

const keyHandler = (acts: Readonly<Record<string, () => void>>) => (event: KeyboardEvent) => {
  const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
}
