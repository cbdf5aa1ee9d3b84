// Which rows of a long table stand in the page: those in sight, a few around them, and the one that has the focus.
// Renderer.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo } from 'react'

/** What a list remembers while one is elsewhere: how far it was scrolled, and where one was in it. */
export type ListSpot = { offsetPx: number; activeId: string | null }

export type WindowRow = { readonly index: number; readonly gapPx: number }

export type RowWindow = {
  /** `gapPx` is the room of the rows left out before each. */
  readonly rows: readonly WindowRow[]
  readonly gapAfterPx: number
  /** A ref for each row, which carries its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void
}

type RowWindowOptions = {
  readonly frame: RefObject<HTMLElement | null>
  readonly count: number
  /** What a row is likely to take, in rem. */
  readonly rowRem: number
  /** The row that must not leave the page; -1 for none. */
  readonly keptIndex: number
  readonly spot: ListSpot
}

/** More than a screen of rows on either side would cost more than it spares. */
const OVERSCAN = 12

export function useRowWindow({ frame, count, rowRem, keptIndex, spot }: RowWindowOptions): RowWindow {
  const rowPx = useMemo(() => rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize), [rowRem])
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    initialOffset: spot.offsetPx,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), keptIndex, count),
  })
  useEffect(() => {
    const scrolling = frame.current
    if (!scrolling) return
    const wantedPx = spot.offsetPx
    const remember = () => {
      spot.offsetPx = scrolling.scrollTop
    }
    // Once the first rows are measured: until then the end of the list may lie before the place that is remembered.
    const back = requestAnimationFrame(() => {
      scrolling.scrollTop = wantedPx
      scrolling.addEventListener('scroll', remember, { passive: true })
    })
    return () => {
      cancelAnimationFrame(back)
      scrolling.removeEventListener('scroll', remember)
    }
  }, [frame, spot])
  const items = virtualizer.getVirtualItems()
  return {
    rows: items.map(({ index, start }, at) => ({ index, gapPx: start - (items[at - 1]?.end ?? 0) })),
    gapAfterPx: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  }
}

const withKept = (range: readonly number[], kept: number, count: number) =>
  kept < 0 || kept >= count || range.includes(kept) ? [...range] : [...range, kept].toSorted((a, b) => a - b)
