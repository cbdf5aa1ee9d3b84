// What stands against a command now, by a naive reading of the rules: nothing when it is lawful.

import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { badClosing, badProposal, badVote } from './agreement-commands.ts'
import type { Case, Objection } from './case.ts'
import * as jury from './jury-commands.ts'
import * as room from './room-commands.ts'
import * as sheets from './sheet-commands.ts'
import { badCorrection, badTie } from './tie-commands.ts'

/** All that is wrong with a command, not only what is wrong first. */
export function objections(session: Case, command: SessionCommand): readonly Objection[] {
  switch (command.type) {
    case 'InstallJury':
      return jury.badInstallation(session, command)
    case 'ElectPresident':
      return jury.badElection(session, command)
    case 'ChangeComposition':
      return jury.badComposition(session, command)
    case 'ReceiveScoresheet':
      return sheets.badReceipt(session, command)
    case 'OpenScoresheets':
      return sheets.badOpeningOfSheets(session, command)
    case 'ReviseScore':
      return sheets.badRevision(session, command)
    case 'DeclareAbstention':
      return sheets.badAbstention(session, command)
    case 'AddSupplement':
      return jury.badSupplement(session, command)
    case 'RemoveSubmission':
      return jury.badRemoval(session, command)
    case 'ProposeAgreement':
      return badProposal(session, command)
    case 'CastVote':
      return badVote(session, command)
    case 'CloseAgreement':
      return badClosing(session, command)
    case 'ResolveTie':
      return badTie(session, command)
    case 'CorrectVote':
      return badCorrection(session, command)
    default:
      return inTheRoom(session, command)
  }
}

type Judged = 'InstallJury' | 'ElectPresident' | 'ChangeComposition' | 'ReceiveScoresheet' | 'OpenScoresheets'

type JudgedToo = 'ReviseScore' | 'DeclareAbstention' | 'AddSupplement' | 'RemoveSubmission' | 'ProposeAgreement'

type Voting = 'CastVote' | 'CloseAgreement' | 'ResolveTie' | 'CorrectVote'

type InTheRoom = Exclude<SessionCommand, { type: Judged | JudgedToo | Voting }>

function inTheRoom(session: Case, command: InTheRoom): readonly Objection[] {
  switch (command.type) {
    case 'RequestInformation':
      return room.badQuestion(session, command)
    case 'AnswerInformation':
      return room.badAnswer(session, command)
    case 'StateRecordingConsent':
      return room.badConsent(session, command)
    case 'StartRecording':
      return room.badStart(session)
    case 'StopRecording':
      return room.badStop(session)
    case 'AttachRecording':
      return room.badRecordingFile(session)
    case 'DescribeDeliberation':
      return room.badDescription(session)
    case 'DraftActa':
      return room.badDraft(session, command)
    case 'SignActa':
      return room.badSignature(session, command)
    case 'CloseSession':
      return room.badClose(session)
    case 'IssueMatrices':
      return room.badMatrices(session, command)
  }
}
