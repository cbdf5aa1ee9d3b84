// What every decision of a session shares: the refusal with its article, and the gates of the session's phases.
// Runs in every process.
import { citation, type RuleId } from '../../bases/rule-pack.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'
import type { RefusalCode } from '../../text/refusals.ts'
import type { Facts } from '../../text/sentence.ts'
import type { Submission } from '../contest/contest.ts'
import type { Document } from './data.ts'
import type { SessionState } from './state.ts'

/** A refusal that cites the article of the contest's own rule pack. */
export const refused = (state: SessionState, rule: RuleId, code: RefusalCode, facts: Facts = {}) =>
  refuse(code, facts, citation(state.contest.bases, rule))

/** Refuses with the first gate that is shut; null when all are open. */
export type Gate = (state: SessionState) => Result<null, Refusal>

/** R-ACT-2: once the Acta is approved its content is frozen. */
export const notApproved: Gate = (state) =>
  state.closedAt
    ? refused(state, 'R-ACT-2', 'session-closed')
    : state.approval
      ? refused(state, 'R-ACT-2', 'acta-frozen')
      : ok(null)

/** R-ACT-2: while the Acta is under vote nothing is decided or written that it could not hold. */
export const actaNotUnderVote: Gate = (state) => {
  const vote = state.agreements.find(({ subject, closed }) => subject.kind === 'acta' && !closed)
  return vote ? refused(state, 'R-ACT-2', 'agreement-under-way', { number: vote.number }) : ok(null)
}

export const installed: Gate = (state) =>
  state.installation ? ok(null) : refused(state, 'R-JUR-2', 'jury-not-installed')

/** R-JUR-2: no consolidation before there is a president. */
export const presided: Gate = (state) => (state.election ? ok(null) : refused(state, 'R-JUR-2', 'president-missing'))

/** R-SCO-4: nothing is decided on submissions before the sheets are open. */
export const opened: Gate = (state) => (state.sheets ? ok(null) : refused(state, 'R-SCO-4', 'scoresheets-not-open'))

/** R-ACT-2: what changes the content of the Acta waits for its vote, and comes too late after its approval. */
export const changesContent: Gate = (state) => through(state, notApproved, actaNotUnderVote)

/** R-ACT-1: where each modality has its own Acta, a session has one modality. Refusal: `one-modality-per-acta`. */
export function oneActa(state: SessionState, submissions: readonly Submission[]): Result<null, Refusal> {
  const modalities = new Set(submissions.map(({ modalityId }) => modalityId)).size
  return state.contest.bases.acta.scope === 'modality' && modalities > 1
    ? refused(state, 'R-ACT-1', 'one-modality-per-acta', { modalities })
    : ok(null)
}

/** A member of the jury as it is now (R-JUR-1, R-JUR-3). */
export const isMember = (state: SessionState, jurorId: string) => state.members.includes(jurorId)

/** A document is cited by its number and its date. */
export const isCited = ({ number, date }: Document) => number.trim() !== '' && date !== ''

export function through(state: SessionState, ...gates: readonly Gate[]): Result<null, Refusal> {
  for (const gate of gates) {
    const passed = gate(state)
    if (!passed.ok) return passed
  }
  return ok(null)
}
