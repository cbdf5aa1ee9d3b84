// A juror's desk in the renderer: the same fold and the same rules as the core's. Renderer.
import { createContext, useContext } from 'react'
import { type DeskState, decideDesk, evolveDesk, initialDesk } from '../../../shared/domain/scoring/desk.ts'
import type { DeskEvent, JurorCommand } from '../../../shared/domain/scoring/desk-events.ts'
import { fail, ok } from '../../../shared/result.ts'
import { call } from '../bridge/call.ts'
import { createLogStore, type LogStore, type LogView } from './log-store.ts'
import { createNotebook, type NotebookStore } from './notebook.ts'
import { useLog } from './use-log.ts'

/** With the juror's notebook: where one of both cannot be read, neither is shown. */
export type DeskStore = LogStore<DeskState, JurorCommand, DeskEvent> & { readonly notebook: NotebookStore }
export type DeskView = LogView<DeskState, DeskEvent>

function createDesk(contestId: string, jurorId: string): DeskStore {
  const notebook = createNotebook({ contestId, jurorId })
  const log = createLogStore<DeskState, JurorCommand, DeskEvent>({
    async load() {
      const noted = await notebook.load()
      if (!noted.ok) return noted
      const loaded = await call('desk.load', { contestId, jurorId })
      if (!loaded.ok) return loaded
      const { contest, log } = loaded.value
      return ok({ initial: initialDesk(contest, jurorId), log })
    },
    send: (command) => call('desk.act', { contestId, jurorId, command }),
    evolve: evolveDesk,
    foresee(command, state) {
      // Both show when they happened, and nobody should see them before they are on the disk.
      if (command.type === 'DeclareAbstention' || command.type === 'SealScoresheet') return null
      const decision = decideDesk(command, state)
      return decision.ok ? decision : fail({ kind: 'refused', refusal: decision.error })
    },
  })
  // A lock waits for both: what is recorded and what is noted.
  return { ...log, notebook, settled: () => Promise.all([log.settled(), notebook.settled()]) }
}

export const useDeskLog = (contestId: string, jurorId: string): readonly [DeskView, DeskStore] =>
  useLog(`${contestId}/${jurorId}`, () => createDesk(contestId, jurorId))

/** An open desk, for the screens inside it. */
export type Desk = {
  readonly contestId: string
  readonly jurorId: string
  readonly state: DeskState
  readonly log: Extract<DeskView, { kind: 'ready' }>['log']
  readonly act: DeskStore['act']
  readonly record: DeskStore['record']
  readonly reload: DeskStore['reload']
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no desk is open around this component')
  return desk
}
