// The keys of a dossier that is read beside something else: they work wherever the focus is. Renderer.
import type { RefObject } from 'react'
import { keyLists } from '../../../shared/text/keys.ts'
import { useKeys } from '../kit/use-keys.ts'
import type { Pages } from './use-pages.ts'
import type { Reader } from './use-reader.ts'
import type { Zoom } from './use-zoom.ts'

export type ViewerKeys = {
  readonly pages: Pages
  readonly zoom: Zoom
  readonly reader: Reader
  readonly searchInput: RefObject<HTMLInputElement | null>
  readonly pageInput: RefObject<HTMLInputElement | null>
  readonly onTwoPages: () => void
}

/** Letters only for a reader with papers: elsewhere they belong to the place around the document. */
export function useViewerKeys({ pages, zoom, reader, searchInput, pageInput, onTwoPages }: ViewerKeys) {
  const { page, layout, goTo } = pages
  const larger = () => zoom.change(1, layout.scale)
  const letters = {
    Z: () => goTo(page - layout.perRow),
    X: () => goTo(page + layout.perRow),
    P: () => {
      pageInput.current?.focus()
      pageInput.current?.select()
    },
    '+': larger,
    'Shift++': larger,
    '-': () => zoom.change(-1, layout.scale),
    W: () => zoom.setFit(zoom.fit === 'width' ? 'page' : 'width'),
    D: onTwoPages,
    I: reader.toggle,
    M: () => reader.toggleMark(page),
    O: () => reader.write(page),
  }
  useKeys({ 'Ctrl+F': () => searchInput.current?.focus(), ...(reader.hasPapers ? letters : {}) }, keyLists.reading)
}
