// Places of a table by exact totals, and what moves when the totals do (R-SCO-5). Runs in every process.
import type { ConsolidatedRow } from './consolidate.ts'
import { add, compare, type Rational, times } from './rational.ts'

/** `to` is null when the submission loses its place: nobody is left who scored it. */
export type PlaceChange = { readonly submissionId: string; readonly from: number; readonly to: number | null }

export const minus = (a: Rational, b: Rational) => add(a, times(b, -1))

/** The rows that take part, those with a rank: the highest total first, equal totals by code. */
export const rankedRows = (rows: readonly ConsolidatedRow[]): readonly ConsolidatedRow[] =>
  rows
    .filter((row) => row.rank !== null)
    .toSorted((a, b) => compare(b.total, a.total) || (a.submission.id < b.submission.id ? -1 : 1))

/**
 * What changes place when the ranked rows have other totals; null for a row that has none any more. Places are by exact
 * totals, never rounded, and equal totals share one. Listed by the place they leave, then by code.
 */
export function placeChanges(
  rows: readonly ConsolidatedRow[],
  totalOf: (row: ConsolidatedRow) => Rational | null,
): readonly PlaceChange[] {
  const ranked = rankedRows(rows)
  const before = placesBy(ranked, (row) => row.total)
  const after = placesBy(ranked, totalOf)
  return [...before]
    .map(([submissionId, from]) => ({ submissionId, from, to: after.get(submissionId) ?? null }))
    .filter(({ from, to }) => from !== to)
}

function placesBy(rows: readonly ConsolidatedRow[], totalOf: (row: ConsolidatedRow) => Rational | null) {
  const ordered = rows
    .flatMap((row) => {
      const total = totalOf(row)
      return total ? [{ submissionId: row.submission.id, total }] : []
    })
    .toSorted((a, b) => compare(b.total, a.total))
  const places = new Map<string, number>()
  let place = 1
  for (const [index, { submissionId, total }] of ordered.entries()) {
    const ahead = ordered[index - 1]
    if (ahead && compare(ahead.total, total) > 0) place = index + 1
    places.set(submissionId, place)
  }
  return places
}
