// The recordings of the session as the core tells them, asked for again whenever something happens in it. Renderer.
import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import type { Output } from '../../../../../shared/contract/operations.ts'
import { isRecording } from '../../../../../shared/domain/session/recording.ts'
import { call, on } from '../../../bridge/call.ts'
import { useRecorder } from '../../../state/recorder.ts'
import { useSession } from '../../../state/session.ts'

/** Where another window records, or nobody does any more, nothing tells but asking. */
const EVERY_MS = 3_000

export type RecordingStatus = Output<'recording.status'>
export type Recordings = {
  readonly status: RecordingStatus | null
  readonly failure: Failure | null
  readonly refresh: () => Promise<void>
}

export function useRecordings(): Recordings {
  const { contestId, state, reload } = useSession()
  const [told, setTold] = useState<Omit<Recordings, 'refresh'>>({ status: null, failure: null })
  const recorder = useRecorder()
  const refresh = useCallback(async () => {
    const reply = await call('recording.status', { contestId })
    if (reply.ok) setTold({ status: reply.value, failure: null })
    else setTold((last) => ({ ...last, failure: reply.error }))
  }, [contestId])
  useEffect(() => {
    void refresh()
    return on('session-changed', () => void refresh())
  }, [refresh])
  const isElsewhere = isRecording(state) && !recorder.isOn
  useEffect(() => {
    if (!isElsewhere) return undefined
    const timer = setInterval(() => void refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isElsewhere, refresh])
  // What the core finished by itself is in its log and not yet in this one.
  const finished = told.status?.recordings.filter(({ file }) => file).length ?? 0
  const known = state.recordings.filter(({ file }) => file).length
  useEffect(() => {
    if (finished > known) void reload()
  }, [finished, known, reload])
  return { ...told, refresh }
}
