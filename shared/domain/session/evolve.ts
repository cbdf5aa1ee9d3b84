// The fold of a session's log. Runs in every process.
import { assertNever } from '../../result.ts'
import { isAdopted } from '../agreement/outcome.ts'
import type { Contest } from '../contest/contest.ts'
import type { Recorded } from '../decision.ts'
import { emptyEntry, type Scoresheet } from '../scoring/scoresheet.ts'
import { annul, lapse, withoutSubmission } from './effects.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { type Agreement, findAgreement, initialSession, type SessionState, wasAdopted } from './state.ts'

type Happened<T extends SessionEvent['type']> = Recorded<EventOf<T>>

/** Folds one recorded event into the session. */
export function evolveSession(state: SessionState, event: Recorded<SessionEvent>): SessionState {
  switch (event.type) {
    case 'ActaDrafted':
      return { ...state, draft: noted(event) }
    case 'ActaSigned':
      return { ...state, signatures: [...state.signatures, noted(event)] }
    case 'SessionClosed':
      return { ...state, closedAt: event.at }
    case 'MatricesIssued':
      return { ...state, matrices: noted(event) }
    case 'RecordingStopped':
      return { ...state, recordings: stopped(state.recordings, event.at) }
    case 'RecordingAttached':
      return { ...state, recordings: attached(state.recordings, event) }
    case 'InformationRequested':
      return { ...state, requests: [...state.requests, { ...noted(event), answer: null }] }
    case 'InformationAnswered':
      return answered(state, event)
    case 'AgreementProposed':
      return { ...state, agreements: [...state.agreements, proposed(event)] }
    case 'VoteCast':
      return withAgreement(state, event.agreementId, (agreement) => voted(agreement, event))
    case 'AgreementClosed':
      return closed(state, event)
    default:
      return { ...evolveContent(state, event), draft: null }
  }
}

type ContentEvent = Exclude<
  Recorded<SessionEvent>,
  {
    type:
      | 'ActaDrafted'
      | 'ActaSigned'
      | 'SessionClosed'
      | 'MatricesIssued'
      | 'RecordingStopped'
      | 'RecordingAttached'
      | 'InformationRequested'
      | 'InformationAnswered'
      | 'AgreementProposed'
      | 'VoteCast'
      | 'AgreementClosed'
  }
>

/** Events that change what an Acta would state: a draft made before them is stale. */
function evolveContent(state: SessionState, event: ContentEvent): SessionState {
  switch (event.type) {
    case 'JuryInstalled':
      return { ...state, installation: noted(event) }
    case 'PresidentElected':
      return { ...state, election: noted(event) }
    case 'CompositionChanged':
      return recomposed(state, event)
    case 'ScoresheetReceived':
      return {
        ...state,
        received: { ...state.received, [event.jurorId]: { ...noted(event), supplements: state.supplements.length } },
      }
    case 'ScoresheetsOpened':
      return sheetsOpened(state, event)
    case 'ScoreRevised':
      return { ...state, revisions: [...state.revisions, noted(event)] }
    case 'AbstentionDeclared':
      return abstained(state, event)
    case 'TieResolved':
      return resolved(state, event)
    case 'VoteCorrected':
      return withAgreement(state, event.agreementId, (agreement) => corrected(agreement, event))
    case 'SupplementAdded':
      return supplemented(state, event)
    case 'SubmissionRemoved':
      return { ...withoutIn(state, event, 'removal'), removals: [...state.removals, noted(event)] }
    case 'RecordingConsentStated':
      return consented(state, event)
    case 'RecordingStarted':
      return {
        ...state,
        recordings: [...state.recordings, { device: event.device, startedAt: event.at, stoppedAt: null, file: null }],
      }
    case 'DeliberationDescribed':
      return { ...state, deliberation: event.text }
    default:
      return assertNever(event)
  }
}

/** The session after a log of recorded events. */
export const foldSession = (contest: Contest, events: readonly Recorded<SessionEvent>[]): SessionState =>
  events.reduce(evolveSession, initialSession(contest))

/** An event's data and its moment; who typed it stays in the log. */
function noted<E extends Recorded<SessionEvent>>({ type: _type, actor: _actor, ...data }: E) {
  return data
}

function proposed({ at, agreementId, actor: _actor, type: _type, ...data }: Happened<'AgreementProposed'>): Agreement {
  return { ...data, id: agreementId, votes: {}, proposedAt: at, closed: null, tie: null, corrections: [], losses: [] }
}

function voted(agreement: Agreement, { jurorId, sense, reason }: Happened<'VoteCast'>): Agreement {
  return { ...agreement, votes: { ...agreement.votes, [jurorId]: { jurorId, sense, reason } } }
}

/** A correction takes the place of the vote and of what had come of the tie; what was noted before stands beside. */
function corrected(agreement: Agreement, event: Happened<'VoteCorrected'>): Agreement {
  const { jurorId, sense, reason, why, at, outcome } = event
  const was = agreement.votes[jurorId]
  return {
    ...agreement,
    votes: { ...agreement.votes, [jurorId]: { jurorId, sense, reason } },
    closed: agreement.closed && { ...agreement.closed, outcome },
    tie: outcome === 'tie' ? agreement.tie : null,
    corrections: was ? [...agreement.corrections, { was, why, at }] : agreement.corrections,
  }
}

const withAgreement = (state: SessionState, agreementId: string, change: (agreement: Agreement) => Agreement) =>
  withAgreements(state, (agreement) => (agreement.id === agreementId ? change(agreement) : agreement))

const withAgreements = (state: SessionState, change: (agreement: Agreement) => Agreement): SessionState => ({
  ...state,
  agreements: state.agreements.map(change),
})

/** An agreement about anything but the Acta makes an earlier draft stale; an adopted one about it approves the draft. */
function closed(state: SessionState, { agreementId, outcome, at }: Happened<'AgreementClosed'>): SessionState {
  const next = withAgreement(state, agreementId, (agreement) => ({ ...agreement, closed: { at, outcome } }))
  const isCarried = isAdopted({ kind: outcome })
  return carried(next, agreementId, at, isCarried)
}

function resolved(state: SessionState, event: Happened<'TieResolved'>): SessionState {
  const { agreementId, means, article, rivals, outcome, at } = event
  const tie = { means, article, rivals, outcome, at }
  const next = withAgreement(state, agreementId, (agreement) => ({ ...agreement, tie }))
  return carried(next, agreementId, at, outcome === 'adopted')
}

/** What an agreement does to others by being adopted. */
function carried(state: SessionState, agreementId: string, at: string, isCarried: boolean): SessionState {
  const subject = findAgreement(state, agreementId)?.subject
  if (subject?.kind === 'addendum') return state
  if (subject?.kind !== 'acta')
    return { ...(isCarried && subject?.kind === 'revocation' ? revoked(state, subject, at) : state), draft: null }
  return isCarried ? { ...state, approval: { agreementId, pdfSha256: subject.pdfSha256, at } } : state
}

type Revocation = Extract<Agreement['subject'], { kind: 'revocation' }>

function revoked(state: SessionState, { agreementId, submissionIds }: Revocation, at: string): SessionState {
  const why = { at, cause: 'revocation' } as const
  return withAgreement(state, agreementId, (target) =>
    submissionIds.length === 0
      ? annul(target, why)
      : submissionIds.reduce((left, submissionId) => withoutSubmission(left, submissionId, state.contest, why), target),
  )
}

/** R-ABS-2: earlier scores stop counting and being readable; agreements in which the member voted lose their effect. */
function abstained(state: SessionState, event: Happened<'AbstentionDeclared'>): SessionState {
  const { jurorId, submissionId, at } = event
  const why = { at, cause: 'abstention' } as const
  const next = withAgreements(state, (agreement) =>
    agreement.eligible.includes(jurorId) ? withoutSubmission(agreement, submissionId, state.contest, why) : agreement,
  )
  const abstentions = [...state.abstentions, noted(event)]
  return {
    ...next,
    abstentions,
    revisions: state.revisions.filter((one) => one.jurorId !== jurorId || one.submissionId !== submissionId),
    sheets: state.sheets?.map((sheet) => masked(sheet, abstentions)) ?? null,
  }
}

/** A sheet without what its juror may no longer be read for. */
function masked(sheet: Scoresheet, abstentions: SessionState['abstentions']): Scoresheet {
  const own = abstentions.filter(
    ({ jurorId, submissionId }) => jurorId === sheet.jurorId && sheet.entries[submissionId],
  )
  const hidden = own.map(({ submissionId, causeId, description, at }) => [
    submissionId,
    { ...emptyEntry, abstention: { causeId, description, declaredAt: at } },
  ])
  return { ...sheet, entries: { ...sheet.entries, ...Object.fromEntries(hidden) } }
}

/** What was opened before stays as it was; a later opening brings what a supplement added (R-AMT-9). */
function sheetsOpened(state: SessionState, { sheets, agreementId, at }: Happened<'ScoresheetsOpened'>): SessionState {
  const before = new Map((state.sheets ?? []).map((sheet) => [sheet.jurorId, sheet]))
  const merged = sheets.map((sheet) => {
    const known = before.get(sheet.jurorId)
    before.delete(sheet.jurorId)
    return masked(known ? { ...known, entries: { ...sheet.entries, ...known.entries } } : sheet, state.abstentions)
  })
  return {
    ...state,
    sheets: [...before.values(), ...merged],
    openedAt: state.openedAt ?? at,
    openings: [...state.openings, agreementId],
  }
}

/** R-JUR-3: votes under way lapse; a president who leaves leaves the jury without one. */
function recomposed(state: SessionState, event: Happened<'CompositionChanged'>): SessionState {
  const { leaves, replacement, at } = event
  const wasPresident = state.election?.presidentId === leaves
  const next = withAgreements(state, (agreement) => lapse(agreement, { at, cause: 'composition' }))
  const jurors = [...state.contest.jurors, ...(replacement ? [replacement] : [])]
  return {
    ...next,
    contest: { ...state.contest, jurors },
    members: [...state.members.filter((jurorId) => jurorId !== leaves), ...(replacement ? [replacement.id] : [])],
    departures: [...state.departures, { ...noted(event), wasPresident }],
    // Who comes has not consented yet (R-ACT-7).
    recordings: replacement ? stopped(state.recordings, at) : state.recordings,
    election: wasPresident ? null : state.election,
  }
}

/** A desierto agreed before does not reach who came later. */
function supplemented(state: SessionState, event: Happened<'SupplementAdded'>): SessionState {
  const contest = { ...state.contest, submissions: [...state.contest.submissions, ...event.submissions] }
  const why = { at: event.at, cause: 'supplement' } as const
  const next = withAgreements(state, (agreement) =>
    event.submissions.reduce((left, { id }) => withoutSubmission(left, id, contest, why), agreement),
  )
  return { ...next, contest, supplements: [...state.supplements, noted(event)] }
}

function withoutIn(state: SessionState, { submissionId, at }: Happened<'SubmissionRemoved'>, cause: 'removal') {
  return withAgreements(state, (agreement) =>
    wasAdopted(agreement) || !agreement.closed
      ? withoutSubmission(agreement, submissionId, state.contest, { at, cause })
      : agreement,
  )
}

/** R-ACT-7: a recording under way ends with the consent. */
function consented(state: SessionState, { jurorId, consents, at }: Happened<'RecordingConsentStated'>): SessionState {
  return {
    ...state,
    consents: { ...state.consents, [jurorId]: consents },
    recordings: consents ? state.recordings : stopped(state.recordings, at),
  }
}

const stopped = (recordings: SessionState['recordings'], at: string) =>
  recordings.map((recording) => ({ ...recording, stoppedAt: recording.stoppedAt ?? at }))

/** The file belongs to the first recording that has none. */
function attached(recordings: SessionState['recordings'], event: Happened<'RecordingAttached'>) {
  const { fileSha256, fileName } = event
  const target = recordings.find(({ file }) => file === null)
  return recordings.map((recording) =>
    recording === target ? { ...recording, file: { fileSha256, fileName } } : recording,
  )
}

function answered(state: SessionState, { requestId, answer, at }: Happened<'InformationAnswered'>): SessionState {
  return {
    ...state,
    requests: state.requests.map((request) =>
      request.requestId === requestId ? { ...request, answer: { text: answer, at } } : request,
    ),
  }
}
