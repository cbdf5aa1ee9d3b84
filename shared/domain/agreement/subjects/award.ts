// Awards, waitlists and those not selected, as subjects of an agreement. Runs in every process.
import { ok } from '../../../result.ts'
import { checkAmount, checkAward, checkUnique } from '../../award/award.ts'
import type { Award } from '../../award/budget.ts'
import { awardConflict } from '../../award/uniqueness.ts'
import { findModality, type Submission } from '../../contest/contest.ts'
import { refused } from '../../session/guard.ts'
import { awardsOf, eligibleFor, type SessionState, waitingOf } from '../../session/state.ts'
import { type Checked, checkAllFree, checkFree, checkNotVoid, checkSingle } from './free.ts'
import type { SubjectOf, WaitlistEntry } from './schema.ts'

/** R-AMT-2…5, R-AMT-8. Refusals: those of checkFree, `modality-desierta`, those of checkAward and checkNobodyWaits. */
export function checkAwardSubject(subject: SubjectOf<'award'>, state: SessionState, ownId?: string): Checked {
  const free = checkFree(subject.submissionId, state, ownId)
  if (!free.ok) return free
  const alive = checkNotVoid(subject.submissionId, state)
  if (!alive.ok) return alive
  const sound = checkAward(state.contest, free.value, subject, awardsOf(state))
  return sound.ok ? checkNobodyWaits(free.value, state) : sound
}

/**
 * Whether a submission could get an award at all, whatever the amount, also beside awards that are only thought of. Refusals:
 * those of checkFree, `modality-desierta`, those of checkUnique and checkNobodyWaits.
 */
export function checkAwardable(submissionId: string, state: SessionState, drafted: readonly Award[]): Checked {
  const free = checkFree(submissionId, state)
  if (!free.ok) return free
  const alive = checkNotVoid(submissionId, state)
  if (!alive.ok) return alive
  const unique = checkUnique(state.contest, free.value, [...awardsOf(state), ...drafted])
  return unique.ok ? checkNobodyWaits(free.value, state) : unique
}

/**
 * R-AMT-8: an alternate who could never be awarded any more holds up the list, so its place is taken back first, by an
 * agreement of its own. Refusal: `waits-already`, which names the place.
 */
function checkNobodyWaits(submission: Submission, state: SessionState): Checked {
  const waiting = waitingOf(state)
  const conflict = awardConflict(state.contest, submission, waiting)
  const place = waiting.find(({ submissionId }) => submissionId === conflict?.where)
  return conflict && place
    ? refused(state, 'R-AMT-8', 'waits-already', {
        submission: submission.id,
        ...conflict,
        number: place.agreementNumber,
      })
    : ok(null)
}

/** All its submissions share their voters: who abstained from one cannot vote on the others in the same breath. */
export function checkNotSelected(subject: SubjectOf<'not-selected'>, state: SessionState, ownId?: string): Checked {
  const { submissionIds, reason } = subject
  const free = checkAllFree(submissionIds, state, ownId)
  if (!free.ok) return free
  const electorates = new Set(submissionIds.map((submissionId) => eligibleFor(state, [submissionId]).join()))
  if (electorates.size > 1) return refused(state, 'R-ABS-2', 'mixed-abstentions')
  return reason.trim() ? ok(null) : refused(state, 'R-ACT-1', 'reason-missing')
}

/**
 * One list for the contest or one per modality, as the pack says; its amounts are those of awards, but take no money.
 * Refusals: `waitlist-not-provided`, `waitlist-scope`, `modality-unknown`, `already-agreed` (R-VOT-2), and for each
 * place those of checkFree, `waitlist-other-modality`, `modality-desierta`, those of checkAmount and checkUnique.
 */
export function checkWaitlist(subject: SubjectOf<'waitlist'>, state: SessionState, ownId?: string): Checked {
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

function checkAlternate(entry: WaitlistEntry, modalityId: string | null, state: SessionState, ownId?: string): Checked {
  const free = checkFree(entry.submissionId, state, ownId)
  if (!free.ok) return free
  const submission = free.value
  if (modalityId !== null && submission.modalityId !== modalityId)
    return refused(state, 'R-VOT-2', 'waitlist-other-modality', { submission: submission.id })
  const alive = checkNotVoid(submission.id, state)
  if (!alive.ok) return alive
  const amount = checkAmount(state.contest, submission, entry)
  return amount.ok ? checkUnique(state.contest, submission, awardsOf(state)) : amount
}
