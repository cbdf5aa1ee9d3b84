// The places of the consolidated table: exact totals, ties that the jury ordered or that stand (R-SCO-5, R-VOT-3).
// Runs in every process.
import type { Amendments, ConsolidatedRow, Unranked } from './consolidate.ts'
import { once } from './once.ts'
import { commonScale } from './rational.ts'

/** By rank and then by code; those without a place come last. */
export function rank(rows: readonly Unranked[], { removed, tieOrders }: Amendments): ConsolidatedRow[] {
  const isCompeting = ({ isScored, submission }: Unranked) => isScored && !removed.has(submission.id)
  const ranked: ConsolidatedRow[] = []
  for (const group of tiedGroups(rows.filter(isCompeting))) {
    const first = ranked.length + 1
    const ids = group.map(({ submission }) => submission.id)
    for (const row of group) {
      const own = row.submission.id
      const tied = () => ids.filter((id) => id !== own)
      ranked.push(withPlace(row, first + countBefore(tieOrders, ids, own), tied))
    }
  }
  const out = rows.filter((row) => !isCompeting(row)).map((row) => withPlace(row, null, () => []))
  return [...ranked, ...out].sort(byPlace)
}

/** Rows of exactly the same total together, the highest first, each group by code. */
function tiedGroups(rows: readonly Unranked[]): readonly (readonly Unranked[])[] {
  const onScale = commonScale(rows.map(({ total }) => total))
  const byTotal = Map.groupBy(rows, ({ total }) => onScale(total))
  return [...byTotal].sort(([a], [b]) => (a > b ? -1 : 1)).map(([, group]) => group.sort(byCode))
}

/** How many of a group the jury put before one of them: the first order that names both decides. */
function countBefore(tieOrders: Amendments['tieOrders'], ids: readonly string[], own: string): number {
  const orders = tieOrders.filter((order) => order.includes(own))
  if (orders.length === 0) return 0
  return ids.filter((id) => {
    const order = id === own ? undefined : orders.find((one) => one.includes(id))
    return order !== undefined && order.indexOf(id) < order.indexOf(own)
  }).length
}

/** What is worked out when it is asked for stays so. */
function withPlace(row: Unranked, place: number | null, tied: () => readonly string[]): ConsolidatedRow {
  const { submission, points, bonus, total, abstained } = row
  const tiedOnce = once(tied)
  return {
    submission,
    get cells() {
      return row.cells
    },
    points,
    bonus,
    total,
    get totalByJuror() {
      return row.totalByJuror
    },
    abstained,
    rank: place,
    get tiedWith() {
      return tiedOnce()
    },
  }
}

type Coded = { readonly submission: { readonly id: string } }

const byCode = (a: Coded, b: Coded) => (a.submission.id < b.submission.id ? -1 : 1)

const byPlace = (a: ConsolidatedRow, b: ConsolidatedRow) =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || byCode(a, b)
