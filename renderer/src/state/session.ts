// The jury's session in the renderer: the same fold and the same rules as the core's. Renderer.
import { createContext, useContext } from 'react'
import type { RoomCommand } from '../../../shared/domain/session/commands.ts'
import { decideSession } from '../../../shared/domain/session/decide.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { evolveSession } from '../../../shared/domain/session/evolve.ts'
import { initialSession, type SessionState } from '../../../shared/domain/session/state.ts'
import { fail, ok } from '../../../shared/result.ts'
import { call } from '../bridge/call.ts'
import { createLogStore, type LogStore, type LogView } from './log-store.ts'
import { createRoomPapers, type RoomPapersStore } from './room-papers.ts'
import { useLog } from './use-log.ts'

/** With the room's private papers: where one of both cannot be read, neither is shown. */
export type SessionStore = LogStore<SessionState, RoomCommand, SessionEvent> & { readonly papers: RoomPapersStore }
export type SessionView = LogView<SessionState, SessionEvent>

function createSession(contestId: string): SessionStore {
  const papers = createRoomPapers(contestId)
  const log = createLogStore<SessionState, RoomCommand, SessionEvent>({
    async load() {
      const noted = await papers.load()
      if (!noted.ok) return noted
      const loaded = await call('session.load', { contestId })
      return loaded.ok ? ok({ initial: initialSession(loaded.value.contest), log: loaded.value.log }) : loaded
    },
    send: (command) => call('session.act', { contestId, command }),
    evolve: evolveSession,
    foresee(command, state) {
      // What the room decides is shown once it is recorded; a refusal is shown at once.
      const decision = decideSession(command, state)
      return decision.ok ? null : fail({ kind: 'refused', refusal: decision.error })
    },
  })
  // A lock waits for both: what is recorded and what is noted.
  return { ...log, papers, settled: () => Promise.all([log.settled(), papers.settled()]) }
}

export const useSessionLog = (contestId: string): readonly [SessionView, SessionStore] =>
  useLog(contestId, () => createSession(contestId))

/** An open session, for the screens inside it. */
export type Session = {
  readonly contestId: string
  readonly state: SessionState
  readonly log: Extract<SessionView, { kind: 'ready' }>['log']
  readonly act: SessionStore['act']
  readonly record: SessionStore['record']
  readonly reload: SessionStore['reload']
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session is open around this component')
  return session
}
