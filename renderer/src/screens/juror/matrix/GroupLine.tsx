// The head of a group in the matrix: how many submissions, and the exact means of the juror's own scores. Renderer.
import { memo } from 'react'
import { type Rational, toText } from '../../../../../shared/domain/scoring/rational.ts'
import { formatRatio } from '../../../../../shared/text/format.ts'
import { matrixText as text } from '../../../../../shared/text/juror-matrix.ts'
import type { ShownSubcriterion } from '../evaluate/criteria.ts'
import type { Group } from './matrix-items.ts'

type GroupLineProps = {
  readonly group: Group
  readonly subcriteria: readonly ShownSubcriterion[]
  readonly index: number
  readonly activeColumn: number | null
  readonly measure: (row: HTMLElement | null) => void
}

export const GroupLine = memo(function GroupLine({ group, subcriteria, index, activeColumn, measure }: GroupLineProps) {
  const { means } = group
  const figures = [...subcriteria.map(({ id }) => means.bySubcriterion[id] ?? null), means.bonus, means.total]
  const reached = activeColumn === null ? null : Math.min(activeColumn, figures.length)
  const tabIndex = (column: number) => (reached === column ? 0 : -1)
  return (
    <tr ref={measure} data-index={index} data-row={group.id} aria-rowindex={index + 2} className="matrix__group">
      <th scope="rowgroup" data-cell={0} tabIndex={tabIndex(0)} aria-colindex={1}>
        <span className="one-line" title={group.name}>
          {group.name}
        </span>
        <span className="table-note">{text.groupSize(group.size, means.counted)}</span>
      </th>
      {figures.map((figure, at) => (
        <td
          key={subcriteria[at]?.id ?? at}
          data-align="end"
          data-cell={at + 1}
          tabIndex={tabIndex(at + 1)}
          aria-colindex={at + 2}
          title={figure ? text.meanOf(toText(figure)) : undefined}
        >
          {figure ? meanText(figure) : '–'}
        </td>
      ))}
      <td colSpan={2} />
    </tr>
  )
})

/** Rounded half up to two decimals; what is computed with stays exact. */
export const meanText = ({ num, den }: Rational) => formatRatio(num, den)
