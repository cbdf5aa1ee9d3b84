// Places of a table by exact totals, and what moves when the totals do (R-SCO-5). Runs in every process.
import type { Amendments, ConsolidatedRow } from './consolidate.ts'
import { compare, type Rational } from './rational.ts'
import { ladderOf } from './stability-ladder.ts'

/** `to` is null when the submission loses its place: nobody is left who scored it. */
export type PlaceChange = { readonly submissionId: string; readonly from: number; readonly to: number | null }

/** A row that takes part, and whom the jury put before and behind it in a tie of the table as it stands (R-VOT-3). */
export type Placed = {
  readonly submissionId: string
  readonly row: ConsolidatedRow
  readonly place: number
  readonly ahead: readonly string[]
  readonly behind: readonly string[]
}

/** The rows with a rank, by it and then by code. */
export function placedRows(rows: readonly ConsolidatedRow[], tieOrders: Amendments['tieOrders']): readonly Placed[] {
  const ranked = rows.flatMap((row) =>
    row.rank === null ? [] : [{ submissionId: row.submission.id, row, place: row.rank }],
  )
  const totals = new Map(ranked.map(({ submissionId, row }) => [submissionId, row.total]))
  return ranked
    .map((one) => {
      const order = tieOrders.find((ids) => ids.includes(one.submissionId)) ?? []
      const at = order.indexOf(one.submissionId)
      const isTied = (other: string) => isEqual(totals.get(other), one.row.total)
      return { ...one, ahead: order.slice(0, at).filter(isTied), behind: order.slice(at + 1).filter(isTied) }
    })
    .toSorted((a, b) => a.place - b.place || (a.submissionId < b.submissionId ? -1 : 1))
}

/**
 * What changes place when the rows have other totals; null for a row that has none any more. Places are by exact
 * totals, never rounded, and equal totals share one; who was tied before and still is keeps the order of the jury.
 */
export function placeChanges(
  placed: readonly Placed[],
  totalOf: (row: ConsolidatedRow) => Rational | null,
): readonly PlaceChange[] {
  const totals = new Map(placed.map(({ submissionId, row }) => [submissionId, totalOf(row)]))
  const { above } = ladderOf([...totals.values()].filter((total) => total !== null))
  const placeOf = ({ submissionId, ahead }: Placed) => {
    const total = totals.get(submissionId)
    return total ? 1 + above(total) + ahead.filter((other) => isEqual(totals.get(other), total)).length : null
  }
  return placed
    .map((one) => ({ submissionId: one.submissionId, from: one.place, to: placeOf(one) }))
    .filter(({ from, to }) => from !== to)
}

const isEqual = (a: Rational | null | undefined, b: Rational) => !!a && compare(a, b) === 0
