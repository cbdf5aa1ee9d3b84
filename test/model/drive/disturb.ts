// Anything that somebody may try at any moment: fitting, too late, too early, or about what is not there.
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { inForce } from '../../../shared/domain/session/state.ts'
import { draft } from './commands.ts'
import { inMood } from './dice.ts'
import { abstain, deliver, elect, install, open, recompose, remove, revise, supplement } from './draw-jury.ts'
import { answer, ask, attachAnywhere, consent, matricesOddly, signOddly } from './draw-room.ts'
import { attend, mishap, resume, suspend } from './draw-sitting.ts'
import { cast, close, correct, propose, resolve, withdraw } from './draw-votes.ts'
import { type Room, reason } from './room.ts'
import { leftTied } from './ties.ts'

export type Draw = (room: Room) => SessionCommand

/** Every command there is, and how often. */
const ANYTHING: Readonly<Record<SessionCommand['type'], readonly [weight: number, draw: Draw]>> = {
  InstallJury: [1, install],
  ElectPresident: [1, elect],
  ChangeComposition: [4, recompose],
  ReceiveScoresheet: [3, deliver],
  OpenScoresheets: [2, open],
  ReviseScore: [6, revise],
  DeclareAbstention: [4, abstain],
  ProposeAgreement: [24, propose],
  CastVote: [24, cast],
  CloseAgreement: [7, close],
  WithdrawProposal: [4, withdraw],
  ResolveTie: [10, resolve],
  CorrectVote: [10, correct],
  NoteAttendance: [3, attend],
  SuspendSession: [1, suspend],
  ResumeSession: [1, resume],
  NoteIncident: [1, mishap],
  AddSupplement: [2, supplement],
  RemoveSubmission: [2, remove],
  RequestInformation: [2, ask],
  AnswerInformation: [4, answer],
  StateRecordingConsent: [8, consent],
  StartRecording: [3, () => ({ type: 'StartRecording', device: 'app' })],
  StopRecording: [1, () => ({ type: 'StopRecording' })],
  AttachRecording: [1, attachAnywhere],
  DescribeDeliberation: [2, (room) => ({ type: 'DescribeDeliberation', text: reason(room) })],
  DraftActa: [2, draft],
  SignActa: [3, signOddly],
  CloseSession: [1, () => ({ type: 'CloseSession' })],
  IssueMatrices: [2, matricesOddly],
}

/** Corners of their own: what comes late into a void modality, and who leaves while a tie is unresolved. */
function corner({ state, dice }: Room): Draw | null {
  if (inForce(state, 'desierto').length > 0 && dice.chance(25)) return supplement
  return leftTied(state) !== undefined && dice.chance(12) ? recompose : null
}

export const disturb: Draw = (room) => (corner(room) ?? inMood(room.dice, room.mood, ANYTHING))(room)

/** The right kind of thing at the right moment, but with a slip. */
export const slip = (room: Room, type: SessionCommand['type']): SessionCommand => ANYTHING[type][1](room)
