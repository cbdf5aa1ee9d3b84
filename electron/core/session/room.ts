// The jury's session in front of whoever unlocked it. Runs in the core.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { isRecording } from '../../../shared/domain/session/recording.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Library } from '../library/library.ts'
import type { Session } from '../library/open-contest.ts'
import type { OpenedPackage } from '../packing/open-contest.ts'
import type { Recorders } from '../recording/recorders.ts'
import type { RecordingStore } from '../recording/store.ts'
import type { Services } from '../services.ts'
import type { Credential } from '../signing/certificates.ts'
import type { Files } from '../store/files.ts'
import type { LockedSupplement } from '../supplement/read-supplement.ts'
import type { RoomPapersStore } from './papers.ts'

/** Who acts before there is a president. */
export const PRESIDING_TABLE = 'mesa'

export type Room = {
  readonly contest: Contest
  readonly opened: OpenedPackage
  readonly session: Session
  readonly readers: readonly Credential[]
  readonly files: Files
  readonly papers: RoomPapersStore
  readonly recordings: RecordingStore
  /** The supplements that this laptop has taken in. */
  supplements(): Promise<Result<readonly LockedSupplement[], Refusal>>
  /** Decides and records a command as the presidency of the session; `also` lands in the same transaction. */
  act(command: SessionCommand, also?: () => void): ReturnType<Session['act']>
  /** The same as a member who showed who they are. */
  actAs(jurorId: string, command: SessionCommand): ReturnType<Session['act']>
}

export type EnterRoom = (contestId: string) => Result<Room, Refusal>

/** Refused with `contest-unknown`, and with `desk-locked` until a member's code was given on this laptop. */
export const createRooms =
  (services: Services, library: Library, recorders: Recorders): EnterRoom =>
  (contestId) => {
    const open = library.room(contestId)
    if (!open.ok) return open
    const { opened, readers, session, files, papers, recordings } = open.value
    function record(actor: string, command: SessionCommand, also?: () => void) {
      const acted = session.act(command, { at: services.clock.now().toISOString(), actor }, also)
      if (!acted.ok) return acted
      // Whatever ended it: from here on nothing of it is kept any more.
      if (!isRecording(session.state())) void recorders.end(contestId)
      services.emit('session-changed', { contestId })
      return acted
    }
    const act: Room['act'] = (command, also) =>
      record(session.state().election?.presidentId ?? PRESIDING_TABLE, command, also)
    const supplements = () => library.shutSupplements(contestId)
    const parts = { contest: opened.contest, opened, readers, session, files, papers, recordings, supplements }
    return ok({ ...parts, act, actAs: record })
  }
