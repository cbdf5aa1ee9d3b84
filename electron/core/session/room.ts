// The jury's session in front of whoever unlocked it. Runs in the core.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Library, Session } from '../library/library.ts'
import type { OpenedPackage } from '../packing/open-package.ts'
import type { Services } from '../services.ts'

/** Who acts before there is a president. */
export const PRESIDING_TABLE = 'mesa'

export type Room = {
  readonly contest: Contest
  readonly opened: OpenedPackage
  readonly session: Session
  /** Decides and records a command as the presidency of the session; `also` lands in the same transaction. */
  act(command: SessionCommand, also?: () => void): ReturnType<Session['act']>
}

export type EnterRoom = (contestId: string) => Promise<Result<Room, Refusal>>

/** Refused with `contest-unknown`, and with `desk-locked` until a member's code was given on this laptop. */
export const createRooms =
  (services: Services, library: Library): EnterRoom =>
  async (contestId) => {
    const opened = await library.package(contestId)
    if (!opened.ok) return opened
    const { contest } = opened.value
    const admitted = library.inTheRoom(contest)
    if (!admitted.ok) return admitted
    const session = library.session(contest)
    const context = () => ({
      at: services.clock.now().toISOString(),
      actor: session.state().election?.presidentId ?? PRESIDING_TABLE,
    })
    return ok({ contest, opened: opened.value, session, act: (command, also) => session.act(command, context(), also) })
  }
