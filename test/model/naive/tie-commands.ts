// What stands against resolving a tie and against correcting a vote (R-VOT-2, R-VOT-3).
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import type { Vote } from '../../../shared/domain/session/data.ts'
import { isTied } from './agreement-commands.ts'
import { agreement, agreements, isOf, notFree, type Standing, without } from './agreements.ts'
import { type Case, isBlank, type Objections, object } from './case.ts'
import { type Counted, count, isCarried } from './course.ts'
import { share } from './figures.ts'
import { isLess } from './fractions.ts'
import { changesContent } from './gates.ts'
import { decidesByConsensus, president } from './jury.ts'
import { FINAL, restingOn } from './revocation-subjects.ts'
import { objectionsToSubject } from './subjects.ts'
import { find, namedBy } from './submissions.ts'

/** A vote held again takes the place of the tied one, unless it lapsed. */
const isVotedAgain = (session: Case, agreementId: string) =>
  agreements(session).some(({ proposal, end }) => proposal.revoteOf === agreementId && end?.isLapse !== true)

/** R-JUR-4: who is left in the minority says why. */
export function unreasoned(votes: ReadonlyMap<string, Vote>, isAdopted: boolean): Objections {
  const dissenting = [...votes.values()].filter(({ sense }) => sense === (isAdopted ? 'against' : 'for'))
  return object(
    dissenting.some(({ reason }) => isBlank(reason)),
    'R-JUR-4',
    'a dissent without a reason',
  )
}

export function badTie(session: Case, { agreementId, means, rivals }: CommandOf<'ResolveTie'>): Objections {
  const target = agreement(session, agreementId)
  if (!target) return [...changesContent(session), ...object(true, 'R-VOT-1', `no agreement ${agreementId}`)]
  const isLawful = session.contest.bases.tieMeans.some(({ id }) => id === means)
  const outcome = tieOutcome(session, target, means, rivals)
  return [
    ...changesContent(session),
    ...object(!isTied(target) || isVotedAgain(session, agreementId), 'R-VOT-3', 'no tie to resolve'),
    ...object(!isLawful, 'R-VOT-3', `${means} is not among the means of the pack`),
    ...(means === 'equity' ? badRivals(session, target, rivals) : []),
    ...object(outcome === null, means === 'equity' ? 'R-EQU-1' : 'R-VOT-3', `${means} decides nothing`),
    ...(outcome === null ? [] : unreasoned(target.votes, outcome)),
    ...(outcome ? objectionsToSubject(without(session, agreementId), target.subject) : []),
    ...object(decidesByConsensus(session), 'R-JUR-3', 'an incomplete jury needs all in favour'),
  ]
}

function badRivals(session: Case, { subject, proposal }: Standing, rivals: readonly string[]): Objections {
  const isRace = isOf(subject, 'award') && rivals.length > 0 && !rivals.includes(subject.submissionId)
  const rest = without(session, proposal.agreementId)
  return [...object(!isRace, 'R-EQU-1', 'no rivals to compare with'), ...rivals.flatMap((id) => notFree(rest, id))]
}

/** Whether the means adopts the agreement; null when it decides nothing. */
export function tieOutcome(session: Case, target: Standing, means: string, rivals: readonly string[]): boolean | null {
  if (means === 'casting-vote') {
    const vote = target.votes.get(president(session) ?? '')
    return vote ? vote.sense === 'for' : null
  }
  const shareOf = (id: string) => share(session, find(session, id)?.applicant.region ?? '')
  const [submissionId = ''] = namedBy(target.subject)
  if (rivals.some((rival) => isLess(shareOf(rival), shareOf(submissionId)))) return false
  return rivals.length > 0 && rivals.every((rival) => isLess(shareOf(submissionId), shareOf(rival))) ? true : null
}

export function badCorrection(session: Case, command: CommandOf<'CorrectVote'>): Objections {
  const { agreementId, jurorId, sense, reason, why } = command
  const target = agreement(session, agreementId)
  if (!target) return [...changesContent(session), ...object(true, 'R-VOT-1', `no agreement ${agreementId}`)]
  const { subject, proposal, end, isTouched } = target
  const votes = new Map(target.votes).set(jurorId, { jurorId, sense, reason })
  const outcome = count(proposal, votes)
  return [
    ...changesContent(session),
    ...object(end === null, 'R-VOT-2', 'its vote is still open'),
    ...object(
      FINAL.includes(subject.kind) || isTouched || isVotedAgain(session, agreementId),
      'R-VOT-2',
      'it is final',
    ),
    ...object(!proposal.eligible.includes(jurorId), 'R-ABS-2', `${jurorId} may not vote`),
    ...object(isBlank(why), 'R-VOT-2', 'a correction without its reason'),
    ...(outcome === 'pending' ? [] : afterCorrection(session, target, votes, outcome)),
  ]
}

function afterCorrection(
  session: Case,
  { subject, proposal, tie, adoptedAt }: Standing,
  votes: ReadonlyMap<string, Vote>,
  outcome: Counted,
): Objections {
  const rest = without(session, proposal.agreementId)
  // What came of a tie stands while it stays a tie; a tie that nothing resolved leaves nobody in the minority.
  const carries = outcome === 'tie' ? tie?.isAdopted : isCarried(outcome)
  return [
    ...(carries === undefined ? [] : unreasoned(votes, carries)),
    ...(carries && adoptedAt === null ? objectionsToSubject(rest, subject) : []),
    ...(!carries && adoptedAt !== null ? restingOn(rest, subject) : []),
  ]
}
