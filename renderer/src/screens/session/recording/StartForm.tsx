// Begins a recording: with this machine, audio or with pictures, or with another device (R-ACT-7). Renderer.
import { useState } from 'react'
import type { Failure, Reply } from '../../../../../shared/contract/bridge.ts'
import { ok } from '../../../../../shared/result.ts'
import { formatBytes } from '../../../../../shared/text/format.ts'
import { recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { call } from '../../../bridge/call.ts'
import { Button } from '../../../kit/Button.tsx'
import { Row } from '../../../kit/Layout.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { Select } from '../../../kit/Select.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { type Begun, type DeviceProblem, type RecordingKind, startRecorder } from '../../../state/recorder.ts'
import { useSession } from '../../../state/session.ts'
import { SpaceNotice } from './SpaceNotice.tsx'
import { deviceId, useDevices } from './use-devices.ts'

type Device = 'app' | 'other'

export function StartForm({ freeBytes }: { readonly freeBytes: number | null }) {
  const { contestId, record } = useSession()
  const [device, setDevice] = useKept<Device>('recording device', 'app')
  const [kind, setKind] = useKept<RecordingKind>('recording kind', 'audio')
  const [microphone, setMicrophone] = useKept('recording microphone', 'system')
  const [camera, setCamera] = useKept('recording camera', 'system')
  const { microphones, cameras } = useDevices()
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<Failure | DeviceProblem | null>(null)

  /** The event goes into the log, the handle to the recorder. */
  async function begin(): Promise<Reply<Begun>> {
    let handle: string | null = null
    const recorded = await record(async () => {
      const started = await call('recording.start', { contestId, device, kind })
      if (!started.ok) return started
      handle = started.value.handle
      return ok(started.value.event)
    })
    return recorded.ok ? ok({ handle: handle ?? '' }) : recorded
  }
  async function start() {
    setPending(true)
    setProblem(null)
    const devices = { microphone: deviceId(microphone), camera: deviceId(camera) }
    if (device === 'app') setProblem(await startRecorder(contestId, kind, devices, begin))
    else {
      const begun = await begin()
      setProblem(begun.ok ? null : begun.error)
    }
    setPending(false)
  }
  return (
    <>
      <RadioGroup
        label={text.how}
        value={device}
        onChange={setDevice}
        options={[
          { id: 'app', label: text.devices.app },
          { id: 'other', label: text.devices.other, description: text.otherHint },
        ]}
      />
      {device === 'app' && (
        <>
          <RadioGroup
            label={text.what}
            orientation="horizontal"
            value={kind}
            onChange={setKind}
            options={(['audio', 'video'] as const).map((id) => ({ id, label: text.kinds[id] }))}
          />
          <Row gap="2">
            <Select
              label={text.microphone}
              options={microphones}
              value={known(microphones, microphone)}
              onChange={setMicrophone}
            />
            {kind === 'video' && (
              <Select label={text.camera} options={cameras} value={known(cameras, camera)} onChange={setCamera} />
            )}
          </Row>
          {freeBytes !== null && (
            <p className="muted small">
              {text.free}: {formatBytes(freeBytes)}
            </p>
          )}
          <SpaceNotice freeBytes={freeBytes} />
        </>
      )}
      {problem && <StartProblem problem={problem} />}
      <div>
        <Button icon="record" variant="primary" isPending={isPending} onPress={() => void start()}>
          {device === 'app' ? text.start : text.startOther}
        </Button>
      </div>
    </>
  )
}

/** A device that was pulled out meanwhile is chosen no more. */
const known = (options: readonly { readonly id: string }[], id: string) =>
  options.some((option) => option.id === id) ? id : 'system'

export function StartProblem({ problem }: { readonly problem: Failure | DeviceProblem }) {
  return typeof problem === 'string' ? (
    <Notice tone="error" isLive>
      {text.deviceFailed[problem]}
    </Notice>
  ) : (
    <FailureNotice failure={problem} />
  )
}
