// The recording on the agenda: who consents, the recorder, and what was recorded (R-ACT-7). Renderer.
import './recording.css'
import { isRecording } from '../../../../../shared/domain/session/recording.ts'
import { recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { Panel, Stack } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { ConsentList } from './ConsentList.tsx'
import { whyNot } from './consent-sentence.ts'
import { RecorderControls } from './RecorderControls.tsx'
import { RecordingList } from './RecordingList.tsx'
import { StartForm } from './StartForm.tsx'
import { useRecordings } from './use-recordings.ts'

export function RecordingPanel() {
  const { state } = useSession()
  const recordings = useRecordings()
  const { status, failure } = recordings
  const obstacle = whyNot(state)
  // Nothing was recorded, and nothing can be any more.
  if (!state.installation || (state.approval && state.recordings.length === 0)) return null
  return (
    <Panel title={text.title}>
      <Stack>
        {failure && <FailureNotice failure={failure} />}
        {!state.approval && <ConsentList />}
        {isRecording(state) ? (
          <RecorderControls recordings={recordings} />
        ) : obstacle === null ? (
          <StartForm freeBytes={status?.freeBytes ?? null} />
        ) : (
          !state.approval && <Notice isLive>{obstacle}</Notice>
        )}
        <RecordingList recordings={status?.recordings ?? []} />
      </Stack>
    </Panel>
  )
}
