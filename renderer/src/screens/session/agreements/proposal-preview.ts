// What the rules would say to an agreement before it is proposed, and who would vote and preside. Runs in the renderer.
import { decideProposal } from '../../../../../shared/domain/agreement/proposal.ts'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { submissionsOf } from '../../../../../shared/domain/agreement/subjects/submissions.ts'
import { eligibleFor, type SessionState } from '../../../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../../../shared/refusal.ts'

export type ProposalPreview = {
  /** Why it cannot be proposed now; null when it can. */
  readonly refusal: Refusal | null
  readonly eligible: readonly string[]
}

/** Names no agreement: previews decide like the rules without leaving a trace. */
const PREVIEW_ID = 'vista-previa'

/** In place of what is still to be written: the field itself asks for it. */
export const TO_WRITE = '…'

/** Whoever presides is asked for by a field of its own, so any voter stands for that member here. */
export function previewProposal(state: SessionState, subject: Subject): ProposalPreview {
  const eligible = eligibleFor(state, submissionsOf(subject))
  const presidedBy = eligible[0] ?? null
  const decision = decideProposal({ type: 'ProposeAgreement', agreementId: PREVIEW_ID, subject, presidedBy }, state)
  return { refusal: decision.ok ? null : decision.error, eligible }
}

/** R-ABS-2: the president is not among the voters, so another of them presides the item. */
export const needsPresiding = ({ election }: SessionState, eligible: readonly string[]): boolean =>
  election !== null && !eligible.includes(election.presidentId)
