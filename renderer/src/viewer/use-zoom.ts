// Zoom of the viewer: the width of the window until the person chooses otherwise. Renderer.
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { PageSize } from './use-pdf.ts'

/** `scale` is CSS pixels per point. */
export type Zoom = { readonly scale: number; readonly change: (step: -1 | 1) => void; readonly fit: () => void }

const STEP = 1.2
const SMALLEST = 0.25
const LARGEST = 5
// Room for the padding of the scroller and its scroll bar.
const MARGIN_PX = 48
const LARGEST_FIT = 2

export function useZoom(scroller: RefObject<HTMLElement | null>, size: PageSize): Zoom {
  const [width, setWidth] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.offsetWidth))
    observer.observe(element)
    setWidth(element.offsetWidth)
    return () => observer.disconnect()
  }, [scroller])
  const fitting = Math.min(LARGEST_FIT, Math.max(SMALLEST, (width - MARGIN_PX) / size.width))
  const scale = chosen ?? fitting
  const change = (step: -1 | 1) => setChosen(Math.min(LARGEST, Math.max(SMALLEST, scale * STEP ** step)))
  return { scale, change, fit: () => setChosen(null) }
}
