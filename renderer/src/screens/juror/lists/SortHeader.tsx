// The header of a column by which a list is sorted. Renderer.
import { Icon } from '../../../kit/icons.tsx'
import { nextSort, type Sort } from '../../../kit/table-sort.ts'

export type SortHeaderProps = {
  readonly id: string
  readonly children: string
  /** What the header stands for, for whoever hears it or points at it. */
  readonly name?: string
  readonly align?: 'start' | 'end'
  readonly sort: Sort | null
  readonly onSort: (sort: Sort) => void
  /** Where the headers are cells of a grid: the column and whether the Tab key reaches it. */
  readonly cell?: { readonly column: number; readonly tabIndex: 0 | -1 }
}

export function SortHeader({ id, children, name, align = 'start', sort, onSort, cell }: SortHeaderProps) {
  const direction = sort?.column === id ? sort.direction : undefined
  return (
    <th scope="col" data-align={align} title={name} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className="table__sort"
        aria-label={name}
        tabIndex={cell?.tabIndex}
        data-cell={cell?.column}
        data-sorted={direction ? true : undefined}
        onClick={() => onSort(nextSort(sort, id))}
      >
        {children}
        <Icon name={direction === undefined ? 'sort' : direction === 'ascending' ? 'up' : 'down'} />
      </button>
    </th>
  )
}
