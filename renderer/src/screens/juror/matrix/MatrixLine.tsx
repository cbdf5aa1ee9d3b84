// One submission in the matrix: an abstention fills its row with words, so that no cell reads as a zero or as pending
// (R-SCO-5). It renders when its own entry changes, not with every score. Renderer.
import { memo } from 'react'
import type { Contest } from '../../../../../shared/domain/contest/contest.ts'
import { matrixText as text } from '../../../../../shared/text/juror-matrix.ts'
import { StateTag } from '../../../kit/StateTag.tsx'
import { routeHash } from '../../../shell/route.ts'
import type { ShownSubcriterion } from '../evaluate/criteria.ts'
import { SetAsideToggle } from '../lists/SetAsideButton.tsx'
import { placeOf } from '../places.ts'
import { type SubmissionRow, tagOf } from '../submission-rows.ts'
import { BONUS, TOTAL, valueIn } from './matrix-items.ts'

export type MatrixLineProps = {
  readonly row: SubmissionRow
  readonly contest: Contest
  readonly contestId: string
  readonly jurorId: string
  readonly subcriteria: readonly ShownSubcriterion[]
  readonly index: number
  /** The column that the Tab key reaches, where it is in this row. */
  readonly activeColumn: number | null
  readonly isSetAside: boolean
  readonly isPicked: boolean
  readonly onAside: (submissionId: string) => void
  readonly onPick: (submissionId: string) => void
  readonly measure: (row: HTMLElement | null) => void
}

export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, contest, subcriteria, index, activeColumn, isSetAside, isPicked, onAside, onPick, measure } = props
  const { id, title } = row.submission
  const columns = [...subcriteria.map((sub) => sub.id), BONUS, TOTAL]
  const lastColumn = columns.length + 2
  // A row with fewer cells is entered at its last one before the column.
  const reached =
    activeColumn !== null && row.entry.abstention
      ? Math.max(...[0, 1, lastColumn - 1, lastColumn].filter((at) => at <= activeColumn))
      : activeColumn
  const tabIndex = (column: number) => (reached === column ? 0 : -1)
  return (
    <tr
      ref={measure}
      data-index={index}
      data-row={id}
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      data-selected={isPicked ? true : undefined}
    >
      <th scope="row" aria-colindex={1}>
        <a href={routeHash(placeOf(props, 'evaluate', id))} data-cell={0} tabIndex={tabIndex(0)} className="nowrap">
          {id}
        </a>
        <span className="table-note one-line" title={title}>
          {title}
        </span>
      </th>
      {row.entry.abstention ? (
        <td colSpan={columns.length} aria-colindex={2} data-cell={1} tabIndex={tabIndex(1)}>
          <StateTag {...tagOf(contest, row)} />
        </td>
      ) : (
        columns.map((column, at) => (
          <td
            key={column}
            aria-colindex={at + 2}
            data-align="end"
            data-cell={at + 1}
            data-kind={column === TOTAL ? 'total' : undefined}
            tabIndex={tabIndex(at + 1)}
          >
            <Score value={valueIn(row, column)} />
          </td>
        ))
      )}
      <td aria-colindex={lastColumn}>
        <SetAsideToggle
          submissionId={id}
          isSetAside={isSetAside}
          onToggle={onAside}
          tabIndex={tabIndex(lastColumn - 1)}
          cell={lastColumn - 1}
        />
      </td>
      <td aria-colindex={lastColumn + 1}>
        <button
          type="button"
          className="pick"
          aria-pressed={isPicked}
          aria-label={text.pickOf(id)}
          tabIndex={tabIndex(lastColumn)}
          data-cell={lastColumn}
          onClick={() => onPick(id)}
        >
          <span aria-hidden="true">{isPicked ? '✓' : ''}</span>
        </button>
      </td>
    </tr>
  )
})

function Score({ value }: { readonly value: number | null }) {
  if (value !== null) return value
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{text.noScore}</span>
    </span>
  )
}
