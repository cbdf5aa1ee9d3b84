// The operations of the jury's session. Runs in the core.
import type { sessionOperations } from '../../../shared/contract/session.ts'
import { type Contest, findSubmission } from '../../../shared/domain/contest/contest.ts'
import type { SessionCommand } from '../../../shared/domain/session/events.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { dossierUrl } from '../desk/handlers.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Library, Session } from '../library/library.ts'
import type { OpenedPackage } from '../packing/open-package.ts'
import type { Services } from '../services.ts'
import { actaHandlers } from './acta-handlers.ts'
import { openSheets, receiveSheet } from './sheets.ts'

/** A session with its package, in front of whoever unlocked it. */
export type Room = {
  readonly contest: Contest
  readonly opened: OpenedPackage
  readonly session: Session
  /** Decides and records a command as the presidency of the session; `also` lands in the same transaction. */
  act(command: SessionCommand, also?: () => void): ReturnType<Session['act']>
}

export type EnterRoom = (contestId: string) => Promise<Result<Room, Refusal>>

export function sessionHandlers(services: Services, library: Library): HandlersOf<typeof sessionOperations> {
  const enter: EnterRoom = async (contestId) => {
    const opened = await library.package(contestId)
    if (!opened.ok) return opened
    const { contest } = opened.value
    const admitted = library.inTheRoom(contest)
    if (!admitted.ok) return admitted
    const session = library.session(contest)
    return ok({
      contest,
      opened: opened.value,
      session,
      act: (command, also) =>
        session.act(
          command,
          { at: services.clock.now().toISOString(), actor: session.state().election?.presidentId ?? 'mesa' },
          also,
        ),
    })
  }

  return {
    async 'session.load'({ contestId }) {
      const room = await enter(contestId)
      if (!room.ok) return room
      return ok({ contest: room.value.contest, log: [...room.value.session.entries()] })
    },
    async 'session.act'({ contestId, command }) {
      const room = await enter(contestId)
      return room.ok ? room.value.act(command) : room
    },
    async 'session.receive'({ contestId, file }) {
      const room = await enter(contestId)
      const granted = services.grants.need(file)
      if (!granted.ok) return refuse('file-gone')
      return room.ok ? receiveSheet(services, library.store, room.value, granted.value) : room
    },
    async 'session.open'({ contestId, agreementId }) {
      const room = await enter(contestId)
      return room.ok ? openSheets(services, library.store, room.value, agreementId) : room
    },
    async 'session.dossier'({ contestId, submissionId }) {
      const room = await enter(contestId)
      if (!room.ok) return room
      if (!findSubmission(room.value.contest, submissionId))
        return refuse('submission-unknown', { submission: submissionId })
      const content = await room.value.opened.dossier(submissionId)
      return content.ok ? dossierUrl(services, content.value, submissionId) : content
    },
    ...actaHandlers(services, library, enter),
  }
}
