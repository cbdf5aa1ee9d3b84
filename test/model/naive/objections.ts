// What stands against a command now, by a naive reading of the rules: nothing when it is lawful.
import type { CommandOf, SessionCommand } from '../../../shared/domain/session/commands.ts'
import { badClosing, badProposal, badVote, badWithdrawal } from './agreement-commands.ts'
import type { Case, Objections } from './case.ts'
import * as jury from './jury-commands.ts'
import * as room from './room-commands.ts'
import * as sheets from './sheet-commands.ts'
import * as sitting from './sitting.ts'
import { badCorrection, badTie } from './tie-commands.ts'

type Judges = {
  readonly [T in SessionCommand['type']]: (session: Case, command: CommandOf<T>) => Objections
}

const JUDGES: Judges = {
  InstallJury: jury.badInstallation,
  ElectPresident: jury.badElection,
  ChangeComposition: jury.badComposition,
  NoteAttendance: sitting.badAttendance,
  SuspendSession: sitting.badSuspension,
  ResumeSession: sitting.badResumption,
  NoteIncident: sitting.badIncident,
  AddSupplement: jury.badSupplement,
  RemoveSubmission: jury.badRemoval,
  ReceiveScoresheet: sheets.badReceipt,
  OpenScoresheets: sheets.badOpeningOfSheets,
  ReviseScore: sheets.badRevision,
  DeclareAbstention: sheets.badAbstention,
  ProposeAgreement: badProposal,
  CastVote: badVote,
  CloseAgreement: badClosing,
  WithdrawProposal: badWithdrawal,
  ResolveTie: badTie,
  CorrectVote: badCorrection,
  RequestInformation: room.badQuestion,
  AnswerInformation: room.badAnswer,
  StateRecordingConsent: room.badConsent,
  StartRecording: room.badStart,
  StopRecording: room.badStop,
  AttachRecording: room.badRecordingFile,
  DescribeDeliberation: room.badDescription,
  DraftActa: room.badDraft,
  SignActa: room.badSignature,
  CloseSession: room.badClose,
  IssueMatrices: room.badMatrices,
}

/** All that is wrong with a command, not only what is wrong first. */
export function objections(session: Case, command: SessionCommand): Objections {
  const judge: (session: Case, command: never) => Objections = JUDGES[command.type]
  return [...sitting.notSitting(session, command), ...judge(session, command as never)]
}
