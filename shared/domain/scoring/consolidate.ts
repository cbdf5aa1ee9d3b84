// The consolidated table (R-SCO-5): exact means over those who scored, ranking that never uses rounded values.
// Runs in every process.
import { type RulePack, subcriteriaOf } from '../../bases/rule-pack.ts'
import type { Contest, Submission } from '../contest/contest.ts'
import { add, compare, mean, median, type Rational, rational, times, ZERO } from './rational.ts'
import { pointsOf, type Scoresheet } from './scoresheet.ts'

export type Cell = {
  readonly subcriterionId: string
  /** What a point in it counts for (1 in 2025). */
  readonly weight: number
  /** Who gave what, by juror id. Who abstained is not in it. */
  readonly byJuror: Readonly<Record<string, number>>
  readonly mean: Rational | null
  readonly median: Rational | null
  /** Highest minus lowest; 0 when fewer than two scored. */
  readonly spread: number
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
  /** 1 for the highest total of the modality; equal totals share a rank. Null when nobody scored. */
  readonly rank: number | null
  readonly tiedWith: readonly string[]
}

/**
 * Rows by modality id, each ordered by rank and then by code. An abstention is not a zero: means are over the jurors
 * who scored the submission (R-SCO-5, R-ABS-2).
 */
export function consolidate(
  contest: Contest,
  sheets: readonly Scoresheet[],
): Readonly<Record<string, readonly ConsolidatedRow[]>> {
  return Object.fromEntries(
    contest.bases.modalities.map((modality) => {
      const rows = contest.submissions
        .filter((submission) => submission.modalityId === modality.id)
        .map((submission) => consolidateRow(contest.bases, submission, sheets))
      return [modality.id, rank(rows)]
    }),
  )
}

type Unranked = Omit<ConsolidatedRow, 'rank' | 'tiedWith'>

function consolidateRow(bases: RulePack, submission: Submission, sheets: readonly Scoresheet[]): Unranked {
  const entries = sheets.flatMap((sheet) => {
    const entry = sheet.entries[submission.id]
    return entry ? [{ jurorId: sheet.jurorId, entry }] : []
  })
  const scored = entries.filter(({ entry }) => !entry.abstention)
  const cells = subcriteriaOf(bases).map((sub) =>
    cellOf(
      sub,
      scored.map(({ jurorId, entry }) => [jurorId, entry.scores[sub.id]] as const),
    ),
  )
  const points = cells.reduce((sum, cell) => add(sum, times(cell.mean ?? ZERO, cell.weight)), ZERO)
  const bonus = capped(mean(scored.map(({ entry }) => entry.bonus.points)) ?? ZERO, bases.bonus.max)
  return {
    submission,
    cells,
    points,
    bonus,
    total: add(points, bonus),
    totalByJuror: Object.fromEntries(
      scored.map(({ jurorId, entry }) => [jurorId, pointsOf(bases, entry) + entry.bonus.points]),
    ),
    abstained: entries
      .filter(({ entry }) => entry.abstention)
      .map(({ jurorId }) => jurorId)
      .toSorted(),
  }
}

function cellOf(
  { id, weight }: { readonly id: string; readonly weight: number },
  scores: readonly (readonly [string, number | undefined])[],
): Cell {
  const given = scores.flatMap(([jurorId, score]) => (score === undefined ? [] : [[jurorId, score] as const]))
  const values = given.map(([, score]) => score)
  return {
    subcriterionId: id,
    weight,
    byJuror: Object.fromEntries(given),
    mean: mean(values),
    median: median(values),
    spread: values.length === 0 ? 0 : Math.max(...values) - Math.min(...values),
  }
}

const capped = (value: Rational, max: number) => (compare(value, rational(max)) > 0 ? rational(max) : value)

function rank(rows: readonly Unranked[]): ConsolidatedRow[] {
  const scored = (row: Unranked) => Object.keys(row.totalByJuror).length > 0
  const ordered = rows.toSorted((a, b) => compare(b.total, a.total) || (a.submission.id < b.submission.id ? -1 : 1))
  return ordered.map((row) => ({
    ...row,
    rank: scored(row)
      ? 1 + ordered.filter((other) => scored(other) && compare(other.total, row.total) > 0).length
      : null,
    tiedWith: ordered
      .filter((other) => other !== row && scored(row) && scored(other) && compare(other.total, row.total) === 0)
      .map((other) => other.submission.id),
  }))
}
