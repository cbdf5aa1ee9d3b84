// The lines of the matrix in their order: submissions, sorted, under the groups they belong to. Renderer.

import type { RulePack } from '../../../../../shared/bases/rule-pack.ts'
import { type Means, meansOf } from '../../../../../shared/domain/scoring/distribution.ts'
import { type Sort, type SortValue, sortRows } from '../../../kit/table-sort.ts'
import type { MatrixView } from '../desk-memory.ts'
import type { SubmissionRow } from '../submission-rows.ts'

export const SUBMISSION = 'submission'
export const BONUS = 'bonus'
export const TOTAL = 'total'

export type Group = { readonly id: string; readonly name: string; readonly size: number; readonly means: Means }
export type MatrixItem =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group }
  | { readonly kind: 'row'; readonly id: string; readonly row: SubmissionRow }

type Order = Pick<MatrixView, 'groupBy' | 'sort'>

/** Groups go by name; the order holds inside each. */
export function matrixItems(bases: RulePack, rows: readonly SubmissionRow[], { groupBy, sort }: Order) {
  const sorted = sort ? sortRows(rows, sortValueIn(sort), sort.direction) : rows
  if (groupBy === 'none') return sorted.map(itemOf)
  const nameOf = ({ modality, submission }: SubmissionRow) =>
    groupBy === 'modality' ? modality : submission.applicant.region
  return [...Map.groupBy(sorted, nameOf)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'es'))
    .flatMap(([name, members]): readonly MatrixItem[] => {
      const means = meansOf(
        bases,
        members.map(({ entry }) => entry),
      )
      const group = { id: `grupo ${name}`, name, size: members.length, means }
      return [{ kind: 'group', id: group.id, group }, ...members.map(itemOf)]
    })
}

const itemOf = (row: SubmissionRow): MatrixItem => ({ kind: 'row', id: row.submission.id, row })

/** After an abstention there is no value, and the row goes to the end (R-SCO-5). */
const sortValueIn =
  ({ column }: Sort) =>
  (row: SubmissionRow): SortValue =>
    column === SUBMISSION ? row.submission.id : valueIn(row, column)

/** What a column shows of a row: a score by its subcriterion's id, the bonus, the total. */
export function valueIn({ entry, state, total }: SubmissionRow, column: string): number | null {
  if (entry.abstention) return null
  if (column === TOTAL) return total
  if (column === BONUS) return state === 'pending' ? null : entry.bonus.points
  return entry.scores[column] ?? null
}
