// The viewer of an opened document: tools above, pages below, keys for both. Renderer.
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useFocusWhenLost } from '../kit/use-focus-when-lost.ts'
import { createDrawQueue } from './draw-queue.ts'
import { PageMarks } from './PageMarks.tsx'
import { PdfPage } from './PdfPage.tsx'
import type { PageSize } from './page-layout.ts'
import type { Match } from './page-text.ts'
import { SidePanel } from './panel/SidePanel.tsx'
import type { PdfDocument } from './pdf-source.ts'
import type { ReaderPapers } from './reader-papers.ts'
import { type Pages, usePages } from './use-pages.ts'
import { type Reader, useReader } from './use-reader.ts'
import { type Search, useSearch } from './use-search.ts'
import { useViewerKeys } from './use-viewer-keys.ts'
import { useZoom, type Zoom } from './use-zoom.ts'
import { ViewerBar } from './ViewerBar.tsx'

export type ReadyViewerProps = {
  readonly pdf: PdfDocument
  readonly firstSize: PageSize
  readonly title: string
  readonly initialPage: number
  readonly onPage: ((page: number) => void) | undefined
  readonly startsWithTwoPages: boolean
  readonly onTwoPages: ((isTwoPages: boolean) => void) | undefined
  readonly tools: ReactNode
  readonly papers: ReaderPapers | undefined
}

export function ReadyViewer(props: ReadyViewerProps) {
  const { pdf, firstSize, title, initialPage, onPage, startsWithTwoPages, onTwoPages, tools, papers } = props
  const reader = useReader(papers)
  // What had the focus in the panel goes with it.
  const scroller = useFocusWhenLost<HTMLElement>(String(reader.isOpen))
  const searchInput = useRef<HTMLInputElement>(null)
  const pageInput = useRef<HTMLInputElement>(null)
  const [isTwoPages, setTwoPages] = useState(startsWithTwoPages)
  const zoom = useZoom()
  const search = useSearch(pdf)
  const pages = usePages(scroller, {
    pages: pdf.numPages,
    ...{ firstSize, isTwoPages, fit: zoom.fit, initialPage, onPage },
  })
  const chooseTwoPages = (isChosen: boolean) => {
    setTwoPages(isChosen)
    onTwoPages?.(isChosen)
  }
  useViewerKeys({ pages, zoom, reader, searchInput, pageInput, onTwoPages: () => chooseTwoPages(!isTwoPages) })
  return (
    <div className="viewer__body">
      <ViewerBar
        total={pdf.numPages}
        onTwoPages={chooseTwoPages}
        {...{ pages, zoom, search, searchInput, pageInput, isTwoPages, tools, reader }}
      />
      <div className="viewer__work">
        {reader.isOpen && <SidePanel pdf={pdf} reader={reader} page={pages.page} goTo={pages.goTo} />}
        <section
          className="viewer__pages"
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
          tabIndex={0}
          onScroll={pages.onScroll}
          onKeyDown={pageKeys(pages, zoom)}
          aria-label={title}
        >
          <Column {...{ pdf, pages, search, reader }} />
        </section>
      </div>
    </div>
  )
}

type ColumnProps = {
  readonly pdf: PdfDocument
  readonly pages: Pages
  readonly search: Search
  readonly reader: Reader
}

function Column({ pdf, pages, search, reader }: ColumnProps) {
  const { layout, near, learnSize } = pages
  const queue = useQueue(pages)
  const matchesOn = usePageMatches(search)
  const current = search.matches[search.at]
  const toReveal = useReveal(current, pages)
  const style = { '--column-width': `${layout.width}px`, '--column-height': `${layout.height}px` } as object
  return (
    <div className="viewer__column" style={style}>
      {layout.rows.slice(near[0], near[1] + 1).flatMap((row) =>
        row.pages.map((laid) => (
          <PdfPage
            key={laid.page}
            top={row.top}
            onSize={learnSize}
            matches={matchesOn(laid.page)}
            currentMatch={current?.page === laid.page ? current : undefined}
            {...{ pdf, laid, queue, toReveal }}
          >
            {reader.hasPapers && <PageMarks reader={reader} page={laid.page} />}
          </PdfPage>
        )),
      )}
    </div>
  )
}

function useQueue(pages: Pages) {
  const now = useRef(pages)
  useEffect(() => {
    now.current = pages
  })
  return useMemo(() => createDrawQueue((page) => now.current.distance(page)), [])
}

/** A find is brought into sight once, and not again while the person reads on around it. */
function useReveal(current: Match | undefined, pages: Pages): RefObject<Match | undefined> {
  const toReveal = useRef<Match>(undefined)
  const goTo = useRef(pages.goTo)
  useEffect(() => {
    goTo.current = pages.goTo
  })
  useEffect(() => {
    toReveal.current = current
    if (current) goTo.current(current.page)
  }, [current])
  return toReveal
}

const NO_MATCHES: readonly Match[] = []

function usePageMatches({ matches }: Search): (page: number) => readonly Match[] {
  const byPage = useMemo(() => Map.groupBy(matches, (match) => match.page), [matches])
  return (page) => byPage.get(page) ?? NO_MATCHES
}

function pageKeys(pages: Pages, zoom: Zoom) {
  const { layout, page, goTo } = pages
  const acts: Readonly<Record<string, () => void>> = {
    PageDown: () => goTo(page + layout.perRow),
    PageUp: () => goTo(page - layout.perRow),
    '+': () => zoom.change(1, layout.scale),
    '-': () => zoom.change(-1, layout.scale),
    '0': () => zoom.setFit('width'),
    '9': () => zoom.setFit('page'),
  }
  return (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
}
