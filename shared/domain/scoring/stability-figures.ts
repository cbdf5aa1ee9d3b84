// The table by other figures: without one juror, or by medians. Runs in every process.
import type { Cell, ConsolidatedRow } from './consolidate.ts'
import { add, mean, type Rational, times, ZERO } from './rational.ts'
import { minus, type PlaceChange, placeChanges, rankedRows } from './stability-places.ts'

export type WithoutJuror = { readonly jurorId: string; readonly changes: readonly PlaceChange[] }

/**
 * Which places change when one juror is left out and the means are over the others; one answer per juror who scored,
 * by id. A submission that only this juror scored has no place then.
 */
export const withoutJuror = (rows: readonly ConsolidatedRow[]): readonly WithoutJuror[] =>
  scorersOf(rows).map((jurorId) => ({ jurorId, changes: placeChanges(rows, (row) => totalWithout(row, jurorId)) }))

/** Which places change when each subcriterion counts by its median instead of its mean; the bonus stays as it is. */
export const withMedian = (rows: readonly ConsolidatedRow[]): readonly PlaceChange[] =>
  placeChanges(rows, (row) =>
    row.cells.map((cell) => times(minus(figure(cell.median), figure(cell.mean)), cell.weight)).reduce(add, row.total),
  )

const scorersOf = (rows: readonly ConsolidatedRow[]) =>
  [...new Set(rankedRows(rows).flatMap((row) => Object.keys(row.totalByJuror)))].toSorted()

function totalWithout(row: ConsolidatedRow, jurorId: string): Rational | null {
  const scorers = Object.keys(row.totalByJuror)
  if (!scorers.includes(jurorId)) return row.total
  if (scorers.length === 1) return null
  const shifts = row.cells.map((cell) => times(shiftWithout(cell.byJuror, jurorId), cell.weight))
  return [...shifts, shiftWithout(bonusByJuror(row), jurorId)].reduce(add, row.total)
}

/** By how much the mean moves when one juror's figure leaves it. */
function shiftWithout(byJuror: Readonly<Record<string, number>>, jurorId: string): Rational {
  const { [jurorId]: _, ...others } = byJuror
  return minus(figure(mean(Object.values(others))), figure(mean(Object.values(byJuror))))
}

/** A juror's bonus is what the own total holds beyond the own points (R-SCO-2). */
const bonusByJuror = ({ totalByJuror, cells }: ConsolidatedRow): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(totalByJuror).map(([jurorId, total]) => [jurorId, total - pointsBy(cells, jurorId)]),
  )

const pointsBy = (cells: readonly Cell[], jurorId: string) =>
  cells.reduce((sum, { byJuror, weight }) => sum + weight * (byJuror[jurorId] ?? 0), 0)

/** A subcriterion that nobody scored adds nothing to a total. */
const figure = (value: Rational | null) => value ?? ZERO
