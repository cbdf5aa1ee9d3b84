// The table of Mi matriz: an abstention fills its row with words, so that no cell reads as a zero or as pending. Renderer.
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { jurorText } from '../../../../../shared/text/juror.ts'
import { Icon } from '../../../kit/icons.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { nextSort, type Sort, type SortValue, sortRows } from '../../../kit/table-sort.ts'
import { routeHash } from '../../../shell/route.ts'
import { useDesk } from '../../../state/desk.ts'
import type { ShownSubcriterion } from '../evaluate/criteria.ts'
import { placeOf } from '../places.ts'
import { type SubmissionRow, tagOf } from '../submission-rows.ts'

const text = jurorText.matrix

type MatrixColumn = {
  readonly id: string
  readonly header: string
  /** What the header stands for, for whoever hears it. */
  readonly name: string
  readonly value: (row: SubmissionRow) => number | null
}

type MatrixTableProps = {
  readonly rows: readonly SubmissionRow[]
  readonly subcriteria: readonly ShownSubcriterion[]
}

export function MatrixTable({ rows, subcriteria }: MatrixTableProps) {
  const [sort, setSort] = useState<Sort | null>(null)
  const columns = columnsOf(subcriteria)
  const sorted = sort ? sortRows(rows, sortValue(columns, sort.column), sort.direction) : rows
  const press = (column: string) => setSort(nextSort(sort, column))
  const direction = (column: string) => (sort?.column === column ? sort.direction : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
    <section className="table-scroll" tabIndex={0} aria-label={text.caption}>
      <table className="table matrix" data-density="compact">
        <caption className="visually-hidden">{text.caption}</caption>
        <thead>
          <tr>
            <Header id={SUBMISSION} direction={direction(SUBMISSION)} onPress={press} align="start">
              {jurorText.list.columns.title}
            </Header>
            {columns.map(({ id, header, name }) => (
              <Header key={id} id={id} name={name} direction={direction(id)} onPress={press} align="end">
                {header}
              </Header>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <MatrixRow key={row.submission.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const SUBMISSION = 'submission'
const TOTAL = 'total'

const columnsOf = (subcriteria: readonly ShownSubcriterion[]): readonly MatrixColumn[] => [
  ...subcriteria.map(({ id, number, text: name }) => ({
    id,
    header: number,
    name: `${number} ${name}`,
    value: ({ entry }: SubmissionRow) => entry.scores[id] ?? null,
  })),
  {
    id: 'bonus',
    header: text.bonus,
    name: text.bonusLong,
    value: (row) => (row.state === 'pending' ? null : row.entry.bonus.points),
  },
  { id: TOTAL, header: text.total, name: text.total, value: (row) => row.total },
]

/** After an abstention there is no value, and the row goes to the end. */
const sortValue =
  (columns: readonly MatrixColumn[], id: string) =>
  (row: SubmissionRow): SortValue => {
    const column = columns.find((candidate) => candidate.id === id)
    if (!column) return row.submission.id
    return row.entry.abstention ? null : column.value(row)
  }

type HeaderProps = {
  readonly id: string
  readonly name?: string
  readonly direction: Sort['direction'] | undefined
  readonly onPress: (id: string) => void
  readonly align: 'start' | 'end'
  readonly children: string
}

function Header({ id, name, direction, onPress, align, children }: HeaderProps) {
  return (
    <th scope="col" data-align={align} title={name} aria-sort={direction ?? 'none'}>
      <Button
        className="table__sort"
        onPress={() => onPress(id)}
        {...(name ? { 'aria-label': name } : {})}
        {...(direction ? { 'data-sorted': true } : {})}
      >
        {children}
        <Icon name={direction === undefined ? 'sort' : direction === 'ascending' ? 'up' : 'down'} />
      </Button>
    </th>
  )
}

function MatrixRow({ row, columns }: { readonly row: SubmissionRow; readonly columns: readonly MatrixColumn[] }) {
  const desk = useDesk()
  const { submission } = row
  return (
    <tr>
      <th scope="row">
        <a href={routeHash(placeOf(desk, 'evaluate', submission.id))}>{submission.id}</a>
        <span className="table-note">{submission.title}</span>
      </th>
      {row.entry.abstention ? (
        <td colSpan={columns.length}>
          <StateTag {...tagOf(desk.state.contest, row)} />
        </td>
      ) : (
        columns.map((column) => (
          <td key={column.id} data-align="end" {...(column.id === TOTAL ? { 'data-kind': 'total' } : {})}>
            <Score value={column.value(row)} />
          </td>
        ))
      )}
    </tr>
  )
}

function Score({ value }: { readonly value: number | null }) {
  if (value !== null) return value
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{text.noScore}</span>
    </span>
  )
}
