// What closing the session does to its recordings, for whoever is about to close it (R-ACT-7). Runs in the renderer.
import { isRecording } from '../../../../../shared/domain/session/recording.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { recordingText } from '../../../../../shared/text/session/recording.ts'

const { closing: text } = recordingText

export function closingWords(state: SessionState): string[] {
  const { recordings } = state
  const withoutFile = recordings.flatMap(({ device, file }, index) => (device === 'other' && !file ? [index + 1] : []))
  return [
    ...(isRecording(state) ? [text.stops] : []),
    ...withoutFile.map(text.withoutFile),
    ...(recordings.some(({ device }) => device === 'app') ? [text.apart] : []),
  ]
}
