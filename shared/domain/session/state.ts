// The state of a jury's session, and its fold over the log. Runs in every process.
import { assertNever } from '../../result.ts'
import { isAdopted, type Outcome, outcomeOf } from '../agreement/outcome.ts'
import type { Award } from '../award/budget.ts'
import type { Contest } from '../contest/contest.ts'
import type { Recorded } from '../decision.ts'
import type { Scoresheet } from '../scoring/scoresheet.ts'
import type { SessionEvent, Subject, Vote } from './events.ts'

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>
type Data<T extends SessionEvent['type']> = Omit<EventOf<T>, 'type'>

export type Agreement = {
  readonly id: string
  /** As it stands in the Acta. */
  readonly number: number
  readonly subject: Subject
  readonly eligible: readonly string[]
  readonly votes: Readonly<Record<string, Vote>>
  readonly proposedAt: string
  readonly closed: { readonly at: string; readonly outcome: Exclude<Outcome['kind'], 'pending'> } | null
}

export type SessionState = {
  readonly contest: Contest
  readonly installation: (Data<'JuryInstalled'> & { readonly at: string }) | null
  readonly election: (Data<'PresidentElected'> & { readonly at: string }) | null
  /** The version in force of each juror's sheet, by juror id. What is in it stays unknown until the opening (R-SCO-4). */
  readonly received: Readonly<Record<string, Data<'ScoresheetReceived'> & { readonly at: string }>>
  readonly sheets: readonly Scoresheet[] | null
  readonly openedAt: string | null
  readonly agreements: readonly Agreement[]
  readonly deliberation: string
  readonly draft: (Data<'ActaDrafted'> & { readonly at: string }) | null
  /** Names the agreement that approved the draft: from then on nothing but signatures (R-ACT-2). */
  readonly approval: { readonly agreementId: string; readonly pdfSha256: string; readonly at: string } | null
  readonly signatures: readonly (Data<'ActaSigned'> & { readonly at: string })[]
  readonly closedAt: string | null
}

export const initialSession = (contest: Contest): SessionState => ({
  contest,
  installation: null,
  election: null,
  received: {},
  sheets: null,
  openedAt: null,
  agreements: [],
  deliberation: '',
  draft: null,
  approval: null,
  signatures: [],
  closedAt: null,
})

/** Folds one recorded event into the session. */
export function evolveSession(state: SessionState, event: Recorded<SessionEvent>): SessionState {
  const { at, actor: _actor, type: _type, ...data } = event
  switch (event.type) {
    case 'JuryInstalled':
      return { ...state, installation: { ...(data as Data<'JuryInstalled'>), at } }
    case 'PresidentElected':
      return { ...state, election: { ...(data as Data<'PresidentElected'>), at } }
    case 'ScoresheetReceived':
      return {
        ...state,
        received: { ...state.received, [event.jurorId]: { ...(data as Data<'ScoresheetReceived'>), at } },
      }
    case 'ScoresheetsOpened':
      return { ...state, sheets: event.sheets, openedAt: at }
    case 'AgreementProposed':
      return { ...state, agreements: [...state.agreements, proposed(event)] }
    case 'VoteCast':
      return withAgreement(state, event.agreementId, (agreement) => ({
        ...agreement,
        votes: {
          ...agreement.votes,
          [event.jurorId]: { jurorId: event.jurorId, sense: event.sense, reason: event.reason },
        },
      }))
    case 'AgreementClosed':
      return closed(state, event)
    case 'DeliberationDescribed':
      return { ...state, deliberation: event.text, draft: null }
    case 'ActaDrafted':
      return { ...state, draft: { ...(data as Data<'ActaDrafted'>), at } }
    case 'ActaSigned':
      return { ...state, signatures: [...state.signatures, { ...(data as Data<'ActaSigned'>), at }] }
    case 'SessionClosed':
      return { ...state, closedAt: at }
    default:
      return assertNever(event)
  }
}

/** The session after a log of recorded events. */
export const foldSession = (contest: Contest, events: readonly Recorded<SessionEvent>[]): SessionState =>
  events.reduce(evolveSession, initialSession(contest))

const proposed = (event: Recorded<EventOf<'AgreementProposed'>>): Agreement => ({
  id: event.agreementId,
  number: event.number,
  subject: event.subject,
  eligible: event.eligible,
  votes: {},
  proposedAt: event.at,
  closed: null,
})

function withAgreement(
  state: SessionState,
  agreementId: string,
  change: (agreement: Agreement) => Agreement,
): SessionState {
  return {
    ...state,
    agreements: state.agreements.map((agreement) => (agreement.id === agreementId ? change(agreement) : agreement)),
  }
}

/** An agreement about anything but the Acta makes an earlier draft stale; an adopted one about it approves the draft. */
function closed(state: SessionState, { agreementId, outcome, at }: Recorded<EventOf<'AgreementClosed'>>): SessionState {
  const next = withAgreement(state, agreementId, (agreement) => ({ ...agreement, closed: { at, outcome } }))
  const subject = findAgreement(state, agreementId)?.subject
  if (subject?.kind !== 'acta') return { ...next, draft: null }
  const adopted = outcome === 'unanimity' || outcome === 'majority'
  return adopted ? { ...next, approval: { agreementId, pdfSha256: subject.pdfSha256, at } } : next
}

export const findAgreement = (state: SessionState, agreementId: string) =>
  state.agreements.find((agreement) => agreement.id === agreementId)

export const outcomeOfAgreement = (agreement: Agreement): Outcome => outcomeOf(agreement.eligible, agreement.votes)

/** Agreements that carry a decision: closed and adopted. */
export const adopted = (state: SessionState) =>
  state.agreements.filter((agreement) => agreement.closed && isAdopted(outcomeOfAgreement(agreement)))

/** The awards in force, in the order in which they were agreed. */
export const awardsOf = (state: SessionState): (Award & { readonly agreementId: string })[] =>
  adopted(state).flatMap(({ id, subject }) =>
    subject.kind === 'award'
      ? [{ agreementId: id, submissionId: subject.submissionId, amountCentimos: subject.amountCentimos }]
      : [],
  )

export type Fate = 'awarded' | 'not-selected' | 'desierto' | 'undecided'

/** What the jury decided of a submission. */
export function fateOf(state: SessionState, submissionId: string): Fate {
  const modalityId = state.contest.submissions.find((submission) => submission.id === submissionId)?.modalityId
  const subjects = adopted(state).map((agreement) => agreement.subject)
  if (subjects.some((subject) => subject.kind === 'award' && subject.submissionId === submissionId)) return 'awarded'
  if (subjects.some((subject) => subject.kind === 'not-selected' && subject.submissionIds.includes(submissionId)))
    return 'not-selected'
  const void_ = subjects.some(
    (subject) => subject.kind === 'desierto' && (subject.modalityId === null || subject.modalityId === modalityId),
  )
  return void_ ? 'desierto' : 'undecided'
}

/** Submissions on which the jury has not decided yet, in the contest's order. */
export const undecided = (state: SessionState) =>
  state.contest.submissions.filter((submission) => fateOf(state, submission.id) === 'undecided')

/** Who abstained from a submission, as the opened sheets say; nobody before the opening (R-SCO-4). */
export const abstainedFrom = (state: SessionState, submissionId: string): string[] =>
  (state.sheets ?? []).filter((sheet) => sheet.entries[submissionId]?.abstention).map((sheet) => sheet.jurorId)
