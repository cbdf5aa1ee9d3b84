// How what happens meanwhile takes effect from agreements: an abstention, a departure, a submission that leaves, a
// supplement, a revocation. The vote stays in the record; its effect does not. Runs in every process.
import { submissionsOf } from '../agreement/subjects/submissions.ts'
import type { Contest } from '../contest/contest.ts'
import { type Agreement, covers, isLifted, isVoid, type Loss, type LossCause } from './state.ts'

/** `isApart`: something else than a desierto decided of the submission then, or nothing did. */
type Meanwhile = { readonly at: string; readonly cause: LossCause; readonly isApart?: boolean }

/** An open vote ends without an outcome. A closed one stays as it is. */
export const lapse = (agreement: Agreement, why: Meanwhile): Agreement =>
  agreement.closed ? agreement : { ...annul(agreement, why), closed: { at: why.at, outcome: 'lapsed' } }

/** The agreement decides nothing any more. */
export const annul = (agreement: Agreement, { at, cause }: Meanwhile): Agreement => ({
  ...agreement,
  losses: [...agreement.losses, { at, cause, submissionId: null }],
})

/**
 * The agreement decides nothing of this submission any more. What is left of a list stays in force; an open vote
 * lapses, for its voters voted on more than is left.
 */
export function withoutSubmission(agreement: Agreement, submissionId: string, contest: Contest, why: Meanwhile) {
  if (!concerns(agreement, submissionId, contest)) return agreement
  if (!agreement.closed) return lapse(agreement, why)
  const loss: Loss = { at: why.at, cause: why.cause, submissionId }
  const lifted = { ...agreement, losses: [...agreement.losses, loss] }
  return canShrink(lifted, why) ? lifted : annul(agreement, why)
}

/** Whether the agreement has to do with the submission, and still has effect on it. */
export function concerns(agreement: Agreement, submissionId: string, contest: Contest): boolean {
  const { subject, closed } = agreement
  if (isVoid(agreement) || isLifted(agreement, submissionId)) return false
  if (subject.kind === 'desierto') return covers(subject, contest, submissionId)
  // What a revocation took away does not come back.
  if (subject.kind === 'revocation' && closed) return false
  return submissionsOf(subject).includes(submissionId)
}

/** The submissions that an agreement names and still has effect on. */
export const effective = (agreement: Agreement): string[] =>
  submissionsOf(agreement.subject).filter((submissionId) => !isLifted(agreement, submissionId))

/**
 * A list loses one of its submissions while others are left. A desierto stands when one leaves the contest or comes
 * late. When a voter abstains from a submission, it falls if that is one that it decided, for the vote was on all of
 * them in one; one that was decided apart was no part of that vote.
 */
const canShrink = (lifted: Agreement, { cause, isApart = false }: Meanwhile) =>
  lifted.subject.kind === 'desierto'
    ? cause !== 'abstention' || isApart
    : (lifted.subject.kind === 'not-selected' || lifted.subject.kind === 'waitlist') && effective(lifted).length > 0
