// The Acta's way: drafted, approved, frozen, signed, closed (R-ACT-1, R-ACT-2). Runs in every process.
import { ok } from '../../result.ts'
import { findJuror } from '../contest/contest.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf, SessionEvent } from './events.ts'
import { actaNotUnderVote, installed, notApproved, opened, presided, refused, through } from './guard.ts'
import { type SessionState, undecided } from './state.ts'

/**
 * The prose of the deliberation. Writing it again makes an earlier draft stale, so it waits while that is under vote
 * (`agreement-under-way`).
 */
export function decideDescription(
  command: CommandOf<'DescribeDeliberation'>,
  state: SessionState,
): Decision<SessionEvent> {
  const gate = through(state, notApproved, installed, actaNotUnderVote)
  if (!gate.ok) return gate
  const { type: _, ...data } = command
  return ok({ type: 'DeliberationDescribed', ...data })
}

/**
 * R-ACT-1: the Acta is drafted when every submission has its decision and no vote is under way.
 * Refusals: `submissions-undecided`, `agreement-under-way`, `deliberation-undescribed`, `session-ends-before-start`.
 */
export function decideDraft(command: CommandOf<'DraftActa'>, state: SessionState): Decision<SessionEvent> {
  const gate = through(state, notApproved, installed, presided, opened)
  if (!gate.ok) return gate
  const { installation } = state
  const open = state.agreements.find((agreement) => !agreement.closed)
  const left = undecided(state)
  const [first] = left
  if (open) return refused(state, 'R-ACT-1', 'agreement-under-way', { number: open.number })
  if (first) return refused(state, 'R-ACT-1', 'submissions-undecided', { count: left.length, first: first.id })
  if (!state.deliberation.trim()) return refused(state, 'R-ACT-1', 'deliberation-undescribed')
  // Instants compare as numbers: their texts may differ in the fraction of a second.
  if (installation && Date.parse(command.endedAt) < Date.parse(installation.startedAt))
    return refused(state, 'R-ACT-1', 'session-ends-before-start')
  const { type: _, ...data } = command
  return ok({ type: 'ActaDrafted', ...data })
}

/** The hash of the Acta as it stands: as approved, or as last signed. Null before the approval. */
export const currentActaSha256 = (state: SessionState): string | null =>
  state.signatures.at(-1)?.pdfSha256 ?? state.approval?.pdfSha256 ?? null

/**
 * R-ACT-2: what is signed is exactly what was approved, and each signature adds to the one before.
 * Refusals: `acta-not-approved`, `juror-unknown`, `already-signed`, `certificate-already-used` (a member's certificate
 * signs for nobody else), `acta-not-the-approved-one`.
 */
export function decideSignature(command: CommandOf<'SignActa'>, state: SessionState): Decision<SessionEvent> {
  const current = currentActaSha256(state)
  if (state.closedAt) return refused(state, 'R-ACT-2', 'session-closed')
  if (current === null) return refused(state, 'R-ACT-2', 'acta-not-approved')
  const juror = findJuror(state.contest, command.jurorId)
  if (!juror || !state.installation?.attending.includes(juror.id))
    return refused(state, 'R-JUR-1', 'juror-unknown', { juror: command.jurorId })
  if (state.signatures.some((signature) => signature.jurorId === juror.id))
    return refused(state, 'R-ACT-2', 'already-signed', { juror: juror.name })
  const { certificateSha256, certificateSubject } = command
  const usedBy = state.signatures.find((signature) => signature.certificateSha256 === certificateSha256)?.jurorId
  const owner = state.contest.jurors.find(({ id }) => id === usedBy)
  if (owner)
    return refused(state, 'R-ACT-3', 'certificate-already-used', {
      certificate: certificateSubject,
      juror: owner.name,
    })
  if (command.previousSha256 !== current) return refused(state, 'R-ACT-2', 'acta-not-the-approved-one')
  const { type: _, ...data } = command
  return ok({ type: 'ActaSigned', ...data })
}

/** Members who have not signed the Acta yet. */
export const unsigned = (state: SessionState): string[] =>
  (state.installation?.attending ?? []).filter(
    (jurorId) => !state.signatures.some((signature) => signature.jurorId === jurorId),
  )

/** Closes the session when every member has signed. Refusals: `acta-not-approved`, `signatures-missing`. */
export function decideClose(state: SessionState): Decision<SessionEvent> {
  if (state.closedAt) return refused(state, 'R-ACT-2', 'session-closed')
  if (!state.approval) return refused(state, 'R-ACT-2', 'acta-not-approved')
  const missing = unsigned(state)
  if (missing.length > 0) return refused(state, 'R-ACT-2', 'signatures-missing', { count: missing.length })
  return ok({ type: 'SessionClosed' })
}
