// Why it cannot be recorded, in a sentence; null where nothing stands against it. Runs in the renderer.
import { decideRecordingStart } from '../../../../../shared/domain/session/recording.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { refusalText } from '../../../../../shared/text/refusals.ts'
import { recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { labelsOf, membersIn } from '../members.ts'

export function whyNot(state: SessionState): string | null {
  const start = decideRecordingStart({ type: 'StartRecording', device: 'app' }, state)
  if (start.ok) return null
  if (start.error.code !== 'recording-consent-missing') return refusalText(start.error)
  const missing = state.members.filter((jurorId) => state.consents[jurorId] !== true)
  return text.missing(labelsOf(membersIn(state, missing)))
}
