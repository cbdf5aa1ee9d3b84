// A recording under way: level, time and space; pause, go on, stop (R-ACT-7). Renderer.
import { useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import { pauseOf } from '../../../../../shared/domain/session/sitting.ts'
import { formatBytes } from '../../../../../shared/text/format.ts'
import { formatElapsed, recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { DefinitionList } from '../../../kit/DefinitionList.tsx'
import { Row } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import {
  type DeviceProblem,
  pauseRecorder,
  type RecorderView,
  resumeRecorder,
  startRecorder,
  stopRecorder,
  useRecorder,
} from '../../../state/recorder.ts'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { LevelMeter } from './LevelMeter.tsx'
import { SpaceNotice } from './SpaceNotice.tsx'
import { StartProblem } from './StartForm.tsx'
import type { Recordings } from './use-recordings.ts'

export function RecorderControls({ recordings }: { readonly recordings: Recordings }) {
  const { state } = useSession()
  const recorder = useRecorder()
  const isOther = state.recordings.some(({ stoppedAt, device }) => stoppedAt === null && device === 'other')
  if (isOther) return <Underway sentence={text.state.other} />
  if (recorder.isOn) return <OwnRecorder recorder={recorder} isSuspended={pauseOf(state) !== undefined} />
  // Nobody knows yet.
  if (!recordings.status) return null
  if (recordings.status.isHeard) return <Underway sentence={text.otherWindow} />
  return <Interrupted problem={recorder.problem} onGoneOn={recordings.refresh} />
}

function Underway({ sentence }: { readonly sentence: string }) {
  return (
    <>
      <Notice>{sentence}</Notice>
      <StopButton />
    </>
  )
}

type OwnRecorderProps = { readonly recorder: Extract<RecorderView, { isOn: true }>; readonly isSuspended: boolean }

function OwnRecorder({ recorder, isSuspended }: OwnRecorderProps) {
  const { stream, isPaused, isUnsaved, elapsedMs, bytes, freeBytes } = recorder
  const facts = [
    { term: text.elapsed, value: <span className="number">{formatElapsed(elapsedMs)}</span> },
    { term: text.size, value: formatBytes(bytes) },
    { term: text.free, value: freeBytes === null ? '–' : text.freeFor(freeBytes, hoursLeft(recorder)) },
  ]
  return (
    <>
      <p className="recording-state" data-paused={isPaused}>
        {isPaused ? text.state.paused : text.state.recording}
      </p>
      <LevelMeter stream={stream} isPaused={isPaused} />
      <DefinitionList items={facts} />
      {isSuspended && <Notice>{text.suspended}</Notice>}
      {isUnsaved && (
        <Notice tone="error" isLive>
          {text.unsaved}
        </Notice>
      )}
      <SpaceNotice freeBytes={freeBytes} />
      <Row>
        {isPaused ? (
          <Button icon="record" isDisabled={isSuspended} onPress={resumeRecorder}>
            {text.goOn}
          </Button>
        ) : (
          <Button icon="pause" onPress={pauseRecorder}>
            {text.pause}
          </Button>
        )}
        <StopButton />
      </Row>
    </>
  )
}

/** By what it took so far; not told of the first minute. */
function hoursLeft({ elapsedMs, bytes, freeBytes }: OwnRecorderProps['recorder']): number | null {
  if (elapsedMs < 60_000 || freeBytes === null) return null
  return Math.floor((freeBytes * elapsedMs) / bytes / 3_600_000)
}

function StopButton() {
  const { contestId, record, reload } = useSession()
  const acting = useAct()
  async function stop() {
    await stopRecorder()
    if (await acting.run(() => record(() => call('recording.stop', { contestId })))) await reload()
  }
  return (
    <>
      {acting.failure && <FailureNotice failure={acting.failure} />}
      <Button icon="stop" isPending={acting.isPending} onPress={() => void stop()}>
        {acting.isPending ? text.finishing : text.stop}
      </Button>
    </>
  )
}

type InterruptedProps = { readonly problem: DeviceProblem | null; readonly onGoneOn: () => Promise<void> }

/** The program or its page ended in the middle, or the microphone was pulled out. */
function Interrupted({ problem, onGoneOn }: InterruptedProps) {
  const { contestId } = useSession()
  const [failed, setFailed] = useState<Failure | DeviceProblem | null>(problem)
  const [isPending, setPending] = useState(false)
  async function goOn() {
    setPending(true)
    const { kind } = await lastKind(contestId)
    const begin = () => call('recording.continue', { contestId })
    setFailed(await startRecorder(contestId, kind, { microphone: '', camera: '' }, begin))
    setPending(false)
    await onGoneOn()
  }
  return (
    <>
      <Notice tone="warning" title={text.state.interrupted} isLive>
        {text.interrupted}
      </Notice>
      {failed && <StartProblem problem={failed} />}
      <Row>
        <Button icon="record" variant="primary" isPending={isPending} onPress={() => void goOn()}>
          {text.goOn}
        </Button>
        <StopButton />
      </Row>
    </>
  )
}

/** The same as before: one file holds one or the other. */
async function lastKind(contestId: string) {
  const status = await call('recording.status', { contestId })
  return { kind: (status.ok && status.value.recordings.at(-1)?.kind) || ('audio' as const) }
}
