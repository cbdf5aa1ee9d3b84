// What stands against proposing, voting, closing, resolving and correcting (R-VOT-1…3, R-JUR-4, R-ABS-2…4).
import type { Subject, SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import { isActaUnderVote } from './acta.ts'
import { agreement, agreements, isOf, type Standing, undecided, without } from './agreements.ts'
import { type Case, happened, isBlank, isSameSet, type Objections, object } from './case.ts'
import { isCarried } from './course.ts'
import { frozen } from './gates.ts'
import { decidesByConsensus, president, voters } from './jury.ts'
import { objectionsToSubject } from './subjects.ts'
import { namedBy } from './submissions.ts'
import { badTie, unreasoned } from './tie-commands.ts'

export function badProposal(session: Case, command: CommandOf<'ProposeAgreement'>): Objections {
  const { agreementId, subject } = command
  const isLate = subject.kind === 'addendum'
  const eligible = voters(session, namedBy(subject))
  const presidentId = president(session)
  const isPresided =
    presidentId === null || eligible.includes(presidentId) || eligible.includes(command.presidedBy ?? '')
  const tied = tiedBefore(session, subject)
  return [
    ...(isLate ? [] : frozen(session)),
    ...object(!isLate && happened(session, 'JuryInstalled').length === 0, 'R-JUR-2', 'no jury is installed'),
    ...object(agreement(session, agreementId) !== undefined, 'R-VOT-1', 'there is such an agreement'),
    ...object(isActaUnderVote(session), 'R-ACT-2', 'the Acta is under vote'),
    ...objectionsToSubject(session, subject),
    ...object(eligible.length < session.contest.bases.jury.quorum, 'R-ABS-4', `${eligible.length} can vote`),
    ...object(tied !== undefined && !mayVoteAgain(session, tied), 'R-VOT-3', 'no voting again'),
    ...object(!isPresided, 'R-ABS-2', 'nobody presides'),
  ]
}

/** R-VOT-3, R-JUR-3: the pack says so, the jury needs no means, or none that the pack names decides this tie. */
function mayVoteAgain(session: Case, { proposal: { agreementId } }: Standing): boolean {
  const decides = (means: 'casting-vote' | 'equity', rivals: string[]) =>
    badTie(session, { type: 'ResolveTie', agreementId, means, rivals }).length === 0
  return (
    decidesByConsensus(session) ||
    session.contest.bases.tieMeans.some(({ id }) => id === 'revote') ||
    !(decides('casting-vote', []) || undecided(session).some(({ id }) => decides('equity', [id])))
  )
}

/** R-VOT-3: the tie that a proposal votes again: the last vote about the same, when nothing came of it. */
export function tiedBefore(session: Case, subject: Subject): Standing | undefined {
  const last = agreements(session).findLast((one) => isAboutTheSame(one.subject, subject) && !one.isVoid)
  return last && isTied(last) ? last : undefined
}

export const isTied = ({ end, outcome, tie, isVoid }: Standing) =>
  end !== null && outcome === 'tie' && tie === null && !isVoid

function isAboutTheSame(one: Subject, other: Subject): boolean {
  if (one.kind !== other.kind) return false
  if ('modalityId' in one && 'modalityId' in other) return one.modalityId === other.modalityId
  if (isOf(one, 'other') && isOf(other, 'other')) return one.text === other.text
  if (isOf(one, 'addendum') && isOf(other, 'addendum')) return String(pathsOf(one)) === String(pathsOf(other))
  if (isOf(one, 'revocation') && isOf(other, 'revocation') && one.agreementId !== other.agreementId) return false
  return isSameSet(namedBy(one), namedBy(other))
}

const pathsOf = ({ corrections }: SubjectOf<'addendum'>) => corrections.map(({ path }) => path)

/** An agreement that takes votes: not closed nor lapsed, and not too late for it (R-ACT-2). */
function notOpen(session: Case, agreementId: string): Objections {
  const target = agreement(session, agreementId)
  if (!target) return [...frozen(session), ...object(true, 'R-VOT-1', `no agreement ${agreementId}`)]
  return [
    ...(target.subject.kind === 'addendum' ? [] : frozen(session)),
    ...object(target.end !== null, 'R-VOT-2', 'it is closed'),
  ]
}

export function badVote(session: Case, { agreementId, jurorId, sense, reason }: CommandOf<'CastVote'>): Objections {
  const target = agreement(session, agreementId)
  const was = target?.votes.get(jurorId)
  return [
    ...notOpen(session, agreementId),
    ...object(target?.proposal.eligible.includes(jurorId) === false, 'R-ABS-2', `${jurorId} may not vote`),
    ...object(was !== undefined && was.sense !== sense && isBlank(reason), 'R-VOT-2', 'another vote without a reason'),
  ]
}

export function badClosing(session: Case, { agreementId }: CommandOf<'CloseAgreement'>): Objections {
  const target = agreement(session, agreementId)
  const shut = notOpen(session, agreementId)
  if (!target || shut.length > 0) return shut
  const { outcome, votes } = target
  if (outcome === 'pending') return object(true, 'R-JUR-4', 'votes are missing')
  return [
    ...(outcome === 'tie' ? [] : unreasoned(votes, isCarried(outcome))),
    ...(isCarried(outcome) ? objectionsToSubject(without(session, agreementId), target.subject) : []),
  ]
}

/** R-VOT-2: only what nobody can adopt any more is withdrawn, and it is said why. */
export function badWithdrawal(session: Case, { agreementId, reason }: CommandOf<'WithdrawProposal'>): Objections {
  const target = agreement(session, agreementId)
  const shut = notOpen(session, agreementId)
  if (!target || shut.length > 0) return shut
  const inTheWay = objectionsToSubject(without(session, agreementId), target.subject)
  return [
    ...object(inTheWay.length === 0, 'R-VOT-2', 'it may still be adopted'),
    ...object(isBlank(reason), 'R-VOT-2', 'a withdrawal without a reason'),
  ]
}
