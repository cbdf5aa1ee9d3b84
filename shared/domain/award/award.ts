// What an award must respect: maximum, reduction, funds, reserve, one award per person (R-AMT-2…5, R-AMT-8).
// Runs in every process.
import { citation, type RuleId } from '../../bases/rule-pack.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { RefusalCode } from '../../text/refusals.ts'
import type { Facts } from '../../text/sentence.ts'
import { type Contest, findModality, type Submission } from '../contest/contest.ts'
import { type Award, type Budget, budgetOf } from './budget.ts'
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
export function checkAmount(contest: Contest, submission: Submission, award: ProposedAward): Result<null, Refusal> {
  const [problem] = amountProblems(contest, submission, award)
  return problem ? fail(problem) : ok(null)
}

/** All that stands against an amount, each with its rule; what checkAmount refuses is the first. */
export function amountProblems(
  contest: Contest,
  submission: Submission,
  { amountCentimos, reductionReason }: ProposedAward,
): readonly Refusal[] {
  const { bases } = contest
  const no = (rule: RuleId, code: RefusalCode, facts: Facts = {}) =>
    refuse(code, { submission: submission.id, ...facts }, citation(bases, rule)).error
  const { requestedCentimos, modalityId } = submission
  const maxCentimos = findModality(contest, modalityId)?.maxRequestCentimos ?? 0
  const percent = bases.funds.maxReductionPercent
  const leastCentimos = leastAwardCentimos(requestedCentimos, percent)

  if (!Number.isSafeInteger(amountCentimos) || amountCentimos <= 0) return [no('R-AMT-1', 'award-not-an-amount')]
  const problems: Refusal[] = []
  if (amountCentimos > maxCentimos) problems.push(no('R-AMT-2', 'award-above-maximum', { amountCentimos, maxCentimos }))
  if (amountCentimos > requestedCentimos)
    problems.push(no('R-AMT-2', 'award-above-request', { amountCentimos, requestedCentimos }))
  if (amountCentimos < leastCentimos)
    problems.push(no('R-AMT-3', 'reduction-too-deep', { amountCentimos, leastCentimos, percent }))
  else if (amountCentimos < requestedCentimos && !reductionReason?.trim())
    problems.push(no('R-AMT-3', 'reduction-without-reason'))
  return problems
}

/** R-AMT-4 and R-AMT-5 over all awards together. */
function checkFunds(contest: Contest, submission: Submission, awards: readonly Award[]): Result<null, Refusal> {
  const [problem] = fundsProblems(contest, submission.id, budgetOf(contest, awards))
  return problem ? fail(problem) : ok(null)
}

/** What is missing in the total and in the free money, told of the award that it is missing for. */
export function fundsProblems(contest: Contest, submission: string, budget: Shortage): readonly Refusal[] {
  const { leftCentimos, totalCentimos, free } = budget
  const problems: Refusal[] = []
  if (leftCentimos < 0) {
    const facts = { submission, missingCentimos: -leftCentimos, totalCentimos }
    problems.push(refuse('funds-exceeded', facts, citation(contest.bases, 'R-AMT-4')).error)
  }
  if (free.leftCentimos < 0) {
    const facts = { submission, missingCentimos: -free.leftCentimos, freeCentimos: free.capacityCentimos }
    problems.push(refuse('reserve-invaded', facts, citation(contest.bases, 'R-AMT-5')).error)
  }
  return problems
}

type Shortage = Pick<Budget, 'leftCentimos' | 'totalCentimos' | 'free'>
