// The course of one agreement, walked through event by event: who voted how, how it came out, what ended it meanwhile.
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Vote } from '../../../shared/domain/session/data.ts'
import { type Case, type Happened, isA, type Log } from './case.ts'
import { abstentions } from './jury.ts'
import { isOfModality, namedBy } from './submissions.ts'

export type Counted = 'pending' | 'unanimity' | 'majority' | 'consensus' | 'tie' | 'rejected'
export type Proposal = Happened<'AgreementProposed'>

export type Course = {
  readonly proposal: Proposal
  readonly subject: Subject
  readonly proposedAt: number
  readonly votes: ReadonlyMap<string, Vote>
  /** Where in the log its vote ended, and how: with all votes, or by what happened meanwhile. */
  readonly end: { readonly at: number; readonly isLapse: boolean } | null
  readonly outcome: Counted
  readonly tie: { readonly at: number; readonly isAdopted: boolean } | null
  /** Where in the log it came to carry a decision; null while it carries none. */
  readonly adoptedAt: number | null
}

type Ballot = Pick<Proposal, 'eligible' | 'majority' | 'members'>

/** R-VOT-1, R-JUR-3, R-ABS-3: counts the votes, once all who may vote did. */
export function count({ eligible, majority, members }: Ballot, votes: ReadonlyMap<string, Vote>): Counted {
  const senses = eligible.map((jurorId) => votes.get(jurorId)?.sense)
  if (senses.includes(undefined)) return 'pending'
  const yes = senses.filter((sense) => sense === 'for').length
  const no = senses.length - yes
  if (majority === 'consensus') return no === 0 ? 'consensus' : 'rejected'
  if (majority === 'unanimity') return no === 0 ? 'unanimity' : 'rejected'
  const isEnough = (inFavour: number) => (majority === 'simple' ? inFavour > no : inFavour * 2 > members)
  if (isEnough(yes)) return no === 0 ? 'unanimity' : 'majority'
  // A tie is a vote that one more in favour would carry; what is further away is rejected.
  return yes === no && isEnough(yes + 1) ? 'tie' : 'rejected'
}

export const isCarried = (outcome: Counted) =>
  outcome === 'unanimity' || outcome === 'majority' || outcome === 'consensus'

/** What happens while a vote is open and ends it (R-ABS-2, R-JUR-3, R-AMT-9; R-ACT-2, which the Acta would not tell). */
function ends(session: Case, { subject, eligible }: Proposal, event: Log[number], at: number): boolean {
  const concerns = (id: string) =>
    namedBy(subject).includes(id) || (subject.kind === 'desierto' && isOfModality(session, subject, id))
  if (isA(event, 'CompositionChanged')) return true
  if (isA(event, 'AttendanceNoted') || isA(event, 'SessionSuspended')) return subject.kind === 'acta'
  const abstained = abstentions(session).filter(({ at: when }) => when === at)
  if (abstained.some(({ jurorId, submissionId }) => eligible.includes(jurorId) && concerns(submissionId))) return true
  if (isA(event, 'SubmissionRemoved')) return concerns(event.submissionId)
  return isA(event, 'SupplementAdded') && event.submissions.some(({ id }) => concerns(id))
}

export function walk(session: Case, proposal: Proposal, proposedAt: number): Course {
  const votes = new Map<string, Vote>()
  let end: Course['end'] = null
  let tie: Course['tie'] = null
  let adoptedAt: number | null = null
  for (const [at, event] of session.log.entries()) {
    if (at <= proposedAt) continue
    if (!isOwn(event, proposal.agreementId)) {
      if (!end && ends(session, proposal, event, at)) end = { at, isLapse: true }
      continue
    }
    if (isA(event, 'VoteCast') || isA(event, 'VoteCorrected')) votes.set(event.jurorId, voteOf(event))
    if (isA(event, 'AgreementClosed')) end = { at, isLapse: false }
    if (isA(event, 'ProposalWithdrawn')) end = { at, isLapse: true }
    if (isA(event, 'TieResolved')) tie = { at, isAdopted: event.outcome === 'adopted' }
    const outcome = count(proposal, votes)
    // A tie that a correction undid has nothing left to resolve.
    if (outcome !== 'tie') tie = null
    const carries = end !== null && !end.isLapse && (isCarried(outcome) || tie?.isAdopted === true)
    adoptedAt = carries ? (adoptedAt ?? at) : null
  }
  const { subject } = proposal
  return { proposal, subject, proposedAt, votes, end, outcome: count(proposal, votes), tie, adoptedAt }
}

const isOwn = (event: Log[number], agreementId: string) =>
  'agreementId' in event && event.agreementId === agreementId && event.type !== 'AgreementProposed'

const voteOf = ({ jurorId, sense, reason }: Vote): Vote => ({ jurorId, sense, reason })
