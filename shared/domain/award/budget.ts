// The money of the contest in its pockets: total, free money and a reserve per modality (R-AMT-4, R-AMT-5).
// All amounts are integer céntimos. Runs in every process.
import type { RulePack } from '../../bases/rule-pack.ts'
import type { Contest, Submission } from '../contest/contest.ts'

export type Award = { readonly submissionId: string; readonly amountCentimos: number }

export type ReservePocket = {
  readonly modalityId: string
  readonly reserveCentimos: number
  readonly usedCentimos: number
  readonly leftCentimos: number
}

export type Budget = {
  readonly totalCentimos: number
  readonly awardedCentimos: number
  readonly leftCentimos: number
  readonly free: { readonly capacityCentimos: number; readonly usedCentimos: number; readonly leftCentimos: number }
  readonly reserves: readonly ReservePocket[]
}

/** R-AMT-5, R-AMT-6: applied to the reserve and not from an excluded region. */
export const isReserveEligible = (bases: RulePack, submission: Submission) =>
  submission.appliesToReserve && !bases.funds.reserveExcludedRegions.includes(submission.applicant.region)

/**
 * What the awards take from each pocket. Eligible applicants fill their modality's reserve first and overflow into
 * free money; all others take free money. `left` may be negative: the caller decides what to refuse.
 */
export function budgetOf(contest: Contest, awards: readonly Award[]): Budget {
  const { funds, modalities } = contest.bases
  const byId = new Map(contest.submissions.map((submission) => [submission.id, submission]))
  const sum = (keep: (submission: Submission) => boolean) =>
    awards.reduce((total, award) => {
      const submission = byId.get(award.submissionId)
      return submission && keep(submission) ? total + award.amountCentimos : total
    }, 0)
  const eligible = (submission: Submission) => isReserveEligible(contest.bases, submission)
  const pockets = modalities.map((modality) => {
    const wanted = sum((submission) => submission.modalityId === modality.id && eligible(submission))
    const usedCentimos = Math.min(wanted, modality.reserveCentimos)
    const { reserveCentimos } = modality
    return {
      overflowCentimos: wanted - usedCentimos,
      pocket: { modalityId: modality.id, reserveCentimos, usedCentimos, leftCentimos: reserveCentimos - usedCentimos },
    }
  })
  const overflow = pockets.reduce((total, { overflowCentimos }) => total + overflowCentimos, 0)
  const usedCentimos = sum((submission) => !eligible(submission)) + overflow
  const capacityCentimos = funds.totalCentimos - funds.reserveCentimos
  const awardedCentimos = sum(() => true)
  return {
    totalCentimos: funds.totalCentimos,
    awardedCentimos,
    leftCentimos: funds.totalCentimos - awardedCentimos,
    free: { capacityCentimos, usedCentimos, leftCentimos: capacityCentimos - usedCentimos },
    reserves: pockets.map(({ pocket }) => pocket),
  }
}
