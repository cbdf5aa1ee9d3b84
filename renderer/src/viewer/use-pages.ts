// The scrolled column of pages: which rows are near, which page is read, and staying there when sizes change. Renderer.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  type Fit,
  GAP_PX,
  heightOf,
  type LayoutWishes,
  layoutPages,
  type PageLayout,
  type PageSize,
  type Place,
  placeAt,
  rowOf,
  rowsBetween,
} from './page-layout.ts'

export type Pages = {
  readonly layout: PageLayout
  /** The rows that are drawn: in sight, and a window's height before and after. */
  readonly near: readonly [first: number, last: number]
  /** The page that is being read. */
  readonly page: number
  readonly goTo: (page: number) => void
  readonly onScroll: () => void
  /** A page turned out to have another size than the first. */
  readonly learnSize: (page: number, size: PageSize) => void
  /** How far a page is from what is in sight, in rows. */
  readonly distance: (page: number) => number
}

export type PagesWishes = Pick<LayoutWishes, 'pages' | 'firstSize' | 'isTwoPages'> & {
  readonly fit: Fit
  readonly initialPage: number
  readonly onPage?: ((page: number) => void) | undefined
}

// The line of reading: what is there is being read, and stays there when everything else moves.
const READING_LINE = 1 / 3

export function usePages(scroller: RefObject<HTMLElement | null>, wishes: PagesWishes): Pages {
  const { pages, firstSize, isTwoPages, fit, initialPage, onPage } = wishes
  const port = usePort(scroller)
  const [otherSizes, setOtherSizes] = useState<ReadonlyMap<number, PageSize>>(new Map())
  const layout = useMemo(
    () => layoutPages({ pages, firstSize, otherSizes, fit, isTwoPages, port }),
    [pages, firstSize, otherSizes, fit, isTwoPages, port],
  )
  const first = Math.min(pages, Math.max(1, initialPage))
  const place = useRef<Place | null>(null)
  const [page, setPage] = useState(first)
  const [near, setNear] = useState<Pages['near']>([0, 0])

  const look = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const { scrollTop, clientHeight } = element
    setNear((before) => {
      const now = rowsBetween(layout, scrollTop - clientHeight, scrollTop + 2 * clientHeight)
      return now[0] === before[0] && now[1] === before[1] ? before : now
    })
  }, [scroller, layout])

  const read = (seen: number) => {
    if (seen === page) return
    setPage(seen)
    onPage?.(seen)
  }
  const onScroll = () => {
    const element = scroller.current
    if (!element) return
    const line = element.scrollTop + element.clientHeight * READING_LINE
    const isAtEnd = element.scrollTop + element.clientHeight >= layout.height - 1
    place.current = placeAt(layout, line)
    look()
    read(
      isAtEnd && layout.perRow === 1 ? Math.max(place.current.page, lastInSight(layout, element)) : place.current.page,
    )
  }
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || port.height === 0) return
    const top = place.current
      ? heightOf(layout, place.current) - element.clientHeight * READING_LINE
      : (rowOf(layout, first)?.top ?? 0) - GAP_PX
    if (Math.abs(element.scrollTop - top) > 1) element.scrollTop = top
    look()
  }, [scroller, layout, port, first, look])

  return {
    layout,
    near,
    page,
    goTo: (wanted) => {
      const row = rowOf(layout, Math.min(pages, Math.max(1, wanted)))
      if (!scroller.current || !row) return
      scroller.current.scrollTop = row.top - GAP_PX / 2
      // At once: a layout that changes before the event of the scrolling would go back to where the reading was.
      onScroll()
    },
    onScroll,
    learnSize: useCallback(
      (of, size) =>
        setOtherSizes((known) => (isSame(known.get(of) ?? firstSize, size) ? known : new Map(known).set(of, size))),
      [firstSize],
    ),
    distance: (of) => Math.abs(of - page) / layout.perRow,
  }
}

// A short last page never reaches the line of reading.
function lastInSight(layout: PageLayout, { scrollTop, clientHeight }: HTMLElement): number {
  const last = layout.rows.at(-1)
  if (!last || last.top > scrollTop + clientHeight) return 1
  return last.top >= scrollTop ? (last.pages[0]?.page ?? 1) : 1
}

const isSame = (one: PageSize, other: PageSize) => one.width === other.width && one.height === other.height

function usePort(scroller: RefObject<HTMLElement | null>): PageSize {
  const [port, setPort] = useState<PageSize>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setPort({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [scroller])
  return port
}
