// Awards, waitlists and those not selected, as subjects of an agreement. Runs in every process.
import type { Refusal } from '../../../refusal.ts'
import { ok, type Result } from '../../../result.ts'
import { checkAmount, checkAward } from '../../award/award.ts'
import { awardConflict } from '../../award/uniqueness.ts'
import { findModality } from '../../contest/contest.ts'
import { opened, refused } from '../../session/guard.ts'
import { abstainedFrom, awardsOf, type SessionState } from '../../session/state.ts'
import { type Checked, checkFree, checkNotVoid, checkSingle } from './free.ts'
import type { SubjectOf, WaitlistEntry } from './schema.ts'

/** R-AMT-2…5, R-AMT-8. Refusals: those of checkFree, `modality-desierta`, those of checkAward. */
export function checkAwardSubject(subject: SubjectOf<'award'>, state: SessionState, ownId?: string): Checked {
  const gate = opened(state)
  if (!gate.ok) return gate
  const free = checkFree(subject.submissionId, state, ownId)
  if (!free.ok) return free
  const alive = checkNotVoid(subject.submissionId, state)
  return alive.ok ? checkAward(state.contest, free.value, subject, awardsOf(state)) : alive
}

/** All its submissions share their voters: who abstained from one cannot vote on the others in the same breath. */
export function checkNotSelected(subject: SubjectOf<'not-selected'>, state: SessionState, ownId?: string): Checked {
  const gate = opened(state)
  if (!gate.ok) return gate
  for (const submissionId of subject.submissionIds) {
    const free = checkFree(submissionId, state, ownId)
    if (!free.ok) return free
  }
  const absences = new Set(subject.submissionIds.map((submissionId) => abstainedFrom(state, submissionId).join()))
  if (absences.size > 1) return refused(state, 'R-ABS-2', 'mixed-abstentions')
  return subject.reason.trim() ? ok(null) : refused(state, 'R-ACT-1', 'reason-missing')
}

/**
 * One list for the contest or one per modality, as the pack says; its amounts are those of awards, but take no money.
 * Refusals: `waitlist-not-provided`, `waitlist-scope`, `already-agreed` (R-VOT-2), those of checkFree and of the amount,
 * `already-awarded-this-year` (R-AMT-8).
 */
export function checkWaitlist(subject: SubjectOf<'waitlist'>, state: SessionState, ownId?: string): Checked {
  const gate = opened(state)
  if (!gate.ok) return gate
  const { modalityId, entries } = subject
  const { scope } = state.contest.bases.waitlist
  if (scope === 'none') return refused(state, 'R-VOT-2', 'waitlist-not-provided')
  if ((modalityId === null) !== (scope === 'contest')) return refused(state, 'R-VOT-2', 'waitlist-scope', { scope })
  if (modalityId !== null && !findModality(state.contest, modalityId))
    return refused(state, 'R-VOT-2', 'modality-unknown', { modality: modalityId })
  const single = checkSingle(state, ownId, (other) => other.kind === 'waitlist' && other.modalityId === modalityId)
  if (!single.ok) return single
  for (const entry of entries) {
    const checked = checkAlternate(entry, modalityId, state, ownId)
    if (!checked.ok) return checked
  }
  return ok(null)
}

function checkAlternate(
  entry: WaitlistEntry,
  modalityId: string | null,
  state: SessionState,
  ownId?: string,
): Result<null, Refusal> {
  const free = checkFree(entry.submissionId, state, ownId)
  if (!free.ok) return free
  const submission = free.value
  if (modalityId !== null && submission.modalityId !== modalityId)
    return refused(state, 'R-VOT-2', 'waitlist-other-modality', { submission: submission.id })
  const alive = checkNotVoid(submission.id, state)
  if (!alive.ok) return alive
  const amount = checkAmount(state.contest, submission, entry)
  if (!amount.ok) return amount
  const conflict = awardConflict(state.contest, submission, awardsOf(state))
  return conflict
    ? refused(state, 'R-AMT-8', 'already-awarded-this-year', { submission: submission.id, ...conflict })
    : ok(null)
}
