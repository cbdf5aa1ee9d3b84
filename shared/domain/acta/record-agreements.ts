// The agreements as the Acta states them: each apart, with the sense of each vote, how it came out and what became of it
// (R-ACT-1, R-VOT-1). Runs in every process.
import { outcomeText, tieText } from '../../text/acta.ts'
import type { Subject } from '../agreement/subjects/schema.ts'
import type { Juror } from '../contest/contest.ts'
import { type Agreement, inForce, isVoid, type SessionState, wasAdopted } from '../session/state.ts'
import type { StatedAgreement, StatedLoss } from './record-agreement-schema.ts'
import { numberIn, publishedStatement } from './record-statements.ts'

/** What was voted on the Acta itself comes after its draft, so the draft does not hold it. */
type InDraft = Exclude<Subject, { kind: 'acta' | 'addendum' }>
type Closed = Agreement & {
  readonly closed: NonNullable<Agreement['closed']>
  readonly subject: InDraft
}

/** In their order; none that is still under vote. */
export const agreementsPart = (state: SessionState): StatedAgreement[] =>
  state.agreements.flatMap((agreement) => (isStated(agreement) ? [agreementPart(state, agreement)] : []))

const isStated = (agreement: Agreement): agreement is Closed =>
  agreement.closed !== null && agreement.subject.kind !== 'acta' && agreement.subject.kind !== 'addendum'

function agreementPart(state: SessionState, agreement: Closed): StatedAgreement {
  const { id, number, subject, majority, eligible, closed, withdrawal, tie, presidedBy } = agreement
  const { jurors } = state.contest
  const voters = jurors.filter((juror) => eligible.includes(juror.id))
  const votes = votesPart(voters, agreement)
  return {
    number,
    agreementId: id,
    kind: subject.kind,
    statement: publishedStatement(state.contest, subject, numberIn(state)),
    majority,
    presidedBy: presidedBy === presidentAt(state, agreement.proposedAt) ? null : nameOf(jurors, presidedBy),
    revoteOf: revotePart(state, agreement),
    eligible: voters.map(({ name }) => name),
    abstained: membersAt(state, agreement.proposedAt)
      .filter((juror) => !eligible.includes(juror.id))
      .map(({ name }) => name),
    votes,
    corrections: correctionsPart(jurors, agreement),
    outcome: closed.outcome,
    outcomeText: howItCameOut(agreement, votes),
    withdrawal: withdrawal && { article: withdrawal.article, reason: withdrawal.reason.trim() },
    tie: tie && { means: tie.means, article: tie.article, rivals: [...tie.rivals], outcome: tie.outcome },
    losses: lossesPart(state, agreement),
    inForce: wasAdopted(agreement) && !isVoid(agreement),
  }
}

const nameOf = (jurors: readonly Juror[], jurorId: string | null) =>
  jurors.find(({ id }) => id === jurorId)?.name ?? null

const votesPart = (voters: readonly Juror[], { votes }: Agreement): StatedAgreement['votes'] =>
  voters.flatMap(({ id, name }) => {
    const vote = votes[id]
    return vote ? [{ juror: name, sense: vote.sense, reason: vote.reason.trim() }] : []
  })

function howItCameOut({ closed, majority, tie }: Closed, votes: StatedAgreement['votes']): string {
  const inFavour = votes.filter(({ sense }) => sense === 'for').length
  const against = votes.length - inFavour
  return tie ? tieText(inFavour, against, tie) : outcomeText[closed.outcome](inFavour, against, majority)
}

/** R-VOT-3: voting again is stated with its article, or with that on ties where the pack does not name it as a means. */
function revotePart({ agreements, contest: { bases } }: SessionState, { revoteOf }: Agreement) {
  const tied = agreements.find(({ id }) => id === revoteOf)
  const means = bases.tieMeans.find(({ id }) => id === 'revote')
  return tied ? { number: tied.number, article: means?.article ?? bases.citations['R-VOT-3'] } : null
}

/** Who was president at a moment: the one in force, or one who left later (R-JUR-3). */
function presidentAt({ election, departures }: SessionState, at: string): string | null {
  const moment = Date.parse(at)
  if (election && Date.parse(election.at) <= moment) return election.presidentId
  return departures.find(({ wasPresident, at: leftAt }) => wasPresident && Date.parse(leftAt) > moment)?.leaves ?? null
}

/** The members of the jury at a moment (R-JUR-3): without who had left, and who had not come yet. */
function membersAt({ contest, departures }: SessionState, at: string): Juror[] {
  const moment = Date.parse(at)
  const before = departures.filter((departure) => Date.parse(departure.at) <= moment)
  const after = departures.filter((departure) => Date.parse(departure.at) > moment)
  const away = new Set([
    ...before.map(({ leaves }) => leaves),
    ...after.flatMap(({ replacement }) => replacement?.id ?? []),
  ])
  return contest.jurors.filter(({ id }) => !away.has(id))
}

/** In the order in which they were made: what stood before, and what each made of it. */
const correctionsPart = (jurors: readonly Juror[], { corrections, votes }: Agreement): StatedAgreement['corrections'] =>
  corrections.flatMap(({ was, why }, index) => {
    const juror = nameOf(jurors, was.jurorId)
    const later = corrections.slice(index + 1).find((correction) => correction.was.jurorId === was.jurorId)
    const is = later?.was ?? votes[was.jurorId]
    return juror && is ? [{ juror, was: was.sense, is: is.sense, why: why.trim() }] : []
  })

const lossesPart = (state: SessionState, { id, losses }: Agreement): StatedLoss[] =>
  losses.map(({ at, cause, submissionId }) => {
    const revocation = inForce(state, 'revocation').findLast(
      ({ subject }) =>
        cause === 'revocation' &&
        subject.agreementId === id &&
        (submissionId === null || subject.submissionIds.includes(submissionId)),
    )
    return { at, cause, submissionId, revokedBy: revocation?.agreement.number ?? null }
  })
