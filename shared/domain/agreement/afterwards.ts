// What comes after the closing of a vote: the lawful means against a tie (R-VOT-3), and the correction of a vote that
// was noted wrongly (R-VOT-2). Runs in every process.
import { ok } from '../../result.ts'
import { equityFavours } from '../award/equity.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { changesContent, refused } from '../session/guard.ts'
import { type Agreement, findAgreement, isVoid, type SessionState, undecided, wasAdopted } from '../session/state.ts'
import { dissenters, dissentReasoned, majorityFor, outvoted } from './agreement.ts'
import { countOf, isAdopted, type TieOutcome, type VotedOutcome } from './outcome.ts'
import { checkSubject } from './subject.ts'
import { checkAllFree } from './subjects/free.ts'
import { checkUnsettled, isFinal } from './subjects/revocation.ts'

/**
 * R-VOT-3: resolves a tie by equity or by the president's casting vote, where the pack grants it. Voting again needs no
 * command of its own: a new proposal about the same says which tie it votes again, and takes its place. Refusals:
 * `tie-absent`, `tie-means-unlawful` (R-JUR-3: none for a jury that now decides by consensus), those of the means,
 * `dissent-without-reason` (R-JUR-4), and when it is adopted those of its subject.
 */
export function decideTie(command: CommandOf<'ResolveTie'>, state: SessionState): Decision<SessionEvent> {
  const gate = changesContent(state)
  if (!gate.ok) return gate
  const agreement = findAgreement(state, command.agreementId)
  if (!agreement) return refused(state, 'R-VOT-1', 'agreement-unknown')
  const { number } = agreement
  if (agreement.closed?.outcome !== 'tie' || agreement.tie || isVoid(agreement) || isVotedAgain(agreement, state))
    return refused(state, 'R-VOT-3', 'tie-absent', { number })
  if (majorityFor(state, agreement.subject) === 'consensus')
    return refused(state, 'R-JUR-3', 'tie-means-unlawful', { number })
  const lawful = state.contest.bases.tieMeans.find(({ id }) => id === command.means)
  if (!lawful) return refused(state, 'R-VOT-3', 'tie-means-unlawful', { number })
  const outcome =
    command.means === 'equity' ? byEquity(agreement, command.rivals, state) : byCastingVote(agreement, state)
  if (!outcome.ok) return outcome
  const isCarried = outcome.value === 'adopted'
  const reasoned = dissentReasoned(state, agreement, outvoted(agreement, isCarried))
  if (!reasoned.ok) return reasoned
  const still = isCarried ? checkSubject(agreement.subject, state) : ok(null)
  if (!still.ok) return still
  return ok({ ...command, type: 'TieResolved', article: lawful.article, outcome: outcome.value })
}

/** R-VOT-3: one of the pack's means would decide this tie now, if the jury chose it. */
export function isDecidable({ id: agreementId }: Agreement, state: SessionState): boolean {
  const isTaken = (means: 'equity' | 'casting-vote', rivals: string[]) =>
    decideTie({ type: 'ResolveTie', agreementId, means, rivals }, state).ok
  // What several rivals decide, one of them decides too.
  return isTaken('casting-vote', []) || undecided(state).some(({ id }) => isTaken('equity', [id]))
}

/** A vote held again takes the place of the tied one, whatever comes of it, unless it lapsed (R-VOT-3). */
const isVotedAgain = ({ id }: Agreement, { agreements }: SessionState) =>
  agreements.some(({ revoteOf, closed }) => revoteOf === id && closed?.outcome !== 'lapsed')

/**
 * R-EQU-1: an award goes to the region with the smaller share. Refusals: `equity-needs-rivals` (it only compares
 * submissions that compete), those of checkFree for a rival, `equity-undecided` (equal shares decide nothing).
 */
function byEquity({ subject }: Agreement, rivals: readonly string[], state: SessionState): Decision<TieOutcome> {
  if (subject.kind !== 'award' || rivals.length === 0 || rivals.includes(subject.submissionId))
    return refused(state, 'R-EQU-1', 'equity-needs-rivals')
  const free = checkAllFree(rivals, state)
  if (!free.ok) return free
  const favour = equityFavours(state.contest, subject.submissionId, rivals)
  if (favour === 'undecided') return refused(state, 'R-EQU-1', 'equity-undecided', { submission: subject.submissionId })
  return ok(favour === 'favours' ? 'adopted' : 'rejected')
}

/** R-VOT-3: the president's vote counts double, if the president could vote. Refusal: `casting-vote-barred`. */
function byCastingVote({ votes, number }: Agreement, state: SessionState): Decision<TieOutcome> {
  const vote = Object.values(votes).find(({ jurorId }) => jurorId === state.election?.presidentId)
  if (!vote) return refused(state, 'R-VOT-3', 'casting-vote-barred', { number })
  return ok(vote.sense === 'for' ? 'adopted' : 'rejected')
}

/**
 * R-VOT-2: a vote that was noted wrongly, after the closing. The outcome is computed again, and a change of it must hold
 * beside everything decided since; the vote as it was noted stays in the record. Refusals: `agreement-unknown`,
 * `vote-still-open` (change it there), `vote-final` (nothing can be taken back that it carried, or it was voted again),
 * `voter-barred`, `vote-change-without-reason`, `dissent-without-reason`, when it becomes adopted those of its subject,
 * and when it no longer is those of checkUnsettled.
 */
export function decideCorrection(command: CommandOf<'CorrectVote'>, state: SessionState): Decision<SessionEvent> {
  const gate = changesContent(state)
  if (!gate.ok) return gate
  const agreement = findAgreement(state, command.agreementId)
  if (!agreement) return refused(state, 'R-VOT-1', 'agreement-unknown')
  const { number } = agreement
  const { jurorId, sense, reason } = command
  if (!agreement.closed) return refused(state, 'R-VOT-2', 'vote-still-open', { number })
  if (isFinal(agreement.subject) || agreement.losses.length > 0 || isVotedAgain(agreement, state))
    return refused(state, 'R-VOT-2', 'vote-final', { number })
  if (!agreement.eligible.includes(jurorId))
    return refused(state, 'R-ABS-2', 'voter-barred', { juror: jurorId, number })
  if (!command.why.trim()) return refused(state, 'R-VOT-2', 'vote-change-without-reason', { number })
  const votes = { ...agreement.votes, [jurorId]: { jurorId, sense, reason } }
  const outcome = countOf(agreement, votes)
  const reasoned = dissentReasoned(state, agreement, dissenters({ ...agreement, votes }, outcome))
  if (!reasoned.ok) return reasoned
  const still = checkChange(agreement, isCarriedAs(outcome.kind, agreement), state)
  if (!still.ok) return still
  return ok({ ...command, type: 'VoteCorrected', outcome: outcome.kind })
}

/** What had come of a tie stands while it stays a tie. */
const isCarriedAs = (kind: VotedOutcome, { tie }: Agreement) =>
  kind === 'tie' ? tie?.outcome === 'adopted' : isAdopted({ kind })

/** A decision that comes about, or that ends, by a correction. */
function checkChange(agreement: Agreement, isCarried: boolean, state: SessionState): Decision<null> {
  if (isCarried === wasAdopted(agreement)) return ok(null)
  return isCarried ? checkSubject(agreement.subject, state) : checkUnsettled(agreement, state)
}
