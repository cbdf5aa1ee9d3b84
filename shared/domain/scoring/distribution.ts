// How one juror's own scores are spread: counts on the scale, bands of totals, means, ties. Never anyone else's
// (R-SCO-4). An abstention counts nowhere: it is not a zero (R-SCO-5). Runs in every process.
import { maxPoints, type RulePack, subcriteriaOf, weighted } from '../../bases/rule-pack.ts'
import { mean, type Rational } from './rational.ts'
import { type Entry, missingIn, pointsOf } from './scoresheet.ts'

/** Points with the bonus; null while a score is missing and after an abstention. */
export function ownTotal(bases: RulePack, entry: Entry): number | null {
  if (entry.abstention || missingIn(bases, entry).subcriteria.length > 0) return null
  return pointsOf(bases, entry) + entry.bonus.points
}

export type ScoreCount = {
  readonly subcriterionId: string
  /** How many times each value of the scale was given, lowest first. */
  readonly counts: readonly { readonly value: number; readonly count: number }[]
  /** The exact mean of what was given; null when nothing was. */
  readonly mean: Rational | null
}

/** Per subcriterion of the pack, in its order. */
export const scoreCounts = (bases: RulePack, entries: readonly Entry[]): readonly ScoreCount[] =>
  subcriteriaOf(bases).map(({ id }) => {
    const given = entries.flatMap(({ scores }) => scores[id] ?? [])
    return { subcriterionId: id, counts: countsOn(bases.scale, given), mean: mean(given) }
  })

const countsOn = ({ min, max }: RulePack['scale'], given: readonly number[]) =>
  range(min, max).map((value) => ({ value, count: given.filter((score) => score === value).length }))

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

export type Band = { readonly from: number; readonly to: number; readonly count: number }

const BANDS = 8

/**
 * How many totals lie in each of at most eight equal bands, from the least that a complete submission can get to the
 * most, bonus included. Totals are integers, and both ends belong to the band.
 */
export function totalBands(bases: RulePack, totals: readonly number[]): readonly Band[] {
  const lowest = weighted(bases, Object.fromEntries(subcriteriaOf(bases).map(({ id }) => [id, bases.scale.min])))
  const highest = maxPoints(bases) + bases.bonus.max
  const width = Math.ceil((highest - lowest + 1) / BANDS)
  return range(0, Math.ceil((highest - lowest + 1) / width) - 1).map((at) => {
    const from = lowest + at * width
    const to = Math.min(from + width - 1, highest)
    return { from, to, count: totals.filter((total) => total >= from && total <= to).length }
  })
}

export type Means = {
  /** By subcriterion id, exact; null where nothing was scored. */
  readonly bySubcriterion: Readonly<Record<string, Rational | null>>
  readonly bonus: Rational | null
  readonly total: Rational | null
  /** Submissions with a total: those that `total` and `bonus` are the mean of. */
  readonly counted: number
}

/** The exact means of a group of the juror's own entries (R-SCO-5: over what was scored). */
export function meansOf(bases: RulePack, entries: readonly Entry[]): Means {
  const whole = entries.filter((entry) => ownTotal(bases, entry) !== null)
  return {
    bySubcriterion: Object.fromEntries(
      scoreCounts(bases, entries).map(({ subcriterionId, mean: exact }) => [subcriterionId, exact]),
    ),
    bonus: mean(whole.map(({ bonus }) => bonus.points)),
    total: mean(entries.flatMap((entry) => ownTotal(bases, entry) ?? [])),
    counted: whole.length,
  }
}

export type Tie<T> = { readonly total: number; readonly tied: readonly T[] }

/** Two or more of the same total, the highest total first; each tie keeps the order it is given. */
export function tiesAmong<T extends { readonly total: number | null }>(rows: readonly T[]): readonly Tie<T>[] {
  const byTotal = Map.groupBy(
    rows.filter((row) => row.total !== null),
    (row) => row.total,
  )
  return [...byTotal]
    .flatMap(([total, tied]) => (total !== null && tied.length > 1 ? [{ total, tied }] : []))
    .toSorted((a, b) => b.total - a.total)
}
