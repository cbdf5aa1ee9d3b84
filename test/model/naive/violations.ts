// The rules that a session breaks as its log now stands, found again from nothing. An honest session breaks none.
import { agreements, covers, decisionsOn, inForce, isOf, type Standing, subjectsInForce } from './agreements.ts'
import { brokenActa } from './broken-acta.ts'
import { before, type Case, happened, isBlank, type Objections, object } from './case.ts'
import { falseClaims } from './claims.ts'
import { isCarried } from './course.ts'
import { abstainers, decidesByConsensus, members } from './jury.ts'
import { alreadyAwarded, awards, badAmount, overspent, waiting } from './money.ts'
import { recordings } from './recording.ts'
import { movedFigures } from './resting.ts'
import { consents } from './room-commands.ts'
import { isUncited } from './sheets.ts'
import { isGone, isOpened, submissions } from './submissions.ts'

export const violations = (session: Case): Objections => [
  ...falseClaims(session),
  ...brokenMoney(session),
  ...brokenDecisions(session),
  ...agreements(session).flatMap((one) => brokenVote(session, one)),
  ...brokenJury(session),
  ...brokenActa(session),
  ...movedFigures(session),
]

/** R-AMT-2…5, R-AMT-8: all awards in force together; R-AMT-3 and R-AMT-8 for those who wait. */
function brokenMoney(session: Case): Objections {
  const given = awards(session)
  return [
    ...overspent(session, given),
    ...given.flatMap(({ submission }) => alreadyAwarded(session, submission, given)),
    ...subjectsInForce(session, 'award').flatMap((subject) => badAmount(session, subject)),
    ...waiting(session).flatMap(({ submission }) => alreadyAwarded(session, submission, given)),
    ...subjectsInForce(session, 'waitlist').flatMap(({ entries }) => entries.flatMap((one) => badAmount(session, one))),
  ]
}

/** R-VOT-2, R-AMT-9, R-ABS-2: one decision for each submission, by those who may decide on it. */
function brokenDecisions(session: Case): Objections {
  return submissions(session).flatMap(({ id }) => {
    const deciding = decisionsOn(session, id)
    const named = deciding.filter(({ subject }) => subject.kind !== 'desierto')
    const isVoid = inForce(session).some(
      (one) => isOf(one.subject, 'desierto') && covers(session, one, one.subject, id),
    )
    const hasMoney = named.some(({ subject }) => subject.kind === 'award' || subject.kind === 'waitlist')
    return [
      ...object(named.length > 1, 'R-VOT-2', `${id} is decided twice`),
      ...object(hasMoney && isVoid, 'R-VOT-2', `${id} has money in what was declared void`),
      ...object(hasMoney && isGone(session, id), 'R-AMT-9', `${id} left and is still awarded`),
      ...(isGone(session, id) ? [] : deciding.flatMap((one) => barredIn(session, one, id))),
    ]
  })
}

/** R-ABS-2: nobody who abstained from a submission has a vote in what decides it. */
function barredIn(session: Case, { proposal }: Standing, submissionId: string): Objections {
  const barred = abstainers(session, submissionId).filter((jurorId) => proposal.eligible.includes(jurorId))
  return object(barred.length > 0, 'R-ABS-2', `${barred} voted on ${submissionId} and abstained from it`)
}

/** R-VOT-1, R-JUR-3, R-JUR-4, R-ABS-4, R-SCO-4: what any vote must hold. */
function brokenVote(session: Case, one: Standing): Objections {
  const { proposal, votes, end, outcome, adoptedAt, tie, proposedAt } = one
  const { quorum } = session.contest.bases.jury
  const all = [...votes.values()]
  const strangers = all.filter(({ jurorId }) => !proposal.eligible.includes(jurorId))
  const isAdopted = isCarried(outcome) || tie?.isAdopted === true
  const isDecided = end !== null && !end.isLapse && (outcome !== 'tie' || tie !== null)
  const dissent = all.filter(({ sense }) => (sense === 'for') !== isAdopted)
  // A correction tells how the vote was; a tie is decided when it is resolved.
  const decided = before(session, tie?.at ?? end?.at ?? 0)
  const needsAll = adoptedAt !== null && decidesByConsensus(decided)
  return [
    ...object(strangers.length > 0, 'R-ABS-2', `${strangers.map(({ jurorId }) => jurorId)} may not vote`),
    ...object(isDecided && all.length < quorum, 'R-JUR-4', `${all.length} votes decided ${proposal.agreementId}`),
    ...object(isDecided && dissent.some(({ reason }) => isBlank(reason)), 'R-JUR-4', 'a dissent without a reason'),
    ...object(
      needsAll && all.some(({ sense }) => sense === 'against'),
      'R-JUR-3',
      `${proposal.agreementId} was adopted without consensus`,
    ),
    ...object(
      ['award', 'waitlist', 'not-selected', 'desierto'].includes(proposal.subject.kind) &&
        !isOpened(before(session, proposedAt)),
      'R-SCO-4',
      `${proposal.agreementId} came before the opening`,
    ),
  ]
}

/** R-JUR-3, R-ACT-7: the composition rests on resolutions; a recording on everybody's consent. */
function brokenJury(session: Case): Objections {
  const changes = happened(session, 'CompositionChanged')
  const isSeated = members(session).length >= session.contest.bases.jury.quorum
  return [
    ...object(
      changes.some(({ resolution }) => isUncited(resolution)),
      'R-JUR-3',
      'a change without its resolution',
    ),
    ...object(!isSeated, 'R-JUR-4', 'the jury has no quorum any more'),
    ...object(
      recordings(session).isRunning && !members(session).every((jurorId) => consents(session, jurorId)),
      'R-ACT-7',
      'a recording without everybody’s consent',
    ),
  ]
}
