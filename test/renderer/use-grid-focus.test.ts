// Where the keys lead in a long table.
import { describe, expect, it } from 'vitest'
import { HEAD, moved } from '../../renderer/src/screens/juror/lists/use-grid-focus.ts'

const rows = [HEAD, ...Array.from({ length: 20 }, (_, at) => `f${at}`)]
const plain = { ctrlKey: false, altKey: false, metaKey: false }
const placeAfter = (key: string, from: { rowId: string; column: number }, held = {}) => {
  const place = moved(from, { key, ...plain, ...held }, rows, 5)
  return place && [place.rowId, place.column]
}

describe('keys in a grid', () => {
  it('lead to the neighbours, and stop at the edges', () => {
    expect(placeAfter('ArrowDown', { rowId: 'f0', column: 2 })).toEqual(['f1', 2])
    expect(placeAfter('ArrowUp', { rowId: 'f0', column: 2 })).toEqual([HEAD, 2])
    expect(placeAfter('ArrowUp', { rowId: HEAD, column: 2 })).toEqual([HEAD, 2])
    expect(placeAfter('ArrowLeft', { rowId: 'f3', column: 0 })).toEqual(['f3', 0])
    expect(placeAfter('ArrowRight', { rowId: 'f3', column: 4 })).toEqual(['f3', 4])
    expect(placeAfter('ArrowDown', { rowId: 'f19', column: 1 })).toEqual(['f19', 1])
  })

  it('lead to the ends of a row and of the table, and a page on', () => {
    expect(placeAfter('Home', { rowId: 'f3', column: 3 })).toEqual(['f3', 0])
    expect(placeAfter('End', { rowId: 'f3', column: 3 })).toEqual(['f3', 4])
    expect(placeAfter('Home', { rowId: 'f3', column: 3 }, { ctrlKey: true })).toEqual([HEAD, 0])
    expect(placeAfter('End', { rowId: 'f3', column: 3 }, { ctrlKey: true })).toEqual(['f19', 4])
    expect(placeAfter('PageDown', { rowId: 'f3', column: 1 })).toEqual(['f11', 1])
    expect(placeAfter('PageUp', { rowId: 'f19', column: 1 })).toEqual(['f11', 1])
  })

  it('are left alone where they mean something else', () => {
    expect(placeAfter('ArrowDown', { rowId: 'f3', column: 1 }, { altKey: true })).toBeNull()
    expect(placeAfter('ArrowDown', { rowId: 'f3', column: 1 }, { ctrlKey: true })).toBeNull()
    expect(placeAfter('x', { rowId: 'f3', column: 1 })).toBeNull()
  })
})
