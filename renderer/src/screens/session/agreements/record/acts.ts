// Which acts a closed agreement admits; the rules themselves say what is final. Runs in the renderer.
import { decideCorrection, decideTie, isDecidable } from '../../../../../../shared/domain/agreement/afterwards.ts'
import { checkFree } from '../../../../../../shared/domain/agreement/subjects/free.ts'
import { isFinal } from '../../../../../../shared/domain/agreement/subjects/revocation.ts'
import type { Subject, SubjectOf } from '../../../../../../shared/domain/agreement/subjects/schema.ts'
import { submissionsOf } from '../../../../../../shared/domain/agreement/subjects/submissions.ts'
import { effective } from '../../../../../../shared/domain/session/effects.ts'
import { type Agreement, isVoid, type SessionState, wasAdopted } from '../../../../../../shared/domain/session/state.ts'
import { canWrite } from '../proposal-kinds.ts'
import { TO_WRITE } from '../proposal-preview.ts'
import { meansOf } from './tie-preview.ts'

export type Acts = {
  readonly repeat: boolean
  readonly resolve: boolean
  readonly correct: boolean
  readonly revoke: boolean
}

export function actsOf(state: SessionState, agreement: Agreement): Acts {
  const isInForce = wasAdopted(agreement) && !isVoid(agreement)
  const means = isTied(state, agreement) ? meansOf(state, agreement).map(({ id }) => id) : []
  const resolve = means.length > 0
  // Among the means against a tie, voting again is one; where it is not, it is left when no other decides.
  const isOnlyLeft = !means.includes('revote') && !isDecidable(agreement, state)
  return {
    resolve,
    repeat: !isInForce && (!resolve || isOnlyLeft) && isRepeatable(state, agreement.subject),
    correct: isCorrectable(state, agreement),
    revoke: isInForce && !isFinal(agreement.subject),
  }
}

/** A revocation of all that the agreement still decides. */
export const revocationOf = (agreement: Agreement, reason: string): SubjectOf<'revocation'> => ({
  kind: 'revocation',
  agreementId: agreement.id,
  submissionIds: effective(agreement),
  reason,
})

/** While nothing else became of what it is about. */
const isRepeatable = (state: SessionState, subject: Subject): boolean =>
  canWrite(state, subject) && submissionsOf(subject).every((submissionId) => checkFree(submissionId, state).ok)

/** A tie that nothing resolved and no other vote replaced. */
function isTied(state: SessionState, { id: agreementId }: Agreement): boolean {
  const decided = decideTie({ type: 'ResolveTie', agreementId, means: 'equity', rivals: [] }, state)
  return decided.ok || decided.error.code !== 'tie-absent'
}

function isCorrectable(state: SessionState, agreement: Agreement): boolean {
  const [vote] = Object.values(agreement.votes)
  if (!vote) return false
  const command = { type: 'CorrectVote', agreementId: agreement.id, ...vote, why: TO_WRITE } as const
  const decided = decideCorrection(command, state)
  return decided.ok || decided.error.code !== 'vote-final'
}
