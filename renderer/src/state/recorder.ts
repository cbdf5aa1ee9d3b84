// The one recorder of this window: it goes on whatever place of the room is shown, and while the room is locked. Renderer.
import { useSyncExternalStore } from 'react'
import type { Failure, Reply } from '../../../shared/contract/bridge.ts'
import type { Input } from '../../../shared/contract/operations.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { call } from '../bridge/call.ts'

export type RecordingKind = Input<'recording.start'>['kind']

/** Which devices; empty for those of the system. */
export type Devices = { readonly microphone: string; readonly camera: string }

/** Why a system gives no microphone or camera. */
export type DeviceProblem = 'denied' | 'missing' | 'busy'

/** `isUnsaved`: the last pieces are not on the disk yet. `elapsedMs` and `bytes` with the parts before, as the core counts. */
export type RecorderView =
  | { readonly isOn: false; readonly problem: DeviceProblem | null }
  | {
      readonly isOn: true
      readonly contestId: string
      readonly stream: MediaStream
      readonly isPaused: boolean
      readonly isUnsaved: boolean
      readonly elapsedMs: number
      readonly bytes: number
      readonly freeBytes: number | null
    }

const PIECE_MS = 1000
const RETRY_MS = 1000
const MIME: Readonly<Record<RecordingKind, string>> = {
  audio: 'audio/webm;codecs=opus',
  video: 'video/webm;codecs=vp8,opus',
}
/** Speech of a table, about 30 MB an hour; with pictures, about 300. */
const BITS = { audioBitsPerSecond: 64_000, videoBitsPerSecond: 600_000 } as const
const PICTURE = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 15 } } as const

type Piece = { readonly blob: Blob; readonly elapsedMs: number }
type Live = {
  readonly recorder: MediaRecorder
  readonly handle: string
  readonly pieces: Piece[]
  flush(): Promise<void>
  stop(): Promise<void>
}

let view: RecorderView = { isOn: false, problem: null }
let live: Live | undefined
const listeners = new Set<() => void>()

function show(next: RecorderView) {
  view = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useRecorder = (): RecorderView => useSyncExternalStore(subscribe, () => view)

export type Begun = { readonly handle: string }

/**
 * Takes the devices first and then asks the core to begin, so that nothing is said to be recorded that is not heard.
 * Answers why not, or null.
 */
export async function startRecorder(
  contestId: string,
  kind: RecordingKind,
  devices: Devices,
  begin: () => Promise<Reply<Begun>>,
): Promise<Failure | DeviceProblem | null> {
  const taken = await takeDevices(kind, devices)
  if (!taken.ok) return taken.error
  const stream = taken.value
  const begun = await begin()
  if (!begun.ok) {
    release(stream)
    return begun.error
  }
  run(contestId, stream, new MediaRecorder(stream, { mimeType: MIME[kind], ...BITS }), begun.value.handle)
  return null
}

function run(contestId: string, stream: MediaStream, recorder: MediaRecorder, handle: string): void {
  const pieces: Piece[] = []
  const time = createTime()
  let sending: Promise<void> | undefined
  const isMine = () => live?.recorder === recorder
  const update = (change: Partial<Extract<RecorderView, { isOn: true }>>) => {
    if (isMine() && view.isOn) show({ ...view, ...change })
  }

  /** One after another; what the disk refuses is tried again, and what the core does not want any more ends the recorder. */
  async function send(): Promise<void> {
    for (let piece = pieces[0]; piece; piece = pieces[0]) {
      const { blob, elapsedMs } = piece
      const bytes = new Uint8Array(await blob.arrayBuffer())
      const kept = await call('recording.append', { handle, elapsedMs, bytes })
      if (kept.ok) {
        pieces.shift()
        update({ ...kept.value, isUnsaved: false })
      } else if (kept.error.kind === 'refused' && kept.error.refusal.code === 'recording-ended') {
        pieces.length = 0
        end(null)
      } else {
        update({ isUnsaved: true })
        if (recorder.state === 'inactive') return
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      }
    }
  }
  function end(problem: DeviceProblem | null) {
    release(stream)
    if (recorder.state !== 'inactive') recorder.stop()
    if (!isMine()) return
    live = undefined
    show({ isOn: false, problem })
  }

  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) pieces.push({ blob: data, elapsedMs: time.elapsedMs() })
    sending ??= send().finally(() => {
      sending = undefined
    })
  })
  recorder.addEventListener('pause', () => {
    time.stop()
    update({ isPaused: true })
  })
  recorder.addEventListener('resume', () => {
    time.go()
    update({ isPaused: false })
  })
  // A microphone that is pulled out.
  for (const track of stream.getTracks()) track.addEventListener('ended', () => end('missing'))
  live = {
    recorder,
    handle,
    pieces,
    async flush() {
      if (recorder.state !== 'recording') return
      const given = new Promise((resolve) => recorder.addEventListener('dataavailable', resolve, { once: true }))
      recorder.requestData()
      await given
      await sending
    },
    async stop() {
      const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }))
      if (recorder.state !== 'inactive') {
        recorder.stop()
        await stopped
      }
      await sending
      end(null)
    },
  }
  time.go()
  recorder.start(PIECE_MS)
  const counted = { elapsedMs: 0, bytes: 0, freeBytes: null }
  show({ isOn: true, contestId, stream, isPaused: false, isUnsaved: false, ...counted })
}

/** Nothing is heard in a pause: the microphone gives nothing either. */
export function pauseRecorder(): void {
  if (live?.recorder.state !== 'recording') return
  live.recorder.requestData()
  live.recorder.pause()
}

export function resumeRecorder(): void {
  if (live?.recorder.state === 'paused') live.recorder.resume()
}

/** When what was heard until now is on the disk, and it goes on. */
export async function flushRecorder(): Promise<void> {
  await live?.flush()
}

/** When what was heard is on the disk, as far as the disk takes it. */
export async function stopRecorder(): Promise<void> {
  await live?.stop()
}

/** How long is heard, without the pauses. */
function createTime() {
  let heardMs = 0
  let since: number | null = null
  const running = () => (since === null ? 0 : performance.now() - since)
  return {
    elapsedMs: () => Math.round(heardMs + running()),
    go() {
      since ??= performance.now()
    },
    stop() {
      heardMs += running()
      since = null
    },
  }
}

async function takeDevices(kind: RecordingKind, devices: Devices): Promise<Result<MediaStream, DeviceProblem>> {
  const exactly = (deviceId: string) => (deviceId === '' ? {} : { deviceId: { exact: deviceId } })
  const audio = { echoCancellation: false, ...exactly(devices.microphone) }
  const video = kind === 'video' ? { ...PICTURE, ...exactly(devices.camera) } : false
  try {
    return ok(await navigator.mediaDevices.getUserMedia({ audio, video }))
  } catch (error) {
    return fail(problemOf(error))
  }
}

function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy'
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
