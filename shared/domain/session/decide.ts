// The jury's session: every command and the area that decides it. Runs in every process.
import { assertNever } from '../../result.ts'
import { decideSessionAbstention } from '../abstention/in-session.ts'
import { decideMatrices } from '../acta/matrices.ts'
import { decideCorrection, decideTie } from '../agreement/afterwards.ts'
import { decideClosing, decideVote, decideWithdrawal } from '../agreement/agreement.ts'
import { decideProposal } from '../agreement/proposal.ts'
import { decideRemoval, decideSupplement } from '../contest/amend.ts'
import type { Decision } from '../decision.ts'
import { decideComposition } from '../jury/composition.ts'
import { decideElection, decideInstallation } from '../jury/install.ts'
import { decideOpening, decideReceipt } from '../scoring/delivery.ts'
import { decideRevision } from '../scoring/revise.ts'
import { decideClose, decideDescription, decideDraft, decideSignature } from './acta.ts'
import type { SessionCommand } from './commands.ts'
import type { SessionEvent } from './events.ts'
import { decideAnswer, decideRequest } from './information.ts'
import { decideConsent, decideRecordingFile, decideRecordingStart, decideRecordingStop } from './recording.ts'
import { decideAttendance, decideIncident, decideResumption, decideSuspension, sitting } from './sitting.ts'
import type { SessionState } from './state.ts'

/**
 * Decides a command of the session: one event, or the refusal of the rule that stands against it. `at` is the moment of the
 * decision, an ISO instant in UTC: no hour that the command tells is later. A preview may go without.
 */
export function decideSession(command: SessionCommand, state: SessionState, at?: string): Decision<SessionEvent> {
  const gate = sitting(command, state, at)
  return gate.ok ? decideInSitting(command, state) : gate
}

function decideInSitting(command: SessionCommand, state: SessionState): Decision<SessionEvent> {
  switch (command.type) {
    case 'InstallJury':
      return decideInstallation(command, state)
    case 'ElectPresident':
      return decideElection(command, state)
    case 'ChangeComposition':
      return decideComposition(command, state)
    case 'NoteAttendance':
      return decideAttendance(command, state)
    case 'SuspendSession':
      return decideSuspension(command, state)
    case 'ResumeSession':
      return decideResumption(command, state)
    case 'NoteIncident':
      return decideIncident(command, state)
    case 'ReceiveScoresheet':
      return decideReceipt(command, state)
    case 'OpenScoresheets':
      return decideOpening(command, state)
    case 'ReviseScore':
      return decideRevision(command, state)
    case 'DeclareAbstention':
      return decideSessionAbstention(command, state)
    case 'ProposeAgreement':
      return decideProposal(command, state)
    case 'CastVote':
      return decideVote(command, state)
    case 'CloseAgreement':
      return decideClosing(command, state)
    case 'WithdrawProposal':
      return decideWithdrawal(command, state)
    case 'ResolveTie':
      return decideTie(command, state)
    case 'CorrectVote':
      return decideCorrection(command, state)
    case 'AddSupplement':
      return decideSupplement(command, state)
    case 'RemoveSubmission':
      return decideRemoval(command, state)
    case 'RequestInformation':
      return decideRequest(command, state)
    case 'AnswerInformation':
      return decideAnswer(command, state)
    case 'StateRecordingConsent':
      return decideConsent(command, state)
    case 'StartRecording':
      return decideRecordingStart(command, state)
    case 'StopRecording':
      return decideRecordingStop(state)
    case 'AttachRecording':
      return decideRecordingFile(command, state)
    case 'DescribeDeliberation':
      return decideDescription(command, state)
    case 'DraftActa':
      return decideDraft(command, state)
    case 'SignActa':
      return decideSignature(command, state)
    case 'CloseSession':
      return decideClose(state)
    case 'IssueMatrices':
      return decideMatrices(command, state)
    default:
      return assertNever(command)
  }
}
