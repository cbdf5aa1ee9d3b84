// Whether one more award fits beside others, what would make room for it, or why nothing would (R-AMT-2…5, R-AMT-8).
// Runs in every process.
import { citation } from '../../bases/rule-pack.ts'
import { type Contest, findModality, type Submission } from '../contest/contest.ts'
import { leastAwardCentimos } from './award.ts'
import { type Award, type Budget, budgetOf, isReserveEligible } from './budget.ts'
import { type Cut, leastCuts, type Pool } from './cuts.ts'
import { awardConflict, excludedWork } from './uniqueness.ts'

/** An award together with the submission that it is for; `isFixed` is not reduced: it is voted already. */
export type Placed = Award & { readonly submission: Submission; readonly isFixed?: boolean }

/**
 * The rule in the way, with the least facts that show it. `missingCentimos` is what is missing after every reduction
 * that is allowed and helps; `percent` is the pack's greatest reduction.
 */
export type Obstacle =
  | { readonly rule: 'R-AMT-2'; readonly requestedCentimos: number; readonly maxCentimos: number }
  | {
      readonly rule: 'R-AMT-4'
      readonly missingCentimos: number
      readonly totalCentimos: number
      readonly percent: number
    }
  | {
      readonly rule: 'R-AMT-5'
      readonly missingCentimos: number
      readonly percent: number
      /** Name of the modality whose reserve the submission may use, and which does not suffice; null if it may not. */
      readonly spentReserve: string | null
    }
  | {
      readonly rule: 'R-AMT-8'
      readonly who: string
      /** A submission's code or another contest's name. */
      readonly where: string
      /** The other award is in force, has a place in a waitlist, is one that this plan proposes, or is the very work's. */
      readonly standing: 'awarded' | 'waiting' | 'proposed' | 'work'
    }

export type Verdict = { readonly submissionId: string } & (
  | { readonly kind: 'fits' }
  | { readonly kind: 'fits-with-cuts'; readonly cuts: readonly Cut[] }
  | ({ readonly kind: 'blocked'; readonly article: string } & Obstacle)
)

export type Beside = {
  readonly decided: readonly Award[]
  readonly waiting: readonly Award[]
  readonly proposals: readonly Award[]
}

/**
 * The verdict on an award at its full request. `lowestFirst` holds it and all awards beside it, in the order in which
 * reductions prefer them.
 */
export function verdictOn(
  contest: Contest,
  submission: Submission,
  beside: Beside,
  lowestFirst: readonly Placed[],
): Verdict {
  const { id: submissionId } = submission
  const blocked = (obstacle: Obstacle): Verdict => ({
    submissionId,
    kind: 'blocked',
    article: citation(contest.bases, obstacle.rule).article,
    ...obstacle,
  })
  const own = ownObstacle(contest, submission, beside)
  if (own) return blocked(own)
  const budget = budgetOf(contest, lowestFirst)
  if (budget.free.leftCentimos >= 0) return { submissionId, kind: 'fits' }
  const cuts = leastCuts(-budget.free.leftCentimos, poolsOf(contest, lowestFirst))
  return cuts.ok
    ? { submissionId, kind: 'fits-with-cuts', cuts: cuts.value }
    : blocked(fundsObstacle(contest, submission, budget, cuts.error.missingCentimos))
}

/** What no reduction heals: a request above the maximum, a work that is out, or somebody's second award in the year. */
function ownObstacle(contest: Contest, submission: Submission, beside: Beside): Obstacle | null {
  const { requestedCentimos } = submission
  const maxCentimos = findModality(contest, submission.modalityId)?.maxRequestCentimos ?? 0
  if (requestedCentimos > maxCentimos) return { rule: 'R-AMT-2', requestedCentimos, maxCentimos }
  const excluding = excludedWork(contest, submission)
  if (excluding !== null) return { rule: 'R-AMT-8', who: submission.title, where: excluding, standing: 'work' }
  const standings = [
    ['awarded', beside.decided],
    ['waiting', beside.waiting],
    ['proposed', beside.proposals],
  ] as const
  for (const [standing, others] of standings) {
    const conflict = awardConflict(contest, submission, others)
    if (conflict) return { rule: 'R-AMT-8', who: conflict.who, where: conflict.where, standing }
  }
  return null
}

/** With all reserves spent the total itself is short (so it is in a pack without them); else only free money is. */
function fundsObstacle(contest: Contest, submission: Submission, budget: Budget, missingCentimos: number): Obstacle {
  const { totalCentimos } = budget
  const { maxReductionPercent: percent } = contest.bases.funds
  if (budget.reserves.every((pocket) => pocket.leftCentimos === 0))
    return { rule: 'R-AMT-4', missingCentimos, totalCentimos, percent }
  const reserve = isReserveEligible(contest.bases, submission)
    ? contest.bases.modalities.find(({ id, reserveCentimos }) => id === submission.modalityId && reserveCentimos > 0)
    : undefined
  return { rule: 'R-AMT-5', missingCentimos, percent, spentReserve: reserve?.name ?? null }
}

/** The awards by the reserve that they share; those that may use none share one of zero. */
function poolsOf({ bases }: Contest, lowestFirst: readonly Placed[]): readonly Pool[] {
  const reducibles = lowestFirst.map(({ submission, amountCentimos, isFixed = false }, rank) => {
    const { id, requestedCentimos } = submission
    const leastCentimos = leastAwardCentimos(requestedCentimos, bases.funds.maxReductionPercent)
    const roomCentimos = isFixed ? 0 : Math.max(0, amountCentimos - leastCentimos)
    const pocket = isReserveEligible(bases, submission) ? submission.modalityId : null
    return { submissionId: id, requestedCentimos, amountCentimos, roomCentimos, rank, pocket }
  })
  return [{ id: null, reserveCentimos: 0 }, ...bases.modalities].map(({ id, reserveCentimos }) => {
    const awards = reducibles.filter((award) => award.pocket === id)
    const wanted = awards.reduce((total, award) => total + award.amountCentimos, 0)
    return { fromFreeCentimos: Math.max(0, wanted - reserveCentimos), awards }
  })
}
