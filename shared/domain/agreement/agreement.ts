// Agreements under vote: vote, close, withdraw (R-VOT-1, R-VOT-2, R-JUR-4). They come from proposal.ts; what each kind is about is checked in
// subject.ts; what comes after the closing, in afterwards.ts. Runs in every process.
import { citation, RULE_IDS } from '../../bases/rule-pack.ts'
import { ok } from '../../result.ts'
import type { Decision } from '../decision.ts'
import { decidesByConsensus } from '../jury/consensus.ts'
import type { CommandOf } from '../session/commands.ts'
import type { Vote } from '../session/data.ts'
import type { SessionEvent } from '../session/events.ts'
import { notApproved, refused } from '../session/guard.ts'
import { type Agreement, findAgreement, outcomeOfAgreement, type SessionState } from '../session/state.ts'
import { isAdopted, type NeededMajority, type Outcome } from './outcome.ts'
import { checkSubject } from './subject.ts'
import type { Subject } from './subjects/schema.ts'

/** R-JUR-3: a jury that somebody left decides by consensus, as the pack says; else each kind has its majority. */
export const majorityFor = (state: SessionState, { kind }: Subject): NeededMajority =>
  decidesByConsensus(state) ? 'consensus' : state.contest.bases.majorities[kind]

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
  return ok({ ...command, type: 'VoteCast' })
}

/**
 * Closes a vote in which all eligible members voted; the outcome is computed (R-VOT-1). Whoever is left in the
 * minority states a reason first (R-JUR-4). Refusals: `votes-missing`, `dissent-without-reason`, and when it is adopted
 * those of its subject, checked again because others may have been adopted since.
 */
export function decideClosing(command: CommandOf<'CloseAgreement'>, state: SessionState): Decision<SessionEvent> {
  const found = openAgreement(command.agreementId, state)
  if (!found.ok) return found
  const agreement = found.value
  const outcome = outcomeOfAgreement(agreement)
  if (outcome.kind === 'pending')
    return refused(state, 'R-JUR-4', 'votes-missing', { number: agreement.number, count: outcome.waitingFor.length })
  const reasoned = dissentReasoned(state, agreement, dissenters(agreement, outcome))
  if (!reasoned.ok) return reasoned
  if (isAdopted(outcome)) {
    const still = checkSubject(agreement.subject, state, agreement.id)
    if (!still.ok) return still
  }
  return ok({ type: 'AgreementClosed', agreementId: agreement.id, outcome: outcome.kind })
}

/**
 * R-VOT-2: what happened meanwhile may leave a proposal that no vote can adopt any more: the money is gone, another was
 * awarded, somebody abstained. It is withdrawn with a reason, and the record says which rule stood in its way; the votes
 * that were cast stay. One that may still be adopted is voted on. Refusals: `agreement-unknown`, `agreement-closed`,
 * `proposal-still-lawful`, `reason-missing`.
 */
export function decideWithdrawal(command: CommandOf<'WithdrawProposal'>, state: SessionState): Decision<SessionEvent> {
  const found = openAgreement(command.agreementId, state)
  if (!found.ok) return found
  const { id, number, subject } = found.value
  const checked = checkSubject(subject, state, id)
  const inTheWay = RULE_IDS.find((rule) => !checked.ok && checked.error.rule === rule)
  if (!inTheWay) return refused(state, 'R-VOT-2', 'proposal-still-lawful', { number })
  if (!command.reason.trim()) return refused(state, 'R-VOT-2', 'reason-missing')
  return ok({ ...command, type: 'ProposalWithdrawn', ...citation(state.contest.bases, inTheWay) })
}

/** The votes that an outcome left in the minority; none while votes are missing or a tie is not resolved. */
export function dissenters(agreement: Agreement, outcome: Outcome): readonly Vote[] {
  if (outcome.kind === 'pending') return []
  if (outcome.kind !== 'tie') return outvoted(agreement, isAdopted(outcome))
  return agreement.tie ? outvoted(agreement, agreement.tie.outcome === 'adopted') : []
}

/** The votes that wanted otherwise. */
export const outvoted = ({ votes }: Agreement, isCarried: boolean): readonly Vote[] =>
  Object.values(votes).filter(({ sense }) => (sense === 'for') !== isCarried)

/** R-JUR-4: whoever dissents says why. Refusal: `dissent-without-reason`. */
export const dissentReasoned = (state: SessionState, { number }: Agreement, votes: readonly Vote[]): Decision<null> =>
  votes.some((vote) => !vote.reason.trim()) ? refused(state, 'R-JUR-4', 'dissent-without-reason', { number }) : ok(null)

function openAgreement(agreementId: string, state: SessionState): Decision<Agreement> {
  const agreement = findAgreement(state, agreementId)
  const gate = agreement?.subject.kind === 'addendum' ? ok(null) : notApproved(state)
  if (!gate.ok) return gate
  if (!agreement) return refused(state, 'R-VOT-1', 'agreement-unknown')
  if (agreement.closed) return refused(state, 'R-VOT-2', 'agreement-closed', { number: agreement.number })
  return ok(agreement)
}
