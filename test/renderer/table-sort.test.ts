// Sorting of tables: exact, stable, and what has no value stays at the end in both directions.
import { describe, expect, it } from 'vitest'
import { nextSort, type SortValue, sortRows } from '../../renderer/src/kit/table-sort.ts'

const sorted = (values: readonly SortValue[], direction: 'ascending' | 'descending') =>
  sortRows(values, (value) => value, direction)

describe('sorting of table rows', () => {
  it('compares figures as figures, bigints among them', () => {
    expect(sorted([10, 9, 100n, 2], 'ascending')).toEqual([2, 9, 10, 100n])
    expect(sorted([10, 9, 100n, 2], 'descending')).toEqual([100n, 10, 9, 2])
  })

  it('compares words as Spanish does, and codes by their numbers', () => {
    expect(sorted(['Puno', 'Áncash', 'Ñuñoa', 'Nazca'], 'ascending')).toEqual(['Áncash', 'Nazca', 'Ñuñoa', 'Puno'])
    expect(sorted(['CDC-D-10', 'CDC-D-9'], 'ascending')).toEqual(['CDC-D-9', 'CDC-D-10'])
  })

  it('keeps an abstention, which has no value, at the end in both directions', () => {
    expect(sorted([null, 33, 38], 'ascending')).toEqual([33, 38, null])
    expect(sorted([null, 33, 38], 'descending')).toEqual([38, 33, null])
  })

  it('keeps the order of equals and leaves the rows it was given alone', () => {
    const rows = [
      { id: 'a', total: 1 },
      { id: 'b', total: 1 },
    ]
    expect(sortRows(rows, (row) => row.total, 'descending').map((row) => row.id)).toEqual(['a', 'b'])
    expect(rows.map((row) => row.id)).toEqual(['a', 'b'])
  })

  it('turns round when the same header is pressed again', () => {
    const first = nextSort(null, 'total')
    expect(first).toEqual({ column: 'total', direction: 'ascending' })
    expect(nextSort(first, 'total').direction).toBe('descending')
    expect(nextSort(nextSort(first, 'total'), 'title')).toEqual({ column: 'title', direction: 'ascending' })
  })
})
