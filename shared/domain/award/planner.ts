// The award planner: which awards of a ranking fit, what is left, and what stands in the way of the others.
// It proposes and never decides: only agreements award (R-VOT-2). Runs in every process.
import type { RulePack } from '../../bases/rule-pack.ts'
import { type Contest, submissionOf } from '../contest/contest.ts'
import { type Award, type Budget, budgetOf } from './budget.ts'
import { type Placed, type Verdict, verdictOn } from './verdict.ts'

export type PlanInput = {
  /**
   * Codes of the submissions still open to an award, best first. A decided one may stand among them: that only says how
   * late it comes for reductions; decided ones that do not are reduced after all others.
   */
  readonly order: readonly string[]
  /** Awards in force, each as R-AMT-2 and R-AMT-3 allow it; their order says nothing. */
  readonly decided: readonly Award[]
  /** Places in a waitlist: their money is nobody's, but who waits gets no other award meanwhile (R-AMT-8). */
  readonly waiting?: readonly Award[]
}

export type AwardPlan = {
  /** Awards at the full request that fit one after the other, best first. */
  readonly proposals: readonly Award[]
  readonly afterDecided: Budget
  readonly afterProposals: Budget
  /** One for each open submission of the order, in its order. */
  readonly verdicts: readonly Verdict[]
  /** The first submission whose request the money does not reach; null when it reaches all (R-AMT-4, R-AMT-5). */
  readonly moneyLine: string | null
}

/**
 * Walks the order and proposes each submission at its full request if that fits beside the decided awards and the
 * proposals before it. Of each other one it says the least reductions that would make room, of its own award and of
 * those beside it (R-AMT-3: least in total, then in number, then of the lowest places, its own first), or the rule in
 * the way. Neither changes the proposal. All amounts are integer céntimos.
 *
 * A code that the contest does not have, and a pack whose reserves do not sum up (`readRulePack` refuses it), are bugs.
 */
export function planAwards(contest: Contest, { order, decided, waiting = [] }: PlanInput): AwardPlan {
  mustSumUp(contest.bases)
  const queue = waiting.toSorted(byCode)
  const inForce = decided
    .map((award) => ({ ...award, submission: submissionOf(contest, award.submissionId) }))
    .toSorted(byCode)
  const closed = new Set(inForce.map((award) => award.submissionId))
  const lowerFirst = lowerPlaceFirst(order)
  const proposals: Placed[] = []
  const verdicts: Verdict[] = []
  for (const submissionId of order) {
    if (closed.has(submissionId)) continue
    const submission = submissionOf(contest, submissionId)
    const own = { submissionId, amountCentimos: submission.requestedCentimos, submission }
    const lowestFirst = [own, ...[...inForce, ...proposals].toSorted(lowerFirst)]
    const verdict = verdictOn(contest, submission, { decided: inForce, waiting: queue, proposals }, lowestFirst)
    verdicts.push(verdict)
    if (verdict.kind === 'fits') proposals.push(own)
  }
  return {
    proposals: proposals.map(({ submissionId, amountCentimos }) => ({ submissionId, amountCentimos })),
    afterDecided: budgetOf(contest, inForce),
    afterProposals: budgetOf(contest, [...inForce, ...proposals]),
    verdicts,
    moneyLine: verdicts.find(lacksMoney)?.submissionId ?? null,
  }
}

/** R-AMT-5 implies R-AMT-4 only where the reserves of the modalities are the whole reserve: nothing here asks twice. */
function mustSumUp({ funds, modalities }: RulePack) {
  const reserves = modalities.reduce((total, modality) => total + modality.reserveCentimos, 0)
  if (reserves !== funds.reserveCentimos) throw new Error(`reserves sum to ${reserves}, not ${funds.reserveCentimos}`)
}

const byCode = (a: Award, b: Award) => (a.submissionId < b.submissionId ? -1 : 1)

/** The later in the order first; those outside of it last, the later code first. */
function lowerPlaceFirst(order: readonly string[]) {
  const places = new Map(order.map((submissionId, place) => [submissionId, place]))
  const placeOf = (award: Award) => places.get(award.submissionId) ?? -1
  return (a: Award, b: Award) => placeOf(b) - placeOf(a) || byCode(b, a)
}

const lacksMoney = (verdict: Verdict) =>
  verdict.kind === 'fits-with-cuts' ||
  (verdict.kind === 'blocked' && (verdict.rule === 'R-AMT-4' || verdict.rule === 'R-AMT-5'))
