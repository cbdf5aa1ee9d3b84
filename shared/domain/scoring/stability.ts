// How firm the consolidated table of one modality is. It informs the deliberation and never changes a score: each
// question below compares places by exact totals, `row.total` plus what the question moves (R-SCO-5). To be asked of
// opened scoresheets only (R-SCO-4). Runs in every process.
import type { RulePack } from '../../bases/rule-pack.ts'
import type { Amendments, ConsolidatedRow } from './consolidate.ts'
import { type WithoutJuror, withMedian, withoutJuror } from './stability-figures.ts'
import { type OneScore, oneScore } from './stability-one-score.ts'
import { type PlaceChange, placedRows } from './stability-places.ts'

export type Stability = {
  readonly withoutJuror: readonly WithoutJuror[]
  readonly oneScore: OneScore
  readonly withMedian: readonly PlaceChange[]
}

/**
 * Rows of one modality in any order; a row without a rank takes no part. `tieOrders` are those that the table was made
 * with (R-VOT-3). Places are the ranks of the table.
 */
export function stabilityOf(
  bases: RulePack,
  rows: readonly ConsolidatedRow[],
  tieOrders: Amendments['tieOrders'],
): Stability {
  const placed = placedRows(rows, tieOrders)
  return {
    withoutJuror: withoutJuror(bases, placed),
    oneScore: oneScore(bases, placed),
    withMedian: withMedian(placed),
  }
}

/** The submissions whose place changes under any of the questions. */
export const unstableSubmissions = ({ withoutJuror, oneScore, withMedian }: Stability): ReadonlySet<string> =>
  new Set(
    [
      ...withoutJuror.flatMap(({ changes }) => changes),
      ...oneScore.swings.filter(({ place, best, worst }) => best < place || worst > place),
      ...withMedian,
    ].map(({ submissionId }) => submissionId),
  )
