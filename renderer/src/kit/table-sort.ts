// Sorting of table rows by one column; stable, with rows without a value at the end. Renderer.

export type SortValue = number | bigint | string | null
export type Sort = { readonly column: string; readonly direction: 'ascending' | 'descending' }

/** Pressing a header again turns the direction round. */
export const nextSort = (current: Sort | null, column: string): Sort => ({
  column,
  direction: current?.column === column && current.direction === 'ascending' ? 'descending' : 'ascending',
})

export function sortRows<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  direction: Sort['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => compare(sortValue(a), sortValue(b), sign))
}

function compare(a: SortValue, b: SortValue, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'string' || typeof b === 'string') {
    return sign * String(a).localeCompare(String(b), 'es', { numeric: true })
  }
  return sign * (a < b ? -1 : a > b ? 1 : 0)
}
