// The equity criterion (R-EQU-1): how represented each region is among the submissions received, as exact shares, and
// whom it favours in a tie (R-VOT-3). Runs in every process.
import { REGIONS, type Region } from '../../bases/regions.ts'
import { type Contest, submissionOf } from '../contest/contest.ts'
import { compare, type Rational, rational, ZERO } from '../scoring/rational.ts'

export type EquityVerdict = 'favours' | 'disfavours' | 'undecided'

/** What of a contest its regions' shares follow from. */
type Counted = Pick<Contest, 'bases' | 'receivedByRegion'>

/** The share of each region, in the order of `REGIONS`; also of those that nothing came from (R-EQU-1). */
export const regionShares = (contest: Counted): ReadonlyMap<Region, Rational> =>
  new Map(REGIONS.map((region) => [region, shareOf(contest, region)]))

/**
 * How represented a region is, counting what was received, not only the aptos (R-EQU-1). On the base `received` it is
 * the region's part of all that was received, 0 when nothing was; on `received-per-population`, submissions per person.
 * Such a base without the region's population is a bug of the pack, so it throws.
 */
export function shareOf({ bases: { equity }, receivedByRegion }: Counted, region: Region): Rational {
  const received = receivedByRegion[region] ?? 0
  if (equity.base === 'received') {
    const all = Object.values(receivedByRegion).reduce((sum, count) => sum + count, 0)
    return all === 0 ? ZERO : rational(received, all)
  }
  const population = equity.population[region]
  if (population === undefined) throw new Error(`the pack has no population of ${region}`)
  return rational(received, population)
}

/**
 * Submission ids in groups, those of the least represented region first (R-EQU-1). Equal shares make one group, ordered
 * by code: what stands in a group with others, equity does not decide (R-VOT-3).
 */
export function leastRepresentedFirst(
  contest: Contest,
  submissionIds: readonly string[],
): readonly (readonly string[])[] {
  const ranked = submissionIds
    .map((id) => ({ id, share: shareOfSubmission(contest, id) }))
    .toSorted((a, b) => compare(a.share, b.share) || (a.id < b.id ? -1 : 1))
  const groups: { readonly share: Rational; readonly ids: string[] }[] = []
  for (const { id, share } of ranked) {
    const last = groups.at(-1)
    if (last && compare(last.share, share) === 0) last.ids.push(id)
    else groups.push({ share, ids: [id] })
  }
  return groups.map(({ ids }) => ids)
}

/**
 * Whether equity breaks a tie for a submission (R-VOT-3): it favours it when every rival's region is more represented,
 * disfavours it when some rival's region is less so, and leaves the rest undecided, a tie without rivals too. The
 * submission itself may be among the rivals; it is not one.
 */
export function equityFavours(contest: Contest, submissionId: string, rivals: readonly string[]): EquityVerdict {
  const share = shareOfSubmission(contest, submissionId)
  const sides = rivals
    .filter((rival) => rival !== submissionId)
    .map((rival) => compare(share, shareOfSubmission(contest, rival)))
  if (sides.some((side) => side > 0)) return 'disfavours'
  return sides.length > 0 && sides.every((side) => side < 0) ? 'favours' : 'undecided'
}

const shareOfSubmission = (contest: Contest, submissionId: string) =>
  shareOf(contest, submissionOf(contest, submissionId).applicant.region)
