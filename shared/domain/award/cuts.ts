// The least reductions that give back an amount of free money (R-AMT-3, R-AMT-5). Runs in every process.
import { fail, ok, type Result } from '../../result.ts'

/** An award that may be reduced by `roomCentimos`. `rank` is unique among all; 0 is reduced before any other. */
export type Reducible = {
  readonly submissionId: string
  readonly requestedCentimos: number
  readonly amountCentimos: number
  readonly roomCentimos: number
  readonly rank: number
}

/**
 * Awards that share a reserve, or that share none. Their reductions give back free money up to `fromFreeCentimos`, what
 * they take of it beyond their reserve; a deeper reduction only fills the reserve again (R-AMT-5).
 */
export type Pool = { readonly fromFreeCentimos: number; readonly awards: readonly Reducible[] }

export type Cut = {
  readonly submissionId: string
  readonly requestedCentimos: number
  readonly fromCentimos: number
  readonly toCentimos: number
}

/**
 * The reductions that give back exactly `neededCentimos` (positive) of free money, so the least total there is; among
 * those the fewest awards; among those the most from rank 0, then from rank 1, and so on. In the order of the ranks.
 * Fails with what is missing when every award is reduced as far as it may be.
 *
 * Exact without a search: what a set of awards gives back is a polymatroid rank (a sum of capped sums), so taking the
 * largest first gives the fewest, and taking each rank's most, in turn, always leaves a way to complete the rest.
 */
export function leastCuts(
  neededCentimos: number,
  pools: readonly Pool[],
): Result<readonly Cut[], { readonly missingCentimos: number }> {
  const ordered = pools.map((pool) => ({ ...pool, awards: pool.awards.toSorted(byRoom) }))
  const { gains } = givenBack(ordered, new Set())
  const missingCentimos = neededCentimos - sum(gains)
  if (missingCentimos > 0) return fail({ missingCentimos })
  const reduced = lowestRanks(neededCentimos, ordered, fewest(neededCentimos, gains))
  return ok(shared(neededCentimos, ordered, reduced))
}

const byRoom = (a: Reducible, b: Reducible) => b.roomCentimos - a.roomCentimos
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** What `chosen` give back when reduced wholly, and what each other award would add, the best first. */
function givenBack(pools: readonly Pool[], chosen: ReadonlySet<Reducible>) {
  const parts = pools.map(({ fromFreeCentimos, awards }) => {
    const whole = sum(awards.filter((award) => chosen.has(award)).map((award) => award.roomCentimos))
    const backCentimos = Math.min(whole, fromFreeCentimos)
    const others = awards.filter((award) => !chosen.has(award))
    return { backCentimos, gains: gainsWithin(others, fromFreeCentimos - backCentimos) }
  })
  return {
    backCentimos: sum(parts.map((part) => part.backCentimos)),
    gains: parts.flatMap((part) => part.gains).toSorted((a, b) => b - a),
  }
}

/** What each award of a pool adds to those before it, while the pool still takes `leftCentimos` of free money. */
function gainsWithin(awards: readonly Reducible[], leftCentimos: number): number[] {
  let left = leftCentimos
  return awards.map(({ roomCentimos }) => {
    const gain = Math.min(roomCentimos, left)
    left -= gain
    return gain
  })
}

/** How many awards must be reduced at least. */
function fewest(neededCentimos: number, gains: readonly number[]): number {
  let back = 0
  let count = 0
  for (const gain of gains) {
    if (back >= neededCentimos) break
    back += gain
    count += 1
  }
  return count
}

/** The `count` awards of the lowest ranks that can give back what is needed: each one stays if others can complete it. */
function lowestRanks(neededCentimos: number, pools: readonly Pool[], count: number): readonly Reducible[] {
  let chosen: ReadonlySet<Reducible> = new Set()
  for (const award of pools.flatMap((pool) => pool.awards).toSorted((a, b) => a.rank - b.rank)) {
    if (chosen.size === count) break
    const tried = new Set([...chosen, award])
    const { backCentimos, gains } = givenBack(pools, tried)
    if (backCentimos + sum(gains.slice(0, count - tried.size)) >= neededCentimos) chosen = tried
  }
  return [...chosen]
}

/** The most from the first, then from the next, until what is needed is given back. */
function shared(neededCentimos: number, pools: readonly Pool[], reduced: readonly Reducible[]): readonly Cut[] {
  let back = 0
  return reduced.map(({ submissionId, requestedCentimos, amountCentimos }, at) => {
    const upTo = Math.min(neededCentimos, givenBack(pools, new Set(reduced.slice(0, at + 1))).backCentimos)
    const toCentimos = amountCentimos - (upTo - back)
    back = upTo
    return { submissionId, requestedCentimos, fromCentimos: amountCentimos, toCentimos }
  })
}
