// What stays off the wall: all of a submission from which a member abstained (R-ABS-2). The wall cannot know who is in the
// room, and observers read it: so it shows nothing of such a submission, whoever has gone out. Runs in every process.
import type { Subject } from '../agreement/subjects/schema.ts'
import { submissionsOf } from '../agreement/subjects/submissions.ts'
import { type Agreement, abstainedFrom, agreementOf, type SessionState } from '../session/state.ts'

export const isReservedSubmission = (state: SessionState, submissionId: string): boolean =>
  abstainedFrom(state, submissionId).length > 0

/** An agreement that names such a submission, in its own words too, or that takes the effect of one. */
export function isReservedAgreement(state: SessionState, { subject }: Pick<Agreement, 'subject'>): boolean {
  if (submissionsOf(subject).some((submissionId) => isReservedSubmission(state, submissionId))) return true
  if (subject.kind === 'revocation') return isReservedAgreement(state, agreementOf(state, subject.agreementId))
  return subject.kind === 'other' && namesReserved(state, subject)
}

function namesReserved(state: SessionState, { text }: Extract<Subject, { kind: 'other' }>): boolean {
  const said = text.toLowerCase()
  return state.contest.submissions
    .filter(({ id }) => isReservedSubmission(state, id))
    .some(({ id, title, applicant }) => [id, title, applicant.name].some((name) => said.includes(name.toLowerCase())))
}
