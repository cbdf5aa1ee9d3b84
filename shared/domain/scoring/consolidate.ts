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
  /** What the jury agreed on instead of the mean (R-SCO-6). */
  readonly agreed: number | null
}

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

/**
 * Rows by modality id, each ordered by rank and then by code. An abstention is not a zero: means are over the jurors
 * who scored the submission (R-SCO-5, R-ABS-2).
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

type Unranked = Omit<ConsolidatedRow, 'rank' | 'tiedWith'>

function consolidateRow(
  bases: RulePack,
  submission: Submission,
  sheets: readonly Scoresheet[],
  { agreedScores, juryBonus }: Amendments,
): Unranked {
  const entries = sheets.flatMap((sheet) => {
    const entry = sheet.entries[submission.id]
    return entry ? [{ jurorId: sheet.jurorId, entry }] : []
  })
  const scored = entries.filter(({ entry }) => !entry.abstention)
  const cells = subcriteriaOf(bases).map((sub) =>
    cellOf(
      sub,
      scored.map(({ jurorId, entry }) => [jurorId, entry.scores[sub.id]] as const),
      agreedScores.get(submission.id)?.[sub.id] ?? null,
    ),
  )
  const points = cells.reduce((sum, cell) => add(sum, times(figureOf(cell), cell.weight)), ZERO)
  const bonus =
    bases.bonus.scope === 'jury'
      ? rational(juryBonus.get(submission.id) ?? 0)
      : capped(mean(scored.map(({ entry }) => entry.bonus.points)) ?? ZERO, bases.bonus.max)
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
  agreed: number | null,
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
    agreed,
  }
}

/** What a cell counts with: the score agreed on, or the mean; 0 where nobody scored. */
export const figureOf = ({ agreed, mean: average }: Cell): Rational =>
  agreed === null ? (average ?? ZERO) : rational(agreed)

const capped = (value: Rational, max: number) => (compare(value, rational(max)) > 0 ? rational(max) : value)

function rank(rows: readonly Unranked[], { removed, tieOrders }: Amendments): ConsolidatedRow[] {
  const isTied = (a: Unranked, b: Unranked) => compare(a.total, b.total) === 0
  const isBefore = (a: Unranked, b: Unranked) =>
    compare(a.total, b.total) > 0 || (isTied(a, b) && agreedOrder(tieOrders, a, b) < 0)
  const competing = rows.filter(
    ({ submission, totalByJuror }) => Object.keys(totalByJuror).length > 0 && !removed.has(submission.id),
  )
  return rows
    .map((row) => {
      const others = competing.includes(row) ? competing.filter((other) => other !== row) : null
      return {
        ...row,
        rank: others && 1 + others.filter((other) => isBefore(other, row)).length,
        tiedWith: (others ?? [])
          .filter((other) => isTied(other, row))
          .map(({ submission }) => submission.id)
          .toSorted(),
      }
    })
    .toSorted(byPlace)
}

/** Those without a place come last. */
const byPlace = (a: ConsolidatedRow, b: ConsolidatedRow) =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  (a.submission.id < b.submission.id ? -1 : 1)

/** Negative when the jury put `a` before `b` (R-VOT-3), zero when it ordered nothing between them. */
function agreedOrder(tieOrders: Amendments['tieOrders'], a: Unranked, b: Unranked): number {
  const order = tieOrders.find((ids) => ids.includes(a.submission.id) && ids.includes(b.submission.id))
  return order ? order.indexOf(a.submission.id) - order.indexOf(b.submission.id) : 0
}
