// What an agreement may be about at this point of the session, kind by kind (R-VOT-2). Runs in every process.
import type { Refusal } from '../../refusal.ts'
import { assertNever, ok, type Result } from '../../result.ts'
import { checkAward } from '../award/award.ts'
import { findModality, findSubmission, type Submission } from '../contest/contest.ts'
import { awaiting } from '../scoring/delivery.ts'
import type { Subject } from '../session/events.ts'
import { opened, presided, refused, through } from '../session/guard.ts'
import { type Agreement, abstainedFrom, awardsOf, fateOf, type SessionState } from '../session/state.ts'

type SubjectOf<K extends Subject['kind']> = Extract<Subject, { kind: K }>
type Checked = Result<null, Refusal>

/** The submissions whose abstained jurors may not vote on the subject (R-ABS-2). */
export function submissionsOf(subject: Subject): readonly string[] {
  if (subject.kind === 'award') return [subject.submissionId]
  return subject.kind === 'not-selected' ? subject.submissionIds : []
}

/**
 * Checks a subject beside everything decided so far. `ownId` names the agreement under vote when it is checked again at
 * its closing, so that it does not stand in its own way.
 */
export function checkSubject(subject: Subject, state: SessionState, ownId?: string): Checked {
  switch (subject.kind) {
    case 'opening':
      return checkOpening(state, ownId)
    case 'award':
      return checkAwardSubject(subject, state, ownId)
    case 'not-selected':
      return checkNotSelected(subject, state, ownId)
    case 'desierto':
      return checkDesierto(subject, state, ownId)
    case 'acta':
      return checkActa(subject, state, ownId)
    case 'other':
      return subject.text.trim() ? ok(null) : refused(state, 'R-VOT-1', 'agreement-empty')
    default:
      return assertNever(subject)
  }
}

const openAgreements = (state: SessionState, ownId: string | undefined): Agreement[] =>
  state.agreements.filter((agreement) => !agreement.closed && agreement.id !== ownId)

/** R-JUR-2, R-SCO-4: with a president, once, when every member has delivered. */
function checkOpening(state: SessionState, ownId?: string): Checked {
  const gate = through(state, presided)
  if (!gate.ok) return gate
  const missing = awaiting(state)
  const [late] = missing
  if (state.sheets) return refused(state, 'R-SCO-4', 'scoresheets-already-open')
  if (late) return refused(state, 'R-SCO-4', 'scoresheets-missing', { juror: late.name, count: missing.length })
  const other = openAgreements(state, ownId).find((agreement) => agreement.subject.kind === 'opening')
  return other ? refused(state, 'R-VOT-1', 'agreement-under-way', { number: other.number }) : ok(null)
}

/** A submission can be decided when the sheets are open, it has no decision yet and no other vote is under way. */
function checkFree(submissionId: string, state: SessionState, ownId?: string): Result<Submission, Refusal> {
  const submission = findSubmission(state.contest, submissionId)
  if (!submission) return refused(state, 'R-VOT-2', 'submission-unknown', { submission: submissionId })
  if (fateOf(state, submissionId) !== 'undecided')
    return refused(state, 'R-VOT-2', 'submission-decided', { submission: submissionId })
  const other = openAgreements(state, ownId).find((agreement) =>
    submissionsOf(agreement.subject).includes(submissionId),
  )
  return other
    ? refused(state, 'R-VOT-2', 'submission-under-vote', { submission: submissionId, number: other.number })
    : ok(submission)
}

function checkAwardSubject(subject: SubjectOf<'award'>, state: SessionState, ownId?: string): Checked {
  const gate = through(state, opened)
  if (!gate.ok) return gate
  const free = checkFree(subject.submissionId, state, ownId)
  return free.ok ? checkAward(state.contest, free.value, subject, awardsOf(state)) : free
}

/** All its submissions share their voters: who abstained from one cannot vote on the others in the same breath. */
function checkNotSelected(subject: SubjectOf<'not-selected'>, state: SessionState, ownId?: string): Checked {
  const gate = through(state, opened)
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
 * It decides what is still undecided there, with everybody's vote: so a submission from which somebody abstained is voted
 * apart before it (R-ABS-2), and none may be under another vote.
 */
function checkDesierto(subject: SubjectOf<'desierto'>, state: SessionState, ownId?: string): Checked {
  const gate = through(state, opened)
  if (!gate.ok) return gate
  const { modalityId } = subject
  if (modalityId !== null && !findModality(state.contest, modalityId))
    return refused(state, 'R-VOT-2', 'modality-unknown', { modality: modalityId })
  const covered = state.contest.submissions.filter((one) => modalityId === null || one.modalityId === modalityId)
  const awarded = covered.find(({ id }) => fateOf(state, id) === 'awarded')
  if (awarded) return refused(state, 'R-VOT-2', 'desierto-with-awards', { submission: awarded.id })
  const left = covered.filter(({ id }) => fateOf(state, id) === 'undecided')
  for (const { id } of left) {
    const free = checkFree(id, state, ownId)
    if (!free.ok) return free
  }
  if (left.some(({ id }) => abstainedFrom(state, id).length > 0)) return refused(state, 'R-ABS-2', 'mixed-abstentions')
  return subject.reason.trim() ? ok(null) : refused(state, 'R-VOT-2', 'reason-missing')
}

/** R-ACT-2: the draft as it stands, and nothing else under vote that it could not hold. */
function checkActa(subject: SubjectOf<'acta'>, state: SessionState, ownId?: string): Checked {
  if (state.draft?.pdfSha256 !== subject.pdfSha256) return refused(state, 'R-ACT-2', 'acta-draft-stale')
  const [other] = openAgreements(state, ownId)
  return other ? refused(state, 'R-ACT-2', 'agreement-under-way', { number: other.number }) : ok(null)
}
