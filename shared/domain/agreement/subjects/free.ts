// What every subject about a submission asks first: whether it can be decided now (R-VOT-2). Runs in every process.
import type { Refusal } from '../../../refusal.ts'
import { ok, type Result } from '../../../result.ts'
import { findSubmission, type Submission } from '../../contest/contest.ts'
import { refused } from '../../session/guard.ts'
import {
  adopted,
  covers,
  fateOf,
  inForce,
  openAgreements,
  type SessionState,
  unevaluated,
} from '../../session/state.ts'
import type { Subject } from './schema.ts'
import { submissionsOf } from './submissions.ts'

export type Checked = Result<null, Refusal>

/** A submission of the contest that has not left it. Refusals: `submission-unknown`, `submission-removed` (R-AMT-9). */
export function checkPresent(submissionId: string, state: SessionState): Result<Submission, Refusal> {
  const submission = findSubmission(state.contest, submissionId)
  if (!submission) return refused(state, 'R-VOT-2', 'submission-unknown', { submission: submissionId })
  return state.removals.some((removal) => removal.submissionId === submissionId)
    ? refused(state, 'R-AMT-9', 'submission-removed', { submission: submissionId })
    : ok(submission)
}

/**
 * A submission can be decided when it is in the contest and was evaluated, has no decision yet and no other vote is
 * under way about it. Refusals: those of checkPresent, `submission-not-evaluated` (R-SCO-3), `submission-decided`,
 * `submission-under-vote` (R-VOT-2).
 */
export function checkFree(submissionId: string, state: SessionState, ownId?: string): Result<Submission, Refusal> {
  const present = checkPresent(submissionId, state)
  if (!present.ok) return present
  const facts = { submission: submissionId }
  if (unevaluated(state).some(({ id }) => id === submissionId))
    return refused(state, 'R-SCO-3', 'submission-not-evaluated', facts)
  if (fateOf(state, submissionId) !== 'undecided') return refused(state, 'R-VOT-2', 'submission-decided', facts)
  const other = openAgreements(state, ownId).find(({ subject }) => submissionsOf(subject).includes(submissionId))
  return other ? refused(state, 'R-VOT-2', 'submission-under-vote', { ...facts, number: other.number }) : present
}

/** Refusals: those of checkFree, for the first that cannot be decided. */
export function checkAllFree(submissionIds: readonly string[], state: SessionState, ownId?: string): Checked {
  for (const submissionId of submissionIds) {
    const free = checkFree(submissionId, state, ownId)
    if (!free.ok) return free
  }
  return ok(null)
}

/** Nobody gets money in what was declared void: the desierto is revoked first. Refusal: `modality-desierta` (R-VOT-2). */
export function checkNotVoid(submissionId: string, state: SessionState): Checked {
  const declared = inForce(state, 'desierto').find(({ subject }) => covers(subject, state.contest, submissionId))
  return declared
    ? refused(state, 'R-VOT-2', 'modality-desierta', { submission: submissionId, number: declared.agreement.number })
    : ok(null)
}

/**
 * One agreement of its kind at a time: a second one says nothing, and another content needs the first revoked.
 * `isSame` tells whether an agreement in force or under vote is about the same. Refusal: `already-agreed` (R-VOT-2).
 */
export function checkSingle(
  state: SessionState,
  ownId: string | undefined,
  isSame: (subject: Subject) => boolean,
): Checked {
  const inTheWay = [...openAgreements(state, ownId), ...adopted(state)].find(({ subject }) => isSame(subject))
  return inTheWay ? refused(state, 'R-VOT-2', 'already-agreed', { number: inTheWay.number }) : ok(null)
}
