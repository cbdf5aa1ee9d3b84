// Where each page of a document lies in the column that is scrolled, and back from a height to a page. Renderer.

/** Width and height of a page in points, before zoom. */
export type PageSize = { readonly width: number; readonly height: number }

/** `width` and `page` follow the window; a number is CSS pixels per point. */
export type Fit = 'width' | 'page' | number

export type LaidPage = {
  readonly page: number
  readonly left: number
  readonly width: number
  readonly height: number
  readonly scale: number
}
/** One page, or two beside each other. */
export type PageRow = { readonly top: number; readonly height: number; readonly pages: readonly LaidPage[] }

export type PageLayout = {
  readonly rows: readonly PageRow[]
  readonly width: number
  readonly height: number
  /** Of a page as large as the first one. */
  readonly scale: number
  readonly perRow: 1 | 2
}

/** A page and how much of its height is above the line of reading. */
export type Place = { readonly page: number; readonly part: number }

export type LayoutWishes = {
  readonly pages: number
  readonly firstSize: PageSize
  /** Sizes that are not the first page's. */
  readonly otherSizes: ReadonlyMap<number, PageSize>
  readonly fit: Fit
  readonly isTwoPages: boolean
  /** The visible part in CSS pixels. */
  readonly port: PageSize
}

export const GAP_PX = 16
export const SMALLEST_SCALE = 0.25
export const LARGEST_SCALE = 5
const LARGEST_FIT = 2

/** In a fit no row is wider than the window (or higher, for `page`), whatever sizes are mixed. */
export function layoutPages(wishes: LayoutWishes): PageLayout {
  const { pages, firstSize, isTwoPages, port } = wishes
  const perRow = isTwoPages && pages > 1 ? 2 : 1
  const scale = scaleOf(
    Array.from({ length: perRow }, () => firstSize),
    wishes,
  )
  const room = port.width - 2 * GAP_PX
  const rows: PageRow[] = []
  let top = GAP_PX
  for (let first = 1; first <= pages; first += perRow) {
    const sizes = Array.from({ length: Math.min(perRow, pages - first + 1) }, (_, at) => sizeOf(first + at, wishes))
    const rowScale = typeof wishes.fit === 'number' ? scale : Math.min(scale, scaleOf(sizes, wishes))
    const row = layRow(first, sizes, rowScale, top, room, perRow)
    rows.push(row)
    top += row.height + GAP_PX
  }
  const right = rows.flatMap((row) => row.pages).reduce((most, laid) => Math.max(most, laid.left + laid.width), 0)
  return { rows, width: right + GAP_PX, height: top, scale, perRow }
}

/** The rows that touch the heights `from` to `to`. */
export function rowsBetween({ rows }: PageLayout, from: number, to: number): readonly [first: number, last: number] {
  return [Math.max(0, rowAt(rows, from)), Math.max(0, rowAt(rows, to))]
}

export function placeAt({ rows }: PageLayout, height: number): Place {
  const row = rows[Math.max(0, rowAt(rows, height))]
  const page = row?.pages[0]?.page ?? 1
  if (!row || row.height === 0) return { page, part: 0 }
  return { page, part: Math.min(1, Math.max(0, (height - row.top) / row.height)) }
}

export function heightOf(layout: PageLayout, { page, part }: Place): number {
  const row = rowOf(layout, page)
  return row ? row.top + part * row.height : 0
}

export const rowOf = ({ rows, perRow }: PageLayout, page: number): PageRow | undefined =>
  rows[Math.floor((page - 1) / perRow)]

const sizeOf = (page: number, { otherSizes, firstSize }: LayoutWishes) => otherSizes.get(page) ?? firstSize

function scaleOf(sizes: readonly PageSize[], { fit, port }: LayoutWishes): number {
  if (typeof fit === 'number') return fit
  const width = sizes.reduce((sum, size) => sum + size.width, 0)
  const across = (port.width - (sizes.length + 1) * GAP_PX) / width
  const down = (port.height - 2 * GAP_PX) / Math.max(...sizes.map((size) => size.height))
  const fitting = fit === 'width' ? across : Math.min(across, down)
  return Math.min(LARGEST_FIT, Math.max(SMALLEST_SCALE, fitting))
}

function layRow(
  first: number,
  sizes: readonly PageSize[],
  scale: number,
  top: number,
  room: number,
  perRow: number,
): PageRow {
  const laid = sizes.map(({ width, height }, at) => ({
    page: first + at,
    width: Math.floor(width * scale),
    height: Math.floor(height * scale),
    scale,
  }))
  const lone = perRow > laid.length ? (laid[0]?.width ?? 0) + GAP_PX : 0
  const width = laid.reduce((sum, page) => sum + page.width, GAP_PX * (laid.length - 1)) + lone
  let left = GAP_PX + Math.max(0, Math.floor((room - width) / 2))
  const pages = laid.map((page) => {
    const placed = { ...page, left }
    left += page.width + GAP_PX
    return placed
  })
  return { top, height: Math.max(...laid.map((page) => page.height)), pages }
}

// The last row that begins at `height` or above, −1 when all begin below.
function rowAt(rows: readonly PageRow[], height: number): number {
  let [low, high] = [-1, rows.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rows[middle]?.top ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}
