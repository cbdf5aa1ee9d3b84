// What can be asked of a jury's session, in the imperative. Runs in every process.
import { z } from '../../zod.ts'
import * as data from './data.ts'

/** The commands that a person gives as they are. */
export const RoomCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('InstallJury'), ...data.installation }),
  z.strictObject({ type: z.literal('ElectPresident'), ...data.election }),
  z.strictObject({ type: z.literal('NoteAttendance'), ...data.attendance }),
  z.strictObject({ type: z.literal('SuspendSession'), ...data.suspension }),
  z.strictObject({ type: z.literal('ResumeSession'), ...data.resumption }),
  z.strictObject({ type: z.literal('NoteIncident'), ...data.incident }),
  z.strictObject({ type: z.literal('ProposeAgreement'), ...data.proposal, presidedBy: data.id.nullish() }),
  z.strictObject({ type: z.literal('CastVote'), ...data.vote }),
  z.strictObject({ type: z.literal('CloseAgreement'), ...data.closing }),
  z.strictObject({ type: z.literal('WithdrawProposal'), ...data.withdrawal }),
  z.strictObject({ type: z.literal('ResolveTie'), ...data.resolution }),
  z.strictObject({ type: z.literal('CorrectVote'), ...data.correction }),
  z.strictObject({ type: z.literal('DescribeDeliberation'), ...data.description }),
  z.strictObject({ type: z.literal('RemoveSubmission'), ...data.removal }),
  z.strictObject({ type: z.literal('RequestInformation'), ...data.question }),
  z.strictObject({ type: z.literal('AnswerInformation'), ...data.answer }),
])
export type RoomCommand = z.output<typeof RoomCommandSchema>

/**
 * All commands: those of the room, and those that the core gives: when files come in or go out, and when a member
 * showed who they are.
 */
export const SessionCommandSchema = z.discriminatedUnion('type', [
  ...RoomCommandSchema.options,
  z.strictObject({ type: z.literal('ChangeComposition'), ...data.composition }),
  z.strictObject({ type: z.literal('ReceiveScoresheet'), ...data.delivery }),
  z.strictObject({ type: z.literal('OpenScoresheets'), ...data.opening }),
  z.strictObject({ type: z.literal('ReviseScore'), ...data.revision }),
  z.strictObject({ type: z.literal('DeclareAbstention'), ...data.abstention }),
  z.strictObject({ type: z.literal('AddSupplement'), ...data.supplement }),
  z.strictObject({ type: z.literal('StateRecordingConsent'), ...data.consent }),
  z.strictObject({ type: z.literal('StartRecording'), ...data.recordingStart }),
  z.strictObject({ type: z.literal('StopRecording') }),
  z.strictObject({ type: z.literal('AttachRecording'), ...data.recordingFile }),
  z.strictObject({ type: z.literal('DraftActa'), ...data.draft }),
  z.strictObject({ type: z.literal('SignActa'), ...data.signature }),
  z.strictObject({ type: z.literal('CloseSession') }),
  z.strictObject({ type: z.literal('IssueMatrices'), ...data.matrices }),
])
export type SessionCommand = z.output<typeof SessionCommandSchema>
export type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>
