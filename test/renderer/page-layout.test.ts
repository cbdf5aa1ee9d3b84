// Where pages lie, whatever sizes are mixed, and finding one's place again.
import { describe, expect, it } from 'vitest'
import {
  heightOf,
  type LayoutWishes,
  layoutPages,
  placeAt,
  rowOf,
  rowsBetween,
} from '../../renderer/src/viewer/page-layout.ts'

const A4 = { width: 595, height: 842 }
const WIDE = { width: 1191, height: 842 }

const laid = (wishes: Partial<LayoutWishes> = {}) =>
  layoutPages({
    pages: 400,
    firstSize: A4,
    otherSizes: new Map(),
    fit: 'width',
    isTwoPages: false,
    port: { width: 627, height: 600 },
    ...wishes,
  })

const widthOf = (layout: ReturnType<typeof laid>, page: number) =>
  rowOf(layout, page)?.pages.find((laidPage) => laidPage.page === page)?.width

describe('the layout of pages', () => {
  it('puts one under the other, as wide as the window', () => {
    const layout = laid()
    expect(layout.rows).toHaveLength(400)
    expect(layout.rows[1]?.pages).toEqual([{ page: 2, left: 16, width: 595, height: 842, scale: 1 }])
    expect(layout.rows[1]?.top).toBe(16 + 842 + 16)
    expect(layout.height).toBe(16 + 400 * (842 + 16))
  })

  it('shows a whole page where that is wanted, and never one larger than twice its size for a fit', () => {
    expect(rowOf(laid({ fit: 'page' }), 1)?.height).toBe(568)
    expect(laid({ port: { width: 5_000, height: 4_000 } }).scale).toBe(2)
  })

  it('makes a wider page smaller in a fit only', () => {
    const otherSizes = new Map([[7, WIDE]])
    expect(widthOf(laid({ otherSizes }), 7)).toBe(595)
    expect(widthOf(laid({ otherSizes }), 8)).toBe(595)
    const zoomed = laid({ otherSizes, fit: 1 })
    expect(widthOf(zoomed, 7)).toBe(1191)
    expect(zoomed.width).toBe(16 + 1191 + 16)
  })

  it('puts pairs side by side, a last odd page at the left, and a lone page of a document alone', () => {
    const layout = laid({ pages: 5, isTwoPages: true, fit: 0.4, port: { width: 1_000, height: 600 } })
    expect(layout.rows.map((row) => row.pages.map(({ page }) => page))).toEqual([[1, 2], [3, 4], [5]])
    expect(layout.rows[2]?.pages[0]?.left).toBe(layout.rows[0]?.pages[0]?.left)
    expect(layout.rows[0]?.pages[1]?.left).toBe((layout.rows[0]?.pages[0]?.left ?? 0) + 238 + 16)
    expect(laid({ pages: 1, isTwoPages: true }).perRow).toBe(1)
  })

  it('names the few rows that are near', () => {
    const layout = laid()
    expect(rowsBetween(layout, -600, 1_200)).toEqual([0, 1])
    expect(rowsBetween(layout, layout.height - 100, layout.height + 600)).toEqual([399, 399])
  })

  it('finds the same place again when everything has another size', () => {
    const before = laid()
    const place = placeAt(before, 200 * 858 + 16 + 421)
    expect(place).toEqual({ page: 201, part: 0.5 })
    const after = laid({ fit: 0.5, otherSizes: new Map([[3, WIDE]]) })
    expect(placeAt(after, heightOf(after, place))).toEqual(place)
    expect(placeAt(before, -50)).toEqual({ page: 1, part: 0 })
  })
})
