// The fold of a session's log. Runs in every process.
import { assertNever } from '../../result.ts'
import type { Contest } from '../contest/contest.ts'
import type { Recorded } from '../decision.ts'
import { lapse, withoutSubmission } from './effects.ts'
import type { Happened, SessionEvent } from './events.ts'
import { closed, corrected, proposed, resolved, voted, withAgreements, withdrawn } from './evolve-agreements.ts'
import { abstained, sheetsOpened } from './evolve-sheets.ts'
import { attended, resumed, seated, seatedAnew, suspended } from './evolve-sitting.ts'
import { fileless } from './recording.ts'
import { initialSession, type SessionState } from './state.ts'

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
      return proposed(state, event)
    case 'VoteCast':
      return voted(state, event)
    case 'AgreementClosed':
      return closed(state, event)
    case 'ProposalWithdrawn':
      return withdrawn(state, event)
    case 'TieResolved':
      return resolved(state, event)
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
      | 'ProposalWithdrawn'
      | 'TieResolved'
  }
>

/** Events that change what an Acta would state: a draft made before them is stale. */
function evolveContent(state: SessionState, event: ContentEvent): SessionState {
  switch (event.type) {
    case 'JuryInstalled':
      return { ...state, installation: noted(event), presence: seated(event) }
    case 'PresidentElected':
      return { ...state, election: noted(event) }
    case 'CompositionChanged':
      return recomposed(state, event)
    case 'AttendanceNoted':
      return attended(state, event)
    case 'SessionSuspended':
      return suspended(state, event)
    case 'SessionResumed':
      return resumed(state, event)
    case 'IncidentNoted':
      return { ...state, incidents: [...state.incidents, noted(event)] }
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
    case 'VoteCorrected':
      return corrected(state, event)
    case 'SupplementAdded':
      return supplemented(state, event)
    case 'SubmissionRemoved':
      return removed(state, event)
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
    departures: [...state.departures, { ...noted(event), wasPresident, duringEvaluation: state.installation !== null }],
    // Who comes has not consented yet (R-ACT-7).
    recordings: replacement ? stopped(state.recordings, at) : state.recordings,
    election: wasPresident ? null : state.election,
    presence: seatedAnew(state.presence, leaves, replacement?.id ?? null),
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

/** R-AMT-9: what was agreed of it decides nothing any more, and its money is free again. */
function removed(state: SessionState, event: Happened<'SubmissionRemoved'>): SessionState {
  const { submissionId, at } = event
  const next = withAgreements(state, (agreement) =>
    withoutSubmission(agreement, submissionId, state.contest, { at, cause: 'removal' }),
  )
  return { ...next, removals: [...state.removals, noted(event)] }
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

function attached(recordings: SessionState['recordings'], event: Happened<'RecordingAttached'>) {
  const { fileSha256, fileName } = event
  const target = fileless(recordings, event.recording)
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
