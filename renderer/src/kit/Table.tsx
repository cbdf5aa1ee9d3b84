// A semantic table: caption, sticky header, sortable columns, aligned figures, sections, its own scroll. Renderer.
import { type CSSProperties, type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { uiText } from '../../../shared/text/ui.ts'
import { Icon } from './icons.tsx'
import { nextSort, type Section, type Sort, type SortValue, sectionsOf, sortRows } from './table-sort.ts'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** `end` for figures. */
  readonly align?: 'start' | 'end' | 'center'
  /** Makes the column sortable. Exact values, not rounded ones. */
  readonly sortValue?: (row: Row) => SortValue
  /** The cell that names the row: one column has it. */
  readonly isRowHeader?: boolean
  readonly width?: string
  /** For codes, which must not break. Figures (`align: 'end'`) never do. */
  readonly isNowrap?: boolean
}

export type TableProps<Row> = {
  readonly caption: string
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly isSelected?: (row: Row) => boolean
  /** Rows of one section stand together under its name, in the order of `sections`. */
  readonly sections?: readonly Section<Row>[]
  readonly initialSort?: Sort
  readonly density?: 'normal' | 'compact'
  /** With a height the table scrolls inside itself and its header stays. */
  readonly maxHeight?: string
  readonly empty?: ReactNode
}

const EVERYTHING = [{ id: 'all', name: null, holds: () => true }]

export function Table<Row>(props: TableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, density = 'normal', maxHeight, empty } = props
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null)
  const sortValue = columns.find((column) => column.id === sort?.column)?.sortValue
  const sorted = sort && sortValue ? sortRows(rows, sortValue, sort.direction) : rows
  const style: CSSProperties = maxHeight === undefined ? {} : { maxHeight }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
    <section className="table-scroll" style={style} tabIndex={0} aria-label={caption}>
      <table className="table" data-density={density}>
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        {sectionsOf(sorted, props.sections ?? EVERYTHING).map((section) => (
          <tbody key={section.id}>
            {section.name !== null && (
              <tr>
                <th className="table__section" scope="rowgroup" colSpan={columns.length}>
                  {section.name}
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <BodyRow
                key={props.rowId(row)}
                row={row}
                columns={columns}
                isSelected={props.isSelected?.(row) ?? false}
              />
            ))}
          </tbody>
        ))}
        {rows.length === 0 && (
          <tbody>
            <tr>
              <td colSpan={columns.length}>{empty ?? uiText.table.empty}</td>
            </tr>
          </tbody>
        )}
      </table>
    </section>
  )
}

type HeaderCellProps<Row> = {
  readonly column: Column<Row>
  readonly sort: Sort | null
  readonly onSort: (sort: Sort) => void
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const { header, align = 'start', width } = column
  const direction = sort?.column === column.id ? sort.direction : undefined
  const style: CSSProperties = width === undefined ? {} : { width }
  if (!column.sortValue) {
    return (
      <th scope="col" data-align={align} style={style}>
        {header}
      </th>
    )
  }
  return (
    <th scope="col" data-align={align} style={style} aria-sort={direction ?? 'none'}>
      <Button
        className="table__sort"
        onPress={() => onSort(nextSort(sort, column.id))}
        {...(direction ? { 'data-sorted': true } : {})}
      >
        {header}
        <Icon name={direction === undefined ? 'sort' : direction === 'ascending' ? 'up' : 'down'} />
      </Button>
    </th>
  )
}

type BodyRowProps<Row> = {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly isSelected: boolean
}

function BodyRow<Row>({ row, columns, isSelected }: BodyRowProps<Row>) {
  return (
    <tr {...(isSelected ? { 'data-selected': true } : {})}>
      {columns.map((column) => (
        <BodyCell key={column.id} row={row} column={column} />
      ))}
    </tr>
  )
}

function BodyCell<Row>({ row, column }: { readonly row: Row; readonly column: Column<Row> }) {
  const look = { 'data-align': column.align ?? 'start', ...(column.isNowrap ? { 'data-nowrap': true } : {}) }
  return column.isRowHeader ? (
    <th scope="row" {...look}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...look}>{column.cell(row)}</td>
  )
}
