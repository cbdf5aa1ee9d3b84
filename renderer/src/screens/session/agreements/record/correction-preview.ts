// A corrected vote before it is recorded: the outcome it makes, and what stands in its way (R-VOT-2). Runs in the
// renderer.
import { decideCorrection } from '../../../../../../shared/domain/agreement/afterwards.ts'
import { isAdopted, type VotedOutcome } from '../../../../../../shared/domain/agreement/outcome.ts'
import type { Vote } from '../../../../../../shared/domain/session/data.ts'
import type { Agreement, SessionState } from '../../../../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../../../../shared/refusal.ts'
import { TO_WRITE } from '../proposal-preview.ts'
import { silentAfter, withReasons } from './silent.ts'

export type CorrectionPreview = {
  readonly outcome: VotedOutcome | null
  readonly refusal: Refusal | null
  /** The corrected vote is left in the minority and has no reason (R-JUR-4). */
  readonly needsReason: boolean
  /** Others who are. */
  readonly silent: readonly string[]
}

export function previewCorrection(state: SessionState, agreement: Agreement, vote: Vote): CorrectionPreview {
  const likely = { ...vote, reason: vote.reason.trim() || TO_WRITE }
  const command = { type: 'CorrectVote', agreementId: agreement.id, ...likely, why: TO_WRITE } as const
  const decided = decideCorrection(command, withReasons(state, agreement.id))
  if (!decided.ok) return { outcome: null, refusal: decided.error, needsReason: false, silent: [] }
  if (decided.value.type !== 'VoteCorrected') throw new Error('a correction is recorded as VoteCorrected')
  const { outcome } = decided.value
  const silent =
    outcome === 'tie' ? [] : silentAfter({ ...agreement.votes, [vote.jurorId]: vote }, isAdopted({ kind: outcome }))
  return {
    outcome,
    refusal: null,
    needsReason: silent.includes(vote.jurorId),
    silent: silent.filter((jurorId) => jurorId !== vote.jurorId),
  }
}
