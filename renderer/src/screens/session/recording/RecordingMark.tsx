// Says on every place of the room, and on its locked door, that the room is being recorded (R-ACT-7). Renderer.
import './recording.css'
import { useEffect } from 'react'
import { isRecording } from '../../../../../shared/domain/session/recording.ts'
import { pauseOf } from '../../../../../shared/domain/session/sitting.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { formatElapsed, recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { Icon } from '../../../kit/icons.tsx'
import { useLastWords } from '../../../state/leaving.ts'
import { flushRecorder, pauseRecorder, type RecorderView, useRecorder } from '../../../state/recorder.ts'

/** `state` is null while the room is locked: then what this window hears itself is all that is known. */
export function RecordingMark({ state }: { readonly state: SessionState | null }) {
  const recorder = useRecorder()
  const isSuspended = state !== null && pauseOf(state) !== undefined
  useLastWords({ settled: flushRecorder })
  // Nobody is recorded in a break.
  useEffect(() => {
    if (isSuspended) pauseRecorder()
  }, [isSuspended])
  const word = wordOf(recorder, state)
  if (!word) return null
  const isOn = recorder.isOn && !recorder.isPaused
  return (
    <span className="recording-mark" data-recording={word}>
      <Icon name={word === 'paused' ? 'pause' : word === 'interrupted' ? 'warning' : 'record'} />
      <span role="status">{text.state[word]}</span>
      {isOn && <span className="number">{formatElapsed(recorder.elapsedMs)}</span>}
    </span>
  )
}

function wordOf(recorder: RecorderView, state: SessionState | null): keyof typeof text.state | null {
  if (recorder.isOn) return recorder.isPaused ? 'paused' : 'recording'
  if (!state || !isRecording(state)) return null
  return state.recordings.some(({ stoppedAt, device }) => stoppedAt === null && device === 'other')
    ? 'other'
    : 'interrupted'
}
