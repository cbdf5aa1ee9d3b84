// What an award must respect: maximum, reduction, funds, reserve, one award per person (R-AMT-2…5, R-AMT-8).
// Runs in every process.
import { citation, type RuleId } from '../../bases/rule-pack.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'
import type { RefusalCode } from '../../text/refusals.ts'
import type { Facts } from '../../text/sentence.ts'
import { type Contest, findModality, type Submission } from '../contest/contest.ts'
import { type Award, budgetOf } from './budget.ts'
import { awardConflict, excludedWork } from './uniqueness.ts'

export type ProposedAward = Award & { readonly reductionReason: string | null }

/** The least that may be awarded for a request: awarded × 100 ≥ requested × (100 − reduction) at the céntimo (R-AMT-3). */
export const leastAwardCentimos = (requestedCentimos: number, maxReductionPercent: number) =>
  Number((BigInt(requestedCentimos) * BigInt(100 - maxReductionPercent) + 99n) / 100n)

/**
 * R-AMT-2…5, R-AMT-8: an award beside those already adopted. `adopted` must not hold the same submission. Refusals:
 * those of checkAmount and checkUnique, `funds-exceeded`, `reserve-invaded`.
 */
export function checkAward(
  contest: Contest,
  submission: Submission,
  award: ProposedAward,
  adopted: readonly Award[],
): Result<null, Refusal> {
  const amount = checkAmount(contest, submission, award)
  if (!amount.ok) return amount
  const unique = checkUnique(contest, submission, adopted)
  return unique.ok ? checkFunds(contest, submission, [...adopted, award]) : unique
}

/** R-AMT-8: one award a year, and none for a work that the pack puts out. Both refusals name where it was awarded. */
export function checkUnique(
  contest: Contest,
  submission: Submission,
  adopted: readonly Award[],
): Result<null, Refusal> {
  const rule = citation(contest.bases, 'R-AMT-8')
  const where = excludedWork(contest, submission)
  if (where !== null) return refuse('work-already-awarded', { submission: submission.id, where }, rule)
  const conflict = awardConflict(contest, submission, adopted)
  return conflict ? refuse('already-awarded-this-year', { submission: submission.id, ...conflict }, rule) : ok(null)
}

/**
 * R-AMT-1…3: an amount for a request, by itself. Refusals: `award-not-an-amount`, `award-above-maximum`,
 * `award-above-request`, `reduction-too-deep`, `reduction-without-reason`.
 */
export function checkAmount(
  contest: Contest,
  submission: Submission,
  { amountCentimos, reductionReason }: ProposedAward,
): Result<null, Refusal> {
  const { bases } = contest
  const no = (rule: RuleId, code: RefusalCode, facts: Facts = {}) =>
    refuse(code, { submission: submission.id, ...facts }, citation(bases, rule))
  const { requestedCentimos, modalityId } = submission
  const maxCentimos = findModality(contest, modalityId)?.maxRequestCentimos ?? 0
  const percent = bases.funds.maxReductionPercent
  const leastCentimos = leastAwardCentimos(requestedCentimos, percent)

  if (!Number.isSafeInteger(amountCentimos) || amountCentimos <= 0) return no('R-AMT-1', 'award-not-an-amount')
  if (amountCentimos > maxCentimos) return no('R-AMT-2', 'award-above-maximum', { amountCentimos, maxCentimos })
  if (amountCentimos > requestedCentimos)
    return no('R-AMT-2', 'award-above-request', { amountCentimos, requestedCentimos })
  if (amountCentimos < leastCentimos)
    return no('R-AMT-3', 'reduction-too-deep', { amountCentimos, leastCentimos, percent })
  if (amountCentimos < requestedCentimos && !reductionReason?.trim()) return no('R-AMT-3', 'reduction-without-reason')
  return ok(null)
}

/** R-AMT-4 and R-AMT-5 over all awards together. */
function checkFunds(contest: Contest, submission: Submission, awards: readonly Award[]): Result<null, Refusal> {
  const budget = budgetOf(contest, awards)
  if (budget.leftCentimos < 0)
    return refuse(
      'funds-exceeded',
      { submission: submission.id, missingCentimos: -budget.leftCentimos, totalCentimos: budget.totalCentimos },
      citation(contest.bases, 'R-AMT-4'),
    )
  if (budget.free.leftCentimos < 0)
    return refuse(
      'reserve-invaded',
      {
        submission: submission.id,
        missingCentimos: -budget.free.leftCentimos,
        freeCentimos: budget.free.capacityCentimos,
      },
      citation(contest.bases, 'R-AMT-5'),
    )
  return ok(null)
}
