// The consolidated table (R-SCO-5): exact means over those who scored, ranking that never uses rounded values.
// Runs in every process.
import type { Contest, Submission } from '../contest/contest.ts'
import type { Cell } from './cell.ts'
import { consolidateRow } from './consolidate-row.ts'
import { rank } from './ranking.ts'
import type { Rational } from './rational.ts'
import type { Scoresheet } from './scoresheet.ts'

/** What the session decided about the figures since the opening; the sheets' own stand beside it (R-SCO-6). */
export type Amendments = {
  /** Scores by subcriterion id that the jury agreed on, by submission id. */
  readonly agreedScores: ReadonlyMap<string, Readonly<Record<string, number>>>
  /** Points by submission id, where the pack gives them to the jury as a whole (R-SCO-2). */
  readonly juryBonus: ReadonlyMap<string, number>
  /** Submissions of equal total in the order agreed on (R-VOT-3). */
  readonly tieOrders: readonly (readonly string[])[]
  /** Submissions that left the contest take no place (R-AMT-9). */
  readonly removed: ReadonlySet<string>
}

export const NO_AMENDMENTS: Amendments = {
  agreedScores: new Map(),
  juryBonus: new Map(),
  tieOrders: [],
  removed: new Set(),
}

export type ConsolidatedRow = {
  readonly submission: Submission
  readonly cells: readonly Cell[]
  readonly points: Rational
  readonly bonus: Rational
  readonly total: Rational
  /** Each juror's own total with the bonus, by juror id. */
  readonly totalByJuror: Readonly<Record<string, number>>
  readonly abstained: readonly string[]
  /**
   * 1 for the highest total of the modality; equal totals share a rank unless the jury ordered them. Null when nobody
   * scored, or when the submission left the contest.
   */
  readonly rank: number | null
  /** Others of exactly the same total by code, also when their tie was broken. */
  readonly tiedWith: readonly string[]
}

/** Highest minus lowest of the members' totals; 0 when fewer than two scored. */
export function totalSpread({ totalByJuror }: Pick<ConsolidatedRow, 'totalByJuror'>): number {
  const totals = Object.values(totalByJuror)
  return totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals)
}

/** A row before it has its place among the others. */
export type Unranked = Omit<ConsolidatedRow, 'rank' | 'tiedWith'> & { readonly isScored: boolean }

/**
 * Rows by modality id, each ordered by rank and then by code. An abstention is not a zero: means are over the jurors
 * who scored the submission (R-SCO-5, R-ABS-2). What a row says of single scores is worked out when it is first asked for.
 */
export function consolidate(
  contest: Contest,
  sheets: readonly Scoresheet[],
  amendments: Amendments = NO_AMENDMENTS,
): Readonly<Record<string, readonly ConsolidatedRow[]>> {
  return Object.fromEntries(
    contest.bases.modalities.map((modality) => {
      const rows = contest.submissions
        .filter((submission) => submission.modalityId === modality.id)
        .map((submission) => consolidateRow(contest.bases, submission, sheets, amendments))
      return [modality.id, rank(rows, amendments)]
    }),
  )
}
