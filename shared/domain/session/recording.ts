// The recording of the session: only with everybody's consent, and its file belongs to the record (R-ACT-7).
// Runs in every process.
import { ok } from '../../result.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from './commands.ts'
import type { SessionEvent } from './events.ts'
import { changesContent, installed, isMember, refused, through } from './guard.ts'
import type { Recording, SessionState } from './state.ts'

/** A member says yes or no, and may say otherwise later. Refusal: `juror-unknown` (R-JUR-1). */
export function decideConsent(
  command: CommandOf<'StateRecordingConsent'>,
  state: SessionState,
): Decision<SessionEvent> {
  const gate = through(state, changesContent, installed)
  if (!gate.ok) return gate
  const { jurorId } = command
  if (!isMember(state, jurorId)) return refused(state, 'R-JUR-1', 'juror-unknown', { juror: jurorId })
  return ok({ ...command, type: 'RecordingConsentStated' })
}

/** Refusals: `recording-under-way`, `recording-consent-missing`, which names who has not consented (R-ACT-7). */
export function decideRecordingStart(
  command: CommandOf<'StartRecording'>,
  state: SessionState,
): Decision<SessionEvent> {
  const gate = through(state, changesContent, installed)
  if (!gate.ok) return gate
  if (isRecording(state)) return refused(state, 'R-ACT-7', 'recording-under-way')
  const missing = state.contest.jurors.filter(({ id }) => isMember(state, id) && state.consents[id] !== true)
  const [first] = missing
  if (first) return refused(state, 'R-ACT-7', 'recording-consent-missing', { count: missing.length, juror: first.name })
  return ok({ ...command, type: 'RecordingStarted' })
}

/** Refusal: `recording-not-started` (R-ACT-7). */
export const decideRecordingStop = (state: SessionState): Decision<SessionEvent> =>
  isRecording(state) ? ok({ type: 'RecordingStopped' }) : refused(state, 'R-ACT-7', 'recording-not-started')

/**
 * The file, or the hash of one that another device made, for the recording that is named, or else the first that has none;
 * until the session is closed. Refusals: `session-closed`, `recording-under-way`, `recording-not-started`.
 */
export function decideRecordingFile(
  command: CommandOf<'AttachRecording'>,
  state: SessionState,
): Decision<SessionEvent> {
  if (state.closedAt) return refused(state, 'R-ACT-2', 'session-closed')
  if (isRecording(state)) return refused(state, 'R-ACT-7', 'recording-under-way')
  if (!fileless(state.recordings, command.recording)) return refused(state, 'R-ACT-7', 'recording-not-started')
  return ok({ ...command, type: 'RecordingAttached' })
}

/** Whether a microphone may be on: while it records, and while nothing stands against a start (R-ACT-7). */
export const mayRecord = (state: SessionState): boolean =>
  isRecording(state) || decideRecordingStart({ type: 'StartRecording', device: 'app' }, state).ok

/** The recording that a file is for: the one of that number, where it has none yet, or else the first without. */
export const fileless = (recordings: SessionState['recordings'], number?: number): Recording | undefined =>
  recordings.find(({ file }, index) => file === null && (number === undefined || index === number - 1))

/** From the start until it is stopped, or a member takes the consent back. */
export const isRecording = ({ recordings }: SessionState) => recordings.some(({ stoppedAt }) => stoppedAt === null)
