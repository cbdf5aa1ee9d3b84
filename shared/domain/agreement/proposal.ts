// Proposing an agreement: who votes on it, who presides, what it needs (R-VOT-1, R-JUR-4, R-ABS-2, R-ABS-4).
// Runs in every process.
import { ok } from '../../result.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { actaNotUnderVote, installed, notApproved, refused, through } from '../session/guard.ts'
import { isPresent } from '../session/sitting.ts'
import { type Agreement, eligibleFor, findAgreement, isVoid, type SessionState } from '../session/state.ts'
import { isDecidable } from './afterwards.ts'
import { majorityFor } from './agreement.ts'
import { checkSubject } from './subject.ts'
import type { Subject } from './subjects/schema.ts'
import { submissionsOf } from './subjects/submissions.ts'
import { topicOf } from './subjects/topic.ts'

/**
 * Refusals: those of checkSubject, `agreement-repeated`, `quorum-missing` (R-ABS-4, R-JUR-4), `tie-means-unlawful`
 * (R-VOT-3, see canVoteAgain; against a jury that now decides by consensus no means is lawful, R-JUR-3, so it votes again),
 * `presiding-juror-missing` (R-ABS-2), and `agreement-under-way` while the Acta is under vote (R-ACT-2).
 */
export function decideProposal(command: CommandOf<'ProposeAgreement'>, state: SessionState): Decision<SessionEvent> {
  const { agreementId, subject } = command
  const gate = through(state, ...gatesOf(subject))
  if (!gate.ok) return gate
  if (findAgreement(state, agreementId)) return refused(state, 'R-VOT-1', 'agreement-repeated')
  const quiet = actaNotUnderVote(state)
  if (!quiet.ok) return quiet
  const checked = checkSubject(subject, state)
  if (!checked.ok) return checked
  const eligible = eligibleFor(state, submissionsOf(subject)).filter((jurorId) => isAwaited(state, jurorId))
  const { quorum } = state.contest.bases.jury
  if (eligible.length < quorum) return refused(state, 'R-ABS-4', 'quorum-missing', { present: eligible.length, quorum })
  const majority = majorityFor(state, subject)
  const tied = tiedBefore(state, subject)
  if (tied && !canVoteAgain(tied, state))
    return refused(state, 'R-VOT-3', 'tie-means-unlawful', { number: tied.number })
  const presiding = presidingJuror(state, eligible, command.presidedBy)
  if (!presiding.ok) return presiding
  return ok({
    type: 'AgreementProposed',
    agreementId,
    subject,
    number: state.agreements.length + 1,
    eligible,
    presidedBy: presiding.value,
    majority,
    members: state.members.length,
    revoteOf: tied?.id ?? null,
  })
}

/** `jury.absentMember`: a vote waits for who is out of the room, unless the pack lets those present decide (R-JUR-4). */
const isAwaited = (state: SessionState, jurorId: string) =>
  state.contest.bases.jury.absentMember !== 'quorum-of-present' || state.closedAt !== null || isPresent(state, jurorId)

/** An addendum comes after the closing; everything else before the approval (R-ACT-2, R-ACT-5). */
const gatesOf = ({ kind }: Subject) => (kind === 'addendum' ? [] : [notApproved, installed])

/**
 * R-VOT-3: where the pack names it among the means against a tie, and wherever no means that it names decides this tie as it
 * stands: a tie is not a decision, and the Bases leave the jury none but to decide.
 */
const canVoteAgain = (tied: Agreement, state: SessionState) =>
  state.contest.bases.tieMeans.some(({ id }) => id === 'revote') || !isDecidable(tied, state)

/** The last vote about the same that ended in an outcome, when that was a tie that nothing resolved (R-VOT-3). */
function tiedBefore(state: SessionState, subject: Subject): Agreement | undefined {
  const topic = topicOf(subject)
  const last = state.agreements.findLast((agreement) => topicOf(agreement.subject) === topic && !isVoid(agreement))
  return last?.closed?.outcome === 'tie' && last.tie === null ? last : undefined
}

/** R-ABS-2: the president presides; when barred, another eligible member whom the command names. */
function presidingJuror(
  state: SessionState,
  eligible: readonly string[],
  named: string | null | undefined,
): Decision<string | null> {
  const presidentId = state.election?.presidentId ?? null
  if (presidentId === null || eligible.includes(presidentId)) return ok(presidentId)
  const presiding = eligible.find((jurorId) => jurorId === named)
  return presiding === undefined
    ? refused(state, 'R-ABS-2', 'presiding-juror-missing', { count: eligible.length })
    : ok(presiding)
}
