// Finishes recordings that have ended: their one file is read whole for its hash, which goes into the log. Runs in the core.
import { createHash } from 'node:crypto'
import { isRecording } from '../../../shared/domain/session/recording.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { recordingText } from '../../../shared/text/session/recording.ts'
import type { EnterRoom, Room } from '../session/room.ts'
import type { Recorders } from './recorders.ts'
import type { Whole } from './whole.ts'

const AT_ONCE_BYTES = 1024 * 1024

export type FinishRecordings = (contestId: string) => Promise<Result<void, Refusal>>

/**
 * Nothing while one is under way or where all have their file. It may come at any time again: what the end of the program
 * left undone is done at the next call.
 */
export function createFinish(enter: EnterRoom, recorders: Recorders): FinishRecordings {
  const underWay = new Map<string, Promise<Result<void, Refusal>>>()

  async function finish(contestId: string): Promise<Result<void, Refusal>> {
    await recorders.end(contestId)
    const room = enter(contestId)
    if (!room.ok) return room
    const { session, recordings, contest } = room.value
    for (const recording of unfinished(session.state())) {
      const whole = await recordings.whole(recording)
      if (!whole.ok) return whole
      if (!whole.value) continue
      const fileSha256 = await sha256Of(whole.value)
      if (!fileSha256.ok) return fileSha256
      // The room may have been locked and opened again meanwhile.
      const now = enter(contestId)
      if (!now.ok) return now
      const fileName = recordingText.fileName(contest.id, recording)
      const attached = now.value.act({ type: 'AttachRecording', recording, fileName, fileSha256: fileSha256.value })
      if (!attached.ok) return attached
    }
    return ok(undefined)
  }

  return (contestId) => {
    const room = enter(contestId)
    if (!room.ok) return Promise.resolve(room)
    if (unfinished(room.value.session.state()).length === 0) return Promise.resolve(ok(undefined))
    const finishing = underWay.get(contestId) ?? finish(contestId).finally(() => underWay.delete(contestId))
    underWay.set(contestId, finishing)
    return finishing
  }
}

/**
 * Before a session is closed: nothing is left running, and what can be finished has its hash. A file that cannot be read
 * keeps no jury from its Acta.
 */
export async function endRecordings({ contest, session, act }: Room, finish: FinishRecordings): Promise<void> {
  if (isRecording(session.state())) act({ type: 'StopRecording' })
  await finish(contest.id)
}

/** Numbers of what this app recorded and what has no hash yet. */
function unfinished(state: SessionState): number[] {
  if (isRecording(state) || state.closedAt) return []
  return state.recordings.flatMap(({ device, file }, index) => (device === 'app' && file === null ? [index + 1] : []))
}

async function sha256Of({ size, read }: Whole): Promise<Result<string, Refusal>> {
  const hash = createHash('sha256')
  for (let at = 0; at < size; at += AT_ONCE_BYTES) {
    const bytes = await read(at, Math.min(at + AT_ONCE_BYTES, size))
    if (!bytes.ok) return bytes
    hash.update(bytes.value)
  }
  return ok(hash.digest('hex'))
}
