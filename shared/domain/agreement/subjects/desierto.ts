// The contest, a modality or a reserve declared void, as subjects of an agreement. Runs in every process.
import { ok } from '../../../result.ts'
import { budgetOf } from '../../award/budget.ts'
import { findModality } from '../../contest/contest.ts'
import { refused } from '../../session/guard.ts'
import {
  awardsOf,
  covers,
  eligibleFor,
  fateOf,
  openAgreements,
  remaining,
  type SessionState,
} from '../../session/state.ts'
import { type Checked, checkAllFree, checkSingle } from './free.ts'
import type { SubjectOf } from './schema.ts'

/**
 * It decides what is still undecided there, with everybody's vote: so a submission from which somebody abstained is voted
 * apart before it (R-ABS-2), and none may be under another vote. Refusals: `modality-unknown`, `already-agreed`,
 * `desierto-with-awards`, `desierto-with-waitlist` (R-VOT-2), those of checkFree, `mixed-abstentions`,
 * `reason-missing`.
 */
export function checkDesierto(subject: SubjectOf<'desierto'>, state: SessionState, ownId?: string): Checked {
  const { modalityId } = subject
  if (modalityId !== null && !findModality(state.contest, modalityId))
    return refused(state, 'R-VOT-2', 'modality-unknown', { modality: modalityId })
  const single = checkSingle(
    state,
    ownId,
    (other) => other.kind === 'desierto' && reaches(other.modalityId, modalityId),
  )
  if (!single.ok) return single
  const covered = remaining(state).filter(({ id }) => covers(subject, state.contest, id))
  const awarded = covered.find(({ id }) => fateOf(state, id) === 'awarded')
  if (awarded) return refused(state, 'R-VOT-2', 'desierto-with-awards', { submission: awarded.id })
  const waiting = covered.find(({ id }) => fateOf(state, id) === 'waitlisted')
  if (waiting) return refused(state, 'R-VOT-2', 'desierto-with-waitlist', { submission: waiting.id })
  const left = covered.map(({ id }) => id).filter((id) => fateOf(state, id) === 'undecided')
  const free = checkAllFree(left, state, ownId)
  if (!free.ok) return free
  if (eligibleFor(state, left).length < state.members.length) return refused(state, 'R-ABS-2', 'mixed-abstentions')
  return subject.reason.trim() ? ok(null) : refused(state, 'R-VOT-2', 'reason-missing')
}

/** A desierto of the whole contest reaches every modality, and any desierto reaches its own. */
const reaches = (other: string | null, own: string | null) => other === null || other === own

/**
 * R-AMT-7: the figure must be what the awards leave of the reserve, at the céntimo. Refusals: `modality-unknown`,
 * `reserve-assigned` (nothing is left, or the modality has no reserve), `reserve-left-differs`, `already-agreed`,
 * `agreement-under-way` (an award under vote could take of it), `reason-missing`.
 */
export function checkDesiertoReserve(
  subject: SubjectOf<'desierto-reserve'>,
  state: SessionState,
  ownId?: string,
): Checked {
  const { modalityId, leftCentimos } = subject
  const modality = findModality(state.contest, modalityId)
  if (!modality) return refused(state, 'R-VOT-2', 'modality-unknown', { modality: modalityId })
  const single = checkSingle(
    state,
    ownId,
    (other) => other.kind === 'desierto-reserve' && other.modalityId === modalityId,
  )
  if (!single.ok) return single
  const left = reserveLeft(state, modalityId)
  if (left === 0) return refused(state, 'R-AMT-7', 'reserve-assigned', { modality: modality.name })
  if (left !== leftCentimos)
    return refused(state, 'R-AMT-7', 'reserve-left-differs', { modality: modality.name, leftCentimos: left })
  const other = openAgreements(state, ownId).find(({ subject: { kind } }) => kind === 'award')
  if (other) return refused(state, 'R-AMT-7', 'agreement-under-way', { number: other.number })
  return subject.reason.trim() ? ok(null) : refused(state, 'R-AMT-7', 'reason-missing')
}

/** Céntimos of a modality's reserve that the awards in force leave (R-AMT-5). */
export const reserveLeft = (state: SessionState, modalityId: string): number =>
  budgetOf(state.contest, awardsOf(state))
    .reserves.filter((pocket) => pocket.modalityId === modalityId)
    .reduce((sum, { leftCentimos }) => sum + leftCentimos, 0)
