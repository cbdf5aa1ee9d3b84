// The list of submissions: only the rows in sight stand in the page, and the arrows move from row to row. Renderer.
import { type KeyboardEvent, useMemo } from 'react'
import { jurorText } from '../../../../../shared/text/juror.ts'
import { listText } from '../../../../../shared/text/juror-list.ts'
import { type SortValue, sortRows } from '../../../kit/table-sort.ts'
import { useDesk } from '../../../state/desk.ts'
import type { ListView, Remembered } from '../desk-memory.ts'
import { useSetAside } from '../lists/SetAsideButton.tsx'
import { SortHeader } from '../lists/SortHeader.tsx'
import { useLongTable } from '../lists/use-long-table.ts'
import { WindowRows } from '../lists/WindowRows.tsx'
import type { SubmissionRow } from '../submission-rows.ts'
import { SubmissionLine } from './SubmissionLine.tsx'

const { columns: headers, title } = jurorText.list

type ListColumn = {
  readonly id: string
  readonly header: string
  readonly align?: 'start' | 'end'
  readonly value: (row: SubmissionRow) => SortValue
}

const STATE_ORDER = { pending: 0, incomplete: 1, complete: 2, abstained: 3 } as const

const columns: readonly ListColumn[] = [
  { id: 'code', header: headers.code, value: ({ submission }) => submission.id },
  { id: 'title', header: headers.title, value: ({ submission }) => submission.title },
  { id: 'state', header: headers.state, value: ({ state }) => STATE_ORDER[state] },
  { id: 'progress', header: listText.columnProgress, value: ({ entry }) => Object.keys(entry.scores).length },
  { id: 'region', header: headers.region, value: ({ submission }) => submission.applicant.region },
  { id: 'requested', header: headers.requested, align: 'end', value: ({ submission }) => submission.requestedCentimos },
  { id: 'total', header: headers.total, align: 'end', value: ({ total }) => total },
]

/** Its link, and the mark that puts it aside. */
const FOCUSABLE_COLUMNS = 2
type SubmissionsTableProps = {
  readonly rows: readonly SubmissionRow[]
  readonly memory: Remembered<ListView>
  readonly isSetAside: (submissionId: string) => boolean
}

export function SubmissionsTable({ rows, memory, isSetAside }: SubmissionsTableProps) {
  const desk = useDesk()
  const toggle = useSetAside()
  const { sort } = memory.view
  // Not again with every step of scrolling.
  const sorted = useMemo(() => (sort ? sortRows(rows, valueIn(sort.column), sort.direction) : rows), [rows, sort])
  const ids = useMemo(() => sorted.map(({ submission }) => submission.id), [sorted])
  const { frame, focus, rowWindow } = useLongTable({
    rowIds: ids,
    hasHead: false,
    columns: FOCUSABLE_COLUMNS,
    spot: memory.spot,
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.toLowerCase() === 'p' && !event.ctrlKey && !event.altKey) toggle(focus.active.rowId)
    else focus.keys.onKeyDown(event)
  }
  return (
    <section className="table-scroll list-frame" ref={frame} aria-label={title}>
      <table
        className="table submissions"
        data-density="compact"
        aria-rowcount={sorted.length + 1}
        aria-describedby="teclas-de-la-lista"
      >
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, header, align = 'start' }) => (
              <SortHeader key={id} id={id} align={align} sort={sort} onSort={(next) => memory.set({ sort: next })}>
                {header}
              </SortHeader>
            ))}
            <th scope="col">{listText.columnAside}</th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onFocus={focus.keys.onFocus}>
          <WindowRows
            rowWindow={rowWindow}
            columns={columns.length + 1}
            rowKey={(index) => ids[index] ?? ''}
            row={(index) => {
              const row = sorted[index]
              if (!row) return null
              const { id } = row.submission
              return (
                <SubmissionLine
                  row={row}
                  index={index}
                  contest={desk.state.contest}
                  contestId={desk.contestId}
                  jurorId={desk.jurorId}
                  isSetAside={isSetAside(id)}
                  onToggle={toggle}
                  linkTab={focus.tabIndexOf(id, 0)}
                  markTab={focus.tabIndexOf(id, 1)}
                  measure={rowWindow.measure}
                />
              )
            }}
          />
        </tbody>
      </table>
      <p id="teclas-de-la-lista" className="visually-hidden">
        {listText.keys}
      </p>
    </section>
  )
}

const valueIn = (id: string) => columns.find((column) => column.id === id)?.value ?? (() => null)
