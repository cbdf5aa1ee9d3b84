// Deciding a log again: every event must be what the rules answer to its own command. DAFO's importer and the verifier
// trust no event, they ask the rules once more. Runs in every process.
import type { Refusal } from '../../refusal.ts'
import { assertNever, fail, ok, type Result } from '../../result.ts'
import type { Contest } from '../contest/contest.ts'
import type { Recorded } from '../decision.ts'
import type { SessionCommand } from './commands.ts'
import { decideSession } from './decide.ts'
import type { SessionEvent } from './events.ts'
import { evolveSession } from './evolve.ts'
import { initialSession, type SessionState } from './state.ts'

/** The place in the log (0-based) and why: the rule's refusal, or null when the rules answer another event. */
export type RecheckProblem = {
  readonly index: number
  readonly type: SessionEvent['type']
  readonly refusal: Refusal | null
}

/** The command that an event answers: its own data, without what the decision computed. */
export function commandOf(event: SessionEvent): SessionCommand {
  switch (event.type) {
    case 'JuryInstalled':
      return { ...event, type: 'InstallJury' }
    case 'PresidentElected':
      return { type: 'ElectPresident', ballots: event.ballots }
    case 'CompositionChanged':
      return { ...event, type: 'ChangeComposition' }
    case 'AttendanceNoted':
      return { ...event, type: 'NoteAttendance' }
    case 'SessionSuspended':
      return { ...event, type: 'SuspendSession' }
    case 'SessionResumed':
      return { ...event, type: 'ResumeSession' }
    case 'IncidentNoted':
      return { ...event, type: 'NoteIncident' }
    case 'ScoresheetReceived':
      return { ...event, type: 'ReceiveScoresheet' }
    case 'ScoresheetsOpened':
      return { ...event, type: 'OpenScoresheets' }
    case 'ScoreRevised':
      return { ...event, type: 'ReviseScore' }
    case 'AbstentionDeclared':
      return { ...event, type: 'DeclareAbstention' }
    case 'AgreementProposed':
      return {
        type: 'ProposeAgreement',
        agreementId: event.agreementId,
        subject: event.subject,
        presidedBy: event.presidedBy,
      }
    case 'VoteCast':
      return { ...event, type: 'CastVote' }
    case 'AgreementClosed':
      return { type: 'CloseAgreement', agreementId: event.agreementId }
    case 'ProposalWithdrawn':
      return { type: 'WithdrawProposal', agreementId: event.agreementId, reason: event.reason }
    case 'TieResolved': {
      const { article: _article, outcome: _outcome, ...data } = event
      return { ...data, type: 'ResolveTie' }
    }
    case 'VoteCorrected': {
      const { outcome: _outcome, ...data } = event
      return { ...data, type: 'CorrectVote' }
    }
    case 'SupplementAdded':
      return { ...event, type: 'AddSupplement' }
    case 'SubmissionRemoved':
      return { ...event, type: 'RemoveSubmission' }
    case 'InformationRequested':
      return { ...event, type: 'RequestInformation' }
    case 'InformationAnswered':
      return { ...event, type: 'AnswerInformation' }
    case 'RecordingConsentStated':
      return { ...event, type: 'StateRecordingConsent' }
    case 'RecordingStarted':
      return { ...event, type: 'StartRecording' }
    case 'RecordingStopped':
      return { type: 'StopRecording' }
    case 'RecordingAttached':
      return { ...event, type: 'AttachRecording' }
    case 'DeliberationDescribed':
      return { ...event, type: 'DescribeDeliberation' }
    case 'ActaDrafted':
      return { ...event, type: 'DraftActa' }
    case 'ActaSigned':
      return { ...event, type: 'SignActa' }
    case 'SessionClosed':
      return { type: 'CloseSession' }
    case 'MatricesIssued':
      return { ...event, type: 'IssueMatrices' }
    default:
      return assertNever(event)
  }
}

/**
 * Folds a log while deciding each of its events again. `same` compares an event with the one the rules answer
 * (canonical bytes, in the core). Answers the final state, or the first event that no rule would have let in.
 */
export function recheckSession(
  contest: Contest,
  events: readonly Recorded<SessionEvent>[],
  same: (a: SessionEvent, b: SessionEvent) => boolean,
): Result<SessionState, RecheckProblem> {
  let state = initialSession(contest)
  for (const [index, recorded] of events.entries()) {
    const { at, actor: _actor, ...event } = recorded
    const decision = decideSession(commandOf(event as SessionEvent), state, at)
    if (!decision.ok) return fail({ index, type: event.type, refusal: decision.error })
    if (!same(decision.value, event as SessionEvent)) return fail({ index, type: event.type, refusal: null })
    state = evolveSession(state, recorded)
  }
  return ok(state)
}
