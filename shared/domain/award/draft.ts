// Awards that are only thought of, beside those in force: what each takes from which pocket, every rule that stands against
// it, and what would make room for one more (R-AMT-2…5, R-AMT-8). It corrects nothing. Runs in every process.
import type { Refusal } from '../../refusal.ts'
import { type Contest, submissionOf } from '../contest/contest.ts'
import { amountProblems, fundsProblems } from './award.ts'
import { type Award, type Budget, budgetOf, isReserveEligible } from './budget.ts'
import { type Placed, type Verdict, verdictOn } from './verdict.ts'

/** What one award takes, when those before it have taken theirs. */
export type Draw = Award & { readonly fromReserveCentimos: number; readonly fromFreeCentimos: number }

/**
 * Each award in its order: who may, fills the own reserve first and goes on with free money (R-AMT-5). The sums are those of
 * budgetOf whatever the order; only who is said to have filled the reserve follows from it.
 */
export function drawsOf(contest: Contest, awards: readonly Award[]): readonly Draw[] {
  const left = new Map(contest.bases.modalities.map(({ id, reserveCentimos }) => [id, reserveCentimos]))
  return awards.map(({ submissionId, amountCentimos }) => {
    const submission = submissionOf(contest, submissionId)
    const { modalityId } = submission
    const reserve = isReserveEligible(contest.bases, submission) ? (left.get(modalityId) ?? 0) : 0
    const fromReserveCentimos = Math.min(reserve, amountCentimos)
    left.set(modalityId, (left.get(modalityId) ?? 0) - fromReserveCentimos)
    return { submissionId, amountCentimos, fromReserveCentimos, fromFreeCentimos: amountCentimos - fromReserveCentimos }
  })
}

export type DraftLine = Draw & { readonly problems: readonly Refusal[] }

export type JudgedDraft = {
  /** In the order of the draft; free money is missing for the line with which it runs out, and for those
   * after it that take of it. */
  readonly lines: readonly DraftLine[]
  readonly before: Budget
  readonly after: Budget
}

/**
 * A draft beside the awards that count already. `drafted` is best first, none of it among `counted`. A missing reason of a
 * reduction is not told here: it is asked for when the award is proposed.
 */
export function judgeDraft(contest: Contest, counted: readonly Award[], drafted: readonly Award[]): JudgedDraft {
  const before = budgetOf(contest, counted)
  const draws = drawsOf(contest, [...counted, ...drafted]).slice(counted.length)
  let total = before.leftCentimos
  let free = before.free.leftCentimos
  const lines = draws.map((draw) => {
    total -= draw.amountCentimos
    free -= draw.fromFreeCentimos
    const budget = { ...before, leftCentimos: total, free: { ...before.free, leftCentimos: free } }
    // Reserved money is always there for whom it is kept: only free money can be short.
    const funds = draw.fromFreeCentimos > 0 ? fundsProblems(contest, draw.submissionId, budget) : []
    return { ...draw, problems: [...ownProblems(contest, draw), ...funds] }
  })
  return { lines, before, after: budgetOf(contest, [...counted, ...drafted]) }
}

const ownProblems = (contest: Contest, { submissionId, amountCentimos }: Award) =>
  amountProblems(contest, submissionOf(contest, submissionId), {
    submissionId,
    amountCentimos,
    reductionReason: REASON_TO_COME,
  })

const REASON_TO_COME = '…'

/** `drafted` may be reduced, `counted` may not; `waiting` are places in a waitlist (R-AMT-8). */
export type DraftBeside = {
  readonly counted: readonly Award[]
  readonly drafted: readonly Award[]
  readonly waiting: readonly Award[]
}

/**
 * What would make room in a draft for one more submission, at its full request: the least reductions of it and of the
 * draft, the lowest places first, or the rule in the way. `drafted` is best first.
 */
export function roomInDraft(contest: Contest, submissionId: string, beside: DraftBeside): Verdict {
  const submission = submissionOf(contest, submissionId)
  const placed = (award: Award): Placed => ({ ...award, submission: submissionOf(contest, award.submissionId) })
  const own = { submissionId, amountCentimos: submission.requestedCentimos, submission }
  const lowestFirst = [
    own,
    ...beside.drafted.map(placed).toReversed(),
    ...beside.counted.map((award) => ({ ...placed(award), isFixed: true })),
  ]
  const { counted: decided, waiting, drafted: proposals } = beside
  return verdictOn(contest, submission, { decided, waiting, proposals }, lowestFirst)
}

/**
 * The least reduction, the same per mille for each, with which the draft fits the money; null when none that the Bases allow
 * suffices. 0 when it fits as it was requested (R-AMT-3…5).
 */
export function evenReduction(contest: Contest, counted: readonly Award[], submissionIds: readonly string[]) {
  const most = contest.bases.funds.maxReductionPercent * 10
  const fits = (perMille: number) => {
    const awards = evenlyReduced(contest, submissionIds, perMille)
    const { leftCentimos, free } = budgetOf(contest, [...counted, ...awards])
    return leftCentimos >= 0 && free.leftCentimos >= 0
  }
  if (!fits(most)) return null
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Each at its request less `perMille`, up to the céntimo, so never below what R-AMT-3 allows. */
export const evenlyReduced = (contest: Contest, submissionIds: readonly string[], perMille: number): readonly Award[] =>
  submissionIds.map((submissionId) => ({
    submissionId,
    amountCentimos: reducedBy(submissionOf(contest, submissionId).requestedCentimos, perMille),
  }))

/** A request less `perMille`, rounded up to the céntimo. */
export const reducedBy = (requestedCentimos: number, perMille: number): number =>
  Number((BigInt(requestedCentimos) * BigInt(1000 - perMille) + 999n) / 1000n)

/** How much of a request is kept, per mille: to the nearest, so the amount itself is told apart. */
export const keptPerMille = (requestedCentimos: number, amountCentimos: number): number =>
  Number((2000n * BigInt(amountCentimos) + BigInt(requestedCentimos)) / (2n * BigInt(requestedCentimos)))
