// Agreements: propose, vote, close (R-VOT-1, R-JUR-4, R-ABS-2…4). What each kind is about is checked in subject.ts.
// Runs in every process.
import { ok } from '../../result.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf, SessionEvent } from '../session/events.ts'
import { actaNotUnderVote, installed, notApproved, refused, through } from '../session/guard.ts'
import {
  type Agreement,
  abstainedFrom,
  findAgreement,
  outcomeOfAgreement,
  type SessionState,
} from '../session/state.ts'
import { isAdopted, type Outcome } from './outcome.ts'
import { checkSubject, submissionsOf } from './subject.ts'

/** Members who may vote on a subject: those attending, without those who abstained from its submissions (R-ABS-2). */
export function eligibleFor(state: SessionState, submissionIds: readonly string[]): string[] {
  const barred = new Set(submissionIds.flatMap((submissionId) => abstainedFrom(state, submissionId)))
  return (state.installation?.attending ?? []).filter((jurorId) => !barred.has(jurorId))
}

/**
 * Refusals: those of checkSubject, `agreement-repeated`, `quorum-missing` (R-ABS-4, R-JUR-4), and `agreement-under-way`
 * while the Acta is under vote (R-ACT-2).
 */
export function decideProposal(command: CommandOf<'ProposeAgreement'>, state: SessionState): Decision<SessionEvent> {
  const { agreementId, subject } = command
  const gate = through(state, notApproved, installed)
  if (!gate.ok) return gate
  if (findAgreement(state, agreementId)) return refused(state, 'R-VOT-1', 'agreement-repeated')
  const quiet = actaNotUnderVote(state)
  if (!quiet.ok) return quiet
  const checked = checkSubject(subject, state)
  if (!checked.ok) return checked
  const eligible = eligibleFor(state, submissionsOf(subject))
  const { quorum } = state.contest.bases.jury
  if (eligible.length < quorum) return refused(state, 'R-ABS-4', 'quorum-missing', { present: eligible.length, quorum })
  return ok({ type: 'AgreementProposed', agreementId, subject, number: state.agreements.length + 1, eligible })
}

/**
 * A vote for or against, never blank (R-JUR-4). A member may change an own vote while the agreement is open, with a
 * reason; the earlier one stays in the log (R-VOT-2). Refusals: `agreement-unknown`, `agreement-closed`,
 * `voter-barred` (R-ABS-2), `vote-change-without-reason`.
 */
export function decideVote(command: CommandOf<'CastVote'>, state: SessionState): Decision<SessionEvent> {
  const found = openAgreement(command.agreementId, state)
  if (!found.ok) return found
  const { eligible, votes, number } = found.value
  if (!eligible.includes(command.jurorId))
    return refused(state, 'R-ABS-2', 'voter-barred', { juror: command.jurorId, number })
  const before = votes[command.jurorId]
  if (before && before.sense !== command.sense && !command.reason.trim())
    return refused(state, 'R-VOT-2', 'vote-change-without-reason', { number })
  const { type: _, ...data } = command
  return ok({ type: 'VoteCast', ...data })
}

/**
 * Closes a vote in which all eligible members voted; the outcome is computed (R-VOT-1). Whoever is left in the
 * minority states a reason first (R-JUR-4). Refusals: `votes-missing`, `dissent-without-reason`, and for an award
 * those of its subject, checked again because others may have been adopted since.
 */
export function decideClosing(command: CommandOf<'CloseAgreement'>, state: SessionState): Decision<SessionEvent> {
  const found = openAgreement(command.agreementId, state)
  if (!found.ok) return found
  const agreement = found.value
  const outcome = outcomeOfAgreement(agreement)
  if (outcome.kind === 'pending')
    return refused(state, 'R-JUR-4', 'votes-missing', { number: agreement.number, count: outcome.waitingFor.length })
  const silent = dissenters(agreement, outcome).find((vote) => !vote.reason.trim())
  if (silent) return refused(state, 'R-JUR-4', 'dissent-without-reason', { number: agreement.number })
  if (isAdopted(outcome)) {
    const still = checkSubject(agreement.subject, state, agreement.id)
    if (!still.ok) return still
  }
  return ok({ type: 'AgreementClosed', agreementId: agreement.id, outcome: outcome.kind })
}

/** The votes that an outcome left in the minority; none in a tie. */
export function dissenters(agreement: Agreement, outcome: Outcome) {
  if (outcome.kind === 'pending' || outcome.kind === 'tie') return []
  const losing = outcome.kind === 'rejected' ? 'for' : 'against'
  return Object.values(agreement.votes).filter((vote) => vote.sense === losing)
}

function openAgreement(agreementId: string, state: SessionState): Decision<Agreement> {
  const gate = through(state, notApproved)
  if (!gate.ok) return gate
  const agreement = findAgreement(state, agreementId)
  if (!agreement) return refused(state, 'R-VOT-1', 'agreement-unknown')
  if (agreement.closed) return refused(state, 'R-VOT-2', 'agreement-closed', { number: agreement.number })
  return ok(agreement)
}
