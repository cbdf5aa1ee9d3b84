// The viewer of an opened document: tools above, pages below, keys for both. Renderer.
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../kit/use-keys.ts'
import { createDrawQueue } from './draw-queue.ts'
import { PdfPage } from './PdfPage.tsx'
import type { PageSize } from './page-layout.ts'
import type { Match } from './page-text.ts'
import type { PdfDocument } from './pdf-source.ts'
import { type Pages, usePages } from './use-pages.ts'
import { type Search, useSearch } from './use-search.ts'
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
}

export function ReadyViewer(props: ReadyViewerProps) {
  const { pdf, firstSize, title, initialPage, onPage, startsWithTwoPages, onTwoPages, tools } = props
  const scroller = useRef<HTMLElement>(null)
  const searchInput = useRef<HTMLInputElement>(null)
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
  useKeys({ 'Ctrl+F': () => searchInput.current?.focus() })
  return (
    <div className="viewer__body">
      <ViewerBar
        total={pdf.numPages}
        onTwoPages={chooseTwoPages}
        {...{ pages, zoom, search, searchInput, isTwoPages, tools }}
      />
      <section
        className="viewer__pages"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
        tabIndex={0}
        onScroll={pages.onScroll}
        onKeyDown={pageKeys(pages, zoom)}
        aria-label={title}
      >
        <Column {...{ pdf, pages, search }} />
      </section>
    </div>
  )
}

type ColumnProps = { readonly pdf: PdfDocument; readonly pages: Pages; readonly search: Search }

function Column({ pdf, pages, search }: ColumnProps) {
  const { layout, near, learnSize } = pages
  const queue = useQueue(pages)
  const matchesOn = usePageMatches(search)
  const current = search.matches[search.at]
  const toReveal = useReveal(current, pages)
  const style = { '--column-width': `${layout.width}px`, '--column-height': `${layout.height}px` } as object
  return (
    <div className="viewer__column" style={style}>
      {layout.rows
        .slice(near[0], near[1] + 1)
        .flatMap((row) =>
          row.pages.map((laid) => (
            <PdfPage
              key={laid.page}
              top={row.top}
              onSize={learnSize}
              matches={matchesOn(laid.page)}
              currentMatch={current?.page === laid.page ? current : undefined}
              {...{ pdf, laid, queue, toReveal }}
            />
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
