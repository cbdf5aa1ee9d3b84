// The table by other figures: without one juror, or by medians. What the jury agreed on instead of a mean (R-SCO-6), or
// gave as a whole (R-SCO-2), stands in both. Runs in every process.
import type { RulePack } from '../../bases/rule-pack.ts'
import type { Cell } from './cell.ts'
import type { ConsolidatedRow } from './consolidate.ts'
import { add, mean, type Rational, times, ZERO } from './rational.ts'
import { type PlaceChange, type Placed, placeChanges } from './stability-places.ts'

export type WithoutJuror = { readonly jurorId: string; readonly changes: readonly PlaceChange[] }

/**
 * Which places change when one juror is left out and the means are over the others; one answer per juror who scored,
 * by id. A submission that only this juror scored has no place then.
 */
export function withoutJuror(bases: RulePack, placed: readonly Placed[]): readonly WithoutJuror[] {
  const scorers = new Set(placed.flatMap(({ row }) => Object.keys(row.totalByJuror)))
  return [...scorers]
    .toSorted()
    .map((jurorId) => ({ jurorId, changes: placeChanges(placed, (row) => totalWithout(bases, row, jurorId)) }))
}

/** Which places change when each subcriterion counts by its median instead of its mean; the bonus stays as it is. */
export const withMedian = (placed: readonly Placed[]): readonly PlaceChange[] =>
  placeChanges(placed, ({ cells, total }) =>
    cells.map((cell) => shiftOf(cell, minus(cell.median, cell.mean))).reduce(add, total),
  )

export const minus = (a: Rational | null, b: Rational | null) => add(a ?? ZERO, times(b ?? ZERO, -1))

function totalWithout({ bonus }: RulePack, row: ConsolidatedRow, jurorId: string): Rational | null {
  const scorers = Object.keys(row.totalByJuror)
  if (!scorers.includes(jurorId)) return row.total
  if (scorers.length === 1) return null
  const points = row.cells.map((cell) => shiftOf(cell, meanShift(cell.byJuror, jurorId)))
  const bonusShift = bonus.scope === 'juror' ? meanShift(bonusByJuror(row), jurorId) : ZERO
  return points.reduce(add, add(row.total, bonusShift))
}

/** What a row's total gains when the figure of a subcriterion moves: nothing where the jury agreed on a score. */
const shiftOf = ({ agreed, weight }: Cell, shift: Rational) => (agreed === null ? times(shift, weight) : ZERO)

/** By how much a mean moves when one juror's figure leaves it. */
function meanShift(byJuror: Readonly<Record<string, number>>, jurorId: string): Rational {
  const { [jurorId]: _, ...others } = byJuror
  return minus(mean(Object.values(others)), mean(Object.values(byJuror)))
}

/** A juror's bonus is what the own total holds beyond the own points (R-SCO-2). */
const bonusByJuror = ({ totalByJuror, cells }: ConsolidatedRow): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(totalByJuror).map(([jurorId, total]) => [jurorId, total - pointsBy(cells, jurorId)]),
  )

const pointsBy = (cells: readonly Cell[], jurorId: string) =>
  cells.reduce((sum, { byJuror, weight }) => sum + weight * (byJuror[jurorId] ?? 0), 0)
