// Sorting of table rows by one column, stable, with rows without a value at the end; and their sections. Renderer.

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

/** `name` null: its rows stand without a heading. A row belongs to the first section that holds it. */
export type Section<Row> = { readonly id: string; readonly name: string | null; readonly holds: (row: Row) => boolean }
export type RowsOfSection<Row> = Omit<Section<Row>, 'holds'> & { readonly rows: readonly Row[] }

/** Sections in their order, each with its rows in theirs; those without any are left out. */
export function sectionsOf<Row>(
  rows: readonly Row[],
  sections: readonly Section<Row>[],
): readonly RowsOfSection<Row>[] {
  const bySection = Map.groupBy(rows, (row) => sections.find(({ holds }) => holds(row)))
  return sections.flatMap((section) => {
    const own = bySection.get(section)
    return own ? [{ id: section.id, name: section.name, rows: own }] : []
  })
}
