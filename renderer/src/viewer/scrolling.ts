// Where the reader is in a column of pages, and going to a page. Renderer.

const EDGE_PX = 8

export function scrollToPage(scroller: HTMLElement | null, page: number) {
  const sheet = scroller?.children[page - 1]
  if (scroller && sheet instanceof HTMLElement) scroller.scrollTop = sheet.offsetTop - EDGE_PX
}

/** The page under the upper third of the visible part, counted from 1. */
export function pageInSight(scroller: HTMLElement | null): number {
  if (!scroller) return 1
  const line = scroller.scrollTop + scroller.clientHeight / 3
  const sheets = [...scroller.children]
  const below = sheets.findIndex((sheet) => sheet instanceof HTMLElement && sheet.offsetTop > line)
  return below === -1 ? sheets.length : Math.max(1, below)
}
